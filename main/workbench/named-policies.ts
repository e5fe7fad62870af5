import { own } from '../../core/library/edits/keyed.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'

/** A policy of the library with its cleaned text. */
export interface RecordText {
  readonly record: PolicyRecord
  readonly text: string
}

const titleOf = ({ policy }: PolicyRecord): string => policy.metadata.title ?? policy.source.fileName

/** A policy and its text. Failures: `policy-not-found`, `library-damaged`. */
export async function policyText(context: WorkbenchContext, policyId: PolicyId): Promise<Result<RecordText>> {
  const text = await context.texts.text(policyId)
  const record = own(context.store.library().policies, policyId)
  if (record === undefined) return fail('policy-not-found', { params: { policy: policyId } })
  return text.ok ? succeed({ record, text: text.value }) : text
}

/**
 * Policies by name with their texts, each once; where none is named, all in the order they came in. One whose text
 * cannot be read is left out, with the notice 'text-not-shown'. Fails with `policy-not-found`.
 */
export async function policyTexts(
  context: WorkbenchContext,
  policyIds: readonly PolicyId[] | undefined,
): Promise<Result<readonly RecordText[]>> {
  const { policies } = context.store.library()
  const all = (): readonly PolicyId[] =>
    Object.values<PolicyRecord>(policies)
      .toSorted(
        (a, b) =>
          a.policy.importedAt.localeCompare(b.policy.importedAt, 'en') || a.policy.source.part - b.policy.source.part,
      )
      .map(({ policy }) => policy.id)
  const ids = policyIds === undefined ? all() : [...new Set(policyIds)]
  const missing = ids.find((id) => own(policies, id) === undefined)
  if (missing !== undefined) return fail('policy-not-found', { params: { policy: missing } })
  const found: RecordText[] = []
  const notices: Notice[] = []
  for (const id of ids) {
    const read = await policyText(context, id)
    const record = own(policies, id)
    if (read.ok) found.push(read.value)
    else if (record !== undefined)
      notices.push({ code: 'text-not-shown', params: { policy: id, title: titleOf(record) } })
  }
  return succeed(found, notices)
}
