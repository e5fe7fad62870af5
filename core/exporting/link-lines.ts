import type { ExportRows } from './export-rows.ts'
import type { ExportLanguage } from './export-words.ts'
import { sheetWords } from './sheet-words.ts'
import { linkVerb, nameOfPolicy, otherEnd } from './source-line.ts'

/**
 * Every link once, read from its start: from, relation, to, comment, author and day. The first line holds the columns'
 * names; no lines at all where there are no links.
 */
export function linkLines({ rows }: ExportRows, language: ExportLanguage): readonly (readonly string[])[] {
  const words = sheetWords[language]
  const seen = new Set<string>()
  const lines = rows.flatMap((row) =>
    row.links.flatMap((link) => {
      if (seen.has(link.link.id)) return []
      seen.add(link.link.id)
      const here = `${nameOfPolicy(row.policy.record.policy.metadata, language)}${row.clause.path}${row.clause.heading === '' ? '' : ` ${row.clause.heading}`}`
      const ends = [here, otherEnd(link, language)]
      const [from = '', to = ''] = link.direction === 'out' ? ends : ends.reverse()
      return [
        [
          from,
          linkVerb(link.type, link.link.type, 'out', language),
          to,
          link.link.comment,
          `${link.link.author}\n${link.link.createdAt.slice(0, 10)}`,
        ],
      ]
    }),
  )
  return lines.length === 0 ? [] : [[words.from, words.relation, words.to, words.linkComment, words.author], ...lines]
}
