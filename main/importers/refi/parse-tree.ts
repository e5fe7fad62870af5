import { DOMParser, type Element } from '@xmldom/xmldom'
import { damaged } from '../../../core/importing/parse-plain.ts'
import type { XmlElement } from '../../../core/model/refi/xml-element.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import { checkXml } from '../../readers/archive/check-xml.ts'
import { isElement } from '../../readers/docx/xml.ts'
import { decodeUtf8 } from '../decode-utf8.ts'
import { refiLimits } from './refi-limits.ts'

/**
 * An XML file as a tree of values, names in lower case: programs differ in them. It is counted before it is parsed, and
 * a document type declaration, which could carry entities, is refused. Failures: 'file-hostile' {reason: doctype |
 * elements | depth}, 'incoming-damaged' {at: `name`, problem: not-utf8 | not-xml}.
 */
export function parseTree(bytes: Uint8Array, name: string, limits = refiLimits): Result<XmlElement> {
  const text = decodeUtf8(bytes)
  if (text === null) return damaged(name, 'not-utf8')
  const refused = checkXml(Buffer.from(text), limits, { elements: 0 })
  if (refused !== null)
    return refused.code === 'file-damaged' ? damaged(name, 'not-utf8') : { ok: false, failure: refused }
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message)
      },
    }).parseFromString(text.replace(/^\ufeff/, ''), 'text/xml')
    return document.documentElement === null ? damaged(name, 'not-xml') : succeed(toTree(document.documentElement))
  } catch (error) {
    if (error instanceof RangeError) return fail('file-hostile', { params: { reason: 'depth' } })
    // xmldom's message may quote the text: its class is all that is told
    return damaged(name, 'not-xml', error instanceof Error ? error.name : 'unknown')
  }
}

interface Growing {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Growing[]
  text: string
}

/** Not recursive: trees may be deep. */
function toTree(root: Element): XmlElement {
  const start = grow(root)
  const waiting: { readonly element: Element; readonly into: Growing }[] = [{ element: root, into: start }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const text: string[] = []
    for (let child = next.element.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child)) {
        const own = grow(child)
        next.into.children.push(own)
        waiting.push({ element: child, into: own })
      } else if (child.nodeType === 3 || child.nodeType === 4) text.push(child.nodeValue ?? '')
    }
    next.into.text = text.join('')
  }
  return start
}

function grow(element: Element): Growing {
  const attributes: [string, string][] = []
  for (let at = 0; at < element.attributes.length; at++) {
    const attribute = element.attributes.item(at)
    if (attribute !== null) attributes.push([(attribute.localName ?? attribute.name).toLowerCase(), attribute.value])
  }
  return {
    name: (element.localName ?? element.nodeName).toLowerCase(),
    attributes: Object.fromEntries(attributes),
    children: [],
    text: '',
  }
}
