import type { Workbench } from '../../core/contract/workbench.ts'
import { exportAs } from '../../core/exporting/export-as.ts'
import { gatherRows, policiesOfScope } from '../../core/exporting/gather-rows.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { factsNow } from '../../core/library/facts-now.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { fail } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'

/** Makes a finished file of a part of the library; nothing is written anywhere. */
export const exporting = (context: WorkbenchContext): Pick<Workbench, 'exportAs'> => ({
  exportAs: ({ scope, format, language }, options = {}) => context.restDuring(async () => {
    const { store, texts, seeds } = context
    if (store.readOnly !== null) await store.catchUp()
    const library = store.library()
    const ids = policiesOfScope(library, scope)
    if (!ids.ok) return ids
    const read = new Map<PolicyId, string>()
    for (const [done, id] of ids.value.entries()) {
      options.onProgress?.({ done, total: ids.value.length, label: 'exporting' })
      // an export with a text missing would say less than the library holds: better none
      const policy = own(library.policies, id)?.policy
      const text = policy === undefined ? fail('policy-not-found', { params: { policy: id } }) : await texts.textOf(policy)
      if (!text.ok) return text
      read.set(id, text.value)
    }
    const rows = gatherRows(library, scope, (id) => read.get(id) ?? '', seeds.linkTypes, factsNow)
    if (!rows.ok) return rows
    const chosen = context.preferences.now().language
    return exportAs(rows.value, format, { language: language ?? (chosen === 'system' ? 'zh-Hans' : chosen), at: context.clock() })
  }),
})
