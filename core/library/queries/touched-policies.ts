import type { Edit } from '../../model/edit.ts'
import type { PolicyId } from '../../model/ids.ts'

/** The policies whose views an edit changes; null: all of them (a tag's name or colour shows everywhere). */
export function touchedPolicies(edit: Edit): readonly PolicyId[] | null {
  switch (edit.kind) {
    case 'add-policy':
      return [edit.record.policy.id]
    case 'remove-policy':
    case 'put-tag':
    case 'remove-tag':
    case 'unlink-clauses':
      return null
    case 'change-policy':
    case 'correct-metadata':
    case 'tag-clause':
    case 'untag-clause':
    case 'put-annotation':
    case 'remove-annotation':
    case 'correct-fact':
    case 'withdraw-fact-correction':
      return [edit.policyId]
    case 'link-clauses':
      return [edit.link.from.policyId, edit.link.to.policyId]
    case 'dismiss-sector':
      return [edit.clause.policyId]
    case 'dismiss-link':
      return [edit.from.policyId, edit.to.policyId]
    case 'put-collection':
    case 'remove-collection':
    case 'put-search':
    case 'remove-search':
      return []
    case 'batch': {
      const parts = edit.edits.map(touchedPolicies)
      return parts.some((part) => part === null) ? null : [...new Set(parts.flatMap((part) => part ?? []))]
    }
  }
}
