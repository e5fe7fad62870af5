import { createHash } from 'node:crypto'
import { strToU8, zip, type AsyncZippable } from 'fflate'
import type { SourceHash } from '../../core/model/ids.ts'
import type { ReaderKind } from '../../core/model/source-document.ts'
import { stillTime } from './ooxml.ts'

/** An original that goes into a package; `names`: what it was called when it was imported. */
export interface PackedSource {
  readonly hash: SourceHash
  readonly reader: ReaderKind
  readonly names: readonly string[]
  readonly bytes: Uint8Array
}

/** One entry of the manifest: `sha256` in lower-case hex. */
export interface PackageEntry {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly names?: readonly string[]
}
/** `absent`: paths of originals that the exporting library did not have; left out where there are none. */
export interface PackageManifest {
  readonly format: 'piyue/package@1'
  readonly exportedAt: string
  readonly entries: readonly PackageEntry[]
  readonly absent?: readonly string[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A `.piyue` package: a ZIP of `manifest.json`, `collection.json` (`piyue/collection@1`) and
 * `sources/<sha256>.<pdf|docx|txt>`, in this order, sources by hash. The manifest has size and SHA-256 of every other
 * entry. The same library at the same instant gives the same bytes. Throws fflate's errors.
 */
export async function writePackage(
  collection: string,
  { sources, absent }: { readonly sources: readonly PackedSource[]; readonly absent: readonly string[] },
  exportedAt: string,
): Promise<Uint8Array> {
  const json = strToU8(collection)
  const originals = [...sources]
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .map((source) => ({ path: `sources/${source.hash}.${source.reader}`, ...source }))
  const manifest: PackageManifest = {
    format: 'piyue/package@1',
    exportedAt,
    entries: [
      { path: 'collection.json', bytes: json.length, sha256: sha256(json) },
      ...originals.map(({ path, bytes, names }) => ({
        path,
        bytes: bytes.length,
        sha256: sha256(bytes),
        names: [...names].sort(),
      })),
    ],
    ...(absent.length === 0 ? {} : { absent }),
  }
  const options = { mtime: stillTime, level: 6 } as const
  const entries: AsyncZippable = {
    'manifest.json': [strToU8(`${JSON.stringify(manifest, null, 2)}\n`), options],
    'collection.json': [json, options],
    // PDF and DOCX are packed already
    ...Object.fromEntries(
      originals.map(({ path, bytes, reader }): [string, AsyncZippable[string]] => [
        path,
        [bytes, reader === 'txt' ? options : { ...options, level: 0 }],
      ]),
    ),
  }
  return new Promise((resolve, reject) => {
    zip(entries, { mtime: stillTime }, (error, bytes) => {
      if (error) reject(error)
      else resolve(bytes)
    })
  })
}
