import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'

const wordNamespaces: readonly (string | null)[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** Parses one part; null where it is not well-formed. */
export function parseXml(xml: string): Document | null {
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level === 'fatalError') throw new Error(message)
      },
    }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml')
    return document.documentElement ? document : null
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

export const isElement = (node: Node | null): node is Element => node !== null && node.nodeType === 1

/** Whether `node` is WordprocessingML's element of that name, in the transitional or the strict namespace. */
export const isWord = (node: Node | null, name: string): node is Element =>
  isElement(node) && node.localName === name && wordNamespaces.includes(node.namespaceURI)

/** WordprocessingML's local name of an element, null for anything else. */
export const wordName = (node: Node): string | null =>
  isElement(node) && wordNamespaces.includes(node.namespaceURI) ? node.localName : null

/**
 * Child elements, by links between siblings: an indexed NodeList is recounted after every change. The list is a copy.
 */
export function childElements(parent: Node): Element[] {
  const children: Element[] = []
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) children.push(child)
  return children
}

/** The first child element of that Word name. */
export function wordChild(parent: Node | null, name: string): Element | null {
  for (let child = parent?.firstChild ?? null; child !== null; child = child.nextSibling)
    if (isWord(child, name)) return child
  return null
}

export const wordChildren = (parent: Node, name: string): Element[] =>
  childElements(parent).filter((child) => isWord(child, name))

/** An attribute by its local name, whatever its prefix. */
export function attribute(element: Element | null, name: string): string | null {
  if (element === null) return null
  const prefixed = element.getAttribute(`w:${name}`)
  if (prefixed !== null && prefixed !== '') return prefixed
  for (let n = 0; n < element.attributes.length; n++) {
    const candidate = element.attributes.item(n)
    if (candidate?.localName === name) return candidate.value
  }
  return null
}

/** `w:val` of the child of that name. */
export const childValue = (parent: Node | null, name: string): string | null =>
  attribute(wordChild(parent, name), 'val')

/** A whole number, or null. */
export function whole(text: string | null): number | null {
  if (text === null || !/^-?\d{1,9}$/.test(text)) return null
  return Number(text)
}

/** Word's on/off: present means on unless it says otherwise; null where absent. */
export function toggle(parent: Node | null, name: string): boolean | null {
  const element = wordChild(parent, name)
  if (element === null) return null
  const value = attribute(element, 'val')
  return value === null || !['0', 'false', 'off', 'none'].includes(value)
}
