import type { Figure, Spread } from './figure.ts'

const number = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
const measured = ({ median, least, most }: Spread, unit: Figure['unit']): string =>
  `${number(median)} ${unit}${least === most ? '' : ` (${number(least)}–${number(most)})`}`

/** Columns as wide as their widest cell; a Han character or a full-width mark takes two. */
const width = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character) ? 2 : 1),
    0,
  )
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

const isRatio = ({ bar, unit, reference }: Figure): boolean =>
  unit === '×' || bar.endsWith('×') || (reference !== null && !bar.startsWith('exponent'))

/** One line of the table, as cells. */
function cells(figure: Figure): readonly string[] {
  const { name, unit, ours, reference, value, bar, met, note, load, cpuRatio } = figure
  const judged =
    reference === null && unit !== '×'
      ? ''
      : bar.startsWith('exponent')
        ? value.toFixed(2)
        : isRatio(figure) && reference !== null && met === null && value === 0
          ? '–'
          : `${number(value)}${reference === null ? '' : ' ×'}`
  return [
    name,
    measured(ours, unit),
    reference === null ? '–' : `${reference.name}: ${measured(reference.spread, unit)}`,
    judged,
    cpuRatio === undefined || cpuRatio === null ? '' : `${number(cpuRatio)} ×`,
    bar,
    met === null ? (note ?? 'not judged') : met ? 'met' : `MISSED${note === undefined ? '' : ` (${note})`}`,
    number(load),
  ]
}

const head = ['figure', 'Piyue', 'reference', 'ratio', 'CPU', 'bar', 'result', 'load']

export function tableText(figures: readonly Figure[]): string {
  const rows = [head, ...figures.map(cells)]
  const widths = head.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, at) => padded(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The same as a table of Markdown. */
export function tableMarkdown(figures: readonly Figure[]): string {
  const line = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...figures.map((figure) => line(cells(figure)))].join('\n')
}
