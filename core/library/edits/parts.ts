import type { PolicyId } from '../../model/ids.ts'
import type { SingleEdit } from './edit-rule.ts'

/** A library is saved in parts: one a policy, and one for the codebook, the collections and the saved searches. */
export type Part = PolicyId | 'library'

const assertNever = (value: never): never => {
  throw new Error(`unknown edit ${JSON.stringify(value)}`)
}

/** The one part a single edit changes. */
export const partOf = (edit: SingleEdit): Part => {
  switch (edit.kind) {
    case 'add-policy':
      return edit.record.policy.id
    case 'link-clauses':
      return edit.link.from.policyId
    case 'dismiss-sector':
      return edit.clause.policyId
    case 'dismiss-link':
      return edit.from.policyId
    case 'remove-policy':
    case 'change-policy':
    case 'correct-metadata':
    case 'tag-clause':
    case 'untag-clause':
    case 'put-annotation':
    case 'remove-annotation':
    case 'unlink-clauses':
    case 'correct-fact':
    case 'withdraw-fact-correction':
      return edit.policyId
    case 'put-tag':
    case 'remove-tag':
    case 'put-collection':
    case 'remove-collection':
    case 'put-search':
    case 'remove-search':
      return 'library'
    default:
      return assertNever(edit)
  }
}
