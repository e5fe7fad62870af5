import type { PolicyId } from '../../../core/model/ids.ts'

/** Which rows are chosen; `anchor` is where a range starts, `cursor` the row that has the focus. */
export interface Choice {
  readonly chosen: readonly PolicyId[]
  readonly anchor: PolicyId | null
  readonly cursor: PolicyId | null
}
export const noChoice: Choice = { chosen: [], anchor: null, cursor: null }

/** A press or a key on a row: alone, added or taken away (`toggle`), or everything from the anchor to it (`range`). */
export function chooseRow(
  choice: Choice,
  rows: readonly PolicyId[],
  row: PolicyId,
  how: 'only' | 'toggle' | 'range',
): Choice {
  if (how === 'toggle')
    return {
      chosen: choice.chosen.includes(row) ? choice.chosen.filter((each) => each !== row) : [...choice.chosen, row],
      anchor: row,
      cursor: row,
    }
  const from = choice.anchor === null ? -1 : rows.indexOf(choice.anchor)
  if (how === 'only' || from < 0) return { chosen: [row], anchor: row, cursor: row }
  const to = rows.indexOf(row)
  return { chosen: rows.slice(Math.min(from, to), Math.max(from, to) + 1), anchor: choice.anchor, cursor: row }
}

/** The row `step` rows from the cursor, as far as there are rows; the first one when there is no cursor. */
export function rowBeside(choice: Choice, rows: readonly PolicyId[], step: number): PolicyId | null {
  const at = choice.cursor === null ? -1 : rows.indexOf(choice.cursor)
  return rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))] ?? null
}

/** Where the cursor goes when rows leave: the first row after them that stays, else the last one before them. */
export function rowLeft(rows: readonly PolicyId[], leaving: readonly PolicyId[]): PolicyId | null {
  const last = rows.findLastIndex((row) => leaving.includes(row))
  const stays = (row: PolicyId): boolean => !leaving.includes(row)
  return rows.slice(last + 1).find(stays) ?? rows.findLast(stays) ?? null
}

/** Lets go of rows that are no longer shown: nobody should remove what they cannot see. */
export function keepShown(choice: Choice, rows: readonly PolicyId[]): Choice {
  if (choice.chosen.every((each) => rows.includes(each)) && (choice.cursor === null || rows.includes(choice.cursor)))
    return choice
  const shown = (row: PolicyId | null): PolicyId | null => (row !== null && rows.includes(row) ? row : null)
  return {
    chosen: choice.chosen.filter((each) => rows.includes(each)),
    anchor: shown(choice.anchor),
    cursor: shown(choice.cursor),
  }
}
