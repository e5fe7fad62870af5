import { escapeHtml } from './escape-html.ts'
import type { ExportPolicy, ExportRow, ExportRows } from './export-rows.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { htmlClause, languageOf } from './html-clause.ts'
import { htmlStyle, htmlStyleHash } from './html-style.ts'
import { nameOfPolicy } from './source-line.ts'

const policy = `default-src 'none'; style-src 'sha256-${htmlStyleHash}'; base-uri 'none'; form-action 'none'`

/**
 * One file that reads and prints well by itself: no script, nothing loaded, its own content policy, every text escaped.
 * Links between clauses that are both in the file lead there.
 */
export function toHtml(rows: ExportRows, language: ExportLanguage, at: string): string {
  const words = exportWords[language]
  const { collection, policies } = rows
  const [first] = policies
  const one = collection === null && policies.length === 1 ? first : undefined
  const title =
    collection?.name ?? (one === undefined ? words.library : (one.record.policy.metadata.title ?? words.untitled))
  const placeOf = new Map(
    rows.rows.map((row, order) => [`${row.policy.record.policy.id} ${row.clause.id}`, `c${String(order + 1)}`]),
  )
  const groups = inGroups(rows.rows)
  const contents =
    groups.length < 2
      ? ''
      : `<nav aria-label="${words.contents}"><ol>${groups.map(({ policy: exported }, order) => `<li><a href="#p${String(order + 1)}"${languageOf(exported)}>${escapeHtml(exported.record.policy.metadata.title ?? words.untitled)}</a></li>`).join('')}</ol></nav>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Piyue">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<header><h1${one === undefined ? '' : languageOf(one)}>${escapeHtml(title)}</h1>
<p class="day">${escapeHtml(words.counts(policies.length, rows.rows.length))} · ${escapeHtml(words.exportedOn(at.slice(0, 10)))}</p>${collection === null || collection.comment === '' ? '' : `\n<p class="comment">${escapeHtml(collection.comment)}</p>`}
${contents}</header>
${groups.map((group, order) => section(group, order + 1, language, one !== undefined, placeOf)).join('\n')}
</main>
</body>
</html>
`
}

/** Rows of one policy that stand together. */
function inGroups(
  rows: readonly ExportRow[],
): readonly { readonly policy: ExportPolicy; readonly rows: ExportRow[] }[] {
  const groups: { policy: ExportPolicy; rows: ExportRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last !== undefined && last.policy === row.policy) last.rows.push(row)
    else groups.push({ policy: row.policy, rows: [row] })
  }
  return groups
}

function section(
  { policy: exported, rows }: { readonly policy: ExportPolicy; readonly rows: readonly ExportRow[] },
  order: number,
  language: ExportLanguage,
  titled: boolean,
  placeOf: ReadonlyMap<string, string>,
): string {
  const words = exportWords[language]
  const { metadata } = exported.record.policy
  const about = [
    metadata.documentNumber,
    metadata.issuers.join('、'),
    metadata.issuedOn,
    metadata.level === null ? null : words.levels[metadata.level],
    metadata.region,
  ].filter((part) => part !== null && part !== '')
  const heading = titled
    ? ''
    : `<h2${languageOf(exported)}>${escapeHtml(metadata.title === null ? words.untitled : nameOfPolicy({ ...metadata, documentNumber: null }, language))}</h2>\n`
  return `<section id="p${String(order)}">
${heading}${about.length === 0 ? '' : `<p class="about">${about.map((part) => escapeHtml(part ?? '')).join(' · ')}</p>\n`}${rows.map((row) => htmlClause(row, language, placeOf)).join('\n')}
</section>`
}
