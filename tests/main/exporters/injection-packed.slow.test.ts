import { readFileSync } from 'node:fs'
import { DOMParser, type Document } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { injectionStrings as texts } from '../../support/injection-strings.ts'
import { openTypeface } from '../../../main/exporters/typeset/typeface.ts'
import { utf8, written } from './injection-exports.ts'
import { everything } from './injection-library.ts'
import { acts, readTypeset, resources, solid } from './typeset/read-typeset.ts'

/** What XML cannot hold is shown as � (docs/formats.md). */
const inXml = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
/** As xmldom gives it back: it takes the line ends of XML 1.1 for line feeds. */
const readBack = (text: string): string => text.replace(/\r\n|\r\u0085|[\r\u0085\u2028\u2029]/g, '\n')
const inAttribute = (text: string): string => inXml(text).replace(/[\u0085\u2028\u2029]/g, ' ')
/** The parts of a ZIP that are XML, each read by a parser that stops at the first error. */
function xmlParts(bytes: Uint8Array): ReadonlyMap<string, Document> {
  const parts = unzipSync(bytes)
  for (const name of Object.keys(parts)) expect(name).toMatch(/^[\w[\]./-]+$/)
  return new Map(Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, part]) => [name, strictParser(name).parseFromString(strFromU8(part), 'text/xml')]))
}
/** A warning that � stands there is no error: what XML cannot hold is shown so. */
function strictParser(name: string): DOMParser {
  return new DOMParser({ onError: (level, message) => { if (level !== 'warning' || !message.includes('replacement character')) throw new Error(`${name}: ${message}`) } })
}
const elements = (document: Document | undefined, name: string) => [...document?.getElementsByTagName(name) ?? []]

describe.each([['the whole library', { kind: 'library' }], ['a collection', { kind: 'collection', collectionId: everything }]] as const)('text that acts elsewhere stays text: %s', (_, scope) => {
  it('a spreadsheet', async () => {
    const parts = xmlParts(await written('xlsx', scope))
    const sheet = (number: number) => elements(parts.get(`xl/worksheets/sheet${String(number)}.xml`), 'row').map((row) => [...row.getElementsByTagName('c')].map((cell) => ({ style: cell.getAttribute('s'), type: cell.getAttribute('t'), text: (cell.textContent ?? '').replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) })))
    for (const document of parts.values()) for (const name of ['f', 'hyperlink', 'hyperlinks', 'oleObject', 'ddeLink', 'externalReference']) expect(elements(document, name)).toEqual([])
    const [clauses = [], notes = [], links = []] = [1, 2, 3].map((number) => sheet(number).slice(1))
    for (const { style, text } of [...clauses, ...notes, ...links].flat().filter(({ type }) => type === 'inlineStr')) if (/^[=+\-@\t\r＝＋－＠]/.test(text)) expect(style, text.slice(0, 20)).toBe('3')
    const said = (rows: typeof clauses) => rows.map((row) => row.map(({ text }) => readBack(text)))
    const [inClauses, inNotes, inLinks] = [said(clauses), said(notes), new Set(said(links).flat())]
    texts.forEach((text, number) => {
      const own = readBack(inXml(text))
      for (const rows of [inClauses, inNotes]) expect(rows[number]?.filter((cell) => cell === own).length ?? 0, JSON.stringify(text)).toBeGreaterThanOrEqual(2)
      expect(inClauses[number]).toContain(readBack(inXml(`一、${text}\n${text}`)))
      expect(inLinks.has(own)).toBe(true)
    })
  })

  it('a Word file', async () => {
    const parts = xmlParts(await written('docx', scope))
    for (const document of parts.values()) {
      for (const name of ['w:instrText', 'w:fldSimple', 'w:hyperlink', 'w:altChunk', 'w:object', 'w:attachedTemplate', 'w:subDoc']) expect(elements(document, name)).toEqual([])
      for (const relation of elements(document, 'Relationship')) expect([relation.getAttribute('TargetMode') ?? '', relation.getAttribute('Target')?.includes(':') ?? false]).toEqual(['', false])
    }
    // a clause's line ends are paragraphs or breaks
    const lines = (text: string): string => readBack(inXml(text))
    const words = (element: { readonly getElementsByTagName: (name: string) => Iterable<{ readonly tagName: string; readonly textContent: string | null }> }): string => [...element.getElementsByTagName('*')].map(({ tagName, textContent }) => (tagName === 'w:t' ? textContent ?? '' : tagName === 'w:tab' ? '\t' : tagName === 'w:br' ? '\n' : '')).join('')
    const document = elements(parts.get('word/document.xml'), 'w:p').map((each) => solid(words(each))).join('')
    const comments = elements(parts.get('word/comments.xml'), 'w:comment')
    texts.forEach((text, number) => {
      const [tagging, note] = comments.slice(number * 2, number * 2 + 2)
      expect([tagging?.getAttribute('w:author'), note?.getAttribute('w:author')]).toEqual([inAttribute(text), inAttribute(text)])
      expect(tagging === undefined ? '' : words(tagging)).toBe(lines(`标签：${text}`))
      expect(note === undefined ? '' : [...note.getElementsByTagName('w:p')].map(words).join('\n')).toBe(lines(`${text}\n标签：${text}`))
      expect(document, JSON.stringify(text)).toContain(solid(lines(`一、${text}\n${text}`)))
    })
  })

  it('a typeset PDF', async () => {
    const bytes = await written('pdf', scope)
    const { words, annotations, actions, outline } = await readTypeset(bytes)
    const face = openTypeface(readFileSync(resources.fontFile))
    const drawn = (text: string): string => solid([...text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]/g, '')].map((character) => (face.glyphOf(character.codePointAt(0) ?? 0) !== null ? character : '〓')).join(''))
    const inString = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    expect(actions).toEqual([null, null, null, null])
    expect(Buffer.from(bytes).toString('latin1').replace(/stream\r?\n[\s\S]*?endstream/g, '').replace(/\((?:\\[\s\S]|[^\\)])*\)/g, '()')).not.toMatch(acts)
    const highlights = annotations.flat().filter(({ subtype }) => subtype === 'Highlight')
    for (const { subtype, url } of annotations.flat()) expect([['Highlight', 'Popup'].includes(subtype), url]).toEqual([true, undefined])
    const said = new Set(highlights.map(({ titleObj, contentsObj }) => `${titleObj.str}\0${contentsObj.str}`))
    const shown = solid(words)
    for (const text of texts) {
      expect(said.has(`${inString(text)}\0${inString(`${text}\n\n标签：${text}`)}`), JSON.stringify(text)).toBe(true)
      expect(shown.includes(drawn(text)), JSON.stringify(text)).toBe(true)
    }
    expect(outline.length).toBeGreaterThan(0)
  })
})

describe('REFI-QDA', () => {
  it.each(['qdc', 'qdpx'] as const)('%s holds no document type and reads as XML with every text', async (format) => {
    const bytes = await written(format)
    const xml = format === 'qdc' ? utf8(bytes) : strFromU8(unzipSync(bytes)['project.qde'] ?? new Uint8Array())
    if (format === 'qdpx') for (const name of Object.keys(unzipSync(bytes))) expect(name).toMatch(/^(project\.qde|[Ss]ources\/[\w-]+\.\w+)$/)
    const document = strictParser(format).parseFromString(xml, 'text/xml')
    expect(document.doctype).toBeNull()
    const names = new Set(elements(document, 'Code').map((code) => code.getAttribute('name')))
    for (const text of texts) expect([...names].some((name) => solid(name ?? '') === solid(readBack(inXml(text)))), JSON.stringify(text)).toBe(true)
  })
})
