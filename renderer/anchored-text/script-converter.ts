import type { ScriptConverter } from './displayed-text.ts'

/** Scripts a policy can be displayed in; 'original' is as the file has it. */
export type DisplayScript = 'original' | 'hans' | 'hant'

/**
 * How to show text of script `from` as `to`, or null where nothing changes. Characters only, in the forms common today
 * (為, not 爲), and never the words of another region (文件 stays 文件): policy words are not ours to change. Loaded
 * when first asked for.
 */
export async function scriptConverter(from: 'hans' | 'hant', to: DisplayScript): Promise<ScriptConverter | null> {
  if (to === 'original' || to === from) return null
  if (to === 'hans') {
    const { Converter } = await import('opencc-js/t2cn')
    return Converter({ from: 't', to: 'cn' })
  }
  const { Converter } = await import('opencc-js/cn2t')
  return Converter({ from: 'cn', to: 'tw' })
}
