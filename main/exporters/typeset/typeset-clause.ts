import type { ExportRow } from '../../../core/exporting/export-rows.ts'
import type { Cell, Composer, Look } from './compose.ts'
import { looks } from './looks.ts'

/**
 * A clause's own words, one passage a line; its heading by depth, alone on its line or running on into the text; a
 * table as a table. `deeper`: how far down the outline its policy stands.
 */
export function typesetClause(
  { clause, text, policy }: ExportRow,
  { passage, table }: Pick<Composer, 'passage' | 'table'>,
  deeper: number,
): void {
  const head = clause.marker + clause.heading
  const hasHeading = clause.heading !== '' && text.startsWith(head)
  const bookmark = hasHeading
    ? { bookmark: { title: [...head].slice(0, 80).join(''), depth: clause.depth + deeper } }
    : {}
  const { language } = policy.record.policy.metadata
  const plain: Look = language === 'zh' ? looks.text : { ...looks.text, indent: 0 }
  let at = clause.range.start
  const lines = text.split('\n').map((line) => {
    const from = at
    at += line.length + 1
    return { line, from }
  })
  if (clause.kind === 'table') {
    const rows = lines.filter(({ line }) => line !== '').map(({ line, from }) => cellsOf(line, from))
    const columns = Math.max(1, ...rows.map((row) => row.length))
    table(
      Array.from({ length: columns }, () => 1),
      rows,
      false,
    )
    return
  }
  for (const [number, { line, from }] of lines.entries()) {
    if (line === '') continue
    const alone = number === 0 && hasHeading && line.slice(head.length).replace(/[。.\s]/gu, '') === ''
    if (alone) passage({ text: line, at: from, look: looks.heading(clause.depth), bold: line.length, ...bookmark })
    else
      passage({
        text: line,
        at: from,
        look: plain,
        ...(number === 0 && hasHeading ? { bold: head.length, ...bookmark } : {}),
      })
  }
}

function cellsOf(line: string, from: number): readonly Cell[] {
  let at = from
  return line.split('\t').map((text) => {
    const cell = { text, at }
    at += text.length + 1
    return cell
  })
}
