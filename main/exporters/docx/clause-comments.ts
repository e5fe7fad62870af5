import type { ExportRow } from '../../../core/exporting/export-rows.ts'
import { exportWords, type ExportLanguage } from '../../../core/exporting/export-words.ts'
import { sheetWords } from '../../../core/exporting/sheet-words.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import type { WordComment } from './comments.ts'

/**
 * What people hung on a clause, as comments: one for each tagging, one for each note (a reply after the note it
 * answers), one for a highlight that carries tags. Author and time are kept; places are in the clause's own text, the
 * whole of it where something hangs on the clause itself.
 */
export function clauseComments(row: ExportRow, language: ExportLanguage): readonly WordComment[] {
  const words = exportWords[language]
  const colon = language === 'en' ? ': ' : '：'
  const comma = language === 'en' ? ', ' : '、'
  const place = (range: TextRange | undefined): { readonly start: number; readonly end: number } =>
    range === undefined
      ? { start: 0, end: row.text.length }
      : { start: range.start - row.clause.range.start, end: range.end - row.clause.range.start }
  const tags = row.taggings.map(({ tagging, tag }): WordComment => ({
    key: `tagging ${tagging.id}`,
    ...place(tagging.anchor?.range),
    author: tagging.author,
    at: tagging.createdAt,
    paragraphs: [`${sheetWords[language].tag}${colon}${tag?.name ?? tagging.tagId}`],
  }))
  const notes = row.annotations
    .filter(({ annotation, tags: own }) => annotation.body !== '' || own.length > 0)
    .map(({ annotation, tags: own }): WordComment => ({
      key: `note ${annotation.id}`,
      ...place(annotation.anchor?.range),
      author: annotation.author,
      at: annotation.createdAt,
      paragraphs: [
        ...(annotation.body === '' ? [] : annotation.body.split(/\r\n|[\n\r]/)),
        ...(own.length === 0 ? [] : [`${words.tags}${colon}${own.map(({ name }) => name).join(comma)}`]),
      ],
      ...(annotation.replyTo === undefined ? {} : { answers: `note ${annotation.replyTo}` }),
    }))
  // a reply comes after what it answers, else Word does not find it
  return [
    ...tags,
    ...notes.filter(({ answers }) => answers === undefined),
    ...notes.filter(({ answers }) => answers !== undefined),
  ]
}
