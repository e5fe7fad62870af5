import { createHash } from 'node:crypto'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { toJson } from '../../../core/exporting/to-json.ts'
import { writePackage, type PackageManifest } from '../../../main/exporters/write-package.ts'
import { linkTypes } from '../../core/exporting/example-library.ts'
import { randomLibrary } from '../../support/random-library.ts'
import { valueOf } from '../../support/value-of.ts'

export const at = '2026-11-23T08:00:00.000Z'
export const random = randomLibrary(4)
export const rows = valueOf(
  gatherRows(random.library, { kind: 'library' }, (id) => random.texts.get(id) ?? '', linkTypes),
)
export const json = toJson(rows, at)
const sources = [...random.originals].map(([hash, bytes]) => ({
  hash,
  reader: 'txt' as const,
  names: ['a.txt'],
  bytes,
}))
export const whole = await writePackage(json, { sources, absent: [] }, at)
const entries = unzipSync(whole)
const first = Object.keys(entries).find((name) => name.startsWith('sources/')) ?? ''
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const manifest = JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString()) as PackageManifest

/**
 * The package with some entries put in, changed or (null) taken out; the manifest as given, or made to fit what
 * `listed` are there.
 */
export const repack = (
  changes: Readonly<Record<string, Uint8Array | null>>,
  changed: (manifest: PackageManifest) => unknown = (same) => same,
): Uint8Array => {
  const all: Zippable = { ...entries, 'manifest.json': strToU8(JSON.stringify(changed(manifest))) }
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes === null) delete all[name]
    else all[name] = bytes
  }
  return zipSync(all)
}
export const listing =
  (path: string, bytes: Uint8Array) =>
  (same: PackageManifest): PackageManifest => ({
    ...same,
    entries: [
      ...same.entries.filter((entry) => entry.path !== path),
      { path, bytes: bytes.length, sha256: sha256(bytes) },
    ],
  })
const payload = strToU8('x')
/** Puts a name of the same length in the place of another, in both headers. */
const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const view = Buffer.from(bytes)
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error(`${from} and ${to} are not of one length`)
  for (let found = view.indexOf(from); found >= 0; found = view.indexOf(from, found + 1)) view.write(to, found)
  return view
}
/** Writes into each record of the directory that is about `name`. */
const inDirectory = (bytes: Uint8Array, name: string, change: (view: DataView, record: number) => void): Uint8Array => {
  const copy = Buffer.from(bytes)
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength)
  const record = copy.lastIndexOf(name) - 46
  if (view.getUint32(record, true) !== 0x02014b50) throw new Error(`the directory does not tell of ${name}`)
  change(view, record)
  return copy
}

/** [what is wrong, the package, code, reason, entry] */
export const hostilePackages: readonly (readonly [
  what: string,
  make: () => Uint8Array,
  code: string,
  reason: string,
  entry?: RegExp,
])[] = [
  [
    'a name that leads up',
    () => repack({ '../evil.txt': payload }, listing('../evil.txt', payload)),
    'package-damaged',
    'bad-name',
    /^\.\.\/evil/,
  ],
  [
    'a name that leads up in the middle',
    () => repack({ 'sources/../../evil': payload }),
    'package-damaged',
    'bad-name',
  ],
  [
    'an absolute name',
    () => repack({ '/etc/evil': payload }, listing('/etc/evil', payload)),
    'package-damaged',
    'bad-name',
  ],
  ['a drive letter', () => repack({ 'C:evil': payload }), 'package-damaged', 'bad-name'],
  ['a backslash', () => repack({ 'sources\\evil': payload }), 'package-damaged', 'bad-name'],
  [
    'a NUL in a name',
    () => renamed(repack({ 'sources/evilX': payload }), 'sources/evilX', 'sources/evil\0'),
    'package-damaged',
    'bad-name',
    /\ufffd$/,
  ],
  ['a folder as an entry', () => repack({ 'sources/': new Uint8Array() }), 'package-damaged', 'bad-name'],
  ['a name of dots', () => repack({ './collection.json': payload }), 'package-damaged', 'bad-name'],
  ['a twin in other case', () => repack({ 'COLLECTION.json': payload }), 'file-hostile', 'doubled-names'],
  [
    'a twin composed otherwise',
    () => repack({ 'sources/e\u0301': payload, 'sources/\u00e9': payload }),
    'file-hostile',
    'doubled-names',
  ],
  [
    'a doubled name',
    () => renamed(repack({ 'collection.jsoN': payload }), 'collection.jsoN', 'collection.json'),
    'file-hostile',
    'doubled-names',
  ],
  [
    'an entry the manifest does not name',
    () => repack({ 'sources/extra.txt': payload }),
    'package-damaged',
    'extra-entry',
    /extra/,
  ],
  [
    'an original of no policy',
    () => repack({ [`sources/${sha256(payload)}.txt`]: payload }, listing(`sources/${sha256(payload)}.txt`, payload)),
    'package-damaged',
    'extra-entry',
  ],
  [
    'an entry the format does not know',
    () => repack({ 'notes.md': payload }, listing('notes.md', payload)),
    'package-damaged',
    'bad-manifest',
  ],
  ['no manifest', () => repack({ 'manifest.json': null }), 'package-damaged', 'missing-entry', /^manifest\.json$/],
  [
    'no collection',
    () => repack({ 'collection.json': null }),
    'package-damaged',
    'missing-entry',
    /^collection\.json$/,
  ],
  [
    'no collection, in the manifest neither',
    () =>
      repack({ 'collection.json': null }, (same) => ({
        ...same,
        entries: same.entries.filter(({ path }) => path !== 'collection.json'),
      })),
    'package-damaged',
    'missing-entry',
  ],
  ['a missing original', () => repack({ [first]: null }), 'package-damaged', 'missing-entry', /^sources\//],
  [
    'an original missing from manifest and archive',
    () =>
      repack({ [first]: null }, (same) => ({ ...same, entries: same.entries.filter(({ path }) => path !== first) })),
    'package-damaged',
    'missing-entry',
    /^sources\//,
  ],
  [
    'an altered original',
    () =>
      repack({ [first]: strToU8('altered') }, (same) => ({
        ...same,
        entries: same.entries.map((entry) => (entry.path === first ? { ...entry, bytes: 7 } : entry)),
      })),
    'package-damaged',
    'wrong-hash',
    /^sources\//,
  ],
  [
    'an original under another hash',
    () => repack({ [first]: payload }, listing(first, payload)),
    'package-damaged',
    'wrong-hash',
  ],
  [
    'an altered collection',
    () => repack({ 'collection.json': strToU8(json.replace('"policies"', '"Policies"')) }),
    'package-damaged',
    'wrong-hash',
    /^collection/,
  ],
  [
    'a wrong size in the manifest',
    () =>
      repack({}, (same) => ({ ...same, entries: same.entries.map((entry) => ({ ...entry, bytes: entry.bytes + 1 })) })),
    'package-damaged',
    'wrong-size',
  ],
  [
    'a size in the archive that lies',
    () =>
      inDirectory(whole, 'collection.json', (view, record) => {
        view.setUint32(record + 24, 5, true)
      }),
    'package-damaged',
    'size-lies',
  ],
  [
    'a check sum that is wrong',
    () =>
      inDirectory(whole, 'collection.json', (view, record) => {
        view.setUint32(record + 16, 5, true)
      }),
    'package-damaged',
    'archive',
  ],
  [
    'a packing method nobody has',
    () =>
      inDirectory(whole, 'collection.json', (view, record) => {
        view.setUint16(record + 10, 99, true)
      }),
    'package-damaged',
    'archive',
  ],
  [
    'an entry that says it is encrypted',
    () =>
      inDirectory(whole, 'collection.json', (view, record) => {
        view.setUint16(record + 8, 1, true)
      }),
    'file-encrypted',
    '',
  ],
  [
    'entries that overlap',
    () =>
      inDirectory(whole, first, (view, record) => {
        view.setUint32(record + 42, 0, true)
      }),
    'file-hostile',
    'overlap',
  ],
  [
    'more entries than a package has',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 20_001 }, (_, each) => [`manifest.json${String(each)}`, new Uint8Array()]),
        ),
        { level: 0 },
      ),
    'file-hostile',
    'entries',
  ],
  ['a bomb', () => repack({ 'collection.json': new Uint8Array(20 * 1024 * 1024) }), 'file-hostile', 'ratio'],
  ['a manifest that is no JSON', () => repack({ 'manifest.json': strToU8('{') }), 'package-damaged', 'bad-manifest'],
  [
    'a manifest with a key that leads to a prototype',
    () => repack({ 'manifest.json': strToU8(JSON.stringify(manifest).replace('{', '{"__proto__":{},')) }),
    'package-damaged',
    'bad-manifest',
  ],
  [
    'a manifest that names an entry twice',
    () => repack({}, (same) => ({ ...same, entries: [...same.entries, ...same.entries] })),
    'package-damaged',
    'bad-manifest',
  ],
  [
    'a manifest with a size that is no number',
    () => repack({}, (same) => ({ ...same, entries: same.entries.map((entry) => ({ ...entry, bytes: '1' })) })),
    'package-damaged',
    'bad-manifest',
  ],
  ['no package at all, named one', () => strToU8('数据要素'), 'package-damaged', 'archive'],
  ['the first half of a package', () => whole.subarray(0, whole.length / 2), 'package-damaged', 'archive'],
]
