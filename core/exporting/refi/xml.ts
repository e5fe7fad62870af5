import type { XmlElement } from '../../model/refi/xml-element.ts'
import { xmlText, type Tally } from '../xml-text.ts'

/** An element; attributes and children that are not there are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  children: readonly (XmlElement | null)[] = [],
  text = '',
): XmlElement => ({
  name,
  text,
  children: children.filter((child) => child !== null),
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ),
})

/** An element that only holds text. */
export const textElement = (name: string, text: string): XmlElement => element(name, {}, [], text)

/** A wrapper of many; none where it would be empty, which the schema forbids. */
export const wrapper = (name: string, children: readonly XmlElement[]): XmlElement | null =>
  children.length === 0 ? null : element(name, {}, children)

export const reference = (name: string, targetGUID: string): XmlElement => element(name, { targetGUID })

/**
 * A document of that root, in the namespace given. What XML cannot hold is counted. Not recursive: trees may be deep.
 */
export function writeXml(root: XmlElement, namespace: string, tally: Tally): string {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  const waiting: (XmlElement | string)[] = [{ ...root, attributes: { xmlns: namespace, ...root.attributes } }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      out.push(next)
      continue
    }
    const { name, attributes, children, text } = next
    out.push(
      `<${name}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${xmlText(value, tally)}"`)
        .join('')}`,
    )
    if (children.length === 0 && text === '') {
      out.push('/>')
      continue
    }
    out.push('>', xmlText(text, tally))
    waiting.push(`</${name}>`)
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child !== undefined) waiting.push(child)
    }
  }
  return out.join('')
}
