import { foldText } from '../reading/fold-text.ts'

/** A query taken apart: folded words and phrases that must all stand in a clause, and those that must not. */
export interface ParsedQuery { readonly all: readonly string[]; readonly none: readonly string[] }

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '„': '”', '＂': '＂', '「': '」', '『': '』', '〝': '〞', '«': '»' }
const minus = /[-－−]/u
const blank = /\s/u

/**
 * Takes a query apart: blanks mean "and", quotation marks of any kind hold a phrase together, a minus in front of a word or phrase leaves
 * it out; a minus inside a word (2024-2026) is part of it. A quotation mark that is never closed reaches to the end. Every query means something: never fails.
 */
export function parseQuery(query: string): ParsedQuery {
  const all = new Set<string>()
  const none = new Set<string>()
  const characters = [...query]
  let at = 0
  while (at < characters.length) {
    if (blank.test(characters[at] ?? '')) { at++; continue }
    const isMinus = minus.test(characters[at] ?? '') && at + 1 < characters.length && !blank.test(characters[at + 1] ?? '')
    if (isMinus) at++
    const end = closing[characters[at] ?? '']
    let word = ''
    if (end !== undefined) {
      for (at++; at < characters.length && characters[at] !== end; at++) word += characters[at] ?? ''
      at++
    } else {
      for (; at < characters.length && !blank.test(characters[at] ?? '') && closing[characters[at] ?? ''] === undefined; at++) word += characters[at] ?? ''
    }
    const folded = foldText(word)
    if (folded !== '') (isMinus ? none : all).add(folded)
  }
  return { all: [...all], none: [...none] }
}
