import { foldText } from '../reading/fold-text.ts'
import { limits } from '../library/edits/limits.ts'
import type { TagId } from '../model/ids.ts'
import type { Incoming } from '../model/incoming.ts'
import type { Notice } from '../model/notice.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import type { Tag } from '../model/tag.ts'
import { codebookColumns, type CodebookColumn } from './codebook-columns.ts'
import { placeTags, type TableTag } from './place-tags.ts'
import { damaged } from './parse-plain.ts'
import { readRows, type TableRow } from './read-rows.ts'

/** Rows of a table, and rows that are named one by one before the rest is counted. */
const MOST_ROWS = 20_000,
  NAMED = 20
/** Of a tag without a colour of its own. */
const PLAIN = '#6B7280'

const yes = new Set(['是', '1', 'y', 'yes', 'true', 'x', '√', '✓', '✔']),
  no = new Set(['', '否', '0', 'n', 'no', 'false', '-'])

/**
 * A codebook from a table with a head of columns, named in Chinese or English: name 名称 or path 路径 (parts by / or
 * >), and as there are parent 上级, colour 颜色, description 说明, group 标签组 (是/否, or the name of the group it
 * stands in). Parents are found by path, then by name, in whatever order the rows stand; a part of a path without a row
 * of its own becomes a group. Of rows that say the same tag twice the first counts. Failures: 'format-unknown' without
 * such a head, 'incoming-damaged'. Notices: 'codebook-row-left-out' {row, reason}, 'codebook-colour-unknown' {row,
 * colour}, 'incoming-dropped' for columns that mean nothing here and for further rows.
 */
export function readCodebookTable(text: string): Result<Incoming> {
  const {
    rows: [head, ...rows],
    openQuote,
  } = readRows(text)
  const columns = head === undefined ? null : codebookColumns(head.cells)
  if (columns === null) return fail('format-unknown', { params: { format: 'csv' } })
  if (openQuote !== null) return damaged(`row ${String(openQuote)}`, 'open-quote')
  if (rows.length > MOST_ROWS) return damaged(`row ${String(MOST_ROWS)}`, 'too-many')
  const read = rows.map((row) => readRow(row, columns.places))
  const said = read.flatMap((each) => (typeof each.tag === 'string' ? [] : [each.tag]))
  const { placed, refused } = placeTags(said)
  if (placed.length === 0) return damaged('', 'empty')
  const wrong = [
    ...read.flatMap(({ row, tag }) => (typeof tag === 'string' ? [{ row, reason: tag }] : [])),
    ...refused,
  ].sort((a, b) => a.row - b.row)
  const notices: Notice[] = [
    ...wrong
      .slice(0, NAMED)
      .map(({ row, reason }): Notice => ({ code: 'codebook-row-left-out', params: { row, reason } })),
    ...(wrong.length > NAMED
      ? [{ code: 'incoming-dropped', params: { thing: 'drop-rows', count: wrong.length - NAMED } }]
      : []),
    ...read
      .flatMap(({ row, oddColour }): Notice[] =>
        oddColour === null
          ? []
          : [{ code: 'codebook-colour-unknown', params: { row, colour: oddColour.slice(0, 20) } }],
      )
      .slice(0, NAMED),
    ...(columns.unknown === 0
      ? []
      : [{ code: 'incoming-dropped', params: { thing: 'drop-columns', count: columns.unknown } }]),
  ]
  const idOf = new Map(placed.map(({ key }, at) => [key, `row:${String(at + 1)}` as TagId]))
  const tags = placed.map(({ key, above, name, tag }, at): Tag => ({
    id: idOf.get(key) ?? (`row:${String(at + 1)}` as TagId),
    name,
    parentId: above === null ? null : (idOf.get(above) ?? null),
    colour: tag?.colour ?? PLAIN,
    description: tag?.description ?? '',
    isGroup: tag?.isGroup ?? true,
    order: at,
  }))
  return succeed(
    {
      kind: 'codebook-csv',
      program: null,
      exportedAt: null,
      policies: [],
      marks: [],
      tags,
      collections: [],
      searches: [],
    },
    notices,
  )
}

interface ReadRow {
  readonly row: number
  /** What it says, or why it says nothing. */
  readonly tag: TableTag | string
  readonly oddColour: string | null
}

function readRow({ number: row, cells }: TableRow, places: ReadonlyMap<CodebookColumn, number>): ReadRow {
  // an apostrophe before a sign of formulas was put there so that no spreadsheet runs the cell
  const cell = (column: CodebookColumn): string =>
    (cells[places.get(column) ?? -1] ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/u, '')
  const path = partsOf(cell('path'))
  const group = cell('group')
  const word = foldText(group)
  const named = cell('name')
  const name = named === '' ? (path.at(-1) ?? '') : named
  const above = named === '' || path.at(-1) === named ? path.slice(0, -1) : path
  const isWord = yes.has(word) || no.has(word)
  const colour = colourOf(cell('colour'))
  const description = cell('description')
  const say = (tag: TableTag | string): ReadRow => ({
    row,
    tag,
    oddColour: colour === null && typeof tag !== 'string' ? cell('colour') : null,
  })
  if (name === '') return say('no-name')
  if ([name, ...above].some((part) => part.length > limits.name) || description.length > limits.description)
    return say('too-long')
  if (/[\0\ud800-\udfff]/u.test([name, ...above, description, cell('parent'), group].join(' '))) return say('bad-value')
  const parent = above.length > 0 ? above : cell('parent') !== '' ? partsOf(cell('parent')) : isWord ? [] : [group]
  return say({
    row,
    name,
    parent,
    byName: above.length === 0 && parent.length === 1,
    colour: colour ?? PLAIN,
    description,
    isGroup: yes.has(word),
  })
}

const partsOf = (path: string): readonly string[] =>
  path
    .split(/[/>›＞／]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * "#RRGGBB" of #rgb, #rrggbb (with or without #) or rgb(r, g, b); null where it is no colour, `PLAIN` where there is
 * none.
 */
function colourOf(text: string): string | null {
  if (text === '') return PLAIN
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? /^#?([0-9a-f]{3})$/i.exec(text)?.[1]?.replace(/./g, '$&$&')
  if (hex !== undefined) return `#${hex.toUpperCase()}`
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/i.exec(text)?.slice(1).map(Number)
  return parts?.every((part) => part <= 255) === true
    ? `#${parts
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()}`
    : null
}
