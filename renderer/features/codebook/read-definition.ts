/**
 * A tag's description in the parts a codebook has: what it means, what is taken in, what is left out, words to look
 * for, an example.
 */
export interface Definition {
  readonly meaning: string
  readonly parts: readonly { readonly kind: DefinitionPart; readonly text: string }[]
}
export type DefinitionPart = 'includes' | 'excludes' | 'cues' | 'example'

const labels: Readonly<Record<string, DefinitionPart>> = {
  收: 'includes',
  包括: 'includes',
  纳入: 'includes',
  納入: 'includes',
  include: 'includes',
  includes: 'includes',
  inclusion: 'includes',
  不收: 'excludes',
  不包括: 'excludes',
  排除: 'excludes',
  exclude: 'excludes',
  excludes: 'excludes',
  exclusion: 'excludes',
  词: 'cues',
  詞: 'cues',
  words: 'cues',
  cues: 'cues',
  例: 'example',
  例如: 'example',
  示例: 'example',
  範例: 'example',
  example: 'example',
}
// A label counts at the start of a line or a sentence, with or without Markdown's marks of weight and list; longer
// names are tried first.
const names = Object.keys(labels)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const label = new RegExp(
  `(^|[\\n。；;.!?！？])([ \\t]*(?:[-*+][ \\t]+)?)(\\*\\*)?(${names})(\\*\\*)?[ \\t]*[：:](\\*\\*)?[ \\t]*`,
  'giu',
)

/**
 * Reads the labelled sentences of a description (收：… 不收：… 例：…; Include: …) out of its prose. Their words stay as
 * written, in their order.
 */
export function readDefinition(description: string): Definition {
  const found = [...description.matchAll(label)]
  const end = (at: number): number => {
    const next = found[at]
    return next === undefined ? description.length : next.index + (next[1]?.length ?? 0)
  }
  return {
    meaning: description.slice(0, end(0)).trim(),
    parts: found.flatMap((match, at) => {
      const kind = labels[(match[4] ?? '').toLowerCase()]
      const text = description.slice(match.index + match[0].length, end(at + 1)).trim()
      return kind === undefined || text === '' ? [] : [{ kind, text }]
    }),
  }
}
