import type { Issuer } from '../model/issuer.ts'
import { foldText } from '../reading/fold-text.ts'
import type { PolicyParts } from './find-metadata.ts'

const dateEnd = /[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$/u
/** How a body's name ends. */
const bodyEnd = /(?:部|委|局|厅|办|院|会|行|署|室|府|总局|中心|公司|联合会|委员会|分行|集团|办公厅|办公室|廳|辦|會|\(中心\)|\([^()]{2,20}\))$/u

/**
 * The bodies that issued the policy, as printed: those that sign above the date; else those an article lists (它们分别是…、…); else the body its title begins
 * with; else the body a share site names before the title. Names set side by side without a sign between them are parted by the vocabulary.
 */
export function findIssuers(parts: PolicyParts, title: string | null, vocabulary: readonly Issuer[]): readonly string[] {
  const names = vocabularyNames(vocabulary)
  const signed = signature(parts.back, names) ?? signature(parts.front, names)
  if (signed) return signed
  const listed = /(?:分别是|分别为|联合印发的?有|包括)([^。;]{4,400})[。;]/u.exec(foldText(parts.front))
  if (listed && /联合(?:印发|发布|出台)/u.test(foldText(parts.front))) {
    const bodies = (listed[1] ?? '').split('、').map((n) => n.replace(/^和|等$/u, ''))
    if (bodies.length >= 2 && bodies.every((n) => bodyEnd.test(n) || names.has(n))) return printed(bodies, parts.front)
  }
  const noted = enacted(parts.front)
  if (noted) return [noted]
  const fromTitle = beginningBody(parts.noticeTitle, names) ?? beginningBody(title, names)
  if (fromTitle) return fromTitle
  return title === null ? [] : wrapped(parts.removed, title)
}

const folded = new WeakMap<readonly Issuer[], ReadonlySet<string>>()
/** The vocabulary's names, folded once a vocabulary. */
function vocabularyNames(vocabulary: readonly Issuer[]): ReadonlySet<string> {
  const known = folded.get(vocabulary) ?? new Set(vocabulary.flatMap((i) => [i.name, ...i.aliases]).map(foldText))
  folded.set(vocabulary, known)
  return known
}

/** The lines above the first date line that hold nothing but names. */
function signature(text: string, names: ReadonlySet<string>): readonly string[] | null {
  const lines = text.split('\n')
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k] ?? ''
    const folded = foldText(line)
    if (folded.length > 140 || !dateEnd.test(folded) || /[。;,:]/u.test(folded)) continue
    const before = line.replace(/[0-9０-９〇○零一二三四五六七八九十]{4}\s?年\s?[0-9０-９一二三四五六七八九十]{1,3}\s?月\s?[0-9０-９一二三四五六七八九十]{1,3}\s?日$/u, '').trim()
    const signers: string[] = before === '' ? [] : [before]
    for (let up = k - 1; up >= 0 && k - up <= 60; up--) {
      const above = (lines[up] ?? '').trim()
      if (above === '' || above.length > 120 || /[。；：，！？《》:;,]/u.test(above) || !bodyEnd.test(foldText(above))) break
      signers.unshift(above)
    }
    // a signature that was drawn into the paragraph above it
    const drawnIn = signers.length === 0 ? /[。]([\p{Script=Han}（）()\s　]{3,80})$/u.exec((lines[k - 1] ?? '').slice(-120))?.[1] : undefined
    if (drawnIn !== undefined && bodyEnd.test(foldText(drawnIn))) signers.push(drawnIn.trim())
    const bodies = signers.flatMap((s) => s.split(/[\s　、]+/u)).filter((s) => s !== '').flatMap((s) => partNames(s, names))
    if (bodies.length > 0) return bodies
  }
  return null
}

/** 国家发展改革委国家数据局财政部 → its three names: the longest known name first, the rest cut where a known name begins again. */
function partNames(run: string, names: ReadonlySet<string>): readonly string[] {
  const region = /^[\p{Script=Han}]{2,4}(?:省|市|自治区|自治區|自治州)/u.exec(run)?.[0]
  if (region !== undefined && run.includes(region, region.length)) {
    const bodies = run.split(region).slice(1).map((rest) => region + rest)
    if (bodies.every((b) => bodyEnd.test(foldText(b)))) return bodies
  }
  const bodies: string[] = []
  let pending = ''
  const longest = 24
  for (let at = 0; at < run.length;) {
    let length = 0
    for (let width = Math.min(longest, run.length - at); width >= 3 && length === 0; width--) if (names.has(foldText(run.slice(at, at + width)))) length = width
    // a name goes on with its own tail: 财政部 in 财政部办公厅
    const tail = length === 0 ? '' : /^(?:办公厅|办公室|辦公廳|辦公室|\([^()]{2,20}\)|（[^（）]{2,20}）|[\p{Script=Han}]{2,6}?(?:分行|支行|分局|分公司))/u.exec(run.slice(at + length))?.[0] ?? ''
    if (length === 0) { pending += run.charAt(at); at++; continue }
    if (pending !== '' && !bodyEnd.test(foldText(pending))) { pending += run.slice(at, at + length + tail.length); at += length + tail.length; if (bodyEnd.test(foldText(pending))) { bodies.push(pending); pending = '' } continue }
    if (pending !== '') bodies.push(pending)
    pending = ''
    bodies.push(run.slice(at, at + length + tail.length))
    at += length + tail.length
  }
  if (pending !== '') {
    if (bodies.length > 0 && (!bodyEnd.test(foldText(pending)) || pending.length < 4)) bodies[bodies.length - 1] += pending
    else bodies.push(pending)
  }
  return bodies.length > 1 && bodies.every((b) => bodyEnd.test(foldText(b))) ? bodies : [run]
}

/** 云泽省人民政府办公厅关于… begins with its issuer; several may stand side by side. */
function beginningBody(title: string | null, names: ReadonlySet<string>): readonly string[] | null {
  const head = title === null ? undefined : /^(.{2,80}?)(?:[关關][于於])/u.exec(title.replace(/\s/gu, ''))?.[1]
  if (head === undefined || !bodyEnd.test(foldText(head)) || /等.{1,3}部门$/u.test(head)) return null
  return partNames(head, names)
}

/** （2023年9月27日云泽省第十四届人民代表大会常务委员会第七次会议通过）, （2024年1月1日某某部令第5号公布） */
function enacted(front: string): string | null {
  const note = /[（(][^（）()\n]{4,20}日([\p{Script=Han}]{2,40}?(?:人民代表大会常务委员会|人民代表大會常務委員會|人民代表大会|人民代表大會))[^（）()\n]{0,40}(?:通过|通過)/u.exec(front)
  if (note?.[1] !== undefined) return note[1]
  // 中华人民共和国某某部令, its number in the next line
  const order = /^([\p{Script=Han}]{4,30}?(?:部|委员会|总局|局|署|行|政府|国务院|委員會|總局|國務院))令\n?\s*(?:第|$)/mu.exec(front)
  if (order?.[1] !== undefined) return order[1]
  return /[（(][^（）()\n]{4,20}日([\p{Script=Han}]{2,30}?)令第[^（）()\n]{1,8}[号號][^（）()\n]{0,8}(?:公布|发布|發布)/u.exec(front)?.[1] ?? null
}

/** A share site writes 《issuer：title.docx》. */
function wrapped(removed: readonly string[], title: string): readonly string[] {
  const name = foldText(title).slice(0, 12)
  for (const text of removed) {
    const match = /^[《]?([\p{Script=Han}]{3,30})[:：]/u.exec(text.trim())
    if (match?.[1] !== undefined && bodyEnd.test(foldText(match[1])) && foldText(text).includes(name)) return [match[1]]
  }
  return []
}

/** Folded names back in the words of the text. */
function printed(bodies: readonly string[], text: string): readonly string[] {
  const original = text.replace(/\s/gu, '')
  const folded = foldText(original)
  return bodies.map((body) => {
    const at = folded.indexOf(body)
    return at >= 0 && folded.length === original.length ? original.slice(at, at + body.length) : body
  })
}
