import type { BlockStyle } from '../../../core/model/source-document.ts'

/** Who changed or commented, and when, as the file says. */
export interface Signature {
  readonly author?: string
  readonly at?: string
}

/**
 * Facts that mammoth's tree has no place for. Each travels through it as a bookmark with a name of ours; a paragraph's
 * own bookmarks are dropped first, so that no name can be forged.
 */
export type SourceMark =
  | { readonly kind: 'paragraph'; readonly style: BlockStyle }
  | { readonly kind: 'insertion-start'; readonly by: Signature }
  | { readonly kind: 'insertion-end' }
  | { readonly kind: 'deletion'; readonly text: string; readonly by: Signature }
  | { readonly kind: 'comment-start'; readonly id: string }
  | { readonly kind: 'comment-end'; readonly id: string }

/** Marks by bookmark name, for all parts of one file. */
export class SourceMarks {
  readonly #byName = new Map<string, SourceMark>()

  /** Keeps a mark and gives the bookmark name it travels under. */
  add(mark: SourceMark): string {
    const name = `piyue${String(this.#byName.size)}`
    this.#byName.set(name, mark)
    return name
  }

  get(name: string): SourceMark | null {
    return this.#byName.get(name) ?? null
  }
}

/** Things in the file that a person should know were not taken over as text; counted while preparing. */
export interface LeftOut {
  hiddenCharacters: number
  embeddedParts: number
  deletedRows: number
}
