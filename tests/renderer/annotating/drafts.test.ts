import { beforeEach, describe, expect, it } from 'vitest'
import type { AnnotationId, ClauseId, PolicyId } from '../../../core/model/ids.ts'
import {
  draftKey,
  dropDraft,
  keepDraft,
  knownDrafts,
  returnDraft,
  type NoteDraft,
} from '../../../renderer/features/annotating/drafts.ts'

const draft = (body: string, annotationId: string | null = null): NoteDraft => ({
  policyId: 'p' as PolicyId,
  clauseId: 'c' as ClauseId,
  annotationId: annotationId as AnnotationId | null,
  range: null,
  body,
})
const bodies = (): readonly string[] => [...knownDrafts().values()].map(({ body }) => body)

describe('a note that was given away to be saved and is refused', () => {
  beforeEach(() => {
    for (const kept of [...knownDrafts().values()]) dropDraft(kept)
  })
  it('is offered again as it was written', () => {
    returnDraft(draft('先写的'))
    expect(bodies()).toEqual(['先写的'])
  })
  it('stands before what was begun in its place meanwhile, and neither is lost', () => {
    keepDraft(draft('后写的'))
    returnDraft(draft('先写的'))
    expect(bodies()).toEqual(['先写的\n\n后写的'])
  })
  it('leaves the drafts of other notes of its clause alone', () => {
    keepDraft(draft('改着的', 'a'))
    returnDraft(draft('新写的'))
    expect(knownDrafts().get(draftKey(draft('', 'a')))?.body).toBe('改着的')
    expect(bodies()).toHaveLength(2)
  })
})
