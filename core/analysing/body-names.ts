import { foldText } from '../reading/fold-text.ts'

/**
 * Abbreviations that ministries and provinces use for the same body, written out the shorter of two customary ways.
 * Folded.
 */
const customary: readonly (readonly [RegExp, string])[] = [
  [/发展和改革委员会|发展改革委员会|发展和改革委|发改委(?:员会)?|发改局/u, '发展改革委'],
  [/工业和信息化(?=厅|局|委|部)|工信(?=厅|局|委|部)/u, '工业和信息化'],
  [/人力资源和社会保障|人力资源社会保障|人社(?=厅|局|部)/u, '人力资源社会保障'],
  [/住房和城乡建设|住房城乡建设|住建(?=厅|局|部|委)/u, '住房城乡建设'],
  [/卫生健康委员会|卫生健康委|卫健委/u, '卫生健康委'],
  [/市场监督管理局|市场监管局/u, '市场监管局'],
  [/互联网信息办公室|网信办公室/u, '网信办'],
  [/政府办公厅/u, '政府办公厅'],
  [/委员会办公室/u, '委办'],
  [/委员会$/u, '委'],
  [/办公室$/u, '办'],
]

/** 甲（乙） */
const twoNames = /^(.{2,40}?)\(([^()]{2,40})\)$/u
/** What a body's name ends in; a bracket that ends otherwise is a remark. */
const bodyEnd = /(?:部|委|局|厅|办|院|馆|台|会|府|署|行|中心|公司|集团|社|所|站|队|处|室|组|机构|部门|单位)$/u
const place = /^.{1,12}?(省|自治区|市|州|盟|地区|县|区|旗)/u

/**
 * One name: folded, without blanks, customary words, and the region's own name down to its kind: 云泽省数据局 is
 * 省数据局 there.
 */
function plain(name: string, region: string): string {
  let now = foldText(name).replace(/\s+/gu, '')
  for (const [words, one] of customary) now = now.replace(words, one)
  const kind = place.exec(region)?.[1]
  return kind !== undefined && region !== '' && now.startsWith(region) && now.length > region.length + 1
    ? kind + now.slice(region.length)
    : now
}

/** A name with the region of the policy that prints it; null for national ones. */
export interface PrintedBody {
  readonly name: string
  readonly region: string | null
}

/**
 * The key of each body. Names of one body share it: written out or abbreviated, in either script, with the region's
 * name before it or not. A body with a second name in brackets goes by that one, 省发展改革委（省数据局） by 省数据局,
 * and so does its first name alone in the same region, unless it has several second names there.
 */
export function bodyNames(printed: Iterable<PrintedBody>): (body: PrintedBody) => string {
  const seconds = new Map<string, Set<string>>()
  const at = (region: string, name: string): string => `${region}\n${name}`
  const parts = ({
    name,
    region,
  }: PrintedBody): {
    readonly region: string
    readonly whole: string
    readonly first: string
    readonly second: string | null
  } => {
    const folded = foldText(region ?? '').replace(/\s+/gu, '')
    const both = twoNames.exec(foldText(name).replace(/\s+/gu, ''))
    const [first, second] = [both?.[1], both?.[2]]
    return first !== undefined && second !== undefined && bodyEnd.test(first) && bodyEnd.test(second)
      ? { region: folded, whole: plain(name, folded), first: plain(first, folded), second: plain(second, folded) }
      : { region: folded, whole: plain(name, folded), first: plain(name, folded), second: null }
  }
  for (const body of printed) {
    const { region, first, second } = parts(body)
    if (second === null) continue
    const there = seconds.get(at(region, first))
    if (there === undefined) seconds.set(at(region, first), new Set([second]))
    else there.add(second)
  }
  return (body) => {
    const { region, first, second } = parts(body)
    if (second !== null) return second
    const known = seconds.get(at(region, first))
    const [only] = known ?? []
    return known?.size === 1 && only !== undefined ? only : first
  }
}
