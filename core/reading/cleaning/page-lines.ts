import { foldText } from '../fold-text.ts'
import { readRoman } from '../read-number.ts'
import type { TextLine } from '../text-lines.ts'

/**
 * What a line is on a page's edge: a number that is dressed as one (— 3 —, 第3页), or a figure that may be one. `of`:
 * the number of pages where it is told.
 */
export interface PageMark {
  readonly line: number
  readonly value: number
  readonly dressed: boolean
  readonly of: number | null
}

const han = '〇零一二三四五六七八九十百'
/** Folded: half width, no blanks. A sign on both sides, or a word, leaves no doubt. OCR reads a dash as 一. */
const sign = '[-—–―─━一·•.~|*_]'
const dressed = new RegExp(
  `^(?:${sign}{1,3}([0-9]{1,4}|[ivxl]{1,6})${sign}{1,3}|\\(?第([0-9]{1,4}|[${han}]{1,4})页(?:[/,，、|]?共(?:[0-9]{1,4}|[${han}]{1,4})页)?\\)?|共[0-9]{1,4}页[/,，|]?第([0-9]{1,4})页|page([0-9]{1,4})(?:(?:of|/)[0-9]{1,4})?|页码:?([0-9]{1,4})|([0-9]{1,4})/[0-9]{1,4}页)$`,
  'u',
)
const total = /(?:共|of|\/)([0-9]{1,4})页?\)?$|^共([0-9]{1,4})页/u
/** 3/12 and 3of12 may be anything by themselves. */
const fraction = /^(?:p\.?)?([0-9]{1,4})(?:\/|of)([0-9]{1,4})$/u
const bare =
  /^(?:[-—–]([0-9]{1,4})|([0-9]{1,4})[-—–]|(?:p\.?)?([0-9]{1,4})|[[【<〈|]([0-9]{1,4})[\]】>〉|]|([ivxl]{1,6}))$/u
const longest = 24

/** Reads a line as a page's number, or as what might be one. Null for any other line. */
export function readPageMark(text: string, line: number): PageMark | null {
  if (text.length > longest) return null
  const folded = foldText(text)
  const sure = dressed.exec(folded)
  if (sure) {
    const of = total.exec(folded)
    return { line, value: figureOf(sure.slice(1)), dressed: true, of: of ? Number(of[1] ?? of[2]) : null }
  }
  const part = fraction.exec(folded)
  if (part)
    return Number(part[1]) <= Number(part[2]) && Number(part[1]) > 0
      ? { line, value: Number(part[1]), dressed: false, of: Number(part[2]) }
      : null
  const plain = bare.exec(folded)
  if (!plain) return null
  const value = figureOf(plain.slice(1))
  return Number.isNaN(value) ? null : { line, value, dressed: false, of: null }
}

function figureOf(groups: readonly (string | undefined)[]): number {
  const figure = groups.find((group) => group !== undefined) ?? ''
  return /^[0-9]+$/u.test(figure) ? Number(figure) : (readRoman(figure) ?? NaN)
}

/**
 * The runs of marks that count up by one, or by two where only every other page bears a number. A mark is in one run; a
 * file of several policies has several. Linear.
 */
export function countingRuns<T extends { readonly value: number }>(marks: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = []
  const endingIn = new Map<number, T[]>()
  for (const mark of marks) {
    const from = [mark.value - 1, mark.value - 2].find((value) => endingIn.has(value))
    const run = from === undefined ? undefined : endingIn.get(from)
    if (from === undefined || !run) {
      const fresh = [mark]
      runs.push(fresh)
      endingIn.set(mark.value, fresh)
      continue
    }
    endingIn.delete(from)
    run.push(mark)
    endingIn.set(mark.value, run)
  }
  return runs
}

const unfinished = /[\p{Script=Han}A-Za-z0-9，、,“《（(]$/u
/** Marks stand a page apart: so many units of text between them, on an average. */
const leastPage = 150

/** The words before and after the lines [from, to] are one sentence: a page broke it. */
export function cutsSentence(
  lines: readonly TextLine[],
  from: number,
  to: number,
  begins: (line: TextLine) => boolean,
): boolean {
  const above = lines[from - 1]
  const below = lines[to + 1]
  if (!above || !below || above.text.length < 12 || above.kind === 'table' || below.kind === 'table') return false
  return (
    unfinished.test(above.text) && (/[，、；。]/u.test(above.text) || /[，。；]/u.test(below.text)) && !begins(below)
  )
}

/** A page's worth of text lies between the lines. */
export function pagesApart(lines: readonly TextLine[], indices: readonly number[]): boolean {
  const first = lines[indices[0] ?? 0]
  const last = lines[indices.at(-1) ?? 0]
  return (
    first !== undefined &&
    last !== undefined &&
    indices.length > 1 &&
    last.start - first.end >= leastPage * (indices.length - 1)
  )
}
