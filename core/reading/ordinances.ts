import { foldText } from './fold-text.ts'
import { markersAt, type MarkerShape } from './marker-styles.ts'
import type { TextLine } from './text-lines.ts'

/**
 * How Hong Kong sets its laws: 第1部, sections counted 1., 2. through the parts with what they are about alone in the
 * line, and behind the last section schedules that name the sections they belong to, 附表1 over [第4及8條].
 */
const part = /^第[0-9]{1,2}[a-z]?部(?![分门队委署])/u
const schedule = /^附表([0-9]{0,2})(?=$|[^0-9。;:,]{2,40}$)/u
const reference = /^[[(【〔](?:第|本条例第|见第)[^[\]()]{1,60}[条款部][\])】〕]$/u
const fewestParts = 2

/** Whether a text counts its parts 第1部, 第2部. */
export function hasCountedParts(lines: readonly TextLine[]): boolean {
  let count = 0
  for (const { text, kind } of lines)
    if (kind !== 'table' && text.startsWith('第') && part.test(foldText(text.slice(0, 12))) && ++count >= fewestParts)
      return true
  return false
}

/** The schedule that a line begins, by the reference to its sections in that line or in the two below; else null. */
export function scheduleAt(lines: readonly TextLine[], index: number): MarkerShape | null {
  const line = lines[index]
  if (!line || !line.text.startsWith('附表') || line.text.length > 50 || line.kind === 'table') return null
  const match = schedule.exec(foldText(line.text))
  if (!match) return null
  if (!lines.slice(index + 1, index + 3).some(({ text }) => text.length <= 70 && reference.test(foldText(text))))
    return null
  const text = /^附表[\s\u3000]?[0-9０-９]{0,2}/u.exec(line.text)?.[0].trimEnd() ?? '附表'
  return { style: 'schedule-en', ordinal: match[1] === '' ? 1 : Number(match[1]), text, length: text.length }
}

/** 1. over a section's own words, where the text counts its parts: what it is about stands alone in the line. */
export function sectionAt(text: string): MarkerShape | null {
  const shape = markersAt(text, 0, false)[0]
  return shape?.style === 'number' && text.length <= 40 && !/[。；：，]|[—–-]$/u.test(text)
    ? { ...shape, style: 'article' }
    : null
}
