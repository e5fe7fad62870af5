import { escapeHtml } from './escape-html.ts'
import type { ExportLink, ExportPolicy, ExportRow } from './export-rows.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { markText, type Marking, type Piece } from './mark-text.ts'
import { linkVerb, nameOfPolicy, otherEnd } from './source-line.ts'

/** ` lang="…"` of a policy's own words, so that they get the right shapes of characters. */
export function languageOf({
  record: {
    policy: { metadata },
  },
}: ExportPolicy): string {
  return ` lang="${metadata.language === 'en' ? 'en' : metadata.script === 'hant' ? 'zh-Hant' : 'zh-Hans'}"`
}

/** `placeOf`: the id on the page of each clause, by "policyId clauseId". */
export function htmlClause(row: ExportRow, language: ExportLanguage, placeOf: ReadonlyMap<string, string>): string {
  const words = exportWords[language]
  const { clause, policy } = row
  const id = placeOf.get(`${policy.record.policy.id} ${clause.id}`) ?? ''
  const where = [
    `<a href="#${id}">${escapeHtml(clause.path === '' ? clause.id : clause.path)}</a>`,
    ...(clause.page === null ? [] : [escapeHtml(words.page(clause.page))]),
  ]
  const made = [tagList(row), noteList(row, language), linkList(row, language, placeOf)]
    .filter((part) => part !== '')
    .join('\n')
  return `<article class="clause" id="${id}">
<p class="where">${where.join(' · ')}</p>
<blockquote class="words"${languageOf(policy)}>${clause.kind === 'table' ? htmlTable(row.text) : htmlText(row)}</blockquote>
<div class="made">${row.comment === undefined ? '' : `<p class="comment">${escapeHtml(row.comment)}</p>\n`}${made}</div>
${htmlSource(row, language)}
</article>`
}

/**
 * Numbered highlights of a clause, in the order of `row.annotations`; the whole-clause ones have a number too but no
 * mark.
 */
function markings(row: ExportRow): readonly Marking[] {
  const { clause, text } = row
  const base = clause.range.start
  const head = clause.marker + clause.heading
  const at = (range: { readonly start: number; readonly end: number }) => ({
    start: range.start - base,
    end: range.end - base,
  })
  return [
    ...(clause.heading !== '' && text.startsWith(head)
      ? [{ start: 0, end: head.length, kind: 'heading' as const }]
      : []),
    ...row.annotations.flatMap(({ annotation }, order): Marking[] =>
      annotation.anchor === null ? [] : [{ ...at(annotation.anchor.range), kind: 'highlight', number: order + 1 }],
    ),
    ...row.taggings.flatMap(({ tagging }): Marking[] =>
      tagging.anchor === null ? [] : [{ ...at(tagging.anchor.range), kind: 'tagged' }],
    ),
  ]
}

/** Each line a paragraph; a marking that runs over a line's end is cut there. */
function htmlText(row: ExportRow): string {
  let paragraph = ''
  const paragraphs: string[] = []
  for (const piece of markText(row.text, markings(row))) {
    const lines = piece.text.split('\n')
    lines.forEach((line, at) => {
      if (at > 0) {
        paragraphs.push(paragraph)
        paragraph = ''
      }
      paragraph += htmlPiece({ ...piece, text: line, numbers: at === lines.length - 1 ? piece.numbers : [] })
    })
  }
  return [...paragraphs, paragraph].map((text) => `<p>${text}</p>`).join('')
}

function htmlPiece({ text, kinds, numbers }: Piece): string {
  const classes = [...(kinds.has('heading') ? ['heading'] : []), ...(kinds.has('tagged') ? ['on'] : [])]
  let html = text === '' ? '' : escapeHtml(text)
  if (text !== '' && classes.length > 0) html = `<span class="${classes.join(' ')}">${html}</span>`
  if (text !== '' && kinds.has('highlight')) html = `<mark>${html}</mark>`
  return html + numbers.map((number) => `<sup>${String(number)}</sup>`).join('')
}

const htmlTable = (text: string): string =>
  `<table>${text
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        `<tr>${line
          .split('\t')
          .map((cell) => `<td>${escapeHtml(cell)}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`

function tagList({ taggings }: ExportRow): string {
  if (taggings.length === 0) return ''
  return `<ul class="tags">${taggings
    .map(({ tagging, tag }) => {
      const colour = tag !== null && /^#[0-9A-Fa-f]{6}$/.test(tag.colour) ? tag.colour : 'currentColor'
      const on = tagging.anchor === null ? '' : ` <q>〔${escapeHtml(tagging.anchor.exact)}〕</q>`
      return `<li><svg width="9" height="9" aria-hidden="true"><circle cx="4.5" cy="4.5" r="4.5" fill="${colour}"/></svg>${escapeHtml(tag?.name ?? tagging.tagId)}${on}</li>`
    })
    .join('')}</ul>`
}

function noteList({ annotations }: ExportRow, language: ExportLanguage): string {
  if (annotations.length === 0) return ''
  const words = exportWords[language]
  return `<ul class="notes">${annotations
    .map(({ annotation, tags }, order) => {
      const day = annotation.changedAt.slice(0, 10)
      const number = annotation.anchor === null ? '' : `<sup>${String(order + 1)}</sup> `
      const about = [
        escapeHtml(annotation.author),
        `<time datetime="${escapeHtml(day)}">${escapeHtml(day)}</time>`,
        ...tags.map((tag) => escapeHtml(tag.name)),
      ]
      const body =
        annotation.body === ''
          ? `${words.highlight}${annotation.anchor === null ? '' : `〔${annotation.anchor.exact}〕`}`
          : annotation.body
      return `<li><p>${number}${escapeHtml(body)}</p><span class="by">${about.join(' · ')}</span></li>`
    })
    .join('')}</ul>`
}

function linkList({ links }: ExportRow, language: ExportLanguage, placeOf: ReadonlyMap<string, string>): string {
  if (links.length === 0) return ''
  const end = (link: ExportLink): string => {
    const text = escapeHtml(otherEnd(link, language))
    const place = link.other === null ? undefined : placeOf.get(`${link.other.ref.policyId} ${link.other.ref.clauseId}`)
    return place === undefined ? text : `<a href="#${place}">${text}</a>`
  }
  return `<ul class="links">${links.map((link) => `<li><b>${link.direction === 'out' ? '→' : '←'} ${escapeHtml(linkVerb(link.type, link.link.type, link.direction, language))}</b> ${end(link)}${link.link.comment === '' ? '' : ` — ${escapeHtml(link.link.comment)}`}</li>`).join('')}</ul>`
}

function htmlSource(
  {
    clause,
    policy: {
      record: {
        policy: { metadata, source },
      },
    },
  }: ExportRow,
  language: ExportLanguage,
): string {
  const words = exportWords[language]
  const place = [
    nameOfPolicy(metadata, language) + clause.path,
    ...(clause.page === null ? [] : [words.page(clause.page)]),
    words.sourceFile(source.fileName),
  ]
  return `<p class="source">${words.source}${language === 'en' ? ': ' : '：'}<cite>${place.map(escapeHtml).join(' · ')}</cite> · <code>SHA-256 ${escapeHtml(source.hash)}</code></p>`
}
