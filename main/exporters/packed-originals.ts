import type { CallOptions } from '../../core/contract/call-options.ts'
import type { ExportRows } from '../../core/exporting/export-rows.ts'
import type { SourceHash } from '../../core/model/ids.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Policy } from '../../core/model/policy.ts'
import { fail, succeed, type Failure, type Result } from '../../core/model/result.ts'
import type { PackedSource } from './write-package.ts'

/** Bytes an export holds at most: as base64 still what one answer carries (`caps.content`). */
export const MOST_BYTES = 280 * 1024 * 1024

export interface OriginalsOptions {
  readonly sourceOf: (policy: Policy) => Promise<Result<Uint8Array>>
  readonly signal?: CallOptions['signal']
}

/** `absent`: originals the library does not have, as `sources/<sha256>.<reader>`; the policy came without its file. */
export interface PackedOriginals {
  readonly sources: readonly PackedSource[]
  readonly absent: readonly string[]
}

const isMissing = ({ code, params }: Failure): boolean =>
  code === 'library-damaged' && params?.['file'] === 'source' && params['state'] === 'missing'

/**
 * Every original of the rows' policies once, by hash. One the library does not have is named and left out, notice
 * 'originals-left-out' {count}: what people did goes along all the same. Failures: that of an original that is there
 * and cannot be read, 'export-too-large', 'cancelled'.
 */
export async function packedOriginals(
  { policies }: Pick<ExportRows, 'policies'>,
  { sourceOf, signal }: OriginalsOptions,
): Promise<Result<PackedOriginals>> {
  const sources = new Map<SourceHash, PackedSource>()
  const absent = new Set<string>()
  let total = 0
  for (const {
    record: { policy },
  } of policies) {
    if (signal?.aborted === true) return fail('cancelled')
    const { hash, reader, fileName } = policy.source
    const known = sources.get(hash)
    if (known !== undefined) {
      if (!known.names.includes(fileName)) sources.set(hash, { ...known, names: [...known.names, fileName] })
      continue
    }
    const bytes = await sourceOf(policy)
    if (!bytes.ok) {
      if (!isMissing(bytes.failure)) return bytes
      absent.add(`sources/${hash}.${reader}`)
      continue
    }
    total += bytes.value.length
    if (total > MOST_BYTES) return fail('export-too-large', { params: { bytes: total, limit: MOST_BYTES } })
    // a policy of the same file may have it where another has not
    absent.delete(`sources/${hash}.${reader}`)
    sources.set(hash, { hash, reader, names: [fileName], bytes: bytes.value })
  }
  const notices: readonly Notice[] =
    absent.size === 0 ? [] : [{ code: 'originals-left-out', params: { count: absent.size } }]
  return succeed({ sources: [...sources.values()], absent: [...absent].sort() }, notices)
}
