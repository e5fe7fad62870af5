import { isBracketed } from './stretches.ts'

/** A standard sets the number of a term in a line of its own. */
export const termNumbers = new Set<string>(['decimal-2', 'decimal-3'])
/** Styles whose heading may stand in the line below the number. */
export const mayStandBelow = new Set<string>([
  ...termNumbers,
  'part',
  'chapter',
  'division',
  'article',
  'part-en',
  'schedule-en',
  'chapter-en',
  'section-en',
  'article-en',
])

/**
 * 第一章 and Article 1 may have their heading in the next line: short, without a stop, and with something behind it.
 */
export function headingBelow(
  text: string,
  below: { start: number; end: number; table: boolean },
  next: { start: number } | undefined,
): string | null {
  const line = text.slice(below.start, below.end)
  return !below.table &&
    next !== undefined &&
    !isBracketed(line) &&
    line.length <= (/\p{Script=Han}/u.test(line) && !/[A-Za-z]{3}/u.test(line) ? 30 : 100) &&
    !/[。；，：.;:,]$/u.test(line)
    ? line
    : null
}
