import type { Notice } from './notice.ts'

export type ReaderKind = 'pdf' | 'docx' | 'txt'

/** A place on a PDF page in points, origin top left. */
export interface Box {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the file tells about how a block looks; absent where the format has no such thing. */
export interface BlockStyle {
  /** Points. */
  readonly fontSize?: number
  readonly bold?: boolean
  readonly centred?: boolean
  /** First-line or left indent in points. */
  readonly indent?: number
  /** 1-9 where the file itself calls the block a heading. */
  readonly headingLevel?: number
  /** Length in UTF-16 units of the label Word numbered this block with, at the start of its text. */
  readonly numberingLength?: number
  /** The file itself calls the block an entry of its table of contents. */
  readonly contents?: true
}

/** One printed line inside a block, for readers that know lines. `start`/`end` are offsets in the block's text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly box?: Box
}

/**
 * A change the author tracked in Word. The block's text reads as if it were accepted: an insertion is a range of it, a
 * deletion stands between two of its units (`start` = `end`) and carries the words it took out in `text`.
 */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted'
  readonly start: number
  readonly end: number
  readonly text?: string
  readonly author?: string
  readonly at?: string
}

/** A comment found in the file, on a range of one block's text. */
export interface SourceComment {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly author?: string
  readonly at?: string
}

export type BlockKind = 'paragraph' | 'line' | 'table' | 'footnote' | 'page-head' | 'page-foot'

/**
 * A piece of a file as its reader found it. Text never contains "\n", but for a table: rows end with "\n", cells are
 * parted by "\t". A TXT file's blocks are its physical lines (`kind: 'line'`, empty lines included as empty blocks).
 */
export interface Block {
  readonly kind: BlockKind
  readonly text: string
  readonly page?: number
  readonly style?: BlockStyle
  readonly lines?: readonly Line[]
  readonly changes?: readonly TrackedChange[]
  readonly comments?: readonly SourceComment[]
  /** TXT only: where the line starts in the decoded text, UTF-16. */
  readonly offset?: number
}

/**
 * What a reader returns. Afterwards: every character of the file's running text is in exactly one block, in reading
 * order.
 */
export interface SourceDocument {
  readonly reader: { readonly kind: ReaderKind; readonly encoding: string | null; readonly pages: number | null }
  readonly blocks: readonly Block[]
  readonly notices: readonly Notice[]
}

/** A file as it arrived. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}
