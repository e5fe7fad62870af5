import { lstat, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Notice } from '../core/model/notice.ts'
import { succeed, type Result } from '../core/model/result.ts'

/** Kinds of file that can be read; a folder's other files are passed over without a word. */
export const importableExtensions = ['pdf', 'docx', 'txt'] as const
/**
 * Kinds of file that bring parts of a library. They are taken in where someone names them; folders are not searched for
 * them.
 */
export const exchangeExtensions = ['piyue', 'json', 'jsonld', 'qdpx', 'qdc', 'csv'] as const

const endsAs = (name: string, extensions: readonly string[]): boolean =>
  extensions.some((extension) => extname(name).toLowerCase() === `.${extension}`)
export const isExchangeFile = (name: string): boolean => endsAs(name, exchangeExtensions)

const MiB = 1024 * 1024
/** Bytes a file of that name may have: a package holds many originals. */
export const mostBytesOf = (name: string): number => (endsAs(name, ['piyue', 'qdpx']) ? 512 * MiB : 200 * MiB)

const most = 10_000

const inReadingOrder = new Intl.Collator('zh', { numeric: true })
const isImportable = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('~$') && endsAs(name, importableExtensions)

/**
 * The files that `paths` mean: a file stands for itself, whatever its kind (its reader will say what is wrong with it);
 * a folder for the importable files in it and below, in the order people number them. Links and hidden entries in
 * folders are passed over. At most 10,000, with the notice `too-many-files` when there are more; `file-not-found` and
 * `file-unreadable` as notices, so one bad path does not lose the others. Never throws.
 */
export async function findImportableFiles(paths: readonly string[]): Promise<Result<readonly string[]>> {
  const found: string[] = [],
    notices: Notice[] = []
  const waiting = [...paths].reverse()
  const given = new Set(paths)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.length >= most) {
      notices.push({ code: 'too-many-files', params: { most } })
      break
    }
    try {
      const about = await lstat(path)
      if (about.isDirectory()) waiting.push(...(await entriesOf(path)))
      else if (about.isFile() || given.has(path)) found.push(path)
    } catch (error) {
      const code =
        error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable'
      notices.push({ code, params: { path } })
    }
  }
  return succeed(found, notices)
}

/** The entries worth visiting, last first, because they are taken from the end. */
async function entriesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter(
      (entry) => (entry.isDirectory() && !entry.name.startsWith('.')) || (entry.isFile() && isImportable(entry.name)),
    )
    .map((entry) => entry.name)
    .sort((a, b) => inReadingOrder.compare(b, a))
    .map((name) => join(folder, name))
}
