import { readFileSync, readdirSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const root = new URL('../../policies/', import.meta.url)
const vocabulary = seedVocabulary()
/** Folded, since a disguise may change the script. */
const paths = (text: string) =>
  policiesFromSource(sourceFromText(text), vocabulary).flatMap((policy) =>
    policy.clauses.filter((c) => c.marker !== '').map((c) => foldText(`${c.kind} ${c.path}`)),
  )

const toTraditional = Converter({ from: 'cn', to: 't' })
/** Breaks lines at a page's width, paragraphs indented as they are in print. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.trim() === '') return [line]
      const out: string[] = []
      let current = '　　'
      let used = 4
      for (const c of line) {
        const columns = /[\u1100-\uffff]/u.test(c) ? 2 : 1
        if (used + columns > width) {
          out.push(current)
          current = ''
          used = 0
        }
        current += c
        used += columns
      }
      return [...out, current]
    })
    .join('\n')
}
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'wrapped at a page’s width': (text) => wrap(text, 76),
  'with empty lines between': (text) => text.replace(/\n+/gu, '\n\n'),
  'with every line indented': (text) => text.replace(/^(?=.)/gmu, '　　'),
  'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'in Traditional characters': toTraditional,
}

describe('a policy in disguise has the same clauses', () => {
  for (const name of readdirSync(root).sort()) {
    const text = readFileSync(new URL(`${name}/source.txt`, root), 'utf8')
    if (!/\p{Script=Han}/u.test(text)) continue
    const plain = paths(text)
    for (const [disguise, put] of Object.entries(disguises))
      test(`${name}, ${disguise}`, () => {
        expect(paths(put(text))).toEqual(plain)
      })
  }
})
