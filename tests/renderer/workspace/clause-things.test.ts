import { describe, expect, it } from 'vitest'
import type { Codebook, PolicyView } from '../../../core/contract/workbench.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { clauseThings, nothingHangs } from '../../../renderer/workspace/clause-things.ts'

const [first, second] = ['c1' as ClauseId, 'c2' as ClauseId]
const anchor = { clauseId: first, range: { start: 2, end: 5 }, exact: '字字字', prefix: '', suffix: '' }
const codebook = {
  tags: [
    { id: 'hard', name: '难点' },
    { id: 'sector:finance', name: '金融' },
  ],
  sectors: [
    { id: 'finance', name: '金融' },
    { id: 'trade', name: '商贸' },
    { id: 'health', name: '医疗' },
  ],
} as unknown as Codebook
const view = {
  taggings: [
    { id: 't1', tagId: 'hard', clauseId: first, anchor },
    { id: 't2', tagId: 'sector:finance', clauseId: first, anchor: null },
    { id: 't3', tagId: 'unheard-of', clauseId: first, anchor: null },
  ],
  annotations: [
    { id: 'n1', clauseId: first, anchor, createdAt: '2026-01-01' },
    { id: 'n2', clauseId: first, anchor: null, createdAt: '2026-02-01' },
  ],
  links: {},
  dismissed: ['c1 trade'],
  suggestions: { [first]: [{ sectorId: 'finance' }, { sectorId: 'trade' }, { sectorId: 'health' }] },
} as unknown as PolicyView

describe('what hangs on a clause', () => {
  const things = clauseThings(view, codebook).get(first)
  it('are its fields before its other tags, without tags nobody knows', () => {
    expect(things.uses.map(({ tag }) => tag.id)).toEqual(['sector:finance', 'hard'])
  })
  it('are its notes, the latest first', () => {
    expect(things.notes.map(({ id }) => id)).toEqual(['n2', 'n1'])
  })
  it('are the suggestions that were neither taken up nor dismissed', () => {
    expect(things.suggestions.map(({ sector }) => sector.id)).toEqual(['health'])
  })
  it('are counted as open suggestions only while they wait for an answer', () => {
    expect(clauseThings(view, codebook).open()).toBe(1)
    expect(clauseThings({ ...view, dismissed: [] }, codebook).open()).toBe(2)
  })
  it('are marks where a stretch is meant, none for the whole clause', () => {
    expect(things.marks.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['tagged t1', 'noted n1'])
  })
  it('is nothing where nothing does, and the same thing every time it is asked for', () => {
    const all = clauseThings(view, codebook)
    expect(all.get(second)).toBe(nothingHangs)
    expect(all.get(first)).toBe(all.get(first))
  })
})
