import { Converter as FromSimplified } from 'opencc-js/cn2t'
import { Converter as FromTraditional } from 'opencc-js/t2cn'
import type { Script } from '../model/policy.ts'

/** A converter's tables cost a tenth of a second to build: only whoever converts pays for them. */
function once(build: () => (text: string) => string): (text: string) => string {
  let convert: ((text: string) => string) | null = null
  return (text) => (convert ??= build())(text)
}
const simplify = once(() => FromTraditional({ from: 't', to: 'cn' }))
const traditionalise = once(() => FromSimplified({ from: 'cn', to: 't' }))

/**
 * 著 is 着 on the mainland where it is a particle or means "to touch"; in these words it means "notable" or "to write"
 * and stays.
 */
const keeps = /显著|卓著|昭著|著名|著称|著作|著述|著者|著录|编著|原著|专著|论著|名著|巨著|译著|合著|土著|着/gu

/**
 * The text as it would be written in another script: characters only, no change of words (資訊 stays 资讯).
 * A text already in the wanted script comes back as it is, to the character. A view: never stored as the text. The
 * length may change.
 */
export function convertScript(text: string, from: Script, to: 'original' | Script): string {
  if (to === 'original' || to === from) return text
  if (to === 'hant') return traditionalise(text)
  const simple = simplify(text)
  if (!simple.includes('著')) return simple
  let converted = ''
  let done = 0
  for (const kept of simple.matchAll(keeps)) {
    converted += simple.slice(done, kept.index).replaceAll('著', '着') + kept[0]
    done = kept.index + kept[0].length
  }
  return converted + simple.slice(done).replaceAll('著', '着')
}
