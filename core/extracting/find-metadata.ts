import type { Issuer } from '../model/issuer.ts'
import type { PolicyMetadata, Script } from '../model/policy.ts'
import { foldText } from '../reading/fold-text.ts'
import { readNumber } from '../reading/read-number.ts'
import { dateOfField, findDate } from './find-date.ts'
import { findDocumentNumber } from './find-document-number.ts'
import { findIssuers } from './find-issuers.ts'
import { findLevel } from './find-level.ts'
import type { PolicyParts } from './policy-parts.ts'
import { isoDate, readDate, readEnglishDate } from './read-date.ts'

/**
 * What a policy says of itself: title, issuers as printed, 文号, dates, level, region, status, script and language.
 * Nothing is guessed from other sources; what the text does not say is null or empty. Level and region follow from the
 * issuers and, failing those, from the title.
 */
export function findMetadata(parts: PolicyParts, issuers: readonly Issuer[]): PolicyMetadata {
  const title = parts.title === null ? null : cleanTitle(parts.title)
  const names = findIssuers(parts, title, issuers)
  const { level, region } = findLevel(names, title, parts, issuers)
  const issuedOn = findDate(parts)
  return {
    title,
    issuers: names,
    documentNumber: findDocumentNumber(parts),
    issuedOn,
    effectiveOn:
      findEffectiveDate(parts.body, parts.front, issuedOn) ??
      dateOfField(parts.removed, [/^(?:生效|施行|实施)(?:日期|时间)$|^effectivedate$/u]),
    level,
    region,
    status: findStatus(title, parts),
    script: findScript(parts.body.length > 0 ? parts.body : parts.front),
    language: findLanguage(parts.body + parts.front),
  }
}

function cleanTitle(title: string): string {
  return (
    title
      .replace(/^(?:附件|附錄|附录)[0-9一二三四五六七八九十]{0,3}[：:\s]*/u, '')
      .replace(/^名\s{0,4}称[：:]|^名\s{0,4}稱[：:]|^法规名称[：:]|^法規名稱[：:]/u, '')
      .replace(/。$/u, '')
      // a recogniser reads 关千 for 关于
      .replace(/(?<=[府厅室局委部会院办省市县区])([关關])[千干](?=\p{Script=Han})/u, '$1于')
      .replace(/[\s　]+/gu, ' ')
      .trim()
  )
}

function findStatus(title: string | null, parts: PolicyParts): PolicyMetadata['status'] {
  const folded = foldText(`${title ?? ''}${parts.noticeTitle ?? ''}`)
  if (/征求意见稿|送审稿|讨论稿|草案|意见征集|审议稿/u.test(folded)) return 'draft'
  return title === null ? null : 'final'
}

const traditionalOnly = new Set('國務條規劃數據關於實產業發應與當標準電個為會')
const simplifiedOnly = new Set('国务条规划数据关于实产业发应与当标准电个为会')
function findScript(text: string): Script {
  let traditional = 0
  let simplified = 0
  for (const c of text.slice(0, 6000)) {
    if (traditionalOnly.has(c)) traditional++
    else if (simplifiedOnly.has(c)) simplified++
  }
  return traditional > simplified ? 'hant' : 'hans'
}

/** A text in both languages, which has four Latin letters or so to a Han character, is Chinese. */
function findLanguage(text: string): 'zh' | 'en' {
  const sample = text.slice(0, 6000)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = sample.match(/[A-Za-z]/gu)?.length ?? 0
  return latin > han * 8 && latin > 20 ? 'en' : 'zh'
}

const figure = '[0-9〇○零一二三四五六七八九十]'
const inForce = '(?:起)?(?:正式)?(?:施行|实施|执行|生效|试行)'
const effective = new RegExp(`(?:自|从|于)(${figure}{4}年${figure}{1,3}月${figure}{1,3}日)${inForce}`, 'u')
const effectiveMinguo = new RegExp(
  `(?:自|从|于)(?:中华)?民国([0-9〇○零一二三四五六七八九十百]{1,6})年(${figure}{1,3})月(${figure}{1,3})日${inForce}`,
  'u',
)
const withIssue =
  /(?:自|从)(?:发布|公布|印发|颁布|发文|通过|即|本[\p{Script=Han}]{1,4}(?:发布|公布|印发))(?:之)?日(?:起)?(?:正式)?(?:施行|实施|执行|生效|试行)/u

/** Whether a text takes force on the day it is issued. */
export const takesForceWithIssue = (text: string): boolean => withIssue.test(foldText(text.slice(-4000)))

/** 自2025年1月1日起施行 as a date, in the text or in the order above it; 自发布之日起施行 is the day it was issued. */
function findEffectiveDate(body: string, front: string, issuedOn: string | null): string | null {
  const end = body.slice(-4000)
  for (const text of [foldText(end), foldText(front.slice(-3000))]) {
    const match = effective.exec(text)
    if (match?.[1] !== undefined) return readDate(match[1])
    const minguo = effectiveMinguo.exec(text)
    const year = minguo?.[1] === undefined ? null : readNumber(minguo[1])
    if (minguo && year !== null) return isoDate(year + 1911, readNumber(minguo[2] ?? ''), readNumber(minguo[3] ?? ''))
    if (withIssue.test(text)) return issuedOn
  }
  const cover = /([0-9]{4})-([0-9]{2})-([0-9]{2})实施/u.exec(foldText(front))
  if (cover) return isoDate(Number(cover[1]), Number(cover[2]), Number(cover[3]))
  const force =
    /(?:enters? into force|comes? into (?:force|operation)|takes? effect|shall apply from|shall be effective)([^.]{0,60})/iu.exec(
      end,
    )
  return force?.[1] === undefined ? null : readEnglishDate(force[1])
}
