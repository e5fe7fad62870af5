import { createHash } from 'node:crypto'
import { z } from 'zod'
import { instant } from '../../core/contract/primitive-schemas.ts'
import { parseJson, readWith } from '../../core/importing/parse-plain.ts'
import { formatOf, readCollection } from '../../core/importing/read-collection.ts'
import type { Incoming, IncomingPolicy } from '../../core/model/incoming.ts'
import { fail, succeed, type Failure, type Result } from '../../core/model/result.ts'
import type { PackageManifest } from '../exporters/write-package.ts'
import { readArchiveDirectory, type ArchiveEntry } from '../readers/archive/archive-directory.ts'
import { inflateEntry, type InflatingBudget } from '../readers/archive/inflate-entry.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { incomingArchive, inflating } from './incoming-limits.ts'

const PACKAGE_FORMAT = 'piyue/package@1',
  MANIFEST = 'manifest.json',
  COLLECTION = 'collection.json'
const sourcePath = /^sources\/([0-9a-f]{64})\.(?:pdf|docx|txt)$/

const manifestFile: z.ZodType<PackageManifest> = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  exportedAt: instant,
  absent: z.array(z.string().max(200)).max(incomingArchive.entries).exactOptional(),
  entries: z
    .array(
      z.strictObject({
        path: z.string().max(200),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        names: z.array(z.string().max(1_000)).max(10_000).exactOptional(),
      }),
    )
    .max(incomingArchive.entries),
})

type Entries = ReadonlyMap<string, ArchiveEntry>

/**
 * A `.piyue` package, as `write-package` makes it: every entry is in the manifest and nothing else is there, with the
 * size and SHA-256 the manifest says; every policy's original is there, or named as absent, and is the file it was read
 * from; its JSON holds, as `readCollection` says. Entries are never written to a disk; names that could lead out of a
 * folder are refused all the same. Failures: 'package-damaged' {reason, entry}, 'file-hostile' {reason},
 * 'file-encrypted', 'format-newer', 'incoming-damaged'.
 */
export function readPackage(bytes: Uint8Array): Result<Incoming> {
  const directory = readArchiveDirectory(bytes, incomingArchive)
  if ('code' in directory) return refuse(directory)
  const unsafe = directory.find(({ name }) => !isSafe(name))
  if (unsafe !== undefined) return broken('bad-name', unsafe.name)
  const entries: Entries = new Map(directory.map((entry) => [entry.name, entry]))
  const budget: InflatingBudget = { spent: 0 }
  const manifest = readManifest(bytes, entries, budget)
  if (!manifest.ok) return manifest
  const listed = new Map(manifest.value.entries.map((entry) => [entry.path, entry]))
  if (listed.size < manifest.value.entries.length) return broken('bad-manifest', MANIFEST)
  const extra = directory.find(({ name }) => name !== MANIFEST && !listed.has(name))
  if (extra !== undefined) return broken('extra-entry', extra.name)

  const originals = new Map<string, Uint8Array>()
  let collection: Uint8Array | null = null
  for (const [path, { bytes: size, sha256 }] of listed) {
    const entry = entries.get(path)
    if (entry === undefined) return broken('missing-entry', path)
    const content = inflated(bytes, entry, budget)
    if ('code' in content) return refuse(content, path)
    if (content.length !== size) return broken('wrong-size', path)
    if (createHash('sha256').update(content).digest('hex') !== sha256) return broken('wrong-hash', path)
    if (path === COLLECTION) collection = content
    else {
      const named = sourcePath.exec(path)?.[1]
      if (named === undefined) return broken('bad-manifest', path)
      if (named !== sha256) return broken('wrong-hash', path)
      originals.set(path, content)
    }
  }
  return collection === null
    ? broken('missing-entry', COLLECTION)
    : withOriginals(collection, originals, new Set(manifest.value.absent ?? []))
}

function readManifest(bytes: Uint8Array, entries: Entries, budget: InflatingBudget): Result<PackageManifest> {
  const entry = entries.get(MANIFEST)
  if (entry === undefined) return broken('missing-entry', MANIFEST)
  const content = inflated(bytes, entry, budget)
  if ('code' in content) return refuse(content, MANIFEST)
  const text = decodeUtf8(content)
  const value = text === null ? null : parseJson(text)
  if (value === null || !value.ok) return broken('bad-manifest', MANIFEST)
  const format = formatOf(value.value)
  if (format !== null && format !== PACKAGE_FORMAT && format.startsWith('piyue/package@'))
    return fail('format-newer', { params: { format } })
  const manifest = readWith(manifestFile, value.value)
  return manifest.ok ? manifest : broken('bad-manifest', MANIFEST, String(manifest.failure.params?.['at'] ?? ''))
}

/**
 * Each policy with its original, or null where the manifest says that there was none; another one without, or an
 * original of no policy, was not packed so.
 */
function withOriginals(
  collection: Uint8Array,
  originals: ReadonlyMap<string, Uint8Array>,
  absent: ReadonlySet<string>,
): Result<Incoming> {
  const text = decodeUtf8(collection)
  if (text === null) return broken('not-utf8', COLLECTION)
  const value = parseJson(text)
  if (!value.ok) return value
  const read = readCollection(value.value)
  if (!read.ok) return read
  const policies: IncomingPolicy[] = []
  const used = new Set<string>()
  for (const policy of read.value.policies) {
    const { hash, reader } = policy.record.policy.source
    const path = `sources/${hash}.${reader}`
    const original = originals.get(path)
    if (original === undefined && !absent.has(path)) return broken('missing-entry', path)
    used.add(path)
    policies.push({ ...policy, original: original ?? null })
  }
  const unused = [...originals.keys()].find((path) => !used.has(path))
  return unused === undefined
    ? succeed({ ...read.value, kind: 'package', policies }, read.notices)
    : broken('extra-entry', unused)
}

/** An entry's bytes; the directory must not lie about their number. */
function inflated(bytes: Uint8Array, entry: ArchiveEntry, budget: InflatingBudget): Uint8Array | Failure {
  const content = inflateEntry(bytes, entry, inflating(incomingArchive, bytes), budget)
  return 'code' in content || content.length === entry.size
    ? content
    : { code: 'package-damaged', params: { reason: 'size-lies' } }
}

/** A path of our own folders: no drive, root, parent, backslash or control character. */
const isSafe = (name: string): boolean =>
  !/[\0-\x1f\x7f\\]|^[A-Za-z]:/u.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

const broken = (reason: string, entry: string, detail?: string): ReturnType<typeof fail> =>
  // an odd name is shown, never obeyed
  fail('package-damaged', {
    params: { reason, entry: entry.slice(0, 120).replace(/[\0-\x1f\x7f]/g, '\ufffd') },
    ...(detail === undefined ? {} : { detail }),
  })

/** What the archive's readers say of any archive, said of a package. */
const refuse = ({ code, params, detail }: Failure, entry = ''): ReturnType<typeof fail> => {
  if (code === 'file-damaged') return broken('archive', entry, detail)
  return code === 'package-damaged'
    ? broken(String(params?.['reason']), entry)
    : fail(code, { ...(params === undefined ? {} : { params }) })
}
