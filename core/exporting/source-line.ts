import type { Clause } from '../model/clause.ts'
import type { LinkType } from '../model/link.ts'
import type { Policy, PolicyMetadata } from '../model/policy.ts'
import type { ExportLink, ExportRow } from './export-rows.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'

/** 《标题》（文号）, or what there is of it. An English title stands without the Chinese marks. */
export function nameOfPolicy(metadata: PolicyMetadata, language: ExportLanguage): string {
  const { title, documentNumber } = metadata
  const named =
    title === null
      ? exportWords[language].untitled
      : metadata.language === 'en' || title.includes('《')
        ? title
        : `《${title}》`
  return documentNumber === null ? named : `${named}（${documentNumber}）`
}

/**
 * Where a quotation is from: title, 文号, clause path, page, and the source file with its SHA-256, so that anyone can
 * find the words again and prove that they have the same file.
 */
export function sourceLine(
  { metadata, source }: Pick<Policy, 'metadata' | 'source'>,
  clause: Pick<Clause, 'path' | 'page'>,
  language: ExportLanguage,
): string {
  const words = exportWords[language]
  const place = [
    nameOfPolicy(metadata, language) + clause.path,
    ...(clause.page === null ? [] : [words.page(clause.page)]),
  ]
  const [comma, stop] = language === 'en' ? [', ', '; '] : ['，', '；']
  return `${place.join(comma)}${stop}${words.sourceFile(source.fileName)}${comma}SHA-256 ${source.hash}`
}

/** How a link reads from one of its ends: 落实, 被落实. */
export function linkVerb(type: LinkType | null, id: string, direction: 'out' | 'in', language: ExportLanguage): string {
  if (type === null) return id
  const backwards = direction === 'in' && type.directed
  if (language === 'en') return backwards ? type.inverseNameEn : type.nameEn
  return backwards ? type.inverseName : type.name
}

/** The other end of a link: 《标题》（文号）三、（四）智慧农业. */
export const otherEnd = ({ other }: ExportLink, language: ExportLanguage): string =>
  other === null
    ? exportWords[language].lostEnd
    : `${nameOfPolicy(other.metadata, language)}${other.path}${other.heading === '' ? '' : ` ${other.heading}`}`

/** Names of the tags on a clause, each once: sectors, and the rest. */
export function tagNames(row: ExportRow): { readonly sectors: readonly string[]; readonly tags: readonly string[] } {
  const names = (sectors: boolean): string[] => [
    ...new Set(
      row.taggings
        .filter(({ tagging }) => tagging.tagId.startsWith('sector:') === sectors)
        .map(({ tagging, tag }) => tag?.name ?? tagging.tagId),
    ),
  ]
  return { sectors: names(true), tags: names(false) }
}
