import { checkPolicy } from './check-place.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withoutKey } from './keyed.ts'

/**
 * A policy leaves the library. Links that lead to it and its places in collections go first, in the same step
 * (`takeAlong`). Its files stay on the disk, so that the step can be undone.
 */
export const removePolicy: EditRule<'remove-policy'> = {
  refuse: () => null,
  apply: (library, { policyId }) => {
    const policies = withoutKey(library.policies, policyId)
    return policies === library.policies ? library : { ...library, policies }
  },
  undo: (library, { policyId }) => {
    const record = own(library.policies, policyId)
    if (record === undefined)
      throw new Error(
        `undo of remove-policy asked without the policy ${policyId}: ${checkPolicy(library, policyId)?.code ?? ''}`,
      )
    return { kind: 'add-policy', record }
  },
}
