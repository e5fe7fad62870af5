import type { CleanedText } from '../../core/model/cleaned-text.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { type Result, succeed } from '../../core/model/result.ts'
import type { PolicyFileStore } from '../store/policy-files.ts'

/** Cleaned texts by policy, read from the disk when first asked for. They never change once a policy is in the library. */
export interface TextCache {
  readonly text: (policyId: PolicyId) => Promise<Result<string>>
  /** The whole text file, with map and changes; not kept. */
  readonly whole: (policyId: PolicyId) => Promise<Result<CleanedText>>
  /** The text if it is in memory. */
  readonly known: (policyId: PolicyId) => string | null
  /** Reads it from the disk again when next asked for. */
  readonly forget: (policyId: PolicyId) => void
}

export const textCache = (files: PolicyFileStore): TextCache => {
  const texts = new Map<PolicyId, string>()
  const reading = new Map<PolicyId, Promise<Result<CleanedText>>>()
  const whole = (policyId: PolicyId): Promise<Result<CleanedText>> => {
    const already = reading.get(policyId)
    if (already !== undefined) return already
    const now = files.text(policyId).finally(() => { reading.delete(policyId) })
    reading.set(policyId, now)
    return now
  }
  const text = async (policyId: PolicyId): Promise<Result<string>> => {
    const there = texts.get(policyId)
    if (there !== undefined) return succeed(there)
    const read = await whole(policyId)
    if (!read.ok) return read
    texts.set(policyId, read.value.text)
    return succeed(read.value.text)
  }
  return {
    text,
    whole,
    known: (policyId) => texts.get(policyId) ?? null,
    forget: (policyId) => { texts.delete(policyId) },
  }
}
