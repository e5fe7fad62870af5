import { foldText } from '../reading/fold-text.ts'

/** A query taken apart: of each entry of `all` one folded word or phrase must stand in a clause, and none of `none`. */
export interface ParsedQuery {
  readonly all: readonly (readonly string[])[]
  readonly none: readonly string[]
}

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '”',
  '＂': '＂',
  '「': '」',
  '『': '』',
  '〝': '〞',
  '«': '»',
}
const minus = /[-－−]/u
const bar = /[|｜]/u
const blank = /\s/u

type Token =
  | { readonly kind: 'word'; readonly folded: string; readonly left: boolean }
  /** OR, AND, NOT: only in capitals, only by themselves, never in quotation marks; | stands for OR. */
  | { readonly kind: 'or' | 'and' | 'not'; readonly folded: string }

/**
 * Takes a query apart: blanks (and AND) mean "and"; OR or | between two words or phrases means one of them, and binds
 * closer; quotation marks of any kind hold a phrase together; a minus in front (or NOT before) leaves it out; a minus
 * inside a word (2024-2026) is part of it. A quotation mark that is never closed reaches to the end; an OR, AND or NOT
 * with nothing to join is a word like any other. Every query means something: never fails.
 */
export function parseQuery(query: string): ParsedQuery {
  const tokens = tokensOf(query)
  const all: Set<string>[] = []
  const none = new Set<string>()
  let joins = false
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]
    const after = tokens[at + 1]
    const joinsTwo = before?.kind === 'word' && !before.left && after?.kind === 'word' && !after.left
    if (token.kind === 'or' && joinsTwo) {
      joins = true
      continue
    }
    if (token.kind === 'or' && token.folded === '') continue
    if (token.kind === 'and' && before !== undefined && after !== undefined) continue
    if (token.kind === 'not' && after?.kind === 'word') continue
    if (token.kind === 'word' && (token.left || before?.kind === 'not')) {
      none.add(token.folded)
      joins = false
      continue
    }
    const last = all.at(-1)
    if (joins && last !== undefined) last.add(token.folded)
    else all.push(new Set([token.folded]))
    joins = false
  }
  const seen = new Set<string>()
  return {
    all: all
      .map((words) => [...words])
      .filter((words) => {
        const key = words.join('\n')
        return !seen.has(key) && seen.add(key)
      }),
    none: [...none],
  }
}

/** A query that is one phrase: blanks, minus and quotation marks in it are its own. */
export function parsePhrase(query: string): ParsedQuery {
  const folded = foldText(query)
  return { all: folded === '' ? [] : [[folded]], none: [] }
}

function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = []
  const characters = [...query]
  const at = (index: number): string => characters[index] ?? ''
  for (let index = 0; index < characters.length;) {
    if (blank.test(at(index))) {
      index++
      continue
    }
    if (bar.test(at(index))) {
      tokens.push({ kind: 'or', folded: '' })
      index++
      continue
    }
    const left = minus.test(at(index)) && index + 1 < characters.length && !blank.test(at(index + 1))
    if (left) index++
    const end = closing[at(index)]
    let word = ''
    if (end !== undefined) {
      for (index++; index < characters.length && at(index) !== end; index++) word += at(index)
      index++
    } else {
      for (
        ;
        index < characters.length && !blank.test(at(index)) && !bar.test(at(index)) && closing[at(index)] === undefined;
        index++
      )
        word += at(index)
    }
    const folded = foldText(word)
    if (folded === '') continue
    const operator =
      end === undefined && !left && /^(?:OR|AND|NOT)$/.test(word) ? (word.toLowerCase() as 'or' | 'and' | 'not') : null
    tokens.push(operator === null ? { kind: 'word', folded, left } : { kind: operator, folded })
  }
  return tokens
}
