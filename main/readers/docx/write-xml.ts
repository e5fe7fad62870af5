import type { Document, Element } from '@xmldom/xmldom'
import { childElements } from './xml.ts'

/** The branch to read: the fallback where it says anything, else the first choice. */
export function alternative(element: Element): Element | null {
  const branches = childElements(element)
  return (
    branches.find((branch) => branch.localName === 'Fallback' && branch.firstChild !== null) ??
    branches.find((branch) => branch.localName === 'Choice') ??
    null
  )
}

/** An empty bookmark in the namespace of `like`: strict and transitional files differ. */
export function bookmark(document: Document, like: Element, name: string): Element {
  const element = document.createElementNS(like.namespaceURI, 'w:bookmarkStart')
  element.setAttributeNS(like.namespaceURI, 'w:name', name)
  return element
}

/** A run of plain text in the namespace of `like`. */
export function textRun(document: Document, like: Element, text: string): Element {
  const run = document.createElementNS(like.namespaceURI, 'w:r'),
    content = document.createElementNS(like.namespaceURI, 'w:t')
  content.appendChild(document.createTextNode(text))
  run.appendChild(content)
  return run
}
