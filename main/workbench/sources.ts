import type { CallOptions } from '../../core/contract/call-options.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { linesWithPlaces, placesOf, sourceLines } from '../../core/library/source-places.ts'
import { own } from '../../core/library/edits/keyed.ts'
import type { CleanedText } from '../../core/model/cleaned-text.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Policy } from '../../core/model/policy.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { ReaderKind } from '../../core/model/source-document.ts'
import type { SourcePlace } from '../../core/model/source-place.ts'
import type { WorkbenchContext } from './context.ts'
import { readerOptions } from './reader-options.ts'

/** Bytes an answer carries at most: as base64 well below what a border takes at once. */
const CHUNK = 8 * 1024 * 1024

const mediaTypes: Readonly<Record<ReaderKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
}

/** The original of a policy, and where its text stands in it. */
export const sources = (context: WorkbenchContext): Pick<Workbench, 'sourceFile' | 'sourcePlaces' | 'sourceBlocks'> => {
  const policyOf = async (policyId: PolicyId): Promise<Result<Policy>> => {
    if (context.store.readOnly !== null) await context.store.catchUp()
    const policy = own(context.store.library().policies, policyId)?.policy
    return policy === undefined ? fail('policy-not-found', { params: { policy: policyId } }) : succeed(policy)
  }
  /** A library from before lines were kept: the original is read once more, and the lines stay for the next time. */
  const readAgain = async (
    policy: Policy,
    cleaned: CleanedText,
    options: CallOptions,
  ): Promise<Result<readonly SourcePlace[]>> => {
    const source = await context.store.files.source(policy)
    if (!source.ok) return source
    const read = await context.readers(
      { name: policy.source.fileName, bytes: source.value },
      readerOptions(context, { encoding: policy.source.encoding }, options),
    )
    if (!read.ok) return read
    const lines = sourceLines(cleaned, read.value.source)
    const places = placesOf(cleaned, lines)
    if (lines !== null && context.store.readOnly === null)
      await context.store.files.putLines(policy.id, lines).catch(() => undefined) // worked out again next time
    return succeed(places ?? [])
  }
  /**
   * A text that came from a colleague's file has no map back to the original: it is made when first asked for, where
   * reading the original gives that very text.
   */
  const mapped = async (policy: Policy, cleaned: CleanedText, options: CallOptions): Promise<CleanedText> => {
    const corrections = own(context.store.library().policies, policy.id)?.corrections
    if (cleaned.pieces.length > 0 || cleaned.text === '' || corrections === undefined) return cleaned
    const source = await context.store.files.source(policy)
    if (!source.ok) return cleaned
    const read = await context.readers(
      { name: policy.source.fileName, bytes: source.value },
      readerOptions(context, { rulesOff: corrections.rulesOff, encoding: corrections.encoding }, options),
    )
    const found = read.ok ? read.value.policies.find((each) => each.cleaned.text === cleaned.text)?.cleaned : undefined
    if (found === undefined) return cleaned
    if (context.store.readOnly === null) await context.store.files.putText(policy, found).catch(() => undefined) // made again next time
    return found
  }
  return {
    sourceFile: async ({ policyId, from = 0 }) => {
      const policy = await policyOf(policyId)
      if (!policy.ok) return policy
      const source = await context.store.files.source(policy.value)
      if (!source.ok) return source
      const bytes = source.value
      const end = Math.min(bytes.length, from + CHUNK)
      const { fileName, reader } = policy.value.source
      return succeed({
        fileName,
        mediaType: mediaTypes[reader],
        bytes: bytes.length,
        from,
        content: Buffer.from(bytes.subarray(from, end)).toString('base64'),
        next: end < bytes.length ? end : null,
      })
    },
    sourceBlocks: async ({ policyId }, options = {}) => {
      const policy = await policyOf(policyId)
      if (!policy.ok) return policy
      const source = await context.store.files.source(policy.value)
      if (!source.ok) return source
      const read = await context.readers(
        { name: policy.value.source.fileName, bytes: source.value },
        readerOptions(context, { encoding: policy.value.source.encoding }, options),
      )
      return read.ok ? succeed(read.value.source.blocks) : read
    },
    sourcePlaces: async ({ policyId }, options = {}) => {
      const policy = await policyOf(policyId)
      if (!policy.ok) return policy
      const stored = await context.texts.whole(policy.value)
      if (!stored.ok) return stored
      const whole = await mapped(policy.value, stored.value, options)
      const { reader, pages } = policy.value.source
      // only the pages of a PDF have places
      const kept = reader === 'pdf' ? await context.store.files.lines(policyId) : null
      const known = reader === 'pdf' && kept === null ? null : placesOf(whole, kept)
      const places = known === null ? await readAgain(policy.value, whole, options) : succeed(known)
      return places.ok
        ? succeed({ reader, pages, places: places.value, lines: linesWithPlaces(whole.text, places.value) })
        : places
    },
  }
}
