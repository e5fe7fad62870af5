import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInName, prepareTraditionalNames } from '../../renderer/strings/built-in-names.ts'

const namesIn = (file: string): readonly string[] =>
  [
    ...readFileSync(new URL(`../../seeds/${file}.json`, import.meta.url), 'utf8').matchAll(
      /"(?:name|inverseName|seal)": "([^"]+)"/g,
    ),
  ].flatMap(([, name]) => name ?? [])

describe('names that come with the app', () => {
  it('are in Traditional characters where the interface is, and as kept elsewhere', async () => {
    await prepareTraditionalNames()
    expect(['现代农业', '工业制造', '冲突', '被细化', '农'].map((name) => builtInName(name, 'zh-Hant'))).toEqual([
      '現代農業',
      '工業製造',
      '衝突',
      '被細化',
      '農',
    ])
    expect(builtInName('现代农业', 'zh-Hans')).toBe('现代农业')
    expect(builtInName('现代农业', 'en')).toBe('现代农业')
  })
  it('keep their length, one character for one', async () => {
    await prepareTraditionalNames()
    const names = [...namesIn('sectors'), ...namesIn('link-types')]
    expect(names.length).toBeGreaterThan(30)
    for (const name of names)
      expect(Array.from(builtInName(name, 'zh-Hant')), name).toHaveLength(Array.from(name).length)
  })
})
