import { SaxesParser, type SaxesTagNS } from 'saxes'

const wordNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** What stands between two tags: an element, or text. */
export type XmlNode = XmlElement | string

/** An element of a part; prefixes differ from program to program, so it goes by its local name. */
export interface XmlElement {
  readonly name: string
  /** Whether it is WordprocessingML's, in the transitional or the strict namespace. */
  readonly isWord: boolean
  /** By local name; where two namespaces have the same, Word's own. */
  readonly attributes: ReadonlyMap<string, string>
  /** No two texts stand side by side. */
  readonly children: readonly XmlNode[]
}

/** An element while it is open. */
interface Growing extends XmlElement {
  readonly children: XmlNode[]
}

class NotWellFormed extends Error {}

/**
 * Faults that move no tag and lose no text: characters no XML may hold, which some programs write all the same, and
 * what stands behind the root.
 */
const harmless: ReadonlySet<string> = new Set([
  'disallowed character.',
  'malformed character entity.',
  'undefined entity.',
  'the string "]]>" is disallowed in char data.',
  'text data outside of root node.',
])

/** The root of one part; null where the part is not well-formed. */
export function parseXml(xml: string): XmlElement | null {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top: Growing = { name: '', isWord: false, attributes: none, children: [] }
  const open = [top]
  const add = (text: string): void => {
    const siblings = open.at(-1)?.children ?? []
    const before = siblings.at(-1)
    if (typeof before === 'string') siblings[siblings.length - 1] = before + text
    else siblings.push(text)
  }
  parser.on('opentag', (tag) => {
    const element = {
      name: tag.local,
      isWord: wordNamespaces.has(tag.uri),
      attributes: attributesOf(tag),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('error', ({ message }) => {
    if (!harmless.has(message)) throw new NotWellFormed(message)
  })
  try {
    parser.write(xml.replace(/^\ufeff/, '')).close()
  } catch (error) {
    if (error instanceof NotWellFormed) return null
    throw error
  }
  return childElements(top)[0] ?? null
}

const none: ReadonlyMap<string, string> = new Map()

function attributesOf({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const name in attributes) {
    const attribute = attributes[name]
    if (attribute !== undefined && (wordNamespaces.has(attribute.uri) || !found.has(attribute.local)))
      found.set(attribute.local, attribute.value)
  }
  return found.size === 0 ? none : found
}

/** An element of Word's. */
export const wordElement = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement => ({ name, isWord: true, attributes: new Map(Object.entries(attributes)), children })

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** WordprocessingML's local name of an element, null for anything else. */
export const wordName = (element: XmlElement): string | null => (element.isWord ? element.name : null)

export const childElements = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement)

/** The first child element of that Word name. */
export function wordChild(parent: XmlElement | null, name: string): XmlElement | null {
  for (const child of parent?.children ?? []) if (isElement(child) && wordName(child) === name) return child
  return null
}

export const wordChildren = (parent: XmlElement, name: string): XmlElement[] =>
  childElements(parent).filter((child) => wordName(child) === name)

/** All text inside an element. */
export const textOf = (node: XmlNode): string => (isElement(node) ? node.children.map(textOf).join('') : node)

/** An attribute by its local name, whatever its prefix. */
export const attribute = (element: XmlElement | null, name: string): string | null =>
  element?.attributes.get(name) ?? null

/** `w:val` of the child of that name. */
export const childValue = (parent: XmlElement | null, name: string): string | null =>
  attribute(wordChild(parent, name), 'val')

/** A whole number, or null. */
export function whole(text: string | null): number | null {
  if (text === null || !/^-?\d{1,9}$/.test(text)) return null
  return Number(text)
}

/** Word's on/off: present means on unless it says otherwise; null where absent. */
export function toggle(parent: XmlElement | null, name: string): boolean | null {
  const element = wordChild(parent, name)
  if (element === null) return null
  const value = attribute(element, 'val')
  return value === null || !['0', 'false', 'off', 'none'].includes(value)
}
