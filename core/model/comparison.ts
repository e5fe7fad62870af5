/** 'kept' stands in both texts, 'inserted' in the new one only, 'deleted' in the old one only. */
export type DiffKind = 'kept' | 'inserted' | 'deleted'

/**
 * A run of a comparison. Concatenated `kept` and `inserted` are the new text, `kept` and `deleted` the old one, to the
 * character.
 */
export interface DiffMark {
  readonly kind: DiffKind
  readonly text: string
}

/**
 * What became of a clause. 'kept': the same words, though its number, blanks or widths may differ; 'moved': out of its
 * old order, its words may differ too. A clause that goes along with the clause above it did not move.
 */
export type ComparisonKind = 'kept' | 'reworded' | 'added' | 'deleted' | 'moved'

/** One side of a pair. `document`: which policy of its file, 0-based. */
export interface ComparedClause {
  readonly document: number
  readonly id: string
  readonly path: string
  readonly text: string
}

export interface ComparisonPair {
  readonly kind: ComparisonKind
  /** null where the clause was added. */
  readonly old: ComparedClause | null
  /** null where the clause was deleted. */
  readonly new: ComparedClause | null
  readonly marks: readonly DiffMark[]
}

/** One of the two files: its name, SHA-256 (lower-case hex) and the titles of the policies in it. */
export interface ComparedFile {
  readonly file: string
  readonly sha256: string
  readonly titles: readonly (string | null)[]
  /** The draft that the file's revision marks speak of, not what the file says. */
  readonly rebuilt?: true
}

/**
 * `piyue/comparison@1`. Pairs are in the order of the new text; what was deleted stands behind what it stood behind.
 */
export interface Comparison {
  readonly format: 'piyue/comparison@1'
  readonly old: ComparedFile
  readonly new: ComparedFile
  readonly pairs: readonly ComparisonPair[]
  readonly summary: Readonly<Record<ComparisonKind, number>>
}
