import { join, relative, sep } from 'node:path'
import { ArchiveDamage, type ArchivedFile, type OpenArchive, sha256Of } from './backup-archive.ts'
import { poolName } from './backup-content.ts'
import type { BackupManifest } from './backup-manifest.ts'
import { type FileCalls, orMissing } from './file-calls.ts'

const refused = (code: string, path: string): Error => Object.assign(new Error(`${code} ${path}`), { code })

/** A backup's content as its files stand in a library, seen below `root`; nothing can be written. */
export interface ArchivedLibrary {
  readonly root: string
  readonly manifest: BackupManifest
  readonly archive: OpenArchive
  /** Where the originals of all backups lie. */
  readonly pool: string
}

/** `damage`: what was found wrong with the archive while it was read; null while nothing was. */
export interface ArchiveFiles {
  readonly files: FileCalls
  readonly damage: () => string | null
}

/**
 * A backup as a disk of its own that only reads: a library in it opens where it lies, without a copy. Every file is
 * held against what was written before a byte of it is given; a damaged one cannot be read (EIO) and is told by
 * `damage`. An original that the pool lacks, or holds with other bytes, is not there (ENOENT). Whatever would write is
 * refused (EROFS).
 */
export const archiveFiles = (disk: FileCalls, { root, manifest, archive, pool }: ArchivedLibrary): ArchiveFiles => {
  let damage: string | null = null
  const archived = new Map(manifest.files.map((file) => [file.path, file]))
  const originals = new Map(
    manifest.sources.map((source) => [`policies/${source.policyId}/source.${source.kind}`, source]),
  )
  const folders = new Map<string, Set<string>>([['', new Set()]])
  for (const path of [...archived.keys(), ...originals.keys()]) {
    const parts = path.split('/')
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/')
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name))
    }
  }
  const inside = (path: string): string => relative(root, path).split(sep).join('/')

  const checked = async ({ path, size, sha256 }: ArchivedFile): Promise<Uint8Array> => {
    try {
      const bytes = await archive.read(path, size)
      if (bytes.length === size && (await sha256Of(bytes)) === sha256) return bytes
      damage ??= `${path}: other bytes than were written`
    } catch (error) {
      if (!(error instanceof ArchiveDamage)) throw error
      damage ??= error.message
    }
    throw refused('EIO', path)
  }
  const content = async (path: string): Promise<Uint8Array> => {
    const name = inside(path)
    const file = archived.get(name)
    if (file !== undefined) return checked(file)
    const original = originals.get(name)
    const bytes = original === undefined ? null : await orMissing(disk.readFile(join(pool, poolName(original))))
    if (original === undefined || bytes === null || (await sha256Of(bytes)) !== original.sha256)
      throw refused('ENOENT', path)
    return bytes
  }
  const refuse = (path: string): never => {
    throw refused('EROFS', path)
  }
  const never = (path: string): Promise<never> => Promise.reject(refused('EROFS', path))

  const files: FileCalls = {
    open: async (path, mode) => {
      if (mode !== 'read') return never(path)
      const bytes = await content(path)
      return {
        write: () => never(path),
        writeNow: () => refuse(path),
        read: (length, position) => Promise.resolve(bytes.subarray(position, position + length)),
        truncate: () => never(path),
        size: () => Promise.resolve(bytes.length),
        datasync: () => never(path),
        close: () => Promise.resolve(),
      }
    },
    readFile: content,
    readFileNow: refuse,
    readdir: (path) => {
      const names = folders.get(inside(path))
      return names === undefined ? Promise.reject(refused('ENOENT', path)) : Promise.resolve([...names])
    },
    factsNow: refuse,
    facts: (path) => {
      const name = inside(path)
      const size = (archived.get(name) ?? originals.get(name))?.size
      if (size === undefined && !folders.has(name)) return Promise.reject(refused('ENOENT', path))
      return Promise.resolve({
        kind: size === undefined ? 'folder' : 'file',
        size: size ?? 0,
        changedMs: Date.parse(manifest.madeAt),
        identity: name,
      })
    },
    rename: never,
    unlink: never,
    link: never,
    mkdir: never,
    rmdir: never,
    touch: never,
    syncFolder: never,
    free: () => Promise.resolve(0),
  }
  return { files, damage: () => damage }
}
