import { describe, expect, it } from 'vitest'
import { convertScript } from '../../../core/exporting/convert-script.ts'
import { toSegmentation } from '../../../core/exporting/to-segmentation.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { ReadFile } from '../../../core/model/read-policy.ts'

const text = '臨湖市數據賦能百業行動方案\n一、總體要求\n（一）著力推進數據流通，成效顯著。\n臨湖市數據局'
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
const read: ReadFile = {
  source: {
    reader: { kind: 'txt', encoding: 'big5', pages: null },
    blocks: [],
    notices: [{ code: 'encoding-guessed', params: { encoding: 'big5' } }],
  },
  policies: [
    {
      metadata: {
        title: '臨湖市數據賦能百業行動方案',
        issuers: ['臨湖市數據局'],
        documentNumber: null,
        issuedOn: null,
        effectiveOn: null,
        level: 'municipal',
        region: '臨湖市',
        status: null,
        script: 'hant',
        language: 'zh',
      },
      cleaned: { text, pieces: [], changes: [] },
      clauses: [
        {
          id: 'c1' as ClauseId,
          parentId: null,
          kind: 'chapter',
          marker: '一、',
          ordinal: 1,
          heading: '總體要求',
          path: '一、',
          depth: 0,
          range: at('一、總體要求'),
          page: null,
          sector: null,
        },
        {
          id: 'c2' as ClauseId,
          parentId: 'c1' as ClauseId,
          kind: 'section',
          marker: '（一）',
          ordinal: 1,
          heading: '',
          path: '一、（一）',
          depth: 1,
          range: at('（一）著力推進數據流通，成效顯著。'),
          page: null,
          sector: null,
        },
      ],
      frontMatter: at('臨湖市數據賦能百業行動方案'),
      backMatter: at('臨湖市數據局'),
      cleaning: [{ rule: 'pinyin-gloss', count: 8, off: false }],
      notices: [{ code: 'marker-gap', range: { start: 0, end: 1 } }],
    },
  ],
}
const options = { file: 'a.txt', sha256: 'ab', messageOf: ({ code }: { code: string }) => `words for ${code}` }

describe('a segmentation', () => {
  it('names every field that FORMATS.md lays down', () => {
    const segmentation = toSegmentation(read, options)
    expect(Object.keys(segmentation)).toEqual(['format', 'file', 'sha256', 'reader', 'notices', 'documents'])
    expect(Object.keys(segmentation.documents[0] ?? {}).sort()).toEqual([
      'backMatter',
      'clauses',
      'cleaning',
      'documentNumber',
      'effectiveOn',
      'frontMatter',
      'issuedOn',
      'issuers',
      'language',
      'level',
      'region',
      'script',
      'status',
      'title',
    ])
    expect(segmentation.documents[0]?.clauses[1]).toEqual({
      id: 'c2',
      parentId: 'c1',
      kind: 'section',
      marker: '（一）',
      ordinal: 1,
      heading: '',
      path: '一、（一）',
      start: 21,
      end: 38,
      text: '（一）著力推進數據流通，成效顯著。',
      page: null,
      sector: null,
    })
    expect(segmentation.documents[0]?.cleaning).toEqual([{ rule: 'pinyin-gloss', count: 8 }])
  })

  it('puts every notice into words and says which document it belongs to', () => {
    expect(toSegmentation(read, options).notices).toEqual([
      { code: 'encoding-guessed', params: { encoding: 'big5' }, message: 'words for encoding-guessed' },
      { code: 'marker-gap', range: { start: 0, end: 1 }, message: 'words for marker-gap', document: 0 },
    ])
  })

  it('gives texts in the script asked for and offsets in the document’s own', () => {
    const [document] = toSegmentation(read, { ...options, script: 'hans' }).documents
    expect(document?.title).toBe('临湖市数据赋能百业行动方案')
    expect(document?.clauses.map((clause) => clause.text)).toEqual([
      '一、总体要求',
      '（一）着力推进数据流通，成效显著。',
    ])
    expect(document?.clauses[1]).toMatchObject({ start: 21, end: 38 })
    expect(document?.script).toBe('hant')
  })
})

describe('conversion of script', () => {
  it.each([
    ['取得顯著成效', '取得显著成效'],
    ['隨著發展', '随着发展'],
    ['著作權與著名品牌', '著作权与著名品牌'],
    ['接著着手', '接着着手'],
    ['資訊與檔案', '资讯与档案'],
  ])('writes %s on the mainland as %s', (traditional, simplified) => {
    expect(convertScript(traditional, 'hant', 'hans')).toBe(simplified)
  })

  it('leaves a text alone that is in the script already, odd characters and all', () => {
    expect(convertScript('李生著𠮷數', 'hans', 'hans')).toBe('李生著𠮷數')
    expect(convertScript('数据', 'hans', 'original')).toBe('数据')
  })

  it('writes Simplified text in Traditional characters', () => {
    expect(convertScript('数据要素流通，发展里程', 'hans', 'hant')).toBe('數據要素流通，發展里程')
  })
})
