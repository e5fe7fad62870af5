// what we use of mammoth's inside has no types, and every room that takes this file in has to find ours
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./mammoth.d.ts" />
import bodyReaders from 'mammoth/lib/docx/body-reader.js'
import nodes, { type MammothXml } from 'mammoth/lib/xml/nodes.js'
import { attribute, isElement, wordChild, wordChildren, type XmlElement } from './xml.ts'

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

export interface MammothDocument {
  readonly children: readonly MammothNode[]
  /** Bodies of notes by `noteKey`. */
  readonly notes: ReadonlyMap<string, readonly MammothNode[]>
}

/** Parts of a Word file by their roots, as `preparePart` leaves them. */
export interface PreparedParts {
  readonly document: XmlElement
  readonly footnotes?: XmlElement
  readonly endnotes?: XmlElement
}

export const noteKey = (type: string, id: string): string => `${type} ${id}`

/** What a tree may refer to outside of itself; `preparePart` leaves no reference in. */
const nothingBeside = {
  relationships: { findTargetByRelationshipId: () => undefined },
  numbering: { findLevel: () => null, findLevelByParagraphStyleId: () => null },
  styles: {
    findParagraphStyleById: () => undefined,
    findCharacterStyleById: () => undefined,
    findTableStyleById: () => undefined,
  },
}

/**
 * mammoth's reading of a Word file's parts. Its body reader is called by itself, since mammoth takes nothing but whole
 * packages: these would have to be printed, packed, unpacked and parsed again. Throws what mammoth throws: a part is
 * not what its schema says.
 */
export function readWithMammoth({ document, footnotes, endnotes }: PreparedParts): MammothDocument {
  const body = wordChild(document, 'body')
  if (body === null) throw new Error('no body')
  const notesIn = (root: XmlElement | undefined, type: string): [string, readonly MammothNode[]][] =>
    (root === undefined ? [] : wordChildren(root, type))
      .filter((note) => !separators.includes(attribute(note, 'type')))
      .map((note) => [noteKey(type, attribute(note, 'id') ?? ''), readChildren(note)])
  return {
    children: readChildren(body),
    notes: new Map([...notesIn(footnotes, 'footnote'), ...notesIn(endnotes, 'endnote')]),
  }
}

/** Notes that are only the line above the notes. */
const separators: readonly (string | null)[] = ['separator', 'continuationSeparator']

const readChildren = (parent: XmlElement): readonly MammothNode[] =>
  bodyReaders.createBodyReader(nothingBeside).readXmlElements(childrenFor(parent)).value as readonly MammothNode[]

/** The same tree in mammoth's own values. Whatever is not Word's is left out: mammoth would pass it over. */
const childrenFor = (parent: XmlElement): MammothXml[] =>
  parent.children.flatMap((child) => {
    if (!isElement(child)) return [nodes.text(child)]
    if (!child.isWord) return []
    const attributes = Object.fromEntries([...child.attributes].map(([name, value]) => [`w:${name}`, value]))
    return [nodes.element(`w:${child.name}`, attributes, childrenFor(child))]
  })
