import type { PolicyView } from '../../core/contract/workbench.ts'
import type { Edit } from '../../core/model/edit.ts'

/**
 * A policy's view as it will be once the workbench has acknowledged `edit`, so that a key press shows at once. An edit that does not
 * touch this policy gives the same view. What only the workbench knows (the far end of a new link) waits for the view read after it.
 */
export function applyToView(view: PolicyView, edit: Edit): PolicyView {
  if (edit.kind === 'batch') return edit.edits.reduce(applyToView, view)
  const here = view.policy.id
  switch (edit.kind) {
    case 'tag-clause': {
      if (edit.policyId !== here) return view
      const sectorId = edit.tagging.tagId.startsWith('sector:') ? edit.tagging.tagId.slice('sector:'.length) : null
      return { ...view, taggings: replaced(view.taggings, edit.tagging), suggestions: sectorId === null ? view.suggestions : withoutSuggestion(view, edit.tagging.clauseId, sectorId) }
    }
    case 'untag-clause': return edit.policyId === here ? { ...view, taggings: view.taggings.filter(({ id }) => id !== edit.taggingId) } : view
    case 'put-annotation': return edit.policyId === here ? { ...view, annotations: replaced(view.annotations, edit.annotation) } : view
    case 'remove-annotation': return edit.policyId === here ? { ...view, annotations: view.annotations.filter(({ id }) => id !== edit.annotationId) } : view
    case 'unlink-clauses': return { ...view, links: mapValues(view.links, (ends) => ends.filter(({ link }) => link.id !== edit.linkId)) }
    case 'dismiss-sector':
      return edit.clause.policyId === here && edit.dismissed ? { ...view, suggestions: withoutSuggestion(view, edit.clause.clauseId, edit.sectorId) } : view
    default: return view
  }
}

function replaced<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  const at = items.findIndex(({ id }) => id === item.id)
  return at === -1 ? [...items, item] : items.with(at, item)
}

function withoutSuggestion(view: PolicyView, clauseId: string, sectorId: string): PolicyView['suggestions'] {
  return mapValues(view.suggestions, (suggestions, key) => (key === clauseId ? suggestions.filter((suggestion) => suggestion.sectorId !== sectorId) : suggestions))
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, change: (value: Value, key: string) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
