import type { CallOptions } from '../../core/contract/call-options.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { exportAs } from '../../core/exporting/export-as.ts'
import type { ExportRows } from '../../core/exporting/export-rows.ts'
import { gatherRows, policiesOfScope } from '../../core/exporting/gather-rows.ts'
import { leftOut, previewOf } from '../../core/exporting/losses.ts'
import { applyEdit } from '../../core/library/edits/apply-edit.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { factsNow } from '../../core/library/facts-now.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { ExportScope } from '../../core/model/exported-file.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Library } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Policy } from '../../core/model/policy.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import { exportPacked } from '../exporters/export-packed.ts'
import { exportRefi } from '../exporters/export-refi.ts'
import type { WorkbenchContext } from './context.ts'
import { sources } from './sources.ts'

/** The library as it will be once these edits are saved, and how many of them do not fit it any more. */
const withUnsaved = (
  library: Library,
  unsaved: readonly Edit[],
): { readonly library: Library; readonly notices: readonly Notice[] } => {
  let now = library
  let leftOut = 0
  for (const edit of unsaved) {
    const applied = applyEdit(now, edit)
    if (applied.ok) now = applied.value.library
    else leftOut += 1
  }
  return { library: now, notices: leftOut === 0 ? [] : [{ code: 'unsaved-left-out', params: { count: leftOut } }] }
}

/** Makes a finished file of a part of the library; nothing is written anywhere. */
export const exporting = (context: WorkbenchContext): Pick<Workbench, 'exportAs' | 'previewExport'> => {
  const { store, texts, seeds } = context
  const { sourcePlaces } = sources(context)
  const rowsOf = async (
    scope: ExportScope,
    { signal, onProgress }: CallOptions,
    unsaved: readonly Edit[] = [],
  ): Promise<Result<ExportRows>> => {
    if (store.readOnly !== null) await store.catchUp()
    const { library, notices } = withUnsaved(store.library(), unsaved)
    const ids = policiesOfScope(library, scope)
    if (!ids.ok) return ids
    const read = new Map<PolicyId, string>()
    for (const [done, id] of ids.value.entries()) {
      if (signal?.aborted === true) return fail('cancelled')
      onProgress?.({ done, total: ids.value.length, label: 'exporting' })
      // an export with a text missing would say less than the library holds: better none
      const policy = own(library.policies, id)?.policy
      const text =
        policy === undefined ? fail('policy-not-found', { params: { policy: id } }) : await texts.textOf(policy)
      if (!text.ok) return text
      read.set(id, text.value)
    }
    const rows = gatherRows(library, scope, (id) => read.get(id) ?? '', seeds.linkTypes, factsNow)
    return rows.ok ? succeed(rows.value, [...rows.notices, ...notices]) : rows
  }
  return {
    exportAs: ({ scope, format, language: asked, unsaved }, options = {}) =>
      context.restDuring(async () => {
        const rows = await rowsOf(scope, options, unsaved)
        if (!rows.ok) return rows
        const chosen = context.preferences.now().language
        const language = asked ?? (chosen === 'system' ? 'zh-Hans' : chosen)
        const at = context.clock()
        const placesOf = async (policyId: PolicyId) => {
          const places = await sourcePlaces(
            { policyId },
            options.signal === undefined ? {} : { signal: options.signal },
          )
          return places.ok ? succeed(places.value.places) : places
        }
        const packing = {
          language,
          at,
          sourceOf: (policy: Policy) => store.files.source(policy),
          placesOf,
          pdfjsFolder: context.resources.pdfjsFolder,
          fontFile: context.resources.fontFile,
          ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
          ...(options.signal === undefined ? {} : { signal: options.signal }),
        }
        const file =
          format === 'qdpx' || format === 'qdc'
            ? await exportRefi(rows.value, format, packing)
            : format === 'docx' || format === 'xlsx' || format === 'pdf' || format === 'piyue'
              ? await exportPacked(rows.value, format, packing)
              : exportAs(rows.value, format, { language, at })
        return file.ok ? succeed(file.value, [...rows.notices, ...file.notices, ...leftOut(rows.value, format)]) : file
      }),
    previewExport: ({ scope, format }, options = {}) =>
      context.restDuring(async () => {
        const rows = await rowsOf(scope, options)
        if (!rows.ok) return rows
        return succeed(previewOf(rows.value), leftOut(rows.value, format))
      }),
  }
}
