import { own } from '../../core/library/edits/keyed.ts'
import type { CleanedText } from '../../core/model/cleaned-text.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Library } from '../../core/model/library.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { PolicyFileStore, TextReading } from '../store/policy-files.ts'

/**
 * Cleaned texts by policy, read from the disk when first asked for. The text of one reading never changes; a policy's
 * reading does, when it is read again or that is undone: then its text is another one. One text a policy is kept.
 */
export interface TextCache {
  /** The text of the reading the library holds now. */
  readonly text: (policyId: PolicyId) => Promise<Result<string>>
  /** The text of a certain reading. */
  readonly textOf: (reading: TextReading) => Promise<Result<string>>
  /** The same for who goes through many and needs each once: what is not in memory is read and not kept. */
  readonly passing: (reading: TextReading) => Promise<Result<string>>
  /** The whole text file, with map and changes; not kept. */
  readonly whole: (reading: TextReading) => Promise<Result<CleanedText>>
  /** The text of the reading the library holds now, if it is in memory. */
  readonly known: (policyId: PolicyId) => string | null
  /** Reads it from the disk again when next asked for. */
  readonly forget: (policyId: PolicyId) => void
}

export const textCache = (files: PolicyFileStore, library: () => Library): TextCache => {
  const texts = new Map<PolicyId, { readonly version: number; readonly text: string }>()
  const reading = new Map<string, Promise<Result<CleanedText>>>()
  const now = (policyId: PolicyId): TextReading | undefined => own(library().policies, policyId)?.policy
  const whole = ({ id, textVersion }: TextReading): Promise<Result<CleanedText>> => {
    const key = `${id} ${String(textVersion)}`
    const already = reading.get(key)
    if (already !== undefined) return already
    const read = files.text({ id, textVersion }).finally(() => {
      reading.delete(key)
    })
    reading.set(key, read)
    return read
  }
  const textOf = async (asked: TextReading): Promise<Result<string>> => {
    const there = texts.get(asked.id)
    if (there?.version === asked.textVersion) return succeed(there.text)
    const read = await whole(asked)
    if (!read.ok) return read
    if (now(asked.id)?.textVersion === asked.textVersion)
      texts.set(asked.id, { version: asked.textVersion, text: read.value.text })
    return succeed(read.value.text)
  }
  return {
    text: (policyId) => {
      const asked = now(policyId)
      return asked === undefined
        ? Promise.resolve(fail('policy-not-found', { params: { policy: policyId } }))
        : textOf(asked)
    },
    textOf,
    passing: async (asked) => {
      const there = texts.get(asked.id)
      if (there?.version === asked.textVersion) return succeed(there.text)
      const read = await whole(asked)
      return read.ok ? succeed(read.value.text) : read
    },
    whole,
    known: (policyId) => {
      const there = texts.get(policyId)
      return there !== undefined && there.version === now(policyId)?.textVersion ? there.text : null
    },
    forget: (policyId) => {
      texts.delete(policyId)
    },
  }
}
