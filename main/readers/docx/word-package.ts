import type { Failure } from '../../../core/model/result.ts'
import { readArchiveDirectory, type ArchiveEntry } from '../archive/archive-directory.ts'
import { checkXml } from '../archive/check-xml.ts'
import { inflateEntry } from '../archive/inflate-entry.ts'
import type { ArchiveLimits } from '../reading-limits.ts'
import { attribute, childElements, parseXml } from './xml.ts'

/** The parts of a Word file that hold words or say how they look. Pictures and embedded files are never unpacked. */
export const wordParts = ['document', 'styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const
export type WordPart = (typeof wordParts)[number]

export interface WordPackage {
  /** XML text by part; absent where the file has none. */
  readonly parts: Readonly<Partial<Record<WordPart, string>>> & { readonly document: string }
  /**
   * Relationships that would have fetched something from outside; dropped with all others. Plain links are not counted.
   */
  readonly externalDropped: number
}

/**
 * Opens a Word file: archive checked, each part counted while it inflates, XML counted before it is parsed.
 * Failures: those of the archive checks; `file-damaged` where there is no main part.
 */
export function openWordPackage(bytes: Uint8Array, limits: ArchiveLimits): WordPackage | Failure {
  const directory = readArchiveDirectory(bytes, limits)
  if ('code' in directory) return directory
  const byName = new Map(directory.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]))
  const inflating = { spent: 0 },
    counting = { elements: 0 }
  const read = (name: string): string | Failure | null => {
    const entry: ArchiveEntry | undefined = byName.get(name.toLowerCase())
    if (!entry) return null
    const xml = inflateEntry(bytes, entry, limits, inflating)
    if ('code' in xml) return xml
    return checkXml(xml, limits, counting) ?? new TextDecoder().decode(xml)
  }

  const packageLinks = relationships(read('_rels/.rels'))
  if ('code' in packageLinks) return packageLinks
  const main =
    packageLinks.links.find((link) => /\/officeDocument$/.test(link.type))?.target.replace(/^\//, '') ??
    'word/document.xml'
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : ''
  const links = relationships(read(`${folder}_rels/${main.slice(folder.length)}.rels`))
  if ('code' in links) return links

  const nameOf = (part: WordPart): string => {
    if (part === 'document') return main
    const target = links.links.find((link) => link.type.endsWith(`/${part}`))?.target
    if (target === undefined) return `word/${part}.xml`
    return target.startsWith('/') ? target.slice(1) : folder + target
  }
  // what already claims too much is not unpacked; what claims less is counted
  const claimed = wordParts.reduce((sum, part) => sum + (byName.get(nameOf(part).toLowerCase())?.size ?? 0), 0)
  if (claimed > limits.totalBytes) return { code: 'file-hostile', params: { reason: 'size' } }

  const parts: Partial<Record<WordPart, string>> = {}
  for (const part of wordParts) {
    const xml = read(nameOf(part))
    if (typeof xml === 'string') parts[part] = xml
    else if (xml !== null) return xml
  }
  const { document } = parts
  if (document === undefined) return { code: 'file-damaged', params: { kind: 'docx' }, detail: 'no main document part' }
  return { parts: { ...parts, document }, externalDropped: packageLinks.external + links.external }
}

interface Relationships {
  readonly links: readonly { readonly type: string; readonly target: string }[]
  readonly external: number
}

function relationships(xml: string | Failure | null): Relationships | Failure {
  if (xml === null) return { links: [], external: 0 }
  if (typeof xml !== 'string') return xml
  const root = parseXml(xml)
  const all = root
    ? childElements(root).map((link) => ({
        type: attribute(link, 'Type') ?? '',
        target: attribute(link, 'Target') ?? '',
        external: attribute(link, 'TargetMode') === 'External',
      }))
    : []
  return {
    links: all.filter((link) => !link.external),
    external: all.filter((link) => link.external && !link.type.endsWith('/hyperlink')).length,
  }
}
