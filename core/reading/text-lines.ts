import type { CleanedText } from '../model/cleaned-text.ts'
import type { Block, BlockKind, BlockStyle, SourceDocument } from '../model/source-document.ts'

/**
 * A line of the text with what its block tells about it. `start`/`end`: UTF-16, in the text the lines were cut from;
 * the "\n" is outside.
 */
export interface TextLine {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly block: number
  readonly kind: BlockKind
  readonly page: number | null
  readonly style: BlockStyle
  /** Width of the blanks the line began with, a full-width one counting two. */
  readonly indent: number
  /** An empty line stands before it in the file. */
  readonly afterGap: boolean
  /** A row of a table in a plain text, a line each. */
  readonly tabbed?: true
  /** Cut out of a text without line breaks: no "\n" parts it from the next. */
  readonly cut?: true
  /** Known for a line of a table of contents when it was cut. */
  readonly listed?: true
}

const noStyle: BlockStyle = {}

type Laid = Pick<CleanedText, 'text' | 'pieces'>
/**
 * Several cleaning rules ask for the lines of one text: those of the text before hold until a rule changes something.
 */
const cutBefore = new WeakMap<Laid, { readonly source: SourceDocument; readonly lines: readonly TextLine[] }>()

/** Cuts a text into its lines. Linear. */
export function textLines(cleaned: Laid, source: SourceDocument): readonly TextLine[] {
  const before = cutBefore.get(cleaned)
  if (before?.source === source) return before.lines
  const lines = cutLines(cleaned, source)
  cutBefore.set(cleaned, { source, lines })
  return lines
}

function cutLines(cleaned: Laid, source: SourceDocument): readonly TextLine[] {
  const lines: TextLine[] = []
  let piece = 0
  for (let start = 0; start < cleaned.text.length || start === 0;) {
    const stop = cleaned.text.indexOf('\n', start)
    const end = stop < 0 ? cleaned.text.length : stop
    while ((cleaned.pieces[piece]?.end ?? Infinity) <= start) piece++
    const origin = cleaned.pieces[piece]
    const index = origin?.block ?? 0
    const block: Block | undefined = source.blocks[index]
    const before = source.blocks[index - 1]
    lines.push({
      start,
      end,
      text: cleaned.text.slice(start, end),
      block: index,
      kind: block?.kind ?? 'line',
      page: block?.page ?? null,
      style: block?.style ?? noStyle,
      indent: block && origin && block.kind !== 'table' ? indentOf(block.text.slice(0, Math.min(origin.from, 40))) : 0,
      afterGap: before !== undefined && before.text.trim() === '',
    })
    if (stop < 0) break
    start = end + 1
  }
  // rows that a plain text parts by tabs
  return lines.map((line, k) =>
    line.kind === 'line' && isRow(line) && (isRow(lines[k - 1]) || isRow(lines[k + 1]))
      ? { ...line, kind: 'table' as const, tabbed: true as const }
      : line,
  )
}

const isRow = (line: TextLine | undefined): boolean => line?.kind === 'line' && line.text.includes('\t')

/** Only blanks count: a line whose beginning a rule removed has no indent of its own. */
function indentOf(lead: string): number {
  if (lead.trim() !== '') return 0
  let width = 0
  for (const c of lead) width += c === '\u3000' ? 2 : c === '\t' ? 4 : 1
  return width
}
