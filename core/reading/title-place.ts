import { isEnglishFront, isEnglishTitle } from './english-frame.ts'
import { foldText } from './fold-text.ts'
import { isAnnexLabel, isDateLine, isForeword, isNumberLine, isSalutation } from './frame-lines.ts'
import type { TextLine } from './text-lines.ts'

/**
 * The last line above the first clause that names an English policy, above the first sentence of its own: a notice's
 * name stands before that of the plan it hands on. -1 where there is none.
 */
export function englishTitleLine(lines: readonly TextLine[], firstLine: number, gaps: ReadonlySet<number>): number {
  let found = -1
  for (let k = 0; k < Math.min(firstLine, lines.length); k++) {
    const text = lines[k]?.text ?? ''
    if (gaps.has(k)) continue
    if (isEnglishTitle(text)) found = k
    else if (text.endsWith('.') && !isEnglishFront(text)) break
  }
  return found
}

/**
 * A standard says its title on the cover and again above its first chapter, its foreword between them: the line of the
 * first, -1 where the title is said once.
 */
export function titleAbove(lines: readonly TextLine[], titleAt: number): number {
  const title = foldText(lines[titleAt]?.text ?? '')
  if (title === '') return -1
  const first = lines.slice(0, titleAt).findIndex(({ text }) => text.length <= 120 && foldText(text) === title)
  return first >= 0 && lines.slice(first, titleAt).some(({ text }) => isForeword(text)) ? first : -1
}

const unionAct =
  /^(?:[A-Za-z]{2,20}\s){0,4}(?:REGULATION|Regulation|DIRECTIVE|Directive|DECISION|Decision)\s\([A-Z]{2,8}\)\s(?:No\s)?[0-9]{1,4}\/[0-9]{1,4}$/u
/**
 * An act of a union of states is named REGULATION (XX) 2026/118, of which day below and on what below that: the line
 * that says on what, -1 elsewhere.
 */
export function unionSubject(lines: readonly TextLine[], titleAt: number): number {
  if (!unionAct.test(lines[titleAt]?.text ?? '')) return -1
  const day = /^of\s[0-9]{1,2}\s[A-Z][a-z]{2,8}\s[0-9]{4}$/u.test(lines[titleAt + 1]?.text ?? '') ? 1 : 0
  const at = titleAt + day + 1
  return /^(?:on|concerning|laying down|amending|establishing|repealing|supplementing|as regards)\s[^.;]{4,200}$/u.test(
    lines[at]?.text ?? '',
  )
    ? at
    : -1
}

/** Where no line says of what kind the policy is: its first short line without a stop. */
export function plainTitle(
  lines: readonly TextLine[],
  firstLine: number,
  gaps: ReadonlySet<number>,
): { title: string; lines: { from: number; to: number } } | null {
  const limit = Math.min(firstLine, lines.length, 12)
  for (let k = 0; k < limit; k++) {
    const line = lines[k]
    if (
      !line ||
      gaps.has(k) ||
      isAnnexLabel(line.text) ||
      isDateLine(line.text) ||
      isNumberLine(line.text) ||
      isSalutation(line.text)
    )
      continue
    const text = line.text.trim()
    if (
      text.length < 2 ||
      text.length > 160 ||
      /[。；，：:;,]$/u.test(text) ||
      (/[。；]/u.test(text) && !line.style.headingLevel)
    )
      return null
    if (/\p{Script=Han}/u.test(text) && text.length > 60) return null
    return { title: text, lines: { from: k, to: k + 1 } }
  }
  return null
}
