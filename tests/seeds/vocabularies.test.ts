import { describe, expect, it } from 'vitest'
import type { Issuer } from '../../core/model/issuer.ts'
import type { LinkType } from '../../core/model/link.ts'
import type { Sector } from '../../core/model/sector.ts'
import { readSeed } from './read-seed.ts'
import { issuersFile, linkTypesFile, sectorsFile, tagsFile } from './seed-schemas.ts'

/** What stands more than once. */
function doubled(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => (seen.has(value) ? true : (seen.add(value), false)))
}

/** WCAG relative luminance of "#RRGGBB". */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number =>
  (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05)
const paper = '#FCFAF5'
const darkPaper = '#211F1B'

const sectors = sectorsFile.parse(readSeed('sectors.json').json).sectors
const issuers = issuersFile.parse(readSeed('issuers.json').json).issuers
const linkTypes = linkTypesFile.parse(readSeed('link-types.json').json).linkTypes
const tags = tagsFile.parse(readSeed('tags.json').json).tags

describe('sectors', () => {
  it('are the model’s sectors', () => {
    expect(sectors satisfies readonly Sector[]).not.toHaveLength(0)
  })
  it('begin with the twelve fields of the national plan, in its order', () => {
    expect(sectors.filter((s) => s.origin === 'plan').map((s) => s.name)).toEqual([
      '工业制造',
      '现代农业',
      '商贸流通',
      '交通运输',
      '金融服务',
      '科技创新',
      '文化旅游',
      '医疗健康',
      '应急管理',
      '气象服务',
      '城市治理',
      '绿色低碳',
    ])
    expect(sectors.slice(0, 12).every((s) => s.origin === 'plan')).toBe(true)
  })
  it('hold the fields that provinces add', () => {
    expect(sectors.filter((s) => s.origin === 'added').map((s) => s.name)).toEqual(
      expect.arrayContaining([
        '教育教学',
        '现代水利',
        '乡村治理',
        '自然资源',
        '政务服务',
        '公共安全',
        '体育健身',
        '住房建设',
      ]),
    )
  })
  it('have an id, a seal and a colour of their own', () => {
    expect(doubled(sectors.map((s) => s.id))).toEqual([])
    expect(doubled(sectors.map((s) => s.seal))).toEqual([])
    expect(doubled(sectors.map((s) => s.colour))).toEqual([])
    expect(doubled(sectors.map((s) => s.nameEn))).toEqual([])
  })
  it('share no name and no alias', () => {
    expect(doubled(sectors.flatMap((s) => [s.name, ...s.aliases]))).toEqual([])
  })
  it('share a cue word with one other sector at most, and repeat none', () => {
    for (const sector of sectors) expect(doubled(sector.cues), sector.name).toEqual([])
    const holders = new Map<string, string[]>()
    for (const sector of sectors)
      for (const cue of sector.cues) holders.set(cue, [...(holders.get(cue) ?? []), sector.name])
    expect([...holders].filter(([, names]) => names.length > 2)).toEqual([])
  })
  it('have no cue that every sector’s clauses use', () => {
    const empty = [
      '数据',
      '数据要素',
      '赋能',
      '应用',
      '服务',
      '平台',
      '企业',
      '建设',
      '发展',
      '创新',
      '管理',
      '安全',
      '场景',
      '数字化',
      '智能化',
      '共享',
    ]
    expect(sectors.flatMap((s) => s.cues).filter((cue) => empty.includes(cue))).toEqual([])
  })
  it('have colours that read on paper and show on dark paper', () => {
    for (const { name, colour } of sectors) {
      expect(contrast(colour, paper), name).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour, darkPaper), name).toBeGreaterThanOrEqual(2.5)
    }
  })
})

describe('issuers', () => {
  it('are the model’s issuers, in a file of sensible size', () => {
    expect(issuers satisfies readonly Issuer[]).not.toHaveLength(0)
    expect(Buffer.byteLength(readSeed('issuers.json').text)).toBeLessThan(200_000)
  })
  it('have an id of their own', () => {
    expect(doubled(issuers.map((i) => i.id))).toEqual([])
  })
  it('share no name and no alias', () => {
    expect(doubled(issuers.flatMap((i) => [i.name, ...i.aliases]))).toEqual([])
  })
  it('have a region where they are not national, and none where they are', () => {
    expect(issuers.filter((i) => (i.level === 'national') !== (i.region === null)).map((i) => i.name)).toEqual([])
  })
  it('cover the 31 provinces’ governments, assemblies, planning and data bodies', () => {
    const governments = issuers.filter((i) => i.level === 'provincial' && i.name.endsWith('人民政府'))
    expect(governments).toHaveLength(31)
    for (const { region } of governments)
      for (const body of ['人民代表大会常务委员会', '人民政府办公厅', '发展和改革委员会', '数据局'])
        expect(issuers.map((i) => i.name)).toContain(`${region ?? ''}${body}`)
  })
  it('cover the 333 prefectures', () => {
    expect(issuers.filter((i) => i.level === 'municipal')).toHaveLength(333)
  })
  it('know bodies by their short, second and former names', () => {
    const idOf = (name: string): string | undefined =>
      issuers.find((i) => i.name === name || i.aliases.includes(name))?.id
    for (const [short, full] of [
      ['国家发展改革委', '国家发展和改革委员会'],
      ['工信部', '工业和信息化部'],
      ['中国银保监会', '国家金融监督管理总局'],
      ['国土资源部', '自然资源部'],
      ['国家网信办', '中央网络安全和信息化委员会办公室'],
      ['国办', '国务院办公厅'],
      ['江西省发展改革委', '江西省发展和改革委员会'],
    ] as const) {
      expect(idOf(short), short).toBeDefined()
      expect(idOf(short), short).toBe(idOf(full))
    }
  })
  it('hold no national name that a provincial body’s name ends in', () => {
    const national = issuers.filter((i) => i.level === 'national').flatMap((i) => [i.name, ...i.aliases])
    const local = issuers.filter((i) => i.level !== 'national').flatMap((i) => [i.name, ...i.aliases])
    expect(national.filter((name) => local.some((other) => other.endsWith(name)))).toEqual([])
  })
})

describe('link types', () => {
  it('are the six of the model, once each', () => {
    expect((linkTypes satisfies readonly LinkType[]).map((t) => t.id)).toEqual([
      'implements',
      'refines',
      'cites',
      'amends',
      'conflicts',
      'relates',
    ])
    expect(linkTypes.map((t) => t.name)).toEqual(['落实', '细化', '引用', '修改', '冲突', '同主题'])
  })
  it('read differently from the other end where they have a direction, and alike where they have none', () => {
    for (const type of linkTypes) {
      expect(type.name !== type.inverseName, type.id).toBe(type.directed)
      expect(type.nameEn !== type.inverseNameEn, type.id).toBe(type.directed)
    }
  })
  it('have colours of their own that read on paper', () => {
    expect(doubled(linkTypes.map((t) => t.colour))).toEqual([])
    for (const type of linkTypes) expect(contrast(type.colour, paper), type.id).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the starter codebook', () => {
  it('has ids, names and colours that occur once', () => {
    expect(doubled(tags.map((t) => t.id))).toEqual([])
    expect(doubled(tags.map((t) => t.name))).toEqual([])
    expect(doubled(tags.map((t) => t.colour))).toEqual([])
  })
  it('puts every tag in a group that exists, and no group in another', () => {
    for (const tag of tags) {
      expect(tag.parentId === null, tag.name).toBe(tag.isGroup)
      if (tag.parentId !== null) expect(tags.find((t) => t.id === tag.parentId)?.isGroup, tag.name).toBe(true)
    }
  })
  it('orders siblings without ties', () => {
    expect(doubled(tags.map((t) => `${t.parentId ?? ''}/${String(t.order)}`))).toEqual([])
  })
  it('leaves sectors to sectors.json', () => {
    const names = new Set(sectors.map((s) => s.name))
    expect(tags.filter((t) => names.has(t.name) || t.id.startsWith('sector'))).toEqual([])
  })
  it('has colours that read on paper', () => {
    for (const tag of tags) expect(contrast(tag.colour, paper), tag.name).toBeGreaterThanOrEqual(4.5)
  })
})
