import { xmlText, type Tally } from '../ooxml.ts'

/** How a run looks. `tagged`: #RRGGBB of a dotted line under it. */
export interface RunLook {
  readonly bold?: boolean
  readonly highlight?: boolean
  readonly tagged?: string
  readonly inserted?: boolean
  readonly deleted?: boolean
  readonly style?: string
}

/** Run properties in the order the schema asks for. */
function properties({ bold, highlight, tagged, inserted, deleted, style }: RunLook): string {
  const parts = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold === true ? '<w:b/>' : '',
    deleted === true ? '<w:strike/>' : '',
    inserted === true ? '<w:color w:val="1B6B3A"/>' : deleted === true ? '<w:color w:val="A12A1C"/>' : '',
    inserted === true
      ? '<w:u w:val="single"/>'
      : tagged === undefined
        ? ''
        : `<w:u w:val="dotted" w:color="${tagged.slice(1).toUpperCase()}"/>`,
    highlight === true ? '<w:shd w:val="clear" w:color="auto" w:fill="FFF0B3"/>' : '',
  ].join('')
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`
}

/** Words as a run; a line end in them is a break, a tab a tab. "" for no words. */
export function run(text: string, tally: Tally, look: RunLook = {}): string {
  if (text === '') return ''
  const pieces = text
    .split(/(\r\n|[\n\r\t])/)
    .map((piece) =>
      piece === ''
        ? ''
        : piece === '\t'
          ? '<w:tab/>'
          : /^[\r\n]/.test(piece)
            ? '<w:br/>'
            : `<w:t xml:space="preserve">${xmlText(piece, tally)}</w:t>`,
    )
  return `<w:r>${properties(look)}${pieces.join('')}</w:r>`
}

export const paragraph = (runs: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`

/**
 * A table with all its lines drawn; `widths` in twentieths of a point, one a column; `cells` are paragraphs. The first
 * row is repeated on every page where `head` says so.
 */
export function table(widths: readonly number[], rows: readonly (readonly string[])[], head: boolean): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8C8578"/>`
  const cell = (content: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${String(width)}"/>`)
    .join('')}</w:tblGrid>${rows
    .map(
      (cells, at) =>
        `<w:tr>${head && at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${widths.map((width, column) => cell(cells[column] ?? paragraph(''), width)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`
}
