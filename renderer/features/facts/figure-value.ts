import { scales, unitOnly } from '../../../core/extracting/target-words.ts'

const alone = Object.keys(scales)
  .filter((word) => /[万萬亿億]/u.test(word))
  .toSorted((a, b) => b.length - a.length)

/** The scale a unit is printed with: 亿 in 亿元; none in 千瓦 and 百分点, which are units of their own. */
const scaleOf = (unit: string): string | undefined =>
  unitOnly.exec(unit)?.[1] ?? (unitOnly.test(unit) ? undefined : alone.find((word) => unit.startsWith(word)))

/**
 * A figure as printed with its unit, multiplied out: "1.5" and "亿元" are 150000000. Of a range the lower bound; null
 * where there is no figure.
 */
export function figureValue(quantity: string, unit: string): number | null {
  const figure = /\d+(?:\.\d+)?/u.exec(quantity.normalize('NFKC').replace(/(?<=\d)[,\s](?=\d{3})/gu, ''))?.[0]
  return figure === undefined ? null : Math.round(Number(figure) * (scales[scaleOf(unit) ?? ''] ?? 1) * 1e6) / 1e6
}
