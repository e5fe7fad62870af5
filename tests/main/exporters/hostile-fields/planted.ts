import { expect } from 'vitest'

/** A place in an exported file where words may stand, as its parser gives it. `cut`: only their beginning may. */
export interface Leaf {
  readonly text: string
  readonly cut?: true
}

/**
 * The words planted in a field: hostile ones at the beginning and at the end, and between them a mark that says which
 * words and which field these are.
 */
export const planted = (text: string, number: number, field: number): string =>
  `${text}〔${String(number)}·${String(field)}〕${text}`
const mark = /〔(\d+)·(\d+)〕/g

/**
 * By field, the numbers of the texts whose words stand whole. `cut`: also where no more than their beginning need
 * stand.
 */
export interface Found {
  readonly whole: ReadonlyMap<number, ReadonlySet<number>>
  readonly cut: ReadonlyMap<number, ReadonlySet<number>>
}

/**
 * Which fields' words a file holds. Wherever a mark stands, the words around it must stand whole: they are the planted
 * ones, as `adapt` says this format holds them.
 */
export function fieldsIn(leaves: readonly Leaf[], texts: readonly string[], adapt: (text: string) => string): Found {
  const whole = new Map<number, Set<number>>()
  const cut = new Map<number, Set<number>>()
  // told together at the end: there are tens of thousands of places, and an expectation costs more than the look
  const broken: { readonly place: string; readonly there: string; readonly words: string }[] = []
  for (const leaf of leaves) {
    for (const match of leaf.text.matchAll(mark)) {
      const [number, field] = [Number(match[1]), Number(match[2])]
      const words = adapt(planted(texts[number] ?? '', number, field))
      const from = match.index - words.indexOf(match[0])
      const there = leaf.text.slice(from, from + words.length)
      if (leaf.cut !== true) {
        if (there !== words) broken.push({ place: `text ${String(number)} in field ${String(field)}`, there, words })
        whole.set(field, (whole.get(field) ?? new Set()).add(number))
      }
      if (there === words) cut.set(field, (cut.get(field) ?? new Set()).add(number))
    }
  }
  expect(broken).toEqual([])
  return { whole, cut }
}
