import type { Block, BlockStyle, SourceComment, TrackedChange } from '../../../core/model/source-document.ts'
import { noteKey, type MammothDocument, type MammothNode } from './mammoth-document.ts'
import type { Signature, SourceMarks } from './source-marks.ts'
import type { WordComment } from './word-comments.ts'

/**
 * Turns mammoth's tree into blocks: a paragraph (or each stretch of one between hard line ends) is a block, a table is
 * one block, a table of a single column is only layout and gives its paragraphs, footnotes and endnotes follow at the
 * end in the order they are referred to. Afterwards: no block but a table holds "\n", and no block is blank.
 */
export function buildBlocks(
  document: MammothDocument,
  marks: SourceMarks,
  comments: ReadonlyMap<string, WordComment>,
): readonly Block[] {
  const builder = new BlockBuilder(marks, comments)
  builder.nodes(document.children)
  for (const key of builder.notes) {
    const texts = new BlockBuilder(marks, comments)
    texts.nodes(document.notes.get(key) ?? [])
    builder.blocks.push(
      ...texts.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'footnote' as const } : block)),
    )
  }
  return builder.blocks
}

class BlockBuilder {
  readonly blocks: Block[] = []
  /** Keys of the notes referred to, in that order. */
  readonly notes = new Set<string>()
  readonly #marks: SourceMarks
  readonly #comments: ReadonlyMap<string, WordComment>
  readonly #told = new Set<string>()
  #text = ''
  #style: BlockStyle = {}
  #changes: TrackedChange[] = []
  #hung: SourceComment[] = []
  #insertion: { readonly start: number; readonly by: Signature } | null = null
  readonly #openComments = new Map<string, number>()

  constructor(marks: SourceMarks, comments: ReadonlyMap<string, WordComment>) {
    this.#marks = marks
    this.#comments = comments
  }

  nodes(nodes: readonly MammothNode[]): void {
    for (const node of nodes) {
      if (node.type === 'table') this.#table(node)
      else if (node.type === 'paragraph') {
        this.#style = {}
        this.#inline(node.children)
        this.#endBlock('paragraph')
      }
    }
  }

  #inline(nodes: readonly MammothNode[]): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          this.#text += node.value.replace(/[\n\r\u2028\u2029]/g, ' ')
          break
        case 'tab':
          this.#text += '\t'
          break
        case 'checkbox':
          this.#text += node.checked ? '☑' : '☐'
          break
        case 'break':
          this.#break()
          break
        case 'run':
        case 'hyperlink':
          this.#inline(node.children)
          break
        case 'noteReference':
          this.notes.add(noteKey(node.noteType, node.noteId))
          break
        case 'bookmarkStart':
          this.#mark(node.name)
          break
        default:
          break
      }
    }
  }

  /** A hard line end ends the block; what follows is a line without label. */
  #break(): void {
    this.#endBlock('paragraph')
    this.#style = Object.fromEntries(Object.entries(this.#style).filter(([name]) => name !== 'numberingLength'))
  }

  #mark(name: string): void {
    const mark = this.#marks.get(name)
    switch (mark?.kind) {
      case 'paragraph':
        this.#style = mark.style
        break
      case 'insertion-start':
        this.#insertion = { start: this.#text.length, by: mark.by }
        break
      case 'insertion-end':
        this.#closeInsertion()
        this.#insertion = null
        break
      case 'deletion':
        this.#changes.push({
          kind: 'deleted',
          start: this.#text.length,
          end: this.#text.length,
          text: mark.text,
          ...mark.by,
        })
        break
      case 'comment-start':
        if (!this.#told.has(mark.id))
          this.#openComments.set(mark.id, this.#openComments.get(mark.id) ?? this.#text.length)
        break
      case 'comment-end':
        this.#closeComment(mark.id)
        break
      default:
        break
    }
  }

  #closeInsertion(): void {
    if (this.#insertion !== null && this.#insertion.start < this.#text.length)
      this.#changes.push({
        kind: 'inserted',
        start: this.#insertion.start,
        end: this.#text.length,
        ...this.#insertion.by,
      })
  }

  #closeComment(id: string): void {
    const start = this.#openComments.get(id),
      comment = this.#comments.get(id)
    this.#openComments.delete(id)
    if (start === undefined || comment === undefined || this.#told.has(id)) return
    this.#told.add(id)
    this.#hung.push({ start, end: this.#text.length, ...comment })
  }

  /** A comment over several blocks hangs on its first. */
  #endBlock(kind: 'paragraph' | 'table'): void {
    this.#closeInsertion()
    if (this.#insertion !== null) this.#insertion = { ...this.#insertion, start: 0 }
    if (this.#text.trim() === '') {
      // Nothing to hang on: what was taken out here is told with the next block.
      this.#changes = this.#changes
        .filter((change) => change.kind === 'deleted')
        .map((change) => ({ ...change, start: 0, end: 0 }))
      for (const id of this.#openComments.keys()) this.#openComments.set(id, 0)
      this.#text = ''
      return
    }
    for (const id of [...this.#openComments.keys()]) this.#closeComment(id)
    const block = trimmed(kind, this.#text, this.#style, this.#changes, this.#hung)
    this.blocks.push(block)
    this.#text = ''
    this.#changes = []
    this.#hung = []
  }

  #table(table: Extract<MammothNode, { type: 'table' }>): void {
    const rows = table.children.flatMap((row) =>
      row.type === 'tableRow' ? [row.children.flatMap((cell) => (cell.type === 'tableCell' ? [cell] : []))] : [],
    )
    if (rows.every((cells) => cells.length <= 1)) {
      for (const cells of rows) for (const cell of cells) this.nodes(cell.children)
      return
    }
    // How many rows a cell above still covers, by column.
    const covered: number[] = []
    for (const cells of rows) {
      let column = 0,
        first = true
      const next = (): void => {
        if (!first) this.#text += '\t'
        first = false
        column++
      }
      const skipCovered = (): void => {
        while ((covered[column] ?? 0) > 0) {
          covered[column] = (covered[column] ?? 0) - 1
          next()
        }
      }
      for (const cell of cells) {
        skipCovered()
        const span = Math.min(cell.colSpan ?? 1, 100)
        for (let n = 0; n < span; n++) {
          covered[column] = Math.max(0, (cell.rowSpan ?? 1) - 1)
          next()
          if (n === 0) this.#cell(cell.children)
        }
      }
      skipCovered()
      this.#text += '\n'
    }
    this.#style = {}
    this.#endBlock('table')
  }

  /** A cell's paragraphs in one line, parted by blanks; a table inside it too. */
  #cell(nodes: readonly MammothNode[]): void {
    const from = this.#text.length
    const inner = (child: MammothNode): void => {
      if (child.type === 'table' || child.type === 'tableRow' || child.type === 'tableCell') {
        for (const deeper of child.children) inner(deeper)
        return
      }
      if (child.type !== 'paragraph') return
      if (this.#text.length > from && !this.#text.endsWith(' ')) this.#text += ' '
      this.#cellInline(child.children)
    }
    for (const node of nodes) inner(node)
    // Offsets into the text stay true: only blanks at its end are taken back.
    while (this.#text.length > from && this.#text.endsWith(' ')) this.#text = this.#text.slice(0, -1)
  }

  #cellInline(nodes: readonly MammothNode[]): void {
    for (const node of nodes) {
      if (node.type === 'break' || node.type === 'tab') this.#text += ' '
      else if (node.type === 'run' || node.type === 'hyperlink') this.#cellInline(node.children)
      else this.#inline([node])
    }
  }
}

/** Drops blanks at a paragraph's end and moves nothing; ranges that reached into them end with the text. */
function trimmed(
  kind: 'paragraph' | 'table',
  text: string,
  style: BlockStyle,
  changes: readonly TrackedChange[],
  comments: readonly SourceComment[],
): Block {
  const kept = kind === 'table' ? text : text.trimEnd()
  const fit = <Range extends { readonly start: number; readonly end: number }>(range: Range): Range => ({
    ...range,
    start: Math.min(range.start, kept.length),
    end: Math.min(range.end, kept.length),
  })
  return {
    kind,
    text: kept,
    ...(Object.keys(style).length === 0 ? {} : { style }),
    ...(changes.length === 0 ? {} : { changes: changes.map(fit) }),
    ...(comments.length === 0 ? {} : { comments: comments.map(fit) }),
  }
}
