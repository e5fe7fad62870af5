import type { Comparison, ComparisonPair, DiffMark } from '../model/comparison.ts'
import type { ExportedFile } from '../model/exported-file.ts'
import { analysisWords, type AnalysisWords } from './analysis-words.ts'
import { escapeHtml } from './escape-html.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { fileNameFor } from './file-name.ts'
import { htmlPage } from './html-page.ts'
import { tableStyle } from './table-style.ts'

/**
 * A comparison side by side as one page that reads and prints well: what was inserted is underlined, what was deleted
 * struck out, each with its colour. `at`: ISO instant.
 */
export function toComparisonHtml(comparison: Comparison, language: ExportLanguage, at: string): ExportedFile {
  const words = analysisWords[language]
  const { old, new: now, pairs, summary } = comparison
  const nameOf = ({ titles, file }: Comparison['old']): string =>
    titles.flatMap((title) => title ?? []).join('、') || file
  const title = `${words.comparison}${language === 'en' ? ': ' : '：'}${nameOf(now)}`
  const head = (side: Comparison['old'], label: string): string =>
    `<th scope="col">${label}${language === 'en' ? ': ' : '：'}${escapeHtml(nameOf(side))}<br><span class="hash">${escapeHtml(side.file)} · SHA-256 ${escapeHtml(side.sha256)}</span></th>`
  const script = pairs.some(({ marks }) => marks.some(({ text }) => /\p{Script=Han}/u.test(text)))
    ? language === 'zh-Hant'
      ? 'zh-Hant'
      : 'zh-Hans'
    : 'en'
  const body = `<header><h1>${escapeHtml(title)}</h1>
<p class="day">${escapeHtml(words.summary(summary))} · ${escapeHtml(exportWords[language].exportedOn(at.slice(0, 10)))}</p></header>
<table class="sides">
<thead><tr>${head(old, old.rebuilt === true ? words.rebuilt : words.older)}<th scope="col" class="kind">${words.change}</th>${head(now, words.newer)}</tr></thead>
<tbody>
${pairs.map((pair) => row(pair, words, script)).join('\n')}
</tbody>
</table>`
  return {
    fileName: fileNameFor(title, 'html'),
    mediaType: 'text/html',
    encoding: 'utf8',
    content: htmlPage({ language, title, style: tableStyle, body }),
    clauses: pairs.length,
  }
}

function row({ kind, old, new: now, marks }: ComparisonPair, words: AnalysisWords, lang: string): string {
  const side = (clause: ComparisonPair['old'], changed: DiffMark['kind'], absent: string): string => {
    if (clause === null) return `<td class="none">${absent}</td>`
    const text = marks
      .filter((mark) => mark.kind === 'kept' || mark.kind === changed)
      .map((mark) => {
        const html = escapeHtml(mark.text)
        return mark.kind === 'inserted' ? `<ins>${html}</ins>` : mark.kind === 'deleted' ? `<del>${html}</del>` : html
      })
      .join('')
    return `<td><span class="path">${escapeHtml(clause.path === '' ? clause.id : clause.path)}</span><span class="words" lang="${lang}">${text}</span></td>`
  }
  const moved =
    kind === 'moved' && old !== null && now !== null ? `<br>${escapeHtml(words.moved(old.path, now.path))}` : ''
  return `<tr class="${kind}">${side(old, 'deleted', words.absent.added)}<td class="kind">${words.kinds[kind]}${moved}</td>${side(now, 'inserted', words.absent.deleted)}</tr>`
}
