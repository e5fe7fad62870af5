import type { ExplainLanguage } from './explain-language.ts'
import { valueWords } from './value-words.ts'

export type Params = Readonly<Record<string, string | number>>

/**
 * `{name}`, `{name/other}` (the first that is there), `{name|bytes}` (a size), `{name|word}` (a code that
 * value-words.ts knows).
 */
const hole = /\{([a-zA-Z/]+)(\|bytes|\|word)?\}/g

/**
 * Fills the holes of a template with params. What stands in `[…]` is left out when one of its holes has nothing to put
 * in, so that a sentence reads well with and without its detail; a hole outside brackets that stays empty becomes "…",
 * never a leaked placeholder.
 */
export function fillWords(template: string, params: Params, language: ExplainLanguage): string {
  // one pass over the template alone: what is filled in is never read as a template itself
  return template.replace(/\[([^[\]]*)\]|\{[^{}]+\}/g, (whole, optional: string | undefined) => {
    if (optional === undefined) return fillHoles(whole, params, language)
    return [...optional.matchAll(hole)].every((match) => valueOf(match[1] ?? '', params) !== null)
      ? fillHoles(optional, params, language)
      : ''
  })
}

const fillHoles = (part: string, params: Params, language: ExplainLanguage): string =>
  part.replace(hole, (_whole, names: string, how: string | undefined) => {
    const value = valueOf(names, params)
    if (value === null) return '…'
    if (how === '|bytes') return bytes(Number(value))
    return how === '|word' ? wordFor(String(value), language) : String(value)
  })

function valueOf(names: string, params: Params): string | number | null {
  for (const name of names.split('/')) {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value !== undefined && value !== '') return value
  }
  return null
}

const wordFor = (value: string, language: ExplainLanguage): string =>
  Object.hasOwn(valueWords, value) ? (valueWords[value]?.[language] ?? value) : value

function bytes(count: number): string {
  if (count < 1024) return `${String(count)} B`
  if (count < 1024 ** 2) return `${String(Math.round(count / 1024))} KB`
  return `${String(Math.round((count / 1024 ** 2) * 10) / 10)} MB`
}
