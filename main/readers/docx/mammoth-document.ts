import mammoth from 'mammoth'

/** mammoth's document tree, as far as we read it. Its own types leave it open. */
export type MammothNode =
  | { readonly type: 'paragraph' | 'run' | 'hyperlink'; readonly children: readonly MammothNode[] }
  | { readonly type: 'table'; readonly children: readonly MammothNode[] }
  | { readonly type: 'tableRow'; readonly children: readonly MammothNode[] }
  | {
      readonly type: 'tableCell'
      readonly children: readonly MammothNode[]
      readonly colSpan?: number
      readonly rowSpan?: number
    }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'break'; readonly breakType: string }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'tab' | 'image' | 'commentReference' }

export interface MammothNote {
  readonly noteType: string
  readonly noteId: string
  readonly body: readonly MammothNode[]
}

export interface MammothDocument {
  readonly children: readonly MammothNode[]
  readonly notes: { resolve(reference: { readonly noteType: string; readonly noteId: string }): MammothNote | null }
}

/**
 * mammoth's reading of a package made by `packWordParts`. The tree is taken before mammoth turns it into HTML, which we
 * have no use for. Throws what mammoth throws: the part is not what its schema says.
 */
export async function readWithMammoth(packed: Uint8Array): Promise<MammothDocument> {
  let taken: MammothDocument | null = null
  const take = (document: MammothDocument): unknown => {
    taken = document
    return { ...document, children: [] }
  }
  await mammoth.convertToHtml(
    { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
    { transformDocument: take, externalFileAccess: false, includeEmbeddedStyleMap: false },
  )
  if (taken === null) throw new Error('mammoth gave no document')
  return taken
}
