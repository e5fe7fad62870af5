import type { Issuer } from '../model/issuer.ts'
import type { Level } from '../model/policy.ts'
import { foldText } from '../reading/fold-text.ts'
import type { PolicyParts } from './policy-parts.ts'

const municipalities = /^(?:北京|上海|天津|重庆)市/u
const regions = /(内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|(香港|澳门)特别行政区/u
/** 全市 and 在全省 name none. */
const place =
  /^(?!在?[全各本我])((?:(?![局厅部委办])\p{Script=Han}){2,6}?(?:省(?![级内属直略力])|自治区|自治州|地区|盟|市(?![场民值政容盈级])|新区|区(?![域块间])|县(?!级)|旗(?![舰下帜])))/u
/** A district or county of a city, with its body behind it. */
const district =
  /^((?!\p{Script=Han}{0,4}(?:园区|开发区|示范区|试验区|新区|高新区|经开区|景区|社区|片区|全区|各区))\p{Script=Han}{1,4}?(?:区|县|旗))(?=人民|政府|委|党|[\p{Script=Han}]{2,12}(?:局|委员会|办公室|部|院))/u
const national =
  /^(?:中华人民共和国|国务院|中共中央|中央|国家|全国|最高人民|中国)|^(?:[\p{Script=Han}]{2,8}部)(?:$|办公厅|等)/u

/**
 * The level of the body that issued a policy and the region it speaks for: from the first issuer, then the title, then
 * the 主送机关. Both null where nothing tells.
 */
export function findLevel(
  issuers: readonly string[],
  title: string | null,
  parts: PolicyParts,
  vocabulary: readonly Issuer[],
): { level: Level | null; region: string | null } {
  for (const name of [...issuers, parts.noticeTitle ?? '', title ?? '']) {
    const found = levelOf(name, vocabulary)
    if (found) return found
  }
  const front = foldText(parts.front.slice(0, 1200))
  if (/^各省、自治区、直辖市|\n?各省、自治区、直辖市/u.test(front)) return { level: 'national', region: null }
  if (/各设区市|各市\(州\)|各市州|各地级以上市/u.test(front)) return { level: 'provincial', region: null }
  const body = foldText(parts.body.slice(0, 6000))
  if (/本省|我省|全省/u.test(body)) return { level: 'provincial', region: null }
  if (/本市|我市|全市/u.test(body)) return { level: 'municipal', region: null }
  return { level: null, region: null }
}

function levelOf(name: string, vocabulary: readonly Issuer[]): { level: Level; region: string | null } | null {
  const folded = foldText(name)
  if (folded === '') return null
  const known = vocabulary.find((i) => foldText(i.name) === folded || i.aliases.some((a) => foldText(a) === folded))
  if (known) return { level: known.level, region: known.region }
  const autonomous = regions.exec(folded)
  if (autonomous) return { level: 'provincial', region: autonomous[0] }
  const city = municipalities.exec(folded)
  if (city) {
    const district = place.exec(folded.slice(city[0].length))
    return district
      ? { level: 'county', region: city[0] + (district[1] ?? '') }
      : { level: 'provincial', region: city[0] }
  }
  const at = place.exec(folded)?.[1]
  if (at !== undefined) {
    if (at.endsWith('省')) {
      const inner = place.exec(folded.slice(at.length))?.[1]
      if (inner !== undefined)
        return {
          level: /[县区旗]$/u.test(inner) && !/自治州|地区$/u.test(inner) ? 'county' : 'municipal',
          region: at + inner,
        }
      return { level: 'provincial', region: at }
    }
    const within = /(?:市|自治州|地区|盟)$/u.test(at) ? district.exec(folded.slice(at.length))?.[1] : undefined
    if (within !== undefined) return { level: 'county', region: at + within }
    if (/(?:市|自治州|地区|盟)$/u.test(at)) return { level: 'municipal', region: at }
    if (/(?:县|区|旗)$/u.test(at) && at.length >= 3) return { level: 'county', region: at }
  }
  const branch = /(?:人民银行|分行).{0,60}?([\p{Script=Han}]{2,4}省)/u.exec(folded)
  if (branch?.[1] !== undefined) return { level: 'provincial', region: branch[1] }
  return national.test(folded) ? { level: 'national', region: null } : null
}
