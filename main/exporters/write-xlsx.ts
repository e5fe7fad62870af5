import { formulaTrigger } from '../../core/exporting/csv-cells.ts'
import type { Sheet, SheetCell } from '../../core/exporting/to-sheets.ts'
import type { Notice } from '../../core/model/notice.ts'
import { contentTypes, coreProperties, packParts, relationships, relationTypes, xmlText, type Tally } from './ooxml.ts'

/** What spreadsheets take at most (Excel’s specifications): characters in a cell, rows of a sheet. */
const CELL_UNITS = 32_767,
  SHEET_ROWS = 1_048_576

interface Counts extends Tally {
  asText: number
  shortened: number
  rowsLeftOut: number
}
// places in cellXfs of the styles below
const HEAD = 1,
  WORDS = 2,
  AS_TEXT = 3

/**
 * A workbook: on each sheet the head row is frozen and filters, columns have their widths, words wrap. Every text is an
 * inline string, which no program runs; one that begins like a formula also carries the mark Excel itself sets for a
 * leading apostrophe (`quotePrefix`), so that it stays a text when it is edited. `at`: ISO instant. Notices:
 * 'cells-kept-as-text', 'cells-shortened', 'rows-left-out', 'characters-replaced', each with {count}.
 */
export function writeXlsx(
  sheets: readonly Sheet[],
  title: string,
  at: string,
): { readonly bytes: Uint8Array; readonly notices: readonly Notice[] } {
  const counts: Counts = { replaced: 0, asText: 0, shortened: 0, rowsLeftOut: 0 }
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const names = sheets.map((_, at) => `xl/worksheets/sheet${String(at + 1)}.xml`)
  const bytes = packParts([
    contentTypes([
      ['xl/workbook.xml', `${main}.sheet.main+xml`],
      ['xl/styles.xml', `${main}.styles+xml`],
      ...names.map((name) => [name, `${main}.worksheet+xml`] as const),
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ]),
    relationships('_rels/.rels', [
      [relationTypes.document, 'xl/workbook.xml'],
      [relationTypes.properties, 'docProps/core.xml'],
    ]),
    coreProperties(title, at, counts),
    ['xl/workbook.xml', workbookXml(sheets, counts)],
    relationships('xl/_rels/workbook.xml.rels', [
      ...names.map((name) => [relationTypes.worksheet, name.slice(3)] as const),
      [relationTypes.styles, 'styles.xml'],
    ]),
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, at) => [names[at] ?? '', sheetXml(sheet, at === 0, counts)] as const),
  ])
  const notices = (
    [
      ['cells-kept-as-text', counts.asText],
      ['cells-shortened', counts.shortened],
      ['rows-left-out', counts.rowsLeftOut],
      ['characters-replaced', counts.replaced],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([code, count]): Notice => ({ code, params: { count } }))
  return { bytes, notices }
}

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

const workbookXml = (sheets: readonly Sheet[], counts: Counts): string =>
  `<workbook ${namespace} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets
    .map(
      ({ name }, at) =>
        `<sheet name="${xmlText(name, counts)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`,
    )
    .join('')}</sheets><definedNames>${
    // the hidden name that Excel itself writes beside a filter, and the head row on every printed page
    sheets
      .map((sheet, at) => {
        const named = (name: string, place: string): string =>
          `<definedName name="_xlnm.${name}" localSheetId="${String(at)}"${place}</definedName>`
        const sheetName = `'${xmlText(sheet.name, counts)}'!`
        const filtered = `$A$1:$${columnName(sheet.columns.length - 1)}$${String(lastRow(sheet))}`
        return `${named('_FilterDatabase', ` hidden="1">${sheetName}${filtered}`)}${named('Print_Titles', `>${sheetName}$1:$1`)}`
      })
      .join('')
  }</definedNames></workbook>`

const lastRow = ({ rows }: Sheet): number => Math.min(rows.length + 1, SHEET_ROWS)

function sheetXml(sheet: Sheet, selected: boolean, counts: Counts): string {
  const { columns, rows } = sheet
  const taken = rows.slice(0, SHEET_ROWS - 1)
  counts.rowsLeftOut += rows.length - taken.length
  const range = `A1:${columnName(columns.length - 1)}${String(lastRow(sheet))}`
  const row = (cells: readonly SheetCell[], number: number, head: boolean): string =>
    `<row r="${String(number)}" ht="${String(rowHeight(cells, columns))}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${String(number)}`, head, counts)).join('')}</row>`
  return `<worksheet ${namespace}><dimension ref="${range}"/><sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns
    .map(
      ({ width }, at) =>
        `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" style="${String(WORDS)}" customWidth="1"/>`,
    )
    .join('')}</cols><sheetData>${row(
    columns.map(({ head }) => head),
    1,
    true,
  )}${taken.map((cells, at) => row(cells, at + 2, false)).join('')}</sheetData><autoFilter ref="${range}"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`
}

/** Points of a line of words at 11, and the most Excel takes for a row. */
const LINE = 15,
  TALLEST = 409

/**
 * As tall as the longest of its cells when its words wrap, in points. Excel works it out by itself, other programs show
 * a single line where a file does not say it. A Chinese character is about two of the digits that widths count.
 */
function rowHeight(cells: readonly SheetCell[], columns: Sheet['columns']): number {
  const lines = cells.map((cell, at) => {
    const width = (columns[at]?.width ?? 1) - 1
    return String(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0)
  })
  return Math.min(TALLEST, LINE * Math.max(1, ...lines))
}

/** In digits. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0) * 1.15

function cellXml(cell: SheetCell, place: string, head: boolean, counts: Counts): string {
  if (typeof cell === 'number') return `<c r="${place}" s="${String(WORDS)}"><v>${String(cell)}</v></c>`
  if (cell === '') return ''
  const asText = formulaTrigger.test(cell)
  if (asText) counts.asText++
  return `<c r="${place}" s="${String(head ? HEAD : asText ? AS_TEXT : WORDS)}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell, counts)}</t></is></c>`
}

/**
 * A cell's words. Spreadsheets read `_x000D_` as a character (ECMA-376 22.9.2.19), so that words that look like it have
 * their underscore written so.
 */
function cellText(text: string, counts: Counts): string {
  if (text.length > CELL_UNITS) counts.shortened++
  // not in the middle of a character
  const end =
    /[\ud800-\udbff]$/.test(text.slice(0, CELL_UNITS)) && text.length > CELL_UNITS ? CELL_UNITS - 1 : CELL_UNITS
  return xmlText(
    text
      .slice(0, end)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll('\r', '_x000D_'),
    counts,
  )
    .replaceAll('&#10;', '\n')
    .replaceAll('&#9;', '\t')
}

function columnName(at: number): string {
  const name = String.fromCharCode(65 + (at % 26))
  return at < 26 ? name : columnName(Math.floor(at / 26) - 1) + name
}

const stylesXml = `<styleSheet ${namespace}><fonts count="2"><font><sz val="11"/><name val="宋体"/><family val="1"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><family val="1"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFECE4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
