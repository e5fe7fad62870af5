import type { CallOptions } from '../../core/contract/call-options.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { toComparisonHtml } from '../../core/exporting/to-comparison-html.ts'
import {
  compareWithDraft,
  draftAndFinal,
  draftComparisonOf,
  type DraftAndFinal,
} from '../../core/library/queries/compare-with-draft.ts'
import type { CleanedText } from '../../core/model/cleaned-text.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { Block } from '../../core/model/source-document.ts'
import { writeComparisonDocx } from '../exporters/write-comparison-docx.ts'
import type { WorkbenchContext } from './context.ts'
import { readerOptions } from './reader-options.ts'
import { recordOf } from './rereading.ts'

/** Policies compared with the drafts that their own revision marks speak of. Nothing is written. */
export const rebuildingDrafts = (
  context: WorkbenchContext,
): Pick<Workbench, 'compareWithDraft' | 'exportDraftComparison'> => {
  const { store, seeds } = context
  /** The original's blocks; none for a text without a map back to them, as one from a colleague's file. */
  const blocksOf = async (
    { policy, corrections }: PolicyRecord,
    cleaned: CleanedText,
    options: CallOptions,
  ): Promise<Result<readonly Block[]>> => {
    if (cleaned.pieces.length === 0) return succeed([])
    const source = await store.files.source(policy)
    if (!source.ok) return source
    const read = await context.readers(
      { name: policy.source.fileName, bytes: source.value },
      readerOptions(context, { rulesOff: corrections.rulesOff, encoding: policy.source.encoding }, options),
    )
    return read.ok ? succeed(read.value.source.blocks) : read
  }
  const rebuilt = async (policyId: PolicyId, options: CallOptions): Promise<Result<DraftAndFinal>> => {
    if (store.readOnly !== null) await store.catchUp()
    const record = recordOf(context, policyId)
    if (!record.ok) return record
    const noMarks = fail('no-revision-marks', { params: { policy: policyId } })
    if (Object.values(record.value.facts).every(({ revisions }) => revisions.length === 0)) return noMarks
    const cleaned = await context.texts.whole(record.value.policy)
    if (!cleaned.ok) return cleaned
    const blocks = await blocksOf(record.value, cleaned.value, options)
    if (!blocks.ok) return blocks
    const both = draftAndFinal(record.value, cleaned.value, blocks.value, seeds)
    return both === null ? noMarks : succeed(both)
  }
  return {
    compareWithDraft: ({ policyId }, options = {}) =>
      context.restDuring(async () => {
        const both = await rebuilt(policyId, options)
        return both.ok ? succeed(compareWithDraft(both.value)) : both
      }),
    exportDraftComparison: ({ policyId, language, format = 'html' }, options = {}) =>
      context.restDuring(async () => {
        const both = await rebuilt(policyId, options)
        if (!both.ok) return both
        const comparison = draftComparisonOf(both.value)
        const chosen = context.preferences.now().language
        const words = language ?? (chosen === 'system' ? 'zh-Hans' : chosen)
        return format === 'docx'
          ? writeComparisonDocx(comparison, words, context.clock())
          : succeed(toComparisonHtml(comparison, words, context.clock()))
      }),
  }
}
