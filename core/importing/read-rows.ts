/** One record of a table: `number` is 1 for the first line a spreadsheet would show. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

const delimiters = [',', ';', '\t'] as const
type Delimiter = (typeof delimiters)[number]

/**
 * A table of delimited text (RFC 4180) as spreadsheets write it: comma, semicolon or tab, whichever the first record
 * has most of outside quotes, or the one an Excel line "sep=;" names; quotes doubled inside quotes; line ends LF, CRLF
 * or CR; a byte order mark. A quote in the middle of a cell is a character; one that is never closed reaches to the end
 * (`openQuote` names the record). Records without any character are left out but counted.
 */
export function readRows(text: string): { readonly rows: readonly TableRow[]; readonly openQuote: number | null } {
  const body = text.replace(/^\ufeff/, '')
  const named = /^sep=([,;\t])(?:\r\n|\r|\n)/i.exec(body)
  const delimiter = (named?.[1] ?? likeliest(body)) as Delimiter
  const rows: TableRow[] = []
  let cells: string[] = []
  let number = named === null ? 1 : 2
  let at = named === null ? 0 : named[0].length
  let openQuote: number | null = null
  const endRow = (): void => {
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
    cells = []
    number++
  }
  while (at < body.length) {
    let cell = ''
    if (body[at] === '"') {
      const quoted = readQuoted(body, at + 1)
      if (quoted.open) openQuote ??= number
      cell = quoted.text
      at = quoted.end
    }
    const end = endOfCell(body, at, delimiter)
    cells.push(cell + body.slice(at, end))
    at = end
    if (body[at] === delimiter) {
      at++
      if (at < body.length && !isLineEnd(body[at])) continue
      // a delimiter before the end of a line opens one more, empty cell
      cells.push('')
    }
    endRow()
    at += body.startsWith('\r\n', at) ? 2 : 1
  }
  return { rows, openQuote }
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r'

/** The text between quotes, the first of which stands before `from`, and where it goes on behind the second. */
function readQuoted(
  body: string,
  from: number,
): { readonly text: string; readonly end: number; readonly open: boolean } {
  let text = ''
  for (let at = from; ;) {
    const quote = body.indexOf('"', at)
    if (quote < 0) return { text: text + body.slice(at), end: body.length, open: true }
    text += body.slice(at, quote)
    if (body[quote + 1] !== '"') return { text, end: quote + 1, open: false }
    text += '"'
    at = quote + 2
  }
}

function endOfCell(body: string, from: number, delimiter: Delimiter): number {
  let at = from
  while (at < body.length && body[at] !== delimiter && !isLineEnd(body[at])) at++
  return at
}

/** The delimiter the first record has most of; a comma where it has none. */
function likeliest(body: string): Delimiter {
  const counts = new Map<string, number>(delimiters.map((each) => [each, 0]))
  let inQuotes = false
  for (const character of body) {
    if (character === '"') inQuotes = !inQuotes
    else if (!inQuotes && isLineEnd(character)) {
      if ([...counts.values()].some((count) => count > 0)) break
    } else if (!inQuotes && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return delimiters.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best))
}
