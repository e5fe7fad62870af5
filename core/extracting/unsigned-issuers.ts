import { foldText } from '../reading/fold-text.ts'
import type { PolicyParts } from './policy-parts.ts'

/** How a body's name ends. */
export const bodyEnd =
  /(?:部|委|局|厅|办|院|会|行|署|室|府|总局|中心|公司|联合会|委员会|分行|集团|办公厅|办公室|廳|辦|會|海关|总队|支队|指挥部|领导小组|大学|妇联|残联|工商联|\(中心\)|\([^()]{2,20}\))$/u

/** 平原市人民政府常务会议纪要: the body that met, whichever office wrote the minutes down. */
export function meeting(title: string | null): string | null {
  const body =
    /^([\p{Script=Han}]{3,30}?)(?:党组|黨組)?(?:第[^届屆次]{1,8}[届屆次])?(?:常务|常務|全体|全體|办公|辦公|专题|專題|工作|扩大|擴大)?(?:会议|會議)(?:纪要|紀要)/u.exec(
      title ?? '',
    )?.[1]
  return body !== undefined && /(?:政府|委员会|委員會|[局厅部委])$/u.test(body) ? body : null
}

const explains = /(?:解读|解讀|问答|問答|图解|圖解)$/u
const explainerLabels = [
  /(?:解读|解讀)(?:机关|機關|单位|單位|部门|部門)[：:]\s?(\p{Script=Han}{3,40})/u,
  /(?:信息)?(?:来源|來源)[：:]\s?(\p{Script=Han}{3,40})/u,
]
/** Who explains a policy: 解读机关：某某局某某科 is the body the section is of; else where the page says it is from. */
export function explainer(title: string | null, parts: PolicyParts): readonly string[] | null {
  if (title === null || !explains.test(title)) return null
  const places = [parts.front, parts.back, ...parts.removed, parts.body.slice(-2000)]
  for (const pattern of explainerLabels)
    for (const place of places) {
      const named = pattern.exec(place)?.[1] ?? ''
      const body = /^.{2,20}?(?:委员会|办公室|办公厅|[局厅委部])(?!.{0,4}[局厅委]$)/u.exec(named)?.[0] ?? named
      if (body !== '' && bodyEnd.test(foldText(body))) return [body]
    }
  return null
}

/** Lines above the title that hold nothing but a body's name; a government stands over the department that speaks. */
export function namesAbove(title: string | null, front: string): readonly string[] | null {
  const lines = front.split('\n').map((line) => line.trim())
  const at = title === null ? -1 : lines.indexOf(title)
  const found = lines.slice(0, Math.max(at, 0)).filter((line) => line !== '')
  if (found.length === 0 || found.length > 3 || !found.every(isBodyLine)) return null
  const departments = found.filter((line) => !/政府$/u.test(line))
  return departments.length > 0 ? departments : found
}
/** A white paper's cover has who speaks below the title, 中华人民共和国 perhaps in a line of its own. */
export function namesOnCover(title: string | null, front: string): readonly string[] | null {
  const lines = front.split('\n').map((line) => line.trim())
  const at = title === null ? -1 : lines.indexOf(title)
  const [first = '', second = ''] = lines.slice(at + 1).filter((line) => line !== '' && !/^[（(]/u.test(line))
  const name = first === '中华人民共和国' ? first + second : first
  return at >= 0 && isBodyLine(name) ? [name] : null
}
const isBodyLine = (line: string): boolean => /^\p{Script=Han}{4,30}$/u.test(line) && bodyEnd.test(foldText(line))
