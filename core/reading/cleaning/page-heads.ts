import { foldText } from '../fold-text.ts'
import { isAnnexLine } from '../frame-lines.ts'
import { markersAt } from '../marker-styles.ts'
import type { TextLine } from '../text-lines.ts'
import { isTitleLine } from '../title-line.ts'
import { countingRuns, cutsSentence, pagesApart } from './page-lines.ts'

/** English words are as long as two or three characters. */
const longestHead = (text: string): number => (/\p{Script=Han}/u.test(text) ? 60 : 120)
/** A head and its number may stand at both ends of a line. */
const widestLine = 160
/** The first page shows the title; the last line of these that reads like a head is the title itself. */
const firstPage = 12
/**
 * 云泽省人民政府公报 · 12, 12 云泽省人民政府公报, 云泽省人民政府公报 第12页: the number stands apart from the words.
 */
const numberBehind =
  /^(.{4,60}?)(?:[\s\u3000]*[-—–―·•|｜(（][\s\u3000]*|[\s\u3000]+)(?:第[\s\u3000]*|[Pp]age )?([0-9０-９]{1,4})[\s\u3000]*(?:页|頁)?[\s\u3000]*[-—–―·•|｜)）]?(?:[\s\u3000]*(?:共|\/|of)[\s\u3000]*[0-9]{1,4}[\s\u3000]*(?:页|頁)?)?$/u
const numberBefore =
  /^[-—–―·•|｜]?[\s\u3000]*(?:第[\s\u3000]*)?([0-9０-９]{1,4})[\s\u3000]*(?:页|頁)?(?:[\s\u3000]*[-—–―·•|｜][\s\u3000]*|[\s\u3000]+)(.{4,60})$/u
/** 附件 2, 表 3, 专栏 4 count as well, but name what follows. */
const counted = /(?:附件|附录|附表|表|图|专栏|项目|案例|任务|工程|行动|之|第)$/u

/** …农村自来— 1 —: a page's number at the end or the beginning of a line of text. */
const gluedBehind = /[—–―─－-]{1,2}[ \u3000]?[0-9]{1,4}[ \u3000]?[—–―─－-]{1,2}$/u
const gluedBefore = /^[—–―─－-]{1,2}[ \u3000]?[0-9]{1,4}[ \u3000]?[—–―─－-]{1,2}/u

interface Place {
  readonly line: number
  readonly value: number | null
  /** The number is called a page's (第2页). */
  readonly called: boolean
}

/**
 * The lines that say the same at the edge of page after page, with or without the page's number in them. `marks` are
 * lines known to hold page numbers. The title stays where it stands first, although the heads repeat it.
 */
export function findPageHeads(
  lines: readonly TextLine[],
  marks: ReadonlySet<number>,
  begins: (line: TextLine) => boolean,
): ReadonlySet<number> {
  const places = new Map<string, Place[]>()
  lines.forEach((line, k) => {
    if (
      marks.has(k) ||
      line.kind === 'table' ||
      line.text.length < 2 ||
      line.text.length > widestLine ||
      /[。；]/u.test(line.text)
    )
      return
    const numbered = withNumber(line.text)
    if (!numbered && line.text.length > longestHead(line.text)) return
    const key = foldText(numbered?.words ?? line.text)
    if (key === '') return
    const place = { line: k, value: numbered?.value ?? null, called: numbered?.called ?? false }
    const known = places.get(key)
    if (known) known.push(place)
    else places.set(key, [place])
  })
  const repeated = [...places].filter(([, at]) => at.length >= 2)
  const titles = new Set(
    lines
      .slice(0, firstPage)
      .filter((line) => line.text.length <= widestLine)
      .map((line) => withNumber(line.text)?.words ?? line.text)
      .filter(isTitleLine)
      .map(foldText),
  )
  /** Lines at a page's edge, and lines whose own end or beginning is one. */
  const edges = new Set(marks)
  const atEdge = (k: number): boolean =>
    k === 0 ||
    edges.has(k - 1) ||
    edges.has(k + 1) ||
    gluedBehind.test(lines[k - 1]?.text.slice(-16) ?? '') ||
    gluedBefore.test(lines[k + 1]?.text.slice(0, 16) ?? '')
  const heads = new Set<number>()
  const second = [...marks].sort((a, b) => a - b).find((k) => k >= 2) ?? firstPage
  const take = (key: string, found: readonly number[], all: readonly Place[]): void => {
    const plain = all.filter((p) => p.value === null)
    const own = (plain.filter((p) => p.line < Math.min(firstPage, second)).at(-1) ?? plain[0] ?? all[0])?.line
    for (const line of found)
      if (!(titles.has(key) && line === own)) {
        heads.add(line)
        edges.add(line)
      }
  }
  for (const [key, all] of repeated)
    if (isCounted(key, all, lines, titles.has(key), begins))
      take(
        key,
        all.filter((p) => p.value !== null).map((p) => p.line),
        all,
      )
  // a head above a head is known once the other is
  for (let round = 0; round < 2; round++) {
    for (const [key, all] of repeated) {
      const beside = all.filter((p) => !heads.has(p.line) && atEdge(p.line)).map((p) => p.line)
      const others = all.filter((p) => !heads.has(p.line)).length - beside.length
      const enough = titles.has(key)
        ? beside.some((line) => line > 0)
        : beside.length >= 3 || (beside.length === 2 && key.length >= 6 && pagesApart(lines, beside))
      if (beside.length > 0 && enough && others <= Math.max(1, beside.length / 2)) take(key, beside, all)
    }
  }
  for (const [key, all] of repeated)
    if (isUnnumbered(key, all, lines, heads, titles.has(key), begins))
      take(
        key,
        all.map((p) => p.line),
        all,
      )
  return heads
}

/**
 * Article 1 and 第3章 are clauses; only the first figure of decimals (3 组织体系) looks just like a page's number
 * before its head.
 */
function withNumber(text: string): { readonly words: string; readonly value: number; readonly called: boolean } | null {
  if (markersAt(text, 0, false).some((shape) => shape.style !== 'decimal-1' && shape.style !== 'section-en'))
    return null
  const behind = numberBehind.exec(text)
  if (behind)
    return {
      words: behind[1] ?? '',
      value: Number(foldText(behind[2] ?? '')),
      called: calledPage.test(text.slice(behind[1]?.length ?? 0)),
    }
  const before = numberBefore.exec(text)
  return before
    ? {
        words: before[2] ?? '',
        value: Number(foldText(before[1] ?? '')),
        called: calledPage.test(text.slice(0, -(before[2] ?? '').length)),
      }
    : null
}
/** 第2页, · 2 ·, — 2 — */
const calledPage =
  /[页頁]|[Pp]age [0-9]|^[\s\u3000]*[-—–―·•|｜][\s\u3000]*[0-9]{1,4}[\s\u3000]*[-—–―·•|｜][\s\u3000]*$/u

/** The same words with numbers that count up, a page apart. */
function isCounted(
  key: string,
  all: readonly Place[],
  lines: readonly TextLine[],
  isTitle: boolean,
  begins: (line: TextLine) => boolean,
): boolean {
  const numbered = all.flatMap(({ line, value, called }) => (value === null ? [] : [{ line, value, called }]))
  if (numbered.length < 2 || counted.test(key) || isAnnexLine(key) || key.length < 4) return false
  const run = countingRuns(numbered).reduce<readonly { line: number }[]>(
    (best, each) => (each.length > best.length ? each : best),
    [],
  )
  if (run.length * 3 < numbered.length * 2) return false
  const at = run.map((p) => p.line)
  const cuts = at.filter((k) => cutsSentence(lines, k, k, begins)).length
  if (run.length >= 2 && numbered.every((p) => p.called)) return true
  // 重点领域 1, 重点领域 2 are headings: they stand behind finished sentences
  if (run.length >= 3) return isTitle || cuts * 2 >= at.length || (cuts * 4 >= at.length && pagesApart(lines, at))
  return run.length === 2 && (isTitle || key.length >= 6) && (cuts === 2 || (isTitle && pagesApart(lines, at)))
}

/** Words that come again and again in the middle of sentences, where nothing but a page's edge puts them. */
function isUnnumbered(
  key: string,
  all: readonly Place[],
  lines: readonly TextLine[],
  heads: ReadonlySet<number>,
  isTitle: boolean,
  begins: (line: TextLine) => boolean,
): boolean {
  const at = all.map((p) => p.line).filter((line) => !heads.has(line) && line >= (isTitle ? firstPage / 4 : 0))
  if (at.length < 2 || key.length < 6 || all.some((p) => p.value !== null) || markersAt(key, 0, false).length > 0)
    return false
  const cuts = at.filter((k) => cutsSentence(lines, k, k, begins)).length
  return isTitle
    ? cuts >= 1 && cuts * 3 >= at.length
    : at.length >= 3 && cuts * 4 >= at.length * 3 && pagesApart(lines, at)
}
