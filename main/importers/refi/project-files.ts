import { codePoints, type ProjectFiles } from '../../../core/exporting/refi/check-project.ts'
import type { Failure } from '../../../core/model/result.ts'
import type { ArchiveEntry } from '../../readers/archive/archive-directory.ts'
import { inflateEntry, type InflatingBudget } from '../../readers/archive/inflate-entry.ts'
import { decodeText } from '../../readers/decode-text.ts'
import { inflating } from '../incoming-limits.ts'
import { refiLimits } from './refi-limits.ts'

/** Files of a project's archive by the paths the project gives them. */
export interface SourceFiles extends ProjectFiles {
  /** The file's bytes; null where there is none. Failures are those of the archive. */
  readonly bytesOf: (path: string) => Uint8Array | Failure | null
  /** Its text as decoded, byte order mark included; null where there is none or it cannot be read. */
  readonly textOf: (path: string) => { readonly text: string; readonly encoding: string } | null
}

/** `length` in code points. */
interface ReadText {
  readonly text: string
  readonly encoding: string
  readonly length: number
}

/**
 * Each file is inflated and decoded once, however often the project points at it. Names are found in whatever case they are written, with or without braces, in the sources folder or beside the
 * project.
 */
export function sourceFiles(bytes: Uint8Array, directory: readonly ArchiveEntry[]): SourceFiles {
  const byName = new Map<string, ArchiveEntry>()
  for (const entry of directory) {
    const name = plain(entry.name)
    for (const key of [name, name.slice(name.lastIndexOf('sources/') + 8)])
      if (key === name || name.includes('sources/')) byName.set(key, byName.get(key) ?? entry)
  }
  const limits = inflating(refiLimits, bytes)
  const budget: InflatingBudget = { spent: 0 }
  const kept = new Map<ArchiveEntry, Uint8Array | Failure>()
  const bytesOf = (path: string): Uint8Array | Failure | null => {
    const entry = byName.get(plain(path)) ?? byName.get(`sources/${plain(path)}`)
    if (entry === undefined) return null
    const known = kept.get(entry) ?? inflateEntry(bytes, entry, limits, budget)
    kept.set(entry, known)
    return known
  }
  const texts = new Map<Uint8Array, ReadText | null>()
  const readText = (path: string): ReadText | null => {
    const content = bytesOf(path)
    if (content === null || 'code' in content) return null
    const known = texts.get(content)
    if (known !== undefined) return known
    const read = decoded(content)
    const text = read === null ? null : { ...read, length: codePoints(read.text) }
    texts.set(content, text)
    return text
  }
  return {
    bytesOf,
    textOf: readText,
    has: (path) => byName.has(plain(path)) || byName.has(`sources/${plain(path)}`),
    lengthOf: (path) => readText(path)?.length ?? null,
  }
}

const plain = (name: string): string => name.normalize('NFC').replaceAll('\\', '/').replace(/[{}]/g, '').toLowerCase()

/**
 * UTF-8, or UTF-16 with its mark; anything else as a plain text would be read. The mark stays: positions may count it.
 */
function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const guessed = decodeText(bytes)
    return guessed.ok ? { text: guessed.value.text, encoding: guessed.value.encoding } : null
  }
}
