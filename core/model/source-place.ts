import type { Box, Line, ReaderKind } from './source-document.ts'

/**
 * Where a stretch of the cleaned text stands in the file: a printed line of a PDF (page and box, points from the top
 * left), a block of a DOCX or a physical line of a TXT (`block`, 0-based). `start`/`end`: UTF-16, half-open, in the
 * policy's cleaned text.
 */
export interface SourcePlace {
  readonly start: number
  readonly end: number
  readonly block: number
  readonly box: Box | null
}

/**
 * In the order of the text; gaps are line breaks and what a cleaning rule put in. `lines`: the lines of the cleaned
 * text, each with the places it is made of.
 */
export interface SourcePlaces {
  readonly reader: ReaderKind
  readonly pages: number | null
  readonly places: readonly SourcePlace[]
  readonly lines: readonly {
    readonly start: number
    readonly end: number
    readonly from: number
    readonly to: number
  }[]
}

/** A stretch of a policy's original. Content is base64; `next` is where to go on, null at the end. */
export interface SourceBytes {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly from: number
  readonly content: string
  readonly next: number | null
}

/**
 * The printed lines of a stretch of a file's blocks, which tell where cleaned text stands on its pages. They belong to
 * the file, not to a reading of it: whatever is cleaned, the map of the cleaned text leads to these blocks. `blocks[k]`
 * are the lines of block `first + k`.
 */
export interface SourceLines {
  readonly first: number
  readonly blocks: readonly (readonly Line[])[]
}
