import type { Failure } from '../../../core/model/result.ts'
import type { ArchiveLimits } from '../reading-limits.ts'

/** Start tags met so far in all parts of one archive. */
export interface ElementBudget {
  elements: number
}

const open = 0x3c,
  close = 0x3e,
  slash = 0x2f,
  bang = 0x21,
  question = 0x3f,
  doubleQuote = 0x22,
  singleQuote = 0x27,
  dash = 0x2d

/**
 * Runs over an XML part's bytes before any parser builds a tree of them: counts start tags and depth, refuses document
 * type declarations (no OOXML writer makes one; they carry entities). Failures: `file-hostile` {reason: doctype |
 * elements | depth}, `file-damaged` for an encoding other than UTF-8.
 */
export function checkXml(xml: Uint8Array, limits: ArchiveLimits, budget: ElementBudget): Failure | null {
  if ((xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff) || xml[0] === 0 || xml[1] === 0)
    return { code: 'file-damaged', params: { kind: 'docx' }, detail: 'XML is not UTF-8' }
  let depth = 0
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const next = xml[at + 1]
    if (next === bang) {
      if (xml[at + 2] === dash) at = after(xml, '-->', at + 4)
      else if (startsWith(xml, '<![CDATA[', at)) at = after(xml, ']]>', at + 9)
      else return hostile('doctype')
    } else if (next === question) at = after(xml, '?>', at + 2)
    else if (next === slash) {
      depth--
      at = after(xml, '>', at + 2)
    } else {
      const end = tagEnd(xml, at + 1)
      budget.elements++
      if (budget.elements > limits.elements) return hostile('elements')
      if (xml[end - 1] !== slash && ++depth > limits.depth) return hostile('depth')
      at = end + 1
    }
  }
  return null
}

/** Where the ">" of the tag stands; quoted values may hold one. */
function tagEnd(xml: Uint8Array, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at++) {
    const byte = xml[at] ?? 0
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === close) return at
    else if (byte === doubleQuote || byte === singleQuote) quote = byte
  }
  return xml.length
}

const encoder = new TextEncoder()

function startsWith(xml: Uint8Array, text: string, at: number): boolean {
  return encoder.encode(text).every((byte, n) => xml[at + n] === byte)
}

function after(xml: Uint8Array, text: string, from: number): number {
  const found = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).indexOf(text, from, 'latin1')
  return found < 0 ? xml.length : found + text.length
}

const hostile = (reason: string): Failure => ({ code: 'file-hostile', params: { reason } })
