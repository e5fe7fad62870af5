import { escapeInline, escapeMarkdown } from './escape-markdown.ts'
import type { ExportRow, ExportRows } from './export-rows.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { linkVerb, nameOfPolicy, otherEnd, sourceLine, tagNames } from './source-line.ts'

/**
 * A readable document: each clause as a quotation with its notes, tags, links and source. Every text is escaped and
 * shows as it is.
 */
export function toMarkdown(rows: ExportRows, language: ExportLanguage, at: string): string {
  const words = exportWords[language]
  const { collection } = rows
  const [first] = rows.policies
  const one = collection === null && rows.policies.length === 1 ? first : undefined
  const title =
    collection?.name ?? (one === undefined ? words.library : (one.record.policy.metadata.title ?? words.untitled))
  const parts = [
    `# ${escapeInline(title)}`,
    `${escapeInline(words.counts(rows.policies.length, rows.rows.length))} · ${escapeInline(words.exportedOn(at.slice(0, 10)))}`,
  ]
  if (collection !== null && collection.comment !== '') parts.push(escapeMarkdown(collection.comment))
  let current: ExportRow['policy'] | null = null
  for (const row of rows.rows) {
    if (row.policy !== current) parts.push(...policyHead(row, language, one !== undefined))
    current = row.policy
    parts.push(...clauseParts(row, language))
  }
  return `${parts.join('\n\n')}\n`
}

function policyHead(
  {
    policy: {
      record: {
        policy: { metadata },
      },
    },
  }: ExportRow,
  language: ExportLanguage,
  titled: boolean,
): string[] {
  const words = exportWords[language]
  const about = [
    metadata.documentNumber,
    metadata.issuers.join('、'),
    metadata.issuedOn,
    metadata.level === null ? null : words.levels[metadata.level],
    metadata.region,
  ].filter((part) => part !== null && part !== '')
  return [
    ...(titled
      ? []
      : [
          `## ${escapeInline(metadata.title === null ? words.untitled : nameOfPolicy({ ...metadata, documentNumber: null }, language))}`,
        ]),
    ...(about.length === 0 ? [] : [about.map((part) => escapeInline(part ?? '')).join(' · ')]),
  ]
}

const quotation = (text: string): string =>
  escapeMarkdown(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

function clauseParts(row: ExportRow, language: ExportLanguage): string[] {
  const words = exportWords[language]
  const {
    clause,
    policy: {
      record: { policy },
    },
  } = row
  const { sectors, tags } = tagNames(row)
  const named = [...sectors, ...tags]
  const list = [
    ...(named.length === 0 ? [] : [`- **${words.tags}** ${named.map(escapeInline).join(' · ')}`]),
    ...row.annotations.map(({ annotation, tags: noteTags }) => {
      const what = annotation.body === '' ? words.highlight : words.note
      const about = [annotation.author, annotation.changedAt.slice(0, 10), ...noteTags.map((tag) => tag.name)]
        .filter((part) => part !== '')
        .map(escapeInline)
        .join(' · ')
      const body = annotation.body === '' ? '' : ` ${escapeMarkdown(annotation.body).split('\n').join('\n  ')}`
      const on = annotation.anchor === null ? '' : ` 〔${escapeInline(annotation.anchor.exact)}〕`
      return `- **${what}**${on}${body}\n\n  ${about}`
    }),
    ...row.links.map(
      (link) =>
        `- **${escapeInline(linkVerb(link.type, link.link.type, link.direction, language))}** ${escapeInline(otherEnd(link, language))}${link.link.comment === '' ? '' : ` — ${escapeInline(link.link.comment)}`}`,
    ),
    `- **${words.source}** ${escapeInline(sourceLine(policy, clause, language))}`,
  ]
  const heading = [clause.path, clause.heading].filter((part) => part !== '').join(' ')
  return [
    `### ${escapeInline(heading === '' ? clause.id : heading)}`,
    quotation(row.text),
    ...(row.comment === undefined ? [] : [escapeMarkdown(row.comment)]),
    list.join('\n'),
  ]
}
