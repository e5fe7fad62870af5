import type { Note, PrintedPolicy } from './printed-policy.ts'

const style = `@page { size: A4; margin: 30mm 26mm 28mm 28mm }
body { margin: 0; font: 16pt/29pt "Noto Serif CJK SC", serif; text-align: justify }
:lang(zh-TW) { font-family: "Noto Serif CJK TC", serif }
p { margin: 0; text-indent: 2em } .flush { text-indent: 0 } .centred { text-indent: 0; text-align: center } .signed { text-indent: 0; text-align: right; padding-right: 2em }
h1 { font-size: 22pt; line-height: 34pt; text-align: center; margin: 20pt 0 }
table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 18pt; margin: 8pt 0; text-align: left } td { border: 0.75pt solid black; padding: 2pt 5pt }
sup { font-size: 9pt; line-height: 0 } .notes { margin-top: 20pt; border-top: 0.5pt solid black; width: 100% } .notes p { font-size: 10.5pt; line-height: 15pt; text-indent: 0 }`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page for a browser to print, as government sites publish policies; footnotes stand at the end. */
export function printHtml({ parts, levels, language }: PrintedPolicy): string {
  const footnotes: string[] = []
  const words = (text: string, notes: readonly Note[]): string => {
    let from = 0,
      html = ''
    for (const note of notes) {
      html += `${escaped(text.slice(from, note.at))}<sup>${String(footnotes.push(note.text))}</sup>`
      from = note.at
    }
    return html + escaped(text.slice(from))
  }
  const body = parts
    .map((part) => {
      switch (part.kind) {
        case 'table':
          return `<table>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
        case 'title':
          return `<h1>${words(part.text, part.notes)}</h1>`
        case 'paragraph':
          return `<p>${words(part.text, part.notes)}</p>`
        case 'numbered':
          return `<p${levels[part.level]?.centred === true ? ' class="centred"' : ''}>${escaped(part.marker + (levels[part.level]?.gap ?? ''))}${words(part.text, part.notes)}</p>`
        default:
          return `<p class="${part.kind}">${words(part.text, part.notes)}</p>`
      }
    })
    .join('\n')
  const notes =
    footnotes.length === 0
      ? ''
      : `<div class="notes">${footnotes.map((text, n) => `<p>${String(n + 1)} ${escaped(text)}</p>`).join('')}</div>`
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${style}</style><body>${body}${notes}</body></html>`
}
