import type { ExportedFile, TextExportFormat } from '../model/exported-file.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import type { ExportRows } from './export-rows.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { fileNameFor } from './file-name.ts'
import { toCsv } from './to-csv.ts'
import { toHtml } from './to-html.ts'
import { toJson } from './to-json.ts'
import { toMarkdown } from './to-markdown.ts'
import { toWebAnnotation } from './to-web-annotation.ts'

/**
 * A finished text file of what `gatherRows` gathered; the packed formats are made in `main/exporters`. `at` is the ISO
 * instant of the export. CSV says with the notice 'cells-made-harmless' how many cells it had to defuse. Fails with
 * 'nothing-to-export' and 'format-unknown'.
 */
export function exportAs(
  rows: ExportRows,
  format: TextExportFormat,
  options: { readonly language: ExportLanguage; readonly at: string },
): Result<ExportedFile> {
  const { language, at } = options
  if (rows.rows.length === 0) return fail('nothing-to-export')
  const finish = (mediaType: string, content: string): ExportedFile => ({
    fileName: fileNameFor(titleOf(rows, language, at), format === 'w3c' ? 'jsonld' : format),
    mediaType,
    encoding: 'utf8',
    content,
    clauses: rows.rows.length,
  })
  switch (format) {
    case 'json':
      return succeed(finish('application/json', toJson(rows, at)))
    case 'md':
      return succeed(finish('text/markdown', toMarkdown(rows, language, at)))
    case 'html':
      return succeed(finish('text/html', toHtml(rows, language, at)))
    case 'w3c':
      return succeed(
        finish('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', toWebAnnotation(rows, language, at)),
      )
    case 'csv': {
      const { content, harmless } = toCsv(rows, language)
      return succeed(
        finish('text/csv', content),
        harmless === 0 ? [] : [{ code: 'cells-made-harmless', params: { count: harmless } }],
      )
    }
    default:
      return fail('format-unknown', { params: { format: format satisfies never } })
  }
}

/** What the file is called: the collection, the policy, or the library and the day. */
export function titleOf({ collection, policies }: ExportRows, language: ExportLanguage, at: string): string {
  const [first] = policies
  if (collection !== null) return collection.name
  if (policies.length === 1 && first !== undefined)
    return first.record.policy.metadata.title ?? first.record.policy.source.fileName.replace(/\.[^.]*$/, '')
  return `${exportWords[language].library} ${at.slice(0, 10)}`
}
