import type { PolicyView } from '../../core/contract/workbench.ts'
import { dismissalKey } from '../../core/library/edits/dismiss-sector.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { ClauseRef, PolicyId } from '../../core/model/ids.ts'

/**
 * A policy's view as it will be once the workbench has acknowledged `edit`, so that a key press shows at once. An edit
 * that does not touch this policy gives the same view. What only the workbench knows (the far end of a new link) waits
 * for the view read after it.
 */
export function applyToView(view: PolicyView, edit: Edit): PolicyView {
  if (edit.kind === 'batch') return withoutTurns(edit.edits).reduce(applyToView, view)
  const here = view.policy.id
  switch (edit.kind) {
    case 'tag-clause':
      return edit.policyId === here ? { ...view, taggings: replaced(view.taggings, edit.tagging) } : view
    case 'untag-clause':
      return edit.policyId === here
        ? { ...view, taggings: view.taggings.filter(({ id }) => id !== edit.taggingId) }
        : view
    case 'put-annotation':
      return edit.policyId === here ? { ...view, annotations: replaced(view.annotations, edit.annotation) } : view
    case 'remove-annotation':
      return edit.policyId === here
        ? { ...view, annotations: view.annotations.filter(({ id }) => id !== edit.annotationId) }
        : view
    case 'link-clauses':
      return {
        ...view,
        links: mapValues(view.links, (ends, clauseId) =>
          ends.map((end) =>
            end.link.id === edit.link.id
              ? { ...end, link: edit.link, direction: isAt(edit.link.from, here, clauseId) ? 'out' : 'in' }
              : end,
          ),
        ),
      }
    case 'unlink-clauses':
      return { ...view, links: mapValues(view.links, (ends) => ends.filter(({ link }) => link.id !== edit.linkId)) }
    case 'dismiss-sector': {
      if (edit.clause.policyId !== here) return view
      const key = dismissalKey(edit.clause.clauseId, edit.sectorId)
      const others = view.dismissed.filter((each) => each !== key)
      return { ...view, dismissed: edit.dismissed ? [...others, key] : others }
    }
    default:
      return view
  }
}

function replaced<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  const at = items.findIndex(({ id }) => id === item.id)
  return at === -1 ? [...items, item] : items.with(at, item)
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}

const isAt = (ref: ClauseRef, policyId: PolicyId, clauseId: string): boolean =>
  ref.policyId === policyId && ref.clauseId === clauseId

/**
 * A link that moves to its other end's policy is taken away and put again in one step: here it never goes, so its far
 * end stays known.
 */
function withoutTurns(edits: readonly Edit[]): readonly Edit[] {
  const put = new Set(edits.flatMap((edit) => (edit.kind === 'link-clauses' ? [edit.link.id] : [])))
  return edits.filter((edit) => edit.kind !== 'unlink-clauses' || !put.has(edit.linkId))
}
