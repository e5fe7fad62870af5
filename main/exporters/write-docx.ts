import { titleOf } from '../../core/exporting/export-as.ts'
import type { ExportPolicy, ExportRow, ExportRows } from '../../core/exporting/export-rows.ts'
import { exportWords, type ExportLanguage } from '../../core/exporting/export-words.ts'
import { linkLines } from '../../core/exporting/link-lines.ts'
import { sheetWords } from '../../core/exporting/sheet-words.ts'
import { sourceLine } from '../../core/exporting/source-line.ts'
import type { Notice } from '../../core/model/notice.ts'
import { clauseBody } from './docx/clause-body.ts'
import { clauseComments } from './docx/clause-comments.ts'
import { commentList, type CommentList } from './docx/comments.ts'
import { packageDocx } from './docx/package-docx.ts'
import { paragraph, run, table } from './docx/runs.ts'
import type { Tally } from './ooxml.ts'

/**
 * A Word file: the policies' text with headings, tags and notes as comments with their authors and times, highlights
 * shaded, links in a table at the end, and where every annotated or quoted clause is from. A policy that is exported
 * whole comes with the words before and after its clauses. `at`: ISO instant. Notice 'characters-replaced' {count}.
 */
export function writeDocx(
  rows: ExportRows,
  language: ExportLanguage,
  at: string,
): { readonly bytes: Uint8Array; readonly notices: readonly Notice[] } {
  const tally: Tally = { replaced: 0 }
  const comments = commentList(tally)
  const title = titleOf(rows, language, at)
  const words = exportWords[language]
  const single = rows.policies.length === 1 && rows.collection === null
  const parts = [
    ...(single
      ? []
      : [
          paragraph(run(title, tally), 'Title'),
          ...(rows.collection === null || rows.collection.comment === ''
            ? []
            : [paragraph(run(rows.collection.comment, tally), 'Remark')]),
          paragraph(
            run(
              `${words.counts(rows.policies.length, rows.rows.length)} · ${words.exportedOn(at.slice(0, 10))}`,
              tally,
            ),
            'Source',
          ),
        ]),
    ...policyParts(rows, single, { language, comments, tally }),
    ...linkTable(rows, language, tally),
    ...sourceList(rows, language, tally),
  ]
  const bytes = packageDocx(
    {
      title,
      at,
      body: parts.join(''),
      orientation: 'portrait',
      comments: comments.parts(),
      language: language === 'zh-Hant' ? 'zh-TW' : 'zh-CN',
    },
    tally,
  )
  return {
    bytes,
    notices: tally.replaced === 0 ? [] : [{ code: 'characters-replaced', params: { count: tally.replaced } }],
  }
}

interface Writing {
  readonly language: ExportLanguage
  readonly comments: CommentList
  readonly tally: Tally
}

/** Clauses in the order of the export; a policy's name wherever it begins or goes on. */
function policyParts({ rows, collection }: ExportRows, single: boolean, writing: Writing): readonly string[] {
  const { language, comments, tally } = writing
  const parts: string[] = []
  rows.forEach((row, at) => {
    const { policy } = row
    const begins = rows[at - 1]?.policy !== policy
    const ends = rows[at + 1]?.policy !== policy
    const whole = policy.complete && collection === null
    if (begins)
      parts.push(
        ...policyHead(policy, single ? 'Title' : whole ? 'WholePolicyTitle' : 'PolicyTitle', writing),
        ...(whole ? between(policy, 0, row.clause.range.start, tally) : []),
      )
    else if (whole) parts.push(...between(policy, rows[at - 1]?.clause.range.end ?? 0, row.clause.range.start, tally))
    parts.push(clauseBody(row, clauseComments(row, language), comments, tally))
    if (row.comment !== undefined) parts.push(paragraph(run(row.comment, tally), 'Remark'))
    // a clause that stands alone says where it is from right there
    if (!whole) parts.push(paragraph(run(sourceLine(policy.record.policy, row.clause, language), tally), 'Source'))
    if (ends && whole) parts.push(...between(policy, row.clause.range.end, policy.text.length, tally))
  })
  return parts
}

/** A whole policy begins on a page of its own; what a collection took of one goes on below what stands before. */
function policyHead(
  {
    record: {
      policy: { metadata, source },
    },
  }: ExportPolicy,
  style: 'Title' | 'WholePolicyTitle' | 'PolicyTitle',
  { language, tally }: Writing,
): readonly string[] {
  const words = exportWords[language]
  const [comma, stop] = language === 'en' ? [', ', '; '] : ['，', '；']
  const about = [metadata.documentNumber, metadata.issuers.join(language === 'en' ? ', ' : '、'), metadata.issuedOn]
    .filter((part) => part !== null && part !== '')
    .join(comma)
  return [
    paragraph(run(metadata.title ?? words.untitled, tally), style),
    paragraph(
      run(
        `${about}${about === '' ? '' : stop}${words.sourceFile(source.fileName)}${comma}SHA-256 ${source.hash}`,
        tally,
      ),
      'SourceAbove',
    ),
  ]
}

/** The words of no clause in [start, end) of a policy's text; the title stands above already. */
const between = (
  { text, record: { policy } }: ExportPolicy,
  start: number,
  end: number,
  tally: Tally,
): readonly string[] =>
  text
    .slice(start, end)
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== policy.metadata.title)
    .map((line) => paragraph(run(line, tally)))

function linkTable(rows: ExportRows, language: ExportLanguage, tally: Tally): readonly string[] {
  const lines = linkLines(rows, language)
  if (lines.length === 0) return []
  const cells = lines.map((line, at) =>
    line.map((text) => paragraph(run(text, tally, { bold: at === 0 }), 'TableText')),
  )
  return [
    paragraph(run(sheetWords[language].links, tally), 'Heading1'),
    table([2550, 1150, 2550, 1394, 1200], cells, true),
    paragraph(''),
  ]
}

/** Where the annotated clauses of whole policies are from; the others say so themselves. */
function sourceList({ rows, collection }: ExportRows, language: ExportLanguage, tally: Tally): readonly string[] {
  const marked = rows.filter(
    (row: ExportRow) =>
      row.policy.complete && collection === null && row.taggings.length + row.annotations.length + row.links.length > 0,
  )
  if (marked.length === 0) return []
  return [
    paragraph(run(sheetWords[language].sources, tally), 'Heading1'),
    ...marked.map((row) => paragraph(run(sourceLine(row.policy.record.policy, row.clause, language), tally), 'Source')),
  ]
}
