import { describe, expect, it } from 'vitest'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import { openSuggestions } from '../../../core/library/queries/read-policy.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { AnnotationId, ClauseId, LinkId, PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Link } from '../../../core/model/link.ts'
import type { Tagging } from '../../../core/model/tag.ts'
import { applyToView } from '../../../renderer/workspace/apply-to-view.ts'

const policyId = 'p1' as PolicyId
const clauseId = 'c1' as ClauseId
const tagging = (id: string, tagId: string): Tagging => ({
  id: id as TaggingId,
  tagId: tagId as TagId,
  clauseId,
  anchor: null,
  author: '林',
  createdAt: '2026-01-01T00:00:00.000Z',
})
const note = (id: string, body: string): Annotation => ({
  id: id as AnnotationId,
  clauseId,
  anchor: null,
  body,
  tagIds: [],
  author: '林',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
})
const link: Link = {
  id: 'l1' as LinkId,
  type: 'implements',
  from: { policyId, clauseId },
  to: { policyId: 'p2' as PolicyId, clauseId },
  comment: '',
  author: '林',
  createdAt: '',
}
const view = {
  policy: { id: policyId },
  text: '',
  taggings: [tagging('t1', 'hard')],
  annotations: [note('n1', '旧')],
  dismissed: [],
  links: { [clauseId]: [{ link, direction: 'out', other: null }] },
  suggestions: {
    [clauseId]: [
      { sectorId: 'finance', score: 1, because: ['信贷'] },
      { sectorId: 'trade', score: 0.5, because: [] },
    ],
  },
} as unknown as PolicyView
const open = (shown: PolicyView): readonly string[] | undefined =>
  openSuggestions(shown, shown.suggestions)[clauseId]?.map(({ sectorId }) => sectorId)
const after = (edit: Edit): PolicyView => applyToView(view, edit)

describe('a view with an edit on its way', () => {
  it('has the new tag, and no longer suggests the field it stands for', () => {
    const shown = after({ kind: 'tag-clause', policyId, tagging: tagging('t2', 'sector:finance') })
    expect(shown.taggings.map(({ id }) => id)).toEqual(['t1', 't2'])
    expect(open(shown)).toEqual(['trade'])
  })
  it('is the same whether an edit is shown once or twice', () => {
    const edit: Edit = {
      kind: 'batch',
      name: 'bulk',
      edits: [
        { kind: 'tag-clause', policyId, tagging: tagging('t2', 'x') },
        { kind: 'put-annotation', policyId, annotation: note('n2', '新') },
        { kind: 'untag-clause', policyId, taggingId: 't1' as TaggingId },
      ],
    }
    expect(applyToView(after(edit), edit)).toEqual(after(edit))
  })
  it('shows a changed note in its place and a removed one nowhere', () => {
    expect(
      after({ kind: 'put-annotation', policyId, annotation: note('n1', '新') }).annotations.map(({ body }) => body),
    ).toEqual(['新'])
    expect(after({ kind: 'remove-annotation', policyId, annotationId: 'n1' as AnnotationId }).annotations).toEqual([])
  })
  it('lets go of a link, and of a dismissed suggestion', () => {
    expect(after({ kind: 'unlink-clauses', policyId, linkId: link.id }).links[clauseId]).toEqual([])
    expect(
      open(after({ kind: 'dismiss-sector', clause: { policyId, clauseId }, sectorId: 'trade', dismissed: true })),
    ).toEqual(['finance'])
  })
  it('shows a changed link at once, with what it knows of the far end', () => {
    const [shown] =
      after({ kind: 'link-clauses', link: { ...link, type: 'refines', comment: '比照' } }).links[clauseId] ?? []
    expect(shown).toEqual({ link: { ...link, type: 'refines', comment: '比照' }, direction: 'out', other: null })
  })
  it('shows a turned link the other way round, also where it moves to the other policy in one step', () => {
    const turned: Edit = { kind: 'link-clauses', link: { ...link, from: link.to, to: link.from } }
    expect(
      after({
        kind: 'batch',
        name: 'link-clauses',
        edits: [{ kind: 'unlink-clauses', policyId, linkId: link.id }, turned],
      }).links[clauseId],
    ).toMatchObject([{ direction: 'in', link: { from: link.to } }])
    const there = 'c2' as ClauseId
    const inside: Link = { ...link, to: { policyId, clauseId: there } }
    const both = {
      ...view,
      links: {
        [clauseId]: [{ link: inside, direction: 'out', other: null }],
        [there]: [{ link: inside, direction: 'in', other: null }],
      },
    } as PolicyView
    const shown = applyToView(both, { kind: 'link-clauses', link: { ...inside, from: inside.to, to: inside.from } })
    expect([shown.links[clauseId], shown.links[there]].map((ends) => ends?.map(({ direction }) => direction))).toEqual([
      ['in'],
      ['out'],
    ])
  })
  it('is untouched by what happens in another policy', () => {
    const other = 'p9' as PolicyId
    for (const edit of [
      { kind: 'tag-clause', policyId: other, tagging: tagging('t9', 'x') },
      { kind: 'untag-clause', policyId: other, taggingId: 't1' as TaggingId },
      { kind: 'remove-annotation', policyId: other, annotationId: 'n1' as AnnotationId },
    ] satisfies Edit[])
      expect(after(edit)).toBe(view)
  })
})
