import { parse as parseCsv } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { lexer, type Token, walkTokens } from 'marked'
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { formulaTrigger } from '../../../core/exporting/csv-cells.ts'
import { exportAs } from '../../../core/exporting/export-as.ts'
import { fileNameFor } from '../../../core/exporting/file-name.ts'
import type { CollectionId, PolicyId } from '../../../core/model/ids.ts'
import { injectionStrings as texts } from '../../support/injection-strings.ts'
import { at, gathered, utf8, written } from './injection-exports.ts'
import { everything, idOf } from './injection-library.ts'
import { solid } from './typeset/read-typeset.ts'

/** As UTF-8 holds it: halves of surrogate pairs are �. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

describe.each([['the whole library', { kind: 'library' }], ['a collection', { kind: 'collection', collectionId: everything }]] as const)('text that acts elsewhere stays text: %s', (_, scope) => {
  it('JSON', async () => {
    const file = JSON.parse(utf8(await written('json', scope))) as JsonFile
    texts.forEach((text, number) => { expect(saidIn(file, number, scope.kind === 'library'), JSON.stringify(text)).toEqual(new Set([text])) })
    if (scope.kind === 'collection') expect(Object.values(file.collection?.comments ?? {})).toEqual(texts)
  })

  it('a package', async () => {
    const parts = unzipSync(await written('piyue', scope))
    for (const name of Object.keys(parts)) expect(name).toMatch(/^(manifest\.json|collection\.json|sources\/[0-9a-z]{64}\.txt)$/)
    const file = JSON.parse(strFromU8(parts['collection.json'] ?? new Uint8Array())) as JsonFile
    texts.forEach((text, number) => { expect(saidIn(file, number, scope.kind === 'library')).toEqual(new Set([text])) })
  })

  it('W3C annotations', async () => {
    const text = utf8(await written('w3c', scope))
    const file = JSON.parse(text) as { readonly '@context': unknown; readonly first: { readonly items: readonly W3cItem[] } }
    const found = new Map(file.first.items.map((item) => [item.id.split(':').at(-1) ?? '', item]))
    texts.forEach((said, number) => {
      const [note, tagging] = [found.get(idOf('n', number)), found.get(idOf('g', number))]
      expect([note?.creator?.name, note?.body[0]?.value, tagging?.body[0]?.value]).toEqual([said, said, said])
    })
    // no name or address of ours is made of anyone's words
    const keys = new Set<string>()
    JSON.parse(text, function look(this: unknown, key: string, value: unknown) { if (!/^\d*$/.test(key)) keys.add(key); if (key === 'id' || key === '@id') expect(value).toMatch(/^urn:/); return value })
    for (const key of keys) expect(key).toMatch(/^@?[A-Za-z0-9]+(:[A-Za-z]+)?$/)
  })

  it('CSV', async () => {
    const [head = [], ...rows] = parseCsv(utf8(await written('csv', scope)), { bom: true, record_delimiter: '\r\n' }) as string[][]
    const tamed = (text: string): string => wellFormed(formulaTrigger.test(text) ? `'${text}` : text)
    expect(rows.map((row) => row.length)).toEqual(texts.map(() => head.length))
    for (const cell of rows.flat()) expect(formulaTrigger.test(cell), cell.slice(0, 20)).toBe(false)
    rows.forEach((row, number) => {
      const text = texts[number] ?? ''
      for (const name of ['政策', '文号', '发文机关', '地区', '标题', '标签', '来源文件']) expect(row[head.indexOf(name)], name).toBe(tamed(text))
      expect(row[head.indexOf('正文')]).toBe(tamed(`一、${text}\n${text}`))
      for (const name of ['批注', '关联']) expect(row[head.indexOf(name)]).toContain(wellFormed(text))
    })
  })

  it('a page', async () => {
    const page = parseHtml(utf8(await written('html', scope)))
    const nodes = allOf(page)
    const names = new Set(nodes.map(({ nodeName }) => nodeName))
    for (const name of ['script', 'img', 'iframe', 'object', 'embed', 'math', 'form', 'input', 'link', 'base', 'template', '#comment']) expect(names.has(name), name).toBe(false)
    // the one drawing is our dot in a tag's colour
    for (const node of nodes) if (node.nodeName === 'svg') expect(allOf(node).map(({ nodeName }) => nodeName)).toEqual(['svg', 'circle'])
    const attributes = nodes.flatMap((node) => ('attrs' in node ? node.attrs.map(({ name, value }) => ({ of: node.nodeName, name, value })) : []))
    for (const { of, name } of attributes) if (!['meta', 'svg', 'circle'].includes(of)) expect(['lang', 'id', 'class', 'href', 'aria-label', 'datetime']).toContain(name)
    for (const { name, value } of attributes) {
      expect(name).not.toMatch(/^on|src/)
      if (name === 'href') expect(value).toMatch(/^#[pc]\d+$/)
      if (name === 'style') expect(value).toMatch(/^[-\w]+: ?#[0-9A-Fa-f]{6}$/)
    }
    expect(attributes.filter(({ of, value }) => of === 'meta' && /default-src 'none'/.test(value))).toHaveLength(1)
    // NUL becomes � as every parser of pages does it; halves of pairs in the writing
    const shown = (text: string): string => solid(wellFormed(text).replaceAll('\0', '\ufffd'))
    const articles = nodes.filter((node) => node.nodeName === 'article').map((node) => solid(allOf(node).map((each) => ('value' in each ? each.value : '')).join('')))
    texts.forEach((text, number) => { expect(articles[number]?.split(shown(text)).length ?? 0, JSON.stringify(text)).toBeGreaterThanOrEqual(5) })
  })

  it('Markdown', async () => {
    const markdown = utf8(await written('md', scope))
    const tokens = lexer(markdown)
    const kinds = new Set<string>()
    walkTokens(tokens, (token) => { kinds.add(token.type) })
    for (const kind of ['link', 'image', 'html', 'code', 'codespan', 'table', 'del', 'em', 'def', 'hr']) expect(kinds.has(kind), kind).toBe(false)
    const shown = solid(leaves(tokens)).replaceAll('\0', '\ufffd')
    for (const text of texts) expect(shown, JSON.stringify(text)).toContain(solid(wellFormed(text).replaceAll('\0', '\ufffd')))
  })
})

describe('names of files', () => {
  it('hold nothing that a file system takes for more', () => {
    for (const text of texts) {
      const name = fileNameFor(text, 'pdf')
      expect(name, JSON.stringify(text)).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+\.pdf$/u)
      expect(name).not.toMatch(/^[.\s]|\s\.pdf$|\.\.|^(con|nul|aux|prn)\./i)
    }
  })
  it('and titles of collections stay text in a page, in Markdown and in JSON', () => {
    texts.forEach((text, number) => {
      // every fourth: each gathers anew
      if (number % 4 !== 0) return
      const rows = gathered({ kind: 'collection', collectionId: idOf('k', number) as CollectionId })
      const make = (format: 'html' | 'md' | 'json'): string => { const file = exportAs(rows, format, { language: 'en', at }); return file.ok ? Buffer.from(file.value.content).toString() : file.failure.code }
      const title = allOf(parseHtml(make('html'))).find(({ nodeName }) => nodeName === 'title')
      expect(solid(allOf(title).map((each) => ('value' in each ? each.value : '')).join(''))).toBe(solid(wellFormed(text).replaceAll('\0', '\ufffd')))
      expect((JSON.parse(make('json')) as JsonFile).collection).toMatchObject({ name: text, comment: text })
      expect(lexer(make('md'))[0], JSON.stringify(text)).toMatchObject({ type: 'heading', depth: 1 })
    })
  })
})

interface JsonFile {
  readonly collection: { readonly name: string; readonly comments?: Readonly<Record<string, string>> } | null
  readonly tags: readonly { readonly id: string; readonly name: string; readonly description: string }[]
  readonly collections: readonly { readonly id: string; readonly name: string; readonly comment: string }[]
  readonly searches: readonly { readonly id: string; readonly name: string; readonly question: { readonly query: string } }[]
  readonly policies: readonly { readonly id: PolicyId; readonly metadata: { readonly title: string; readonly issuers: readonly string[]; readonly documentNumber: string; readonly region: string }; readonly source: { readonly fileName: string }; readonly clauses: readonly { readonly heading: string }[]; readonly taggings: readonly { readonly author: string }[]; readonly annotations: readonly { readonly author: string; readonly body: string }[]; readonly links: readonly { readonly comment: string; readonly author: string }[] }[]
}
/** Everything that is said of the n-th text's things in a JSON export; of one text only, where nothing was lost or mixed up. */
function saidIn({ policies, tags, collections, searches }: JsonFile, number: number, whole: boolean): ReadonlySet<string | undefined> {
  const [policy, tag] = [policies[number], tags[number]]
  return new Set([
    policy?.metadata.title, ...policy?.metadata.issuers ?? [], policy?.metadata.documentNumber, policy?.metadata.region, policy?.source.fileName, policy?.clauses[0]?.heading, policy?.taggings[0]?.author,
    policy?.annotations[0]?.author, policy?.annotations[0]?.body, policy?.links[0]?.comment, policy?.links[0]?.author, tag?.name, tag?.description,
    ...(whole ? [collections[number]?.name, collections[number]?.comment, searches[number]?.name, searches[number]?.question.query] : []),
  ])
}
interface W3cItem { readonly id: string; readonly creator?: { readonly name: string }; readonly body: readonly { readonly value: string }[] }

type Node = DefaultTreeAdapterTypes.Node
function allOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return []
  const inside = 'childNodes' in node ? node.childNodes : []
  return [node, ...inside.flatMap((child) => allOf(child))]
}

/** The words of tokens, without what is markup. */
function leaves(tokens: readonly Token[]): string {
  return tokens.map((token) => {
    const inside = (token as { readonly tokens?: readonly Token[]; readonly items?: readonly Token[] })
    return inside.tokens !== undefined ? leaves(inside.tokens) : inside.items !== undefined ? leaves(inside.items) : 'text' in token ? (token.type === 'escape' ? String(token.text) : String(token.text).replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))) : ''
  }).join('')
}
