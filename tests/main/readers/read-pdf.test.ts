import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../core/contract/workbench.ts'
import { readPdf } from '../../../main/readers/read-pdf.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
const read = async (bytes: Uint8Array) => {
  const result = await readPdf(bytes, { pdfjsFolder })
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.detail ?? ''}`)
  return result.value
}
const failure = async (bytes: Uint8Array) => {
  const result = await readPdf(bytes, { pdfjsFolder })
  return result.ok ? null : result.failure
}

const sentences = [
  '坚持需求牵引、试点先行，推动数据资源开发利用，形成一批可复制、可推广的典型场景。',
  '到2026年底，建成示范场景300个以上，培育数据企业50家。',
  '鼓励有条件的县先行先试，支持行业协会制定Open data 2.0规范，推动公共数据与企业数据融合应用，完善收益分配机制。',
]
const plan = [
  '一、总体要求',
  '（一）指导思想。',
  ...sentences,
  '（二）基本原则。',
  ...sentences,
  '二、重点任务',
  '1.培育场景。',
  ...sentences,
  '2.开放数据。',
  ...sentences,
]

describe('reading a PDF', () => {
  it('reads a Chinese font that is not embedded, and puts lines together into the paragraphs they came from', async () => {
    const document = await read(makePdf(typeset(plan)))
    expect(document.blocks.map((block) => block.text)).toEqual(plan)
    expect(document.reader).toEqual({ kind: 'pdf', encoding: null, pages: 2 })
  })

  it('keeps short lines apart where no line is full', async () => {
    const headings = ['一、总体要求', '坚持需求牵引', '二、重点任务']
    expect((await read(makePdf(typeset(headings)))).blocks.map((block) => block.text)).toEqual(headings)
  })

  it('begins a paragraph with the number of a chapter behind a full last line', async () => {
    const lines = [
      '　　应制定食物中毒、火灾、突发疾病等事件的应急预案以备查。',
      '8　评价与改进',
      '8.1　每半年应开展一次满意度调查。',
    ]
    const full = (text: string, row: number) => ({ text, x: 90, y: 110 + row * 28 })
    const above = ['　　社区食堂的服务应遵循公益、便民、安全、规范的原则，并接', '受居民监督。']
    const document = await read(makePdf([[...above, ...lines].map(full)]))
    expect(document.blocks.slice(-2).map((block) => block.text)).toEqual([
      '8 评价与改进',
      '8.1 每半年应开展一次满意度调查。',
    ])
  })

  it('carries a paragraph over the page end, with each line on its own page', async () => {
    const document = await read(
      makePdf(typeset(plan, { linesPerPage: 5, foot: (page) => `— ${String(page)} —`, head: '临湖市人民政府公报' })),
    )
    expect(document.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text)).toEqual(plan)
    const carried = document.blocks.find((block) => new Set(block.lines?.map((line) => line.box?.page)).size === 2)
    expect(carried?.page).toBe(carried?.lines?.[0]?.box?.page)
  })

  it('reads a gazette column by column, under a title over both', async () => {
    const lines = typeset(Array.from({ length: 8 }, () => plan).flat(), { columns: 13, linesPerPage: 40 }).map((page) =>
      page.map((line) => ({ ...line, y: 150 + (line.y - 110) * 0.55, size: 11, x: 60 + ((line.x - 90) * 11) / 16 })),
    )
    const [left = [], right = []] = lines
    const spread = [
      { text: '云泽省人民政府公报二〇二六年第三号目录与正文', x: 150, y: 120, size: 13 },
      ...left,
      ...right.map((line) => ({ ...line, x: line.x + 260 })),
    ]
    const repeated = Array.from({ length: 8 }, () => plan).flat()
    const texts = (await read(makePdf([spread]))).blocks.map((block) => block.text)
    expect(texts[0]).toBe('云泽省人民政府公报二〇二六年第三号目录与正文')
    expect(texts.slice(1, -1)).toEqual(repeated.slice(0, texts.length - 2))
    expect(texts.length).toBeGreaterThan(20)
  })

  it('keeps text that hangs under its label in one paragraph', async () => {
    const line = (label: string, text: string, y: number) => [
      ...(label === '' ? [] : [{ text: label, x: 90, y, size: 12 }]),
      { text, x: 136, y, size: 12 },
    ]
    const page = [
      ...line('(a)', 'the competent authority may by notice in writing require any person', 100),
      ...line('', 'to produce documents within thirty days, and that person shall comply', 118),
      ...line('', 'with the notice;', 136),
      ...line('(b)', 'the authority may extend that period by notice.', 154),
    ]
    expect((await read(makePdf([page]))).blocks.map((block) => block.text)).toEqual([
      '(a) the competent authority may by notice in writing require any person to produce documents within thirty days, and that person shall comply with the notice;',
      '(b) the authority may extend that period by notice.',
    ])
  })

  it('tells running heads, feet and page numbers from the text', async () => {
    const document = await read(
      makePdf(typeset(plan, { linesPerPage: 6, head: '临湖市人民政府公报', foot: (page) => String(page) })),
    )
    const edges = document.blocks.filter((block) => block.kind !== 'paragraph')
    expect(edges.filter((block) => block.kind === 'page-head').map((block) => block.text)).toEqual(
      Array.from({ length: document.reader.pages ?? 0 }, () => '临湖市人民政府公报'),
    )
    expect(edges.filter((block) => block.kind === 'page-foot').map((block) => block.text)).toEqual(
      Array.from({ length: document.reader.pages ?? 0 }, (_, n) => String(n + 1)),
    )
  })

  it('keeps a figure at the foot of a page that is no page number', async () => {
    const document = await read(
      makePdf([
        [
          { text: '建成示范场景', x: 90, y: 700 },
          { text: '300', x: 90, y: 800 },
        ],
        [
          { text: '培育数据企业', x: 90, y: 700 },
          { text: '50', x: 90, y: 800 },
        ],
      ]),
    )
    expect(document.blocks.every((block) => block.kind === 'paragraph')).toBe(true)
  })

  it('gives every line its box, and lines tile the block', async () => {
    const document = await read(makePdf(typeset(plan)))
    for (const block of document.blocks) {
      expect(
        block.lines
          ?.map((line) => block.text.slice(line.start, line.end))
          .join('')
          .replaceAll(' ', ''),
      ).toBe(block.text.replaceAll(' ', ''))
      for (const line of block.lines ?? []) expect(line.box?.width).toBeGreaterThan(0)
    }
    expect(document.blocks[0]?.lines?.[0]?.box).toMatchObject({ page: 1, x: 122, y: 95.9, width: 96 })
  })

  it('tells size, centring and indent', async () => {
    const document = await read(
      makePdf([
        [
          { text: '临湖市行动方案', x: 221, y: 100, size: 22 },
          ...(typeset(sentences)[0] ?? []).map((line) => ({ ...line, y: line.y + 60 })),
        ],
      ]),
    )
    expect(document.blocks.slice(0, 2).map((block) => block.style)).toEqual([
      { fontSize: 22, centred: true },
      { fontSize: 16, indent: 32 },
    ])
  })

  it('says how many pages there are before the first, and each page as it goes', async () => {
    const said: Progress[] = []
    await readPdf(makePdf(typeset(plan)), {
      pdfjsFolder,
      onProgress: (progress) => {
        said.push(progress)
      },
    })
    expect(said).toMatchObject([
      { done: 0, total: 2, label: 'reading' },
      { done: 1, total: 2, label: 'reading' },
      { done: 2, total: 2, label: 'reading' },
    ])
  })

  it('tells the first lines of the first page with text as soon as that page is read, and once', async () => {
    const said: Progress[] = []
    await readPdf(makePdf([[], ...typeset(plan)]), {
      pdfjsFolder,
      onProgress: (progress) => {
        said.push(progress)
      },
    })
    expect(said.map(({ params }) => params !== undefined)).toEqual([false, false, true, false])
    expect(plan.join('').startsWith(String(said[2]?.params?.['opening']).replaceAll('\n', ''))).toBe(true)
  })

  it('names the scanned pages among pages with text, and asks for OCR where all are', async () => {
    const mixed = await read(makePdf([...typeset(sentences), [], []], { pictures: true }))
    expect(mixed.notices).toEqual([
      { code: 'page-looks-scanned', page: 2 },
      { code: 'page-looks-scanned', page: 3 },
    ])
    expect((await read(makePdf([...typeset(sentences), []]))).notices).toEqual([])
    expect(await failure(makePdf([[], []], { pictures: true }))).toEqual({
      code: 'file-needs-ocr',
      params: { pages: 2 },
    })
  })

  it('notices a text layer that is not what the page shows', async () => {
    const garbage = Array.from({ length: 200 }, (_, n) => String.fromCodePoint(0x7300 + n * 7)).filter(
      (character) => !/[的一是]/.test(character),
    )
    const encodable = garbage.filter((character) => {
      try {
        makePdf([[{ text: character, x: 0, y: 0 }]])
        return true
      } catch {
        return false
      }
    })
    const document = await read(makePdf(typeset([encodable.join('')])))
    expect(document.notices.map((notice) => notice.code)).toEqual(['text-layer-garbled'])
  })

  it('refuses to work without the character maps, which would lose text in silence', async () => {
    await expect(readPdf(makePdf(typeset(plan)), { pdfjsFolder: '/nowhere' })).rejects.toThrow('no CMaps')
  })

  it('says when a password is needed', async () => {
    expect(await failure(makePdf(typeset(plan), { encrypted: true }))).toEqual({
      code: 'file-encrypted',
      params: { kind: 'pdf' },
    })
  })

  it('finds the text all the same where the cross-reference table is wrong, and calls a stump damaged', async () => {
    const broken = makePdf(typeset(plan), { brokenXref: true })
    expect((await read(broken)).blocks.map((block) => block.text)).toEqual(plan)
    expect(await failure(broken.subarray(0, 200))).toMatchObject({ code: 'file-damaged' })
  })
})
