/**
 * A cell that begins with one of these may be run as a formula by a spreadsheet; the full-width twins count, because
 * some fold them first.
 */
export const formulaTrigger = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * A table for spreadsheets: UTF-8 with BOM (else Excel reads it in the system's encoding), CRLF, every cell quoted. A
 * cell that begins like a formula gets an apostrophe in front; `harmless` says how many.
 */
export function csvTable(rows: readonly (readonly string[])[]): {
  readonly content: string
  readonly harmless: number
} {
  let harmless = 0
  const cell = (text: string): string => {
    const tamed = formulaTrigger.test(text) ? `'${text}` : text
    if (tamed !== text) harmless++
    return `"${tamed.replaceAll('"', '""')}"`
  }
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`)
  return { content: `\ufeff${lines.join('')}`, harmless }
}
