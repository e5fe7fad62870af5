import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { languages } from '../../renderer/strings/define-strings.ts'

const renderer = fileURLToPath(new URL('../../renderer/', import.meta.url))
const stringsFolder = join(renderer, 'strings')

type Table = Readonly<Record<string, Readonly<Record<string, unknown>>>>
const tables: { file: string; name: string; table: Table }[] = []
for (const file of readdirSync(stringsFolder)) {
  const exports = (await import(join(stringsFolder, file))) as Record<string, unknown>
  for (const [name, table] of Object.entries(exports))
    if (name.endsWith('Strings') && typeof table === 'object') tables.push({ file, name, table: table as Table })
}

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('strings'))
  .map((file) => readFileSync(join(renderer, file), 'utf8'))

/** Endings that code puts on to a value to make a key: words[`${format}Hint`]. */
const builtEndings = new Set(
  sources.flatMap((source) => [...source.matchAll(/\[`\$\{[^`]+\}(\w+)`(?: as const)?\]/g)].map((match) => match[1])),
)
// Keys that come from values of the model, all of them by type.
const wholeTables = new Set(['stepStrings'])

const isUsed = (key: string): boolean =>
  sources.some((source) => new RegExp(`\\.${key}\\b|['"]${key}['"]|\\b${key}(?=\\s*[,}])`).test(source)) ||
  [...builtEndings].some((ending) => ending !== undefined && key.endsWith(ending))

describe('the words of the interface', () => {
  it('are found in tables', () => {
    expect(tables.length).toBeGreaterThan(8)
  })

  it.each(tables)('$name has the same keys in every language, none of them empty', ({ table }) => {
    const keys = Object.keys(table['zh-Hans'] ?? {}).sort()
    expect(keys.length).toBeGreaterThan(0)
    for (const language of languages) {
      const words = table[language] ?? {}
      expect(Object.keys(words).sort()).toEqual(keys)
      for (const [key, word] of Object.entries(words))
        expect(typeof word === 'function' || (typeof word === 'string' && word !== ''), `${language} ${key}`).toBe(true)
    }
  })

  it.each(tables)('$name has no word that nothing says', ({ name, table }) => {
    if (wholeTables.has(name)) return
    expect(Object.keys(table['zh-Hans'] ?? {}).filter((key) => !isUsed(key))).toEqual([])
  })

  it.each(tables)('$name keeps Simplified and Traditional apart', ({ table }) => {
    const only = {
      simplified: /[们这个为关库导开设读检标注档显东车发]/u,
      traditional: /[們這個為關庫導開設讀檢標註檔顯東車發]/u,
    }
    const texts = (language: string): string =>
      Object.values(table[language] ?? {})
        .map((word) => (typeof word === 'function' ? word.toString() : String(word)))
        .join('\n')
    expect(only.traditional.exec(texts('zh-Hans'))?.[0]).toBeUndefined()
    expect(only.simplified.exec(texts('zh-Hant').replace('简体中文', ''))?.[0]).toBeUndefined()
  })
})
