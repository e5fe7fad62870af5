import type { Workbench } from '../../core/contract/workbench.ts'
import { listFacts } from '../../core/library/queries/list-facts.ts'
import type { FactKind } from '../../core/model/fact-correction.ts'
import { succeed } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'
import { policyTexts } from './named-policies.ts'

const allKinds: readonly FactKind[] = ['target', 'responsibility', 'citation', 'modality']

/** The tables of facts. */
export const listingFacts = (context: WorkbenchContext): Pick<Workbench, 'facts'> => ({
  facts: ({ policyIds, kinds = allKinds }) => context.restDuring(async () => {
    const { store } = context
    if (store.readOnly !== null) await store.catchUp()
    const read = await policyTexts(context, policyIds)
    if (!read.ok) return read
    const texts = new Map(read.value.map(({ record, text }) => [record.policy.id, text]))
    return succeed(listFacts(store.library(), read.value.map(({ record }) => record), new Set(kinds), (id) => texts.get(id) ?? null), read.notices)
  }),
})
