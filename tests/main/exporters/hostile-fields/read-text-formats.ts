import { parse as parseCsv } from 'csv-parse/sync'
import { lexer, type Token, walkTokens } from 'marked'
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5'
import { expect } from 'vitest'
import { formulaTrigger } from '../../../../core/exporting/csv-cells.ts'
import { solid } from '../typeset/read-typeset.ts'
import type { Leaf } from './planted.ts'

// Exported texts as the formats' own parsers understand them: where words stand, and that nothing of them acts.
// `adapt`: planted words as the format holds them.

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
/** As UTF-8 holds it: halves of surrogate pairs are �. */
export const wellFormed = (text: string): string => Buffer.from(text).toString()

/** JSON holds every text as it is, halves of surrogate pairs too. Names and values, each a leaf. */
export const readJson = {
  leaves: (bytes: Uint8Array): readonly Leaf[] => jsonLeaves(utf8(bytes)),
  adapt: (text: string): string => text,
}
/** `cut`: names of values that are cut off somewhere. */
export function jsonLeaves(json: string, cut: readonly string[] = []): readonly Leaf[] {
  const leaves: Leaf[] = []
  JSON.parse(json, (name, value: unknown) => {
    leaves.push({ text: name })
    if (typeof value === 'string') leaves.push(cut.includes(name) ? { text: value, cut: true } : { text: value })
    return value
  })
  return leaves
}

/** No name and no address is made of anyone's words. */
export const readWeb = {
  adapt: (text: string): string => text,
  leaves: (bytes: Uint8Array): readonly Leaf[] => {
    const names = new Set<string>()
    const ids = new Set<unknown>()
    JSON.parse(utf8(bytes), (name, value: unknown) => {
      if (!/^\d*$/.test(name)) names.add(name)
      if (name === 'id' || name === '@id') ids.add(value)
      return value
    })
    expect([...ids].filter((id) => typeof id !== 'string' || !/^urn:piyue:[\w:%.-]+$/.test(id))).toEqual([])
    for (const name of names) expect(name).toMatch(/^@?[A-Za-z0-9]+(:[A-Za-z]+)?$/)
    return jsonLeaves(utf8(bytes), ['prefix', 'suffix'])
  },
}

/** No cell begins with a trigger; all rows have their columns. */
export const readCsv = {
  adapt: wellFormed,
  leaves: (bytes: Uint8Array): readonly Leaf[] => {
    const rows = parseCsv(utf8(bytes), { bom: true, record_delimiter: '\r\n' }) as string[][]
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(rows.flat().filter((cell) => formulaTrigger.test(cell))).toEqual([])
    return rows.flat().map((text) => ({ text }))
  },
}

type Node = DefaultTreeAdapterTypes.Node
export function allNodes(node: Node | undefined): readonly Node[] {
  if (node === undefined) return []
  const inside = 'childNodes' in node ? node.childNodes : []
  return [node, ...inside.flatMap((child) => allNodes(child))]
}
const wordsOf = (nodes: readonly Node[]): string => nodes.map((each) => ('value' in each ? each.value : '')).join('')
const ownElements = new Set([
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'main',
  'header',
  'nav',
  'ol',
  'ul',
  'li',
  'a',
  'section',
  'article',
  'h1',
  'h2',
  'p',
  'blockquote',
  'div',
  'span',
  'mark',
  'sup',
  'q',
  'b',
  'svg',
  'circle',
  'table',
  'thead',
  'tbody',
  'caption',
  'tr',
  'th',
  'td',
  'br',
  'time',
  'cite',
  'code',
  'ins',
  'del',
  '#document',
  '#documentType',
  '#text',
])
const ownAttributes = new Set(['lang', 'id', 'class', 'href', 'aria-label', 'datetime', 'scope'])

/**
 * No element and no attribute but those the page itself is made of, no address but of places in it, its policy once.
 * Words compare without blanks, which markup may part.
 */
export const readPage = {
  // HTML has no NUL
  adapt: (text: string): string => solid(wellFormed(text).replaceAll('\0', '\ufffd')),
  leaves: (bytes: Uint8Array): readonly Leaf[] => {
    const page = parseHtml(utf8(bytes))
    const nodes = allNodes(page)
    for (const name of new Set(nodes.map(({ nodeName }) => nodeName))) expect(ownElements).toContain(name)
    // the one drawing is our dot in a tag's colour
    for (const node of nodes)
      if (node.nodeName === 'svg') expect(allNodes(node).map(({ nodeName }) => nodeName)).toEqual(['svg', 'circle'])
    const attributes = nodes.flatMap((node) =>
      'attrs' in node ? node.attrs.map(({ name, value }) => ({ of: node.nodeName, name, value })) : [],
    )
    const foreign = attributes.filter(
      ({ of, name, value }) =>
        (!['meta', 'svg', 'circle'].includes(of) && !ownAttributes.has(name)) ||
        (of === 'circle' && name === 'fill' && !/^(#[0-9A-Fa-f]{6}|currentColor)$/.test(value)) ||
        (name === 'href' && !/^#[pc]\d+$/.test(value)),
    )
    expect(foreign).toEqual([])
    expect(attributes.filter(({ of, value }) => of === 'meta' && /default-src 'none'/.test(value))).toHaveLength(1)
    const title = nodes.find(({ nodeName }) => nodeName === 'title')
    const body = nodes.find(({ nodeName }) => nodeName === 'body')
    return [
      solid(wordsOf(allNodes(title))),
      solid(wordsOf(allNodes(body))),
      ...attributes.map(({ value }) => value),
    ].map((text) => ({ text }))
  },
}

const ownTokens = new Set([
  'heading',
  'blockquote',
  'paragraph',
  'list',
  'list_item',
  'text',
  'space',
  'strong',
  'escape',
])
/** No markup but headings, quotations, lists and bold words of ours. */
export const readMarkdown = {
  adapt: (text: string): string => solid(wellFormed(text).replaceAll('\0', '\ufffd')),
  leaves: (bytes: Uint8Array): readonly Leaf[] => {
    const tokens = lexer(utf8(bytes))
    const bold = new Set<string>()
    const types = new Set<string>()
    walkTokens(tokens, (token) => {
      types.add(token.type)
      if (token.type === 'strong') bold.add((token as { readonly text: string }).text)
    })
    expect([...types].filter((type) => !ownTokens.has(type))).toEqual([])
    for (const words of bold) expect(words).toMatch(/^[\p{Script=Han}A-Za-z ]{1,20}$/u)
    return [{ text: solid(shownWords(tokens)).replaceAll('\0', '\ufffd') }]
  },
}

/** The words of tokens, without what is markup. */
function shownWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const { tokens: inside, items } = token as {
        readonly tokens?: readonly Token[]
        readonly items?: readonly Token[]
      }
      if (inside !== undefined || items !== undefined) return shownWords(inside ?? items ?? [])
      if (!('text' in token)) return ''
      return token.type === 'escape'
        ? String(token.text)
        : String(token.text).replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))
    })
    .join('')
}
