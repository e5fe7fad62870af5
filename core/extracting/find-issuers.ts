import type { Issuer } from '../model/issuer.ts'
import { foldText } from '../reading/fold-text.ts'
import { promulgator } from './english-issuers.ts'
import { isStandardNumber } from './find-document-number.ts'
import { withoutSlips } from './slipped-figures.ts'
import type { PolicyParts } from './policy-parts.ts'
import { pageFields, valuesOf } from './page-fields.ts'
import { bodyEnd, explainer, meeting, namesAbove, namesOnCover } from './unsigned-issuers.ts'

const dateEnd = /[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$/u
const seal = /[（(](?:代章|盖章|蓋章|公章|印章|签章|章)[）)]/gu

/**
 * The bodies that issued the policy, as printed: the body that met, of minutes; those that sign above the date; else those an article lists
 * (它们分别是…、…); else a labelled one (发文机关：…); else the body of the note under the title or of the order that
 * brought it out; else the body its title begins with; else the one of the red head, that explains
 * a policy, that stands above the title, or that a share site names. Names
 * set side by side without a sign between them are parted by the vocabulary.
 */
export function findIssuers(
  parts: PolicyParts,
  title: string | null,
  vocabulary: readonly Issuer[],
): readonly string[] {
  const names = vocabularyNames(vocabulary)
  const met = meeting(title)
  if (met !== null) return [met]
  const signed = signature(parts.back, names, title) ?? signature(parts.front, names, title)
  if (signed) return signed
  const listed = listedWords(foldText(parts.front))
  if (listed !== null && /联合(?:印发|发布|出台)/u.test(foldText(parts.front))) {
    const bodies = listed.split('、').map((n) => n.replace(/^和|等$/u, ''))
    if (bodies.length >= 2 && bodies.every((n) => bodyEnd.test(n) || names.has(n))) return printed(bodies, parts.front)
  }
  const named = labelled(parts)
  const noted = enacted(parts.front)
  // a note names a congress with its term and an order a ministry with its state; title and a page's table do without
  const withoutTerm = noted === null ? null : foldText(noted).replace(/第.{1,4}届|^中华人民共和国/u, '')
  if (named) return noted !== null && withoutTerm === foldText(named) ? [noted] : splitNames(named, names)
  const office = /^\p{Script=Han}{2,12}(?:行政[长長]官)(?=20[0-9]{2}年)/u.exec(title ?? '')?.[0]
  if (office !== undefined) return [office]
  const fromTitle = beginningBody(parts.noticeTitle, names) ?? beginningBody(title, names)
  if (noted && !(fromTitle?.length === 1 && withoutTerm === foldText(fromTitle[0] ?? ''))) return noted.split('、')
  const found =
    fromTitle ??
    redHead(parts.front, names) ??
    standardIssuer(parts.front) ??
    ordered(parts.front) ??
    promulgator(parts.front) ??
    selfNamed(title, parts) ??
    explainer(title, parts) ??
    namesAbove(title, parts.front) ??
    namesOnCover(title, parts.front)
  if (found) return found
  return title === null ? [] : wrapped(parts.removedAnywhere, title)
}

const folded = new WeakMap<readonly Issuer[], ReadonlySet<string>>()
/** The vocabulary's names, folded once a vocabulary. */
function vocabularyNames(vocabulary: readonly Issuer[]): ReadonlySet<string> {
  const known = folded.get(vocabulary) ?? new Set(vocabulary.flatMap((i) => [i.name, ...i.aliases]).map(foldText))
  folded.set(vocabulary, known)
  return known
}

/** The lines above the first date line that hold nothing but names; a title may end like one, …清单（2026年版）. */
function signature(text: string, names: ReadonlySet<string>, title: string | null): readonly string[] | null {
  const lines = text.split('\n')
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k] ?? ''
    const folded = withoutSlips(foldText(line))
    if (folded.length > 140 || !dateEnd.test(folded) || /[。;,:]/u.test(folded)) continue
    const before = line
      .replace(
        /[0-9０-９lOo〇○零一二三四五六七八九十]{4}\s?年\s?[0-9０-９lOo〇○一二三四五六七八九十]{1,3}\s?月\s?[0-9０-９lOo〇○一二三四五六七八九十]{1,3}\s?日$/u,
        '',
      )
      .replace(seal, '')
      .trim()
    const signers: string[] = before === '' ? [] : [before]
    for (let up = k - 1; up >= 0 && k - up <= 60; up--) {
      const above = (lines[up] ?? '').replace(seal, '').trim()
      if (
        above === '' ||
        above.length > 120 ||
        /[。；：，！？《》:;,]|^[0-9]{1,2}[.．、]/u.test(above) ||
        above === title ||
        /^[（(]/u.test(above) ||
        !bodyEnd.test(foldText(above))
      )
        break
      signers.unshift(above)
    }
    // a signature that was drawn into the paragraph above it
    const drawnIn =
      signers.length === 0
        ? /[。]([\p{Script=Han}（）()\s　]{3,80})$/u.exec((lines[k - 1] ?? '').slice(-120))?.[1]
        : undefined
    if (drawnIn !== undefined && bodyEnd.test(foldText(drawnIn))) signers.push(drawnIn.trim())
    const bodies = signers.flatMap((s) => splitNames(s, names))
    if (bodies.length > 0) return bodies
  }
  return null
}

/**
 * 国家发展改革委国家数据局财政部 → its three names: the longest known name first, the rest cut where a known name
 * begins again.
 */
function partNames(run: string, names: ReadonlySet<string>): readonly string[] {
  const region = /^[\p{Script=Han}]{2,4}(?:省|市|自治区|自治區|自治州)/u.exec(run)?.[0]
  if (region !== undefined && run.includes(region, region.length)) {
    const bodies = run
      .split(region)
      .slice(1)
      .map((rest) => region + rest)
    if (bodies.every((b) => bodyEnd.test(foldText(b)))) return bodies
  }
  const bodies: string[] = []
  let pending = ''
  const longest = 24
  for (let at = 0; at < run.length;) {
    let length = 0
    for (let width = Math.min(longest, run.length - at); width >= 3 && length === 0; width--)
      if (names.has(foldText(run.slice(at, at + width)))) length = width
    // a name goes on with its own tail: 财政部 in 财政部办公厅
    const tail =
      length === 0
        ? ''
        : (/^(?:办公厅|办公室|辦公廳|辦公室|\([^()]{2,20}\)|（[^（）]{2,20}）|[\p{Script=Han}]{2,6}?(?:分行|支行|分局|分公司))/u.exec(
            run.slice(at + length),
          )?.[0] ?? '')
    if (length === 0) {
      pending += run.charAt(at)
      at++
      continue
    }
    if (pending !== '' && !bodyEnd.test(foldText(pending))) {
      pending += run.slice(at, at + length + tail.length)
      at += length + tail.length
      if (bodyEnd.test(foldText(pending))) {
        bodies.push(pending)
        pending = ''
      }
      continue
    }
    if (pending !== '') bodies.push(pending)
    pending = ''
    bodies.push(run.slice(at, at + length + tail.length))
    at += length + tail.length
  }
  if (pending !== '') {
    if (bodies.length > 0 && (!bodyEnd.test(foldText(pending)) || pending.length < 4))
      bodies[bodies.length - 1] += pending
    else bodies.push(pending)
  }
  return bodies.length > 1 && bodies.every((b) => bodyEnd.test(foldText(b))) ? bodies : [run]
}

/** Names parted by blanks or 、, and those that stand side by side. */
function splitNames(run: string, names: ReadonlySet<string>): readonly string[] {
  return run
    .split(/[\s　、]+/u)
    .filter((name) => name !== '')
    .flatMap((name) => partNames(name, names))
}

/**
 * 云泽省人民政府办公厅关于… begins with its issuer; several may stand side by side, and of 国家数据局等部门关于… the
 * first is named.
 */
function beginningBody(title: string | null, names: ReadonlySet<string>): readonly string[] | null {
  const head =
    title === null
      ? undefined
      : /^(.{2,160}?)(?:[关關][于於千干]|印发|印發|转发|轉發|批转)/u.exec(title.trim())?.[1]?.trim()
  if (head === undefined || head === '') return null
  const led = head.replace(/等.{0,4}(?:部门|部門|单位|單位|机关)$/u, '')
  const parts = led.split(/[\s　、]+/u).filter((part) => part !== '')
  if (parts.every((part) => bodyEnd.test(foldText(part)))) return parts.flatMap((part) => partNames(part, names))
  const whole = led.replace(/\s/gu, '')
  return bodyEnd.test(foldText(whole)) ? partNames(whole, names) : null
}

const issuerLabel =
  /^(?:发文机关|发文单位|发布机关|发布机构|发布单位|制定机关|制发机关|颁布单位|颁布部门|公布机关|印发机关|发文机构)[：:\t]\s*([^\t]{2,120})(?:\t.*)?$/u
/** The same as names of fields of a page's table: who wrote it before who put it there. */
const issuerFields = [
  /^(?:发文机关|发文单位|发文机构|制定机关|制发机关|制发单位|印发机关|颁布单位|颁布部门|公布机关|issuedby|issuingauthority)$/u,
  /^(?:发布机关|发布机构|发布单位)$/u,
]
/** 发文机关：… as portals print it above or below the text. */
function labelled(parts: PolicyParts): string | null {
  const inText = parts.front
    .split('\n')
    .flatMap((line) =>
      line.length > 140
        ? []
        : (issuerLabel.exec(line.trim().replace(/[發機關單佈]/gu, (c) => foldText(c)))?.[1]?.trim() ?? []),
    )
  return (
    [...inText, ...valuesOf(pageFields(parts.removed), issuerFields)].find(
      (name) => name.length <= 120 && bodyEnd.test(foldText(name)),
    ) ?? null
  )
}

/**
 * What an article lists behind 分别是, 包括 … up to the end of its sentence, when that is no more than 400 units away.
 */
function listedWords(folded: string): string | null {
  for (const opening of folded.matchAll(/分别是|分别为|联合印发的?有|包括/gu)) {
    const from = opening.index + opening[0].length
    const length = folded.slice(from, from + 401).search(/[。;]/u)
    if (length >= 4) return folded.slice(from, from + length)
  }
  return null
}

/** 云泽省人民政府文件, the red head above the 文号; 雲海縣政府函 above a Taiwan office's letter. */
function redHead(front: string, names: ReadonlySet<string>): readonly string[] | null {
  const head = /^([\p{Script=Han}（）()\s　]{3,80}?)\s*(?:文件|[书書]?函)$/mu.exec(front.slice(0, 600))?.[1]
  return head !== undefined && bodyEnd.test(foldText(head)) ? splitNames(head, names) : null
}

/** 某某省市场监督管理局发布, at the foot of a standard's cover. */
function standardIssuer(front: string): readonly string[] | null {
  const lines = front.split('\n').slice(0, 40)
  const found = lines
    .map((line) => /^([\p{Script=Han}]{4,40}?)(?:发布|發布)$/u.exec(line.replace(/\s/gu, ''))?.[1])
    .find((name) => name !== undefined && bodyEnd.test(foldText(name)))
  return found !== undefined && lines.some(isStandardNumber) ? [found] : null
}

/**
 * 中華民國113年5月20日海澄縣政府府法規字第1130012345號令: the body in front of the code of its number. The last such
 * line is the one in force.
 */
function ordered(front: string): readonly string[] | null {
  const found = [
    ...front.matchAll(
      /日\s?([\p{Script=Han}]{2,20}?(?:政府|总统|總統|部|院|委员会|委員會|局|署|处|處|馆|館|会|會|银行|銀行|大学|大學))(?=[\p{Script=Han}]{1,10}字第\s?[0-9０-９])/gu,
    ),
  ].at(-1)?.[1]
  return found === undefined ? null : [found]
}

/**
 * A Taiwan regulation's first article calls the body its title begins with 本府, 本部: 雲海縣政府（以下簡稱本府）; or
 * its number is a 府's, 府法制字第…號.
 */
function selfNamed(title: string | null, { body, front }: PolicyParts): readonly string[] | null {
  const government = /^\p{Script=Han}{2,4}[市縣县]政府/u.exec(title ?? '')?.[0]
  if (government !== undefined && /(?:^|[：:日])府\p{Script=Han}{1,8}字第/mu.test(front)) return [government]
  const named =
    /([\p{Script=Han}]{3,14})[（(]以下[簡简][稱称]本(?:府|部|[會会]|[館馆]|署|局|[處处]|院|校|所|中心|行)[）)]/u.exec(
      body.slice(0, 400),
    )?.[1] ?? ''
  for (let from = 0; title !== null && from + 3 <= named.length; from++)
    if (title.startsWith(named.slice(from))) return [named.slice(from)]
  return null
}

/** The congress that passed a law, or revised it, on a day that a note names. */
const passedBy =
  /日([\p{Script=Han}]{2,40}?(?:人民代表大会常务委员会|人民代表大會常務委員會|人民代表大会|人民代表大會))(?=[^（）()，；\n]{0,80}(?:通过|通過|修订|修訂|修正))/gu
/**
 * （2023年9月27日云泽省第十四届人民代表大会常务委员会第七次会议通过）, of several such events the last; （2024年1月1日某某部令第5号公布）
 */
function enacted(front: string): string | null {
  const note = /[（(](?=[^（）()\n]{4,20}日)[^（）()\n]{10,600}[）)]/u.exec(front)?.[0] ?? ''
  const congress = [...note.matchAll(passedBy)].at(-1)?.[1]
  if (congress !== undefined) return congress
  // 中华人民共和国某某部令, its number in the next line
  const order =
    /^((?=[\p{Script=Han}]{3})[\p{Script=Han}]{0,30}?(?:部|委员会|总局|局|署|行|政府|国务院|委員會|總局|國務院))[\s　]*(?:令|公告)\n?\s*(?:第|$)/mu.exec(
      front,
    )
  if (order?.[1] !== undefined) return order[1].replace(/^中华人民共和国(?=国务院$)/u, '')
  // （某某市民政局　2028年2月2日） under a title
  const signed = /^[（(](\p{Script=Han}{3,30})[\s　]{0,8}20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[）)]$/mu.exec(front)?.[1]
  if (signed !== undefined && bodyEnd.test(foldText(signed))) return signed
  const published =
    /日([\p{Script=Han}、]{2,60}?(?:政府|委员会|委員會|办公室|辦公室|[部厅廳局]))(?:公布|发布|發布|颁布|頒布|印发|印發)(?=[）)\s，；自])/u.exec(
      note,
    )?.[1]
  if (published !== undefined) return published
  return (
    /[（(][^（）()\n]{4,20}日([\p{Script=Han}]{2,30}?)令第[^（）()\n]{1,8}[号號][^（）()\n]{0,8}(?:公布|发布|發布)/u.exec(
      front,
    )?.[1] ?? null
  )
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
