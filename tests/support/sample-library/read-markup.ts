/**
 * One paragraph of a sample text. `rank` says how it is numbered: chapter 一、, section （一）, item 1. in a plan; part
 * 第一章, article 第一条, point （一） in a regulation.
 */
export type SampleBlock =
  | {
      readonly kind:
        'title' | 'number' | 'centre' | 'addressee' | 'signature' | 'right' | 'attachment' | 'imprint' | 'paragraph'
      readonly runs: readonly SampleRun[]
    }
  | { readonly kind: Rank; readonly runs: readonly SampleRun[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'page-break' }

export type Rank = 'chapter' | 'section' | 'item' | 'part' | 'article' | 'point'

/** A stretch of a paragraph: plain, tracked, commented, or followed by a footnote. */
export interface SampleRun {
  readonly text: string
  readonly change?: 'inserted' | 'deleted'
  readonly comment?: string
  readonly footnote?: string
}

const prefixes = [
  ['### ', 'item'],
  ['## ', 'section'],
  ['# ', 'chapter'],
  ['- ', 'point'],
  ['%chapter ', 'part'],
  ['%article ', 'article'],
  ['%title ', 'title'],
  ['%number ', 'number'],
  ['%center ', 'centre'],
  ['%to ', 'addressee'],
  ['%sign ', 'signature'],
  ['%right ', 'right'],
  ['%attach ', 'attachment'],
  ['%imprint ', 'imprint'],
] as const

/**
 * Reads the markup of texts/*.txt: one paragraph a line, its kind at the start of the line; `{+inserted+}`,
 * `{-deleted-}`, `{#words|comment#}` and `{^footnote^}` inside; `%table` … `%end` around rows with `|` between cells;
 * `%page` for a new page.
 */
export function readMarkup(text: string): SampleBlock[] {
  const blocks: SampleBlock[] = []
  let rows: string[][] | null = null
  for (const line of text.split('\n')) {
    if (line === '%table') rows = []
    else if (line === '%end') {
      blocks.push({ kind: 'table', rows: rows ?? [] })
      rows = null
    } else if (rows !== null) rows.push(line.split('|'))
    else if (line === '%page') blocks.push({ kind: 'page-break' })
    else if (line !== '') {
      const [prefix, kind] = prefixes.find(([start]) => line.startsWith(start)) ?? (['', 'paragraph'] as const)
      if (prefix === '' && line.startsWith('%')) throw new Error(`unknown markup: ${line}`)
      blocks.push({ kind, runs: readRuns(line.slice(prefix.length)) })
    }
  }
  return blocks
}

function readRuns(text: string): SampleRun[] {
  const runs: SampleRun[] = []
  let at = 0
  for (const match of text.matchAll(/\{\+(.+?)\+\}|\{-(.+?)-\}|\{#(.+?)\|(.+?)#\}|\{\^(.+?)\^\}/gu)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index) })
    const [whole, inserted, deleted, commented, comment, footnote] = match
    if (inserted !== undefined) runs.push({ text: inserted, change: 'inserted' })
    else if (deleted !== undefined) runs.push({ text: deleted, change: 'deleted' })
    else if (commented !== undefined && comment !== undefined) runs.push({ text: commented, comment })
    else if (footnote !== undefined) runs.push({ text: '', footnote })
    at = match.index + whole.length
  }
  if (at < text.length) runs.push({ text: text.slice(at) })
  return runs
}
