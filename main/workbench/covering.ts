import type { CallOptions } from '../../core/contract/call-options.ts'
import { alignmentNow } from '../../core/library/queries/align-policies.ts'
import type { CoveringInput } from '../../core/library/queries/analysis.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Library } from '../../core/model/library.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { Align } from './alignments.ts'
import type { WorkbenchContext } from './context.ts'
import { policyText, policyTexts, type RecordText } from './named-policies.ts'

/** Counterparts looked for of each clause. */
export const TOP = 5

/** `library`: as it was when the counterparts were told. */
export interface GatheredCovering {
  readonly library: Library
  readonly base: RecordText
  readonly others: readonly CoveringInput[]
}

/**
 * A base and the others with their known counterparts in it; one that is the base itself has none. Progress label
 * 'aligning', a step a policy. Fails with 'policy-not-found' and 'cancelled'.
 */
export async function gatherCovering(
  context: WorkbenchContext,
  align: Align,
  base: PolicyId,
  others: readonly PolicyId[],
  { signal, onProgress }: CallOptions,
): Promise<Result<GatheredCovering>> {
  const first = await policyText(context, base)
  if (!first.ok) return first
  const read = await policyTexts(context, others)
  if (!read.ok) return read
  const library = context.store.library()
  const covering: CoveringInput[] = []
  for (const [done, other] of read.value.entries()) {
    onProgress?.({ done, total: read.value.length, label: 'aligning' })
    if (other.record.policy.id === base) {
      covering.push({ ...other, pairs: [] })
      continue
    }
    const alignment = await align(first.value, other, TOP, signal === undefined ? {} : { signal })
    if (alignment === null) return fail('cancelled')
    covering.push({ ...other, pairs: alignmentNow(library, first.value.record, other.record, alignment).pairs })
  }
  return succeed({ library, base: first.value, others: covering }, read.notices)
}
