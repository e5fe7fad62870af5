import { describe, expect, it } from 'vitest'
import { escapeHtml } from '../../../core/exporting/escape-html.ts'
import { escapeInline, escapeMarkdown } from '../../../core/exporting/escape-markdown.ts'
import { exportAs } from '../../../core/exporting/export-as.ts'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { hostileTexts as hostile } from './hostile-texts.ts'
import { exampleLibrary, linkTypes, plainWords, type Words } from './example-library.ts'

const fields = Object.keys(plainWords) as (keyof Words)[]
const write = (format: 'html' | 'md', words: Partial<Words>): string => {
  const { library, texts } = exampleLibrary(words)
  const rows = gatherRows(library, { kind: 'library' }, (id) => texts.get(id) ?? '', linkTypes)
  if (!rows.ok) throw new Error(rows.failure.code)
  const file = exportAs(rows.value, format, { language: 'zh-Hans', at: '2026-11-22T09:00:00.000Z' })
  if (!file.ok) throw new Error(file.failure.code)
  return file.value.content
}

/**
 * Tags as an HTML parser would find them: with no raw "<" or ">" left in texts and attributes, every one of them is
 * ours.
 */
const tags = (html: string): string[] =>
  [...html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>').matchAll(/<[^>]*>/g)].map((match) =>
    match[0].replace(/"[^"]*"/g, '""'),
  )

describe('HTML', () => {
  const plain = new Set(tags(write('html', {})))

  it.each(fields)('holds no tag and no attribute of anyone else’s, whatever stands in "%s"', (field) => {
    for (const text of hostile) {
      const html = write('html', { [field]: text })
      expect(
        tags(html).filter((tag) => !plain.has(tag)),
        `${field}: ${text}`,
      ).toEqual([])
      expect(html.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/(href|src)=["']?\s*(javascript|data|http)/i)
    }
  })

  it('is read back as it was written', () => {
    const entity: Record<string, string> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#39;': "'",
      '&#13;': '\r',
    }
    for (const text of hostile)
      expect(escapeHtml(text).replace(/&(amp|lt|gt|quot|#39|#13);/g, (found) => entity[found] ?? '')).toBe(text)
    for (const text of hostile) expect(escapeHtml(text)).not.toMatch(/[<>"'\r]/)
  })
})

describe('Markdown', () => {
  /**
   * What CommonMark shows of escaped text: a backslash before punctuation and these entities stand for the character.
   */
  const shown = (markdown: string): string =>
    markdown.replace(
      /\\([!-/:-@[-`{-~])|&#(\d+);/g,
      (_whole, character: string | undefined, code: string | undefined) =>
        character ?? String.fromCharCode(Number(code)),
    )

  it('shows a text as it is and nothing of what it might mean', () => {
    for (const text of hostile) {
      expect(shown(escapeInline(text))).toBe(text.replace(/\s*[\r\n]+\s*/g, ' '))
      expect(shown(escapeMarkdown(text))).toBe(text.split(/\r\n|[\n\r]/).join('\n\n'))
      // no character that opens markup stands without its backslash
      expect(escapeMarkdown(text).replace(/\\./g, '字')).not.toMatch(
        /[`*_[\]<>|~$\\]|^\s*(#|[-+] |\d+[.)] |=|:)|https?:|www\.|@/m,
      )
    }
  })

  it.each(fields)('holds no link, no picture and no raw tag, whatever stands in "%s"', (field) => {
    for (const text of hostile)
      expect(write('md', { [field]: text }).replace(/\\./g, '字'), `${field}: ${text}`).not.toMatch(
        /<[a-z!/]|\]\(|!\[|https?:/i,
      )
  })

  it('makes no address a link, also right behind a figure', () => {
    expect(escapeInline('2https://evil.example b=1www.evil.example')).toBe(
      '2https&#58;//evil.example b=1www&#46;evil.example',
    )
  })

  it('leaves ordinary policy text almost untouched', () => {
    expect(escapeMarkdown('到2027年，建成300个以上（含）“典型”场景——2024-2026年。')).toBe(
      '到2027年，建成300个以上（含）“典型”场景——2024-2026年。',
    )
  })
})
