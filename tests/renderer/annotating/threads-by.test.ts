import { describe, expect, it } from 'vitest'
import { authorsOf, threadsBy } from '../../../renderer/features/annotating/threads-by.ts'
import { noteThreads } from '../../../renderer/state/note-threads.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { AnnotationId, ClauseId } from '../../../core/model/ids.ts'

const note = (id: string, author: string, replyTo?: string): Annotation => ({
  id: id as AnnotationId,
  clauseId: 'c' as ClauseId,
  anchor: null,
  body: id,
  tagIds: [],
  ...(replyTo === undefined ? {} : { replyTo: replyTo as AnnotationId }),
  author,
  createdAt: '2026-03-01T00:00:00Z',
  changedAt: '2026-03-01T00:00:00Z',
})
const many = ['周', '林', '周', '周', '林', '周', '周'].map((author, at) => note(at.toString(), author))

describe('many notes on one clause', () => {
  it('can be narrowed to an author, few or one person’s cannot', () => {
    expect([...authorsOf(many)]).toEqual([
      ['周', 5],
      ['林', 2],
    ])
    expect(authorsOf(many.slice(1)).size).toBe(0)
    expect(authorsOf(many.map((each) => ({ ...each, author: '周' }))).size).toBe(0)
  })
  it('keep whole the threads an author has written in', () => {
    const threads = noteThreads([note('a', '周'), note('b', '林'), note('c', '林', 'a')], (each) => each)
    expect(threadsBy(threads, '林').map(({ lead }) => lead.id)).toEqual(['a', 'b'])
    expect(threadsBy(threads, '周').map(({ lead, replies }) => [lead.id, replies.length])).toEqual([['a', 1]])
    expect(threadsBy(threads, null)).toEqual(threads)
  })
})
