/** What the palette looks through: everything, or one kind after a sign. */
export type PaletteScope = 'all' | 'commands' | 'tags' | 'clauses' | 'help'

const signs: Readonly<Record<string, PaletteScope>> = {
  '>': 'commands',
  '》': 'commands',
  '＞': 'commands',
  '#': 'tags',
  '＃': 'tags',
  '@': 'clauses',
  '＠': 'clauses',
  '?': 'help',
  '？': 'help',
}

/**
 * "> 导出" → commands named 导出. The signs' full-width forms mean the same, for they are what a Chinese input method
 * types.
 */
export function parsePaletteQuery(text: string): { readonly scope: PaletteScope; readonly words: string } {
  const [first = ''] = text
  const scope = signs[first]
  return scope === undefined ? { scope: 'all', words: text.trim() } : { scope, words: text.slice(first.length).trim() }
}
