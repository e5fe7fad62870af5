import type { Workbench } from '../../core/contract/workbench.ts'
import { codersOf, measureAgreement } from '../../core/analysing/agreement.ts'
import { own } from '../../core/library/edits/keyed.ts'
import type { Coder } from '../../core/model/agreement.ts'
import type { Library } from '../../core/model/library.ts'
import { fail, succeed } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'

/** Most names that are offered for one that nobody has. */
const CANDIDATES = 12

const byTaggings = (library: Library): readonly Coder[] =>
  [...codersOf(library)].map(([name, taggings]) => ({ name, taggings })).toSorted((a, b) => b.taggings - a.taggings)

/** Measures how alike two coders of the library tag. */
export const agreeing = ({ store }: WorkbenchContext): Pick<Workbench, 'agreement' | 'coders'> => ({
  coders: async () => {
    if (store.readOnly !== null) await store.catchUp()
    return succeed(byTaggings(store.library()))
  },
  agreement: async (request) => {
    if (store.readOnly !== null) await store.catchUp()
    const library = store.library()
    const { coders, policyIds, tagIds } = request
    const noPolicy = policyIds?.find((id) => own(library.policies, id) === undefined)
    if (noPolicy !== undefined) return fail('policy-not-found', { params: { policy: noPolicy } })
    const noTag = tagIds?.find((id) => own(library.tags, id) === undefined)
    if (noTag !== undefined) return fail('tag-not-found', { params: { tag: noTag } })
    const known = byTaggings(library)
    const nobody = coders.find((name) => !known.some((coder) => coder.name === name))
    if (nobody !== undefined)
      return fail('author-not-found', {
        params: { name: nobody },
        candidates: known.slice(0, CANDIDATES).map(({ name }) => name),
      })
    const agreement = measureAgreement(library, request)
    return agreement.policies.length === 0
      ? fail('nothing-in-common', { params: { first: coders[0], second: coders[1] } })
      : succeed(agreement)
  },
})
