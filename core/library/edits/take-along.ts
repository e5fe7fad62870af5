import { keepMembers } from '../../model/collection.ts'
import type { PolicyId } from '../../model/ids.ts'
import type { Library } from '../../model/library.ts'
import type { SingleEdit } from './edit-rule.ts'
import { readDismissedLinkKey } from '../../model/link.ts'
import { own, valuesOf } from './keyed.ts'

const beforeRemoving = (library: Library, policyId: PolicyId): readonly SingleEdit[] => {
  if (own(library.policies, policyId) === undefined) return []
  const links = valuesOf(library.policies)
    .filter((record) => record.policy.id !== policyId)
    .flatMap((record) => valuesOf(record.links).filter((link) => link.to.policyId === policyId))
    .map((link): SingleEdit => ({ kind: 'unlink-clauses', policyId: link.from.policyId, linkId: link.id }))
  const collections = valuesOf(library.collections)
    .filter(({ members, takenOut = [] }) => [...members, ...takenOut].some((clause) => clause.policyId === policyId))
    .map((collection): SingleEdit => ({
      kind: 'put-collection',
      collection: keepMembers(collection, (clause) => clause.policyId !== policyId),
    }))
  const dismissals = valuesOf(library.policies)
    .filter((record) => record.policy.id !== policyId)
    .flatMap((record) =>
      Object.keys(record.dismissedLinks).map((key) => ({ policyId: record.policy.id, ...readDismissedLinkKey(key) })),
    )
    .filter(({ to }) => to.policyId === policyId)
    .map(({ policyId: start, from, to }): SingleEdit => ({
      kind: 'dismiss-link',
      from: { policyId: start, clauseId: from },
      to,
      dismissed: false,
    }))
  return [...links, ...dismissals, ...collections]
}

/** What a person says of a policy is kept apart from what was read, so that reading it again does not undo it. */
const beforeCorrecting = (
  library: Library,
  { policyId, changes }: Extract<SingleEdit, { kind: 'correct-metadata' }>,
): readonly SingleEdit[] => {
  const record = own(library.policies, policyId)
  return record === undefined
    ? []
    : [
        {
          kind: 'change-policy',
          policyId,
          patch: { corrections: { metadata: { ...record.corrections.metadata, ...changes } } },
        },
      ]
}

/**
 * The edits that must go before an edit so that nothing in the library points at what is gone. Spelled out as edits of
 * their own, because the journal's edits touch one part of the library each, and because undo must bring them back.
 */
export const takeAlong = (library: Library, edit: SingleEdit): readonly SingleEdit[] => {
  if (edit.kind === 'remove-policy') return beforeRemoving(library, edit.policyId)
  return edit.kind === 'correct-metadata' ? beforeCorrecting(library, edit) : []
}
