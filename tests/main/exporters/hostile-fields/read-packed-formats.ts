import { readFileSync } from 'node:fs'
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { readDescription } from '../../../../core/model/refi/description.ts'
import { splitNames } from '../../../../core/model/refi/variables.ts'
import { openTypeface } from '../../../../main/exporters/typeset/typeface.ts'
import { acts, type ReadItem, readTypeset, resources, solid } from '../typeset/read-typeset.ts'
import type { Leaf } from './planted.ts'
import { jsonLeaves, wellFormed } from './read-text-formats.ts'

// Packed exports as the formats' own parsers understand them; see `read-text-formats`.

/** What XML cannot hold is shown as � (docs/formats.md); xmldom takes the line ends of XML 1.1 for line feeds. */
const inXml = (text: string): string =>
  lineEnds(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd'))
const lineEnds = (text: string): string => text.replace(/\r\n|\r\u0085|[\r\u0085\u2028\u2029]/g, '\n')
/** A warning that � stands there is no error. */
const strictParser = (name: string): DOMParser =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning' || !message.includes('replacement character')) throw new Error(`${name}: ${message}`)
    },
  })
const elements = (document: Document | undefined, name: string): readonly Element[] => [
  ...(document?.getElementsByTagName(name) ?? []),
]
function expectNone(document: Document, names: readonly string[]): void {
  const there = new Set(elements(document, '*').map(({ tagName }) => tagName))
  expect(names.filter((name) => there.has(name))).toEqual([])
}
const attributesOf = (document: Document): readonly Leaf[] =>
  elements(document, '*').flatMap((element) => [...element.attributes].map(({ value }) => ({ text: solid(value) })))

function xmlParts(bytes: Uint8Array): ReadonlyMap<string, Document> {
  const parts = unzipSync(bytes)
  for (const name of Object.keys(parts)) expect(name).toMatch(/^[\w[\]./-]+$/)
  const found = new Map(
    Object.entries(parts)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, strictParser(name).parseFromString(strFromU8(part), 'text/xml')]),
  )
  for (const document of found.values()) {
    expect(document.doctype).toBeNull()
    const outward = elements(document, 'Relationship').filter(
      (relation) =>
        (relation.getAttribute('TargetMode') ?? '') !== '' || relation.getAttribute('Target')?.includes(':') === true,
    )
    expect(outward.map(String)).toEqual([])
  }
  return found
}

/** What a cell holds at most: two long texts in one are shortened, and said to be. */
const CELL_UNITS = 32_767
/** No formula and no link in any sheet; a text that begins like a formula carries the mark that keeps it a text. */
export const readWorkbook = {
  adapt: inXml,
  leaves: (bytes: Uint8Array): readonly Leaf[] => {
    const parts = xmlParts(bytes)
    for (const document of parts.values())
      expectNone(document, ['f', 'hyperlink', 'hyperlinks', 'oleObject', 'ddeLink', 'externalReference'])
    const cells = [...parts]
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .flatMap(([, document]) => elements(document, 'c'))
      .filter((cell) => cell.getAttribute('t') === 'inlineStr')
    const title = elements(parts.get('docProps/core.xml'), 'dc:title').map((element) => ({
      text: lineEnds(element.textContent ?? ''),
    }))
    return [
      ...title,
      ...cells.map((cell) => {
        const text = (cell.textContent ?? '').replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
        if (/^[=+\-@\t\r＝＋－＠]/.test(text)) expect(cell.getAttribute('s'), text.slice(0, 20)).toBe('3')
        return text.length < CELL_UNITS - 1 ? { text: lineEnds(text) } : { text: lineEnds(text), cut: true }
      }),
    ]
  },
}

/**
 * No field, no link, nothing embedded in any part. A clause's line ends are paragraphs or breaks, so words compare
 * without blanks.
 */
export const readWord = {
  adapt: (text: string): string => solid(inXml(text)),
  leaves: (bytes: Uint8Array): readonly Leaf[] => {
    const parts = xmlParts(bytes)
    for (const document of parts.values())
      expectNone(document, [
        'w:instrText',
        'w:fldSimple',
        'w:hyperlink',
        'w:altChunk',
        'w:object',
        'w:attachedTemplate',
        'w:subDoc',
      ])
    return [...parts.values()].flatMap((document) => [
      {
        text: solid(
          elements(document, 'w:t')
            .map(({ textContent }) => textContent ?? '')
            .join(''),
        ),
      },
      { text: solid(elements(document, 'dc:title')[0]?.textContent ?? '') },
      ...attributesOf(document),
    ])
  },
}

/**
 * Nothing in the file that makes a viewer run or fetch something; words on the pages, of the notes, of the outline and
 * of the title.
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly Leaf[]; readonly strings: readonly Leaf[] }> {
  const { pages, words, annotations, actions, outline, info } = await readTypeset(bytes)
  expect(actions).toEqual([null, null, null, null])
  expect(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/stream\r?\n[\s\S]*?endstream/g, '')
      .replace(/\((?:\\[\s\S]|[^\\)])*\)/g, '()'),
  ).not.toMatch(acts)
  for (const { subtype, url } of annotations.flat())
    expect([['Highlight', 'Popup'].includes(subtype), url]).toEqual([true, undefined])
  for (const { url } of outline) expect(url).toBeNull()
  const outlined = outline.flatMap(function titles(entry): string[] {
    return [entry.title, ...entry.items.flatMap(titles)]
  })
  return {
    pages: [{ text: seen(words), cut: true }, ...columnsOf(pages)],
    strings: [
      ...annotations.flat().flatMap(({ titleObj, contentsObj }) => [{ text: titleObj.str }, { text: contentsObj.str }]),
      ...outlined.map((text) => ({ text, cut: true as const })),
      { text: info.Title ?? '', cut: true },
    ],
  }
}
/** Words that stand under one another: a table's lines go across its columns. */
function columnsOf(pages: readonly (readonly ReadItem[])[]): readonly Leaf[] {
  const columns = new Map<number, string>()
  for (const { str, transform } of pages.flat()) {
    const x = Math.round(transform[4] ?? 0)
    columns.set(x, `${columns.get(x) ?? ''}${str}`)
  }
  return [...columns.values()].map((text) => ({ text: seen(text), cut: true }))
}
const face = openTypeface(readFileSync(resources.fontFile))
/** Without blanks and without the sign for what the font lacks: a line's end may take one along. */
const seen = (text: string): string => solid(text).replaceAll('〓', '')
export const drawn = (text: string): string =>
  seen(
    [...text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]/g, '')]
      .filter((character) => face.glyphOf(character.codePointAt(0) ?? 0) !== null)
      .join(''),
  )
export const inString = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')

const refiWords = (text: string): string => solid(inXml(text))
/**
 * Every element's text and attributes; names of selections and notes are their first words. What a description keeps is
 * read as we read it.
 */
function refiLeaves(xml: string, name: string): readonly Leaf[] {
  const document = strictParser(name).parseFromString(xml, 'text/xml')
  expect(document.doctype).toBeNull()
  return elements(document, '*').flatMap((element): readonly Leaf[] => {
    const shortens = ['PlainTextSelection', 'Note'].includes(element.tagName)
    const own = element.getElementsByTagName('*').length === 0 ? (element.textContent ?? '') : ''
    const described = element.tagName === 'Description' ? readDescription(own) : null
    for (const { name: attribute, value } of element.attributes)
      if (/path$/i.test(attribute)) expect(value).toMatch(/^internal:\/\/[\w-]+\.\w+$/)
    return [
      ...[...element.attributes].map(({ name: attribute, value }): Leaf =>
        shortens && attribute === 'name' ? { text: refiWords(value), cut: true } : { text: refiWords(value) },
      ),
      // names in one value are told apart by a sign, which they may hold themselves
      ...(element.tagName === 'TextValue'
        ? [own, ...splitNames(own)].map((text): Leaf => ({ text: refiWords(text), cut: true }))
        : (described === null ? [own] : Object.values(described.fields)).map((text) => ({ text: refiWords(text) }))),
    ]
  })
}
export const readRefi = {
  adapt: refiWords,
  project: (bytes: Uint8Array): readonly Leaf[] => {
    const parts = unzipSync(bytes)
    for (const name of Object.keys(parts)) expect(name).toMatch(/^(project\.qde|sources\/[\w-]+\.\w+)$/)
    return refiLeaves(strFromU8(parts['project.qde'] ?? new Uint8Array()), 'project.qde')
  },
  texts: (bytes: Uint8Array): readonly Leaf[] =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.txt'))
      .map(([, part]) => ({ text: wellFormed(strFromU8(part)) })),
  codebook: (bytes: Uint8Array): readonly Leaf[] => refiLeaves(wellFormed(strFromU8(bytes)), 'codebook'),
}

/** Names of entries are ours; the collection and the manifest hold every text as it is. */
export const readPackageText = {
  adapt: (text: string): string => text,
  leaves: (bytes: Uint8Array): readonly Leaf[] => {
    const parts = unzipSync(bytes)
    for (const name of Object.keys(parts))
      expect(name).toMatch(/^(manifest\.json|collection\.json|sources\/[0-9a-f]{64}\.(pdf|docx|txt))$/)
    return ['manifest.json', 'collection.json'].flatMap((name) =>
      jsonLeaves(strFromU8(parts[name] ?? new Uint8Array())),
    )
  },
}
