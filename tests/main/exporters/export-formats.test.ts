import { createHash } from 'node:crypto'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExportFormat, ExportScope } from '../../../core/model/exported-file.ts'
import type { CollectionId, PolicyId } from '../../../core/model/ids.ts'
import { writeXlsx } from '../../../main/exporters/write-xlsx.ts'
import { openPdf } from '../../../main/readers/pdf/open-pdf.ts'
import { findResources } from '../../../main/resources.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'
import { openTemp, sampleText, valueOf } from '../workbench/open-temp.ts'
import { importBytes, markUp } from './marked-library.ts'

const bytesOf = (file: { readonly content: string; readonly encoding: 'utf8' | 'base64' }): Uint8Array =>
  new Uint8Array(Buffer.from(file.content, file.encoding))

const marked = async (name: string, bytes: Uint8Array) => {
  const opened = await openTemp()
  const policyId = await importBytes(opened, name, bytes)
  const made = await markUp(opened, policyId)
  const write = async (format: ExportFormat, scope: ExportScope = { kind: 'policy', policyId }) =>
    valueOf(await opened.workbench.exportAs({ scope, format, language: 'zh-Hans' }))
  return { ...opened, ...made, policyId, write }
}
const text = sampleText()

describe('DOCX', () => {
  it('holds tags and notes as comments with author, time and place, and the reply under its note', async () => {
    const { write, note } = await marked('意见.txt', Buffer.from(text))
    const parts = unzipSync(bytesOf(await write('docx')))
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
    const document = part('word/document.xml')
    const comments = part('word/comments.xml')
    const ids = [...comments.matchAll(/<w:comment w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g)]
    expect(ids.map((match) => match[2])).toEqual(['甲', '甲', '甲'])
    expect(ids.map((match) => match[3])).toContain(`${note.createdAt.slice(0, 19)}Z`)
    for (const [, id = ''] of ids) {
      for (const element of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
        expect(document.split(`<w:${element} w:id="${id}"/>`), `${element} ${id}`).toHaveLength(2)
      expect(document.indexOf(`<w:commentRangeStart w:id="${id}"/>`)).toBeLessThan(
        document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`),
      )
    }
    const noted = /<w:commentRangeStart w:id="1"\/>(.*?)<w:commentRangeEnd w:id="1"\/>/s.exec(document)?.[1] ?? ''
    expect(noted.replace(/<[^>]*>/g, '')).toBe('水利数据共享')
    expect(noted).toContain('w:fill="FFF0B3"')
    expect(part('word/commentsExtended.xml')).toMatch(/w15:paraId="10000002" w15:paraIdParent="10000001"/)
    expect(document).toContain('<w:pStyle w:val="Heading1"/>')
    expect(document).toContain('<w:pStyle w:val="RunIn2"/>')
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(part('word/styles.xml')).toContain('w:eastAsia="仿宋"')
    expect(part('word/fontTable.xml')).toContain('<w:altName w:val="SimSun"/>')
    expect(document.replace(/<[^>]*>/g, '')).toContain(`SHA-256 ${createHash('sha256').update(text).digest('hex')}`)
  })

  it('holds every line of the policy, in order and to the character', async () => {
    const { write, workbench, policyId } = await marked('意见.txt', Buffer.from(text))
    const document = strFromU8(unzipSync(bytesOf(await write('docx')))['word/document.xml'] ?? new Uint8Array())
    const lines = [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) =>
      [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
    )
    const view = valueOf(await workbench.readPolicy({ policyId }))
    let at = 0
    for (const line of view.text.split('\n').filter((each) => each !== '')) {
      const found = lines.indexOf(line, at)
      expect(found, line).toBeGreaterThanOrEqual(at)
      at = found + 1
    }
  })
})

describe('a collection as DOCX', () => {
  it('goes on below what stands before, where whole policies begin on pages of their own', async () => {
    const opened = await marked('意见.txt', Buffer.from(text))
    const { write, workbench, policyId } = opened
    await importBytes(opened, '细则.txt', Buffer.from(sampleText('另一份。')))
    const [clause] = valueOf(await workbench.readPolicy({ policyId })).policy.clauses
    const { ids, now } = valueOf(await workbench.newIds({ count: 1 }))
    const [id] = ids as readonly CollectionId[]
    if (clause === undefined || id === undefined) throw new Error('nothing to collect')
    const members = [{ policyId, clauseId: clause.id }]
    const collection = { id, name: '对照', comment: '', members, createdAt: now }
    valueOf(await workbench.edit({ edit: { kind: 'put-collection', collection } }))
    const titles = async (scope: ExportScope): Promise<readonly (string | undefined)[]> => {
      const file = strFromU8(unzipSync(bytesOf(await write('docx', scope)))['word/document.xml'] ?? new Uint8Array())
      return [...file.matchAll(/<w:pStyle w:val="(\w*Title)"/g)].map(([, style]) => style)
    }
    expect(await titles({ kind: 'collection', collectionId: id })).toEqual(['Title', 'PolicyTitle'])
    expect(await titles({ kind: 'library' })).toEqual(['Title', 'WholePolicyTitle', 'WholePolicyTitle'])
  })
})

describe('XLSX', () => {
  it('has a sheet each for clauses, notes, links and targets, with frozen head, filter and widths', async () => {
    const { write } = await marked('意见.txt', Buffer.from(text))
    const parts = unzipSync(bytesOf(await write('xlsx')))
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      '条款',
      '批注',
      '关联',
      '指标',
    ])
    for (const number of [1, 2, 3, 4]) {
      const sheet = strFromU8(parts[`xl/worksheets/sheet${String(number)}.xml`] ?? new Uint8Array())
      expect(sheet).toContain('state="frozen"')
      expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/)
      expect(sheet).toContain('customWidth="1"')
      expect(sheet).not.toContain('<f>')
    }
    expect([...workbook.matchAll(/_xlnm\.Print_Titles/g)].length).toBe(4)
  })

  it('has rows as tall as their words are when they wrap', () => {
    const columns = [
      { head: '条款', width: 9 },
      { head: '正文', width: 20 },
    ]
    const rows = [
      ['一、', '短'],
      ['二、', '长'.repeat(40)],
      ['三、', 'a\nb\nc'],
      ['四、', '长'.repeat(9000)],
    ]
    const { bytes } = writeXlsx([{ name: '条款', columns, rows }], '表', '2026-03-01T08:00:00.000Z')
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect([...sheet.matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height))).toEqual([15, 15, 75, 45, 409])
  })
})

describe('a package', () => {
  it('is the JSON with the originals, and a manifest that anyone can check', async () => {
    const { write } = await marked('意见.txt', Buffer.from(text))
    const file = await write('piyue')
    expect(file.fileName).toMatch(/\.piyue$/)
    const parts = unzipSync(bytesOf(file))
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as {
      format: string
      entries: { path: string; bytes: number; sha256: string }[]
    }
    expect(Object.keys(parts)).toEqual(['manifest.json', ...manifest.entries.map(({ path }) => path)])
    for (const { path, bytes, sha256 } of manifest.entries) {
      const there = parts[path] ?? new Uint8Array()
      expect([there.length, createHash('sha256').update(there).digest('hex')]).toEqual([bytes, sha256])
    }
    expect(manifest.format).toBe('piyue/package@1')
    expect(JSON.parse(strFromU8(parts['collection.json'] ?? new Uint8Array()))).toMatchObject({
      format: 'piyue/collection@1',
    })
    expect(strFromU8(parts[`sources/${createHash('sha256').update(text).digest('hex')}.txt`] ?? new Uint8Array())).toBe(
      text,
    )
  })
})

describe('PDF', () => {
  const pdfsFolder = findResources(new URL('../../../main/resources.ts', import.meta.url).href).pdfjsFolder
  const pdf = makePdf(typeset(text.split('\n')))
  const look = async (bytes: Uint8Array) => {
    const opened = await openPdf(bytes, pdfsFolder)
    if ('code' in opened) throw new Error(opened.code)
    const page = await opened.document.getPage(1)
    const annotations = (await page.getAnnotations()) as {
      subtype: string
      contentsObj: { str: string }
      titleObj: { str: string }
      quadPoints: Float32Array | null
    }[]
    const content = await page.getTextContent()
    const words = content.items.map((item) => ('str' in item ? item.str : '')).join('')
    const script = [
      await opened.document.getJSActions(),
      await opened.document.getOpenAction(),
      await opened.document.hasJSActions(),
    ]
    await opened.close()
    return { annotations, words, script }
  }

  it('is the original, to the last byte, and then highlights with their notes', async () => {
    const { write } = await marked('意见.pdf', pdf)
    const bytes = bytesOf(await write('pdf'))
    expect(Buffer.compare(bytes.subarray(0, pdf.length), pdf)).toBe(0)
    const [before, after] = [await look(pdf), await look(bytes)]
    expect(after.words).toBe(before.words)
    expect(after.script).toEqual(before.script)
    const highlights = after.annotations.filter(({ subtype }) => subtype === 'Highlight')
    expect(highlights.map(({ contentsObj, titleObj }) => [titleObj.str, contentsObj.str.split('\n')[0]])).toEqual(
      expect.arrayContaining([
        ['甲', '标签：重点'],
        ['甲', '与国家提法不同 <b>'],
      ]),
    )
    for (const { quadPoints } of highlights) expect((quadPoints?.length ?? 0) % 8).toBe(0)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA)\b/)
  })
})

describe('W3C Web Annotation', () => {
  it('names every place twice, by its words and by code points of the text', async () => {
    const odd = sampleText('𠮷字在前。')
    const { write, workbench, policyId } = await marked('意见.txt', Buffer.from(odd))
    const view = valueOf(await workbench.readPolicy({ policyId }))
    const file = JSON.parse((await write('w3c')).content) as {
      '@context': unknown[]
      type: string
      total: number
      first: { items: Item[] }
    }
    expect(file['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
    expect([file.type, file.total]).toEqual(['AnnotationCollection', file.first.items.length])
    expect(file.first.items.map(({ motivation }) => motivation).sort()).toEqual(['commenting', 'replying', 'tagging'])
    const points = [...view.text]
    for (const { target } of file.first.items) {
      const place = Array.isArray(target) ? target.at(-1) : target
      const [quote, position] = (place as Target).selector
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
    }
  })
})
interface Target {
  readonly selector: readonly [{ readonly exact: string }, { readonly start: number; readonly end: number }]
}
interface Item {
  readonly motivation: string
  readonly target: Target | readonly (string | Target)[]
}

describe('what a format cannot carry', () => {
  it('is said with its count, before and after, and only where there is such a thing', async () => {
    const { workbench, policyId } = await marked('意见.txt', Buffer.from(text))
    const scope = { kind: 'policy', policyId: policyId as PolicyId } as const
    for (const format of ['csv', 'docx', 'xlsx', 'w3c', 'piyue', 'json', 'md', 'html'] as const) {
      const [file, preview] = [
        await workbench.exportAs({ scope, format }),
        await workbench.previewExport({ scope, format }),
      ]
      if (!file.ok || !preview.ok) throw new Error(format)
      const lost = file.notices.filter(({ code }) => code === 'export-leaves-out')
      expect(lost).toEqual(preview.notices)
      expect(
        lost.some(({ params }) => params?.['thing'] === 'loss-originals'),
        format,
      ).toBe(format !== 'piyue')
      expect(preview.value).toMatchObject({ policies: 1, notes: 2, highlights: 0, taggings: 1, originals: 1, pdfs: 0 })
      expect(
        lost.some(({ params }) => params?.['thing'] === 'loss-threads'),
        format,
      ).toBe(['csv', 'md', 'html'].includes(format))
    }
    expect(valueOf(await workbench.previewExport({ scope, format: 'json' })).notes).toBe(2)
  })
})
