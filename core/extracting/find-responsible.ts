import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Responsibility } from '../model/responsibility.ts'
import { findBrackets } from './find-brackets.ts'

const label = /^(?:责任单位|責任單位|责任部门|责任主体|负责单位|牵头单位|牽頭單位|牵头部门|实施单位|主要责任单位|责任处室)(?:及分工)?[：:]/u
const supportLabel = /^(?:配合单位|配合單位|配合部门|协同单位|参与单位|参加单位|协办单位|支持单位)[：:]/u
/** Without a label: 某某部牵头负责, 甲厅、乙局按职责分工负责. */
const closing = /(?:牵头(?:负责)?|牽頭|按职责分工负责|按職責分工負責|分别负责|分工负责|共同负责|负责|負責|配合|组织实施)$/u
const leading = /(?:共同|联合)?(?:牵头(?:负责|组织实施|落实)?|牽頭(?:負責)?|按职责分工(?:分别)?负责|按職責分工負責|分别负责|分工负责|共同负责|负责(?:落实|实施)?|負責|组织实施)$/u
const supporting = /(?:按职责分工)?(?:配合|参与|參與|协同|协助|支持|参加)(?:落实|实施)?$/u
const local = /^(?:各)?(?:设区市|各市|各地|各县|各区|各盟|各镇|各街道|市、?县|县（?市|地方各级|各级|属地|各有关(?:市|县|区))/u
const inner = /下同$|^(?:负责|以下简称|排名|按职责|列第一)/u
const body = /(?:部|委|局|厅|办|院|会|行|署|室|府|中心|公司|联|社|部门|单位|地区|企业|集团|大学|学校|协会|学会|法院|检察院|研究所|站|队|团|馆|台|廳|辦|會|[）)]|区|市|县)$/u

interface Found { lead: string[]; support: string[]; local: string[]; mode: Responsibility['mode']; open: Set<'lead' | 'support'>; quotes: string[] }

/**
 * Who is responsible, by clause: from brackets that begin with 责任单位： or hold nothing but bodies and 牵头, 负责 or 配合. Units that share the work
 * (按职责分工负责) all lead. A bracket that closes an unnumbered paragraph speaks for the numbered clause above it; several brackets of a clause are put together.
 */
export function findResponsible(text: string, clauses: readonly Clause[]): ReadonlyMap<ClauseId, Responsibility> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const found = new Map<ClauseId, Found>()
  for (const clause of clauses) {
    for (const bracket of findBrackets(text, clause.range.start, clause.range.end)) {
      const words = bracket.inner.trim().replace(/[。；]$/u, '')
      if (words.length > 800 || !(label.test(words) || supportLabel.test(words) || (closing.test(words) && isBodies(words)))) continue
      const parent = clause.kind === 'paragraph' && clause.parentId !== null ? byId.get(clause.parentId) : undefined
      const home = parent && parent.kind !== 'chapter' && parent.kind !== 'part' ? parent.id : clause.id
      const sum = found.get(home) ?? { lead: [], support: [], local: [], mode: '负责', open: new Set(), quotes: [] }
      readBracket(words, sum)
      sum.quotes.push(text.slice(bracket.start, bracket.end))
      found.set(home, sum)
    }
  }
  return new Map([...found].filter(([, f]) => f.lead.length + f.support.length + f.local.length > 0).map(([id, f]) => [id, { lead: f.lead, support: f.support, local: f.local, mode: f.mode, open: [...f.open], quote: f.quotes.join(' ') }]))
}

/** Every part, without what it does, is the name of a body. */
function isBodies(words: string): boolean {
  return !/[。《》“”]/u.test(words) && parts(words).every((part) => names(part.replace(leading, '').replace(supporting, '')).names.every((name) => name.length >= 2 && name.length <= 30 && body.test(name) && !/[由的应须将把]/u.test(name)))
}

const parts = (words: string): readonly string[] => cutOutside(words, /[，,；;]/u).map((p) => p.trim()).filter((p) => p !== '')

function readBracket(words: string, sum: Found): void {
  const listed = parts(words.replace(label, ''))
  const hasLead = listed.some((part) => /牵头|牽頭/u.test(part))
  // a list goes on over a comma until a verb says what its bodies do
  let pending: string[] = []
  let labelled: 'support' | null = null
  const put = (role: 'lead' | 'support', part: string): void => {
    const { names: listedNames, open } = names(part)
    for (const name of listedNames) {
      const list = local.test(name) ? sum.local : sum[role]
      if (!list.includes(name)) list.push(name)
    }
    if (open) sum.open.add(role)
  }
  for (const raw of listed) {
    const part = dropRemarks(raw.replace(label, ''))
    if (supportLabel.test(part)) labelled = 'support'
    const plain = part.replace(supportLabel, '')
    if (supporting.test(plain)) {
      for (const earlier of pending) put('support', earlier)
      pending = []
      put('support', plain.replace(supporting, ''))
    } else if (leading.test(plain)) {
      const verb = leading.exec(plain)?.[0] ?? ''
      if (/牵头|牽頭/u.test(verb)) sum.mode = '牵头'
      else if (/分工|分别|职责|職責/u.test(verb) && sum.mode !== '牵头') sum.mode = '按职责分工负责'
      for (const earlier of pending) put('lead', earlier)
      pending = []
      put('lead', plain.replace(leading, ''))
    } else if (local.test(plain)) put('lead', plain)
    else if (labelled === 'support') put('support', plain)
    else pending.push(plain)
  }
  for (const rest of pending) put(hasLead ? 'support' : 'lead', rest)
}

function names(part: string): { names: readonly string[]; open: boolean } {
  const bare = dropRemarks(part)
  const open = /等(?:部门|单位|有关部门)?$/u.test(bare)
  const listed = cutOutside(bare.replace(/等(?:部门|单位|有关部门|相关单位)?$/u, ''), /、/u).flatMap((name) => name.split(/(?:以及|及|会同)(?=省直|市直|有关|相关|各)/u))
  return { names: listed.map((name) => name.trim().replace(/^(?:和|及|由)/u, '')).filter((name) => name !== ''), open }
}

/** （负责总体推进，下同） is no second name. */
const dropRemarks = (part: string): string => findBrackets(part).reduceRight((rest, b) => (inner.test(b.inner) ? rest.slice(0, b.start) + rest.slice(b.end) : rest), part).trim()

/** Cuts where a sign stands outside brackets. */
function cutOutside(text: string, sign: RegExp): readonly string[] {
  const covered = findBrackets(text)
  const found: string[] = []
  let from = 0
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const bracket = covered[next]
    if (bracket && at === bracket.start) { at = bracket.end - 1; next++; continue }
    if (sign.test(text.charAt(at))) { found.push(text.slice(from, at)); from = at + 1 }
  }
  return [...found, text.slice(from)]
}
