import { SaxesParser, type SaxesTagNS } from 'saxes'
import { damaged } from '../../../core/importing/parse-plain.ts'
import type { XmlElement } from '../../../core/model/refi/xml-element.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import type { ArchiveLimits } from '../../readers/reading-limits.ts'
import { decodeUtf8 } from '../decode-utf8.ts'
import { refiLimits } from './refi-limits.ts'

/** Why an XML file is not read to its end. */
class Refused extends Error {}

/** An element while it is open. */
interface Growing extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/**
 * An XML file as a tree of values, names in lower case: programs differ in them. It is read by events, and no further
 * than to the first thing that is refused: what is not well-formed, a document type declaration, which could carry
 * entities, an element too many or too deep. Failures: 'file-hostile' {reason: doctype | elements | depth},
 * 'incoming-damaged' {at: `name`, line and column, problem: not-utf8 | not-xml}.
 */
export function parseTree(bytes: Uint8Array, name: string, limits = refiLimits): Result<XmlElement> {
  const text = decodeUtf8(bytes)
  if (text === null) return damaged(name, 'not-utf8')
  const parser = new SaxesParser({ xmlns: true })
  const root = growTree(parser, limits)
  // what the parser says may quote the text: only the place is told
  parser.on('error', () => {
    throw new Refused('not-xml')
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.message !== 'not-xml') return fail('file-hostile', { params: { reason: error.message } })
    return damaged([name, `${String(parser.line)}:${String(parser.column)}`].join(' ').trim(), 'not-xml')
  }
  const tree = root()
  return tree === null ? damaged(name, 'not-xml') : succeed(tree)
}

/** Listens to what is parsed; the root is there once all of it was. */
function growTree(parser: SaxesParser<{ xmlns: true }>, limits: ArchiveLimits): () => XmlElement | null {
  const open: Growing[] = []
  let root: XmlElement | null = null
  let elements = 0
  parser.on('doctype', () => {
    throw new Refused('doctype')
  })
  parser.on('opentag', (tag) => {
    if (++elements > limits.elements) throw new Refused('elements')
    if (open.length >= limits.depth) throw new Refused('depth')
    const element = grow(tag)
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  return () => root
}

const grow = ({ local, attributes }: SaxesTagNS): Growing => ({
  name: local.toLowerCase(),
  // as entries: one may be called __proto__
  attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.local.toLowerCase(), each.value])),
  children: [],
  text: '',
})
