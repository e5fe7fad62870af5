import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Comparator, Target } from '../model/target.ts'
import { figureOf } from './find-targets.ts'
import { planYears } from './plan-years.ts'
import { figure, scales, unitAtEnd, unitOnly } from './target-words.ts'

const yearCell = /^(?:到|至)?(20[0-9]{2})年?(?:底|末)?(?:[（(]?(?:目标|规划|预期|计划)?(?:目标)?值?[）)]?)?$/u
const baseline = /基期|现状|实际|完成|基准|基数/u
const valueCell = new RegExp(
  `^([≥≤＞＜><]=?|超过?|突破|达到?|不低于|不超过)?\\s?[\\[［【]?(${figure})[\\]］】]?\\s?((?:百万|千万|万亿|万|亿)?[^0-9\\s]{0,4}?)(以上|以内|以下|左右)?$`,
  'u',
)
const kinds = /^(?:预期性|约束性|引导性|指导性)$/u
/** A row whose blanks were lost: name, unit, values, kind. */
const runTogether = new RegExp(`(?:[—–\\-－/]|${figure})`, 'gu')
const period = /(20[0-9]{2})\s?(?:年)?\s?[—–\-－~～至]{1,2}\s?(20[0-9]{2})\s?年/u

interface Columns {
  readonly name: number
  readonly unit: number
  readonly years: readonly { readonly at: number; readonly year: string }[]
  readonly aims: readonly number[]
  readonly run: boolean
}

/**
 * The aims in tables of indicators (指标 · 单位 · 2025年 · 2030年 · 属性): a target for each figure under a year the
 * plan is for. Years before the plan's first one, and columns called 基期 or 现状, are where it starts from; where the
 * plan names no period, the first of several years is, unless the plan was issued before it. Rows are lines with tabs, or lines of TXT that lost their
 * blanks. By clause; a line read here is a range of its own in the targets' quotes.
 */
export function findTableTargets(text: string, clauses: readonly Clause[]): ReadonlyMap<ClauseId, readonly Target[]> {
  const found = new Map<ClauseId, Target[]>()
  const first = period.exec(text.slice(0, 4000))?.[1]
  const { since } = planYears(text)
  let columns: Columns | null = null
  for (const { id, range } of clauses) {
    let start = range.start
    for (const line of text.slice(range.start, range.end).split('\n')) {
      const header = readHeader(line, first, since)
      if (header) columns = header
      else if (columns) {
        const targets = readRow(line, start, columns)
        if (targets === null) columns = null
        else if (targets.length > 0) {
          const own = found.get(id) ?? []
          found.set(id, own)
          for (const target of targets) own.push(target)
        }
      }
      start += line.length + 1
    }
  }
  return found
}

function readHeader(line: string, first: string | undefined, since: number | null): Columns | null {
  if (line.length > 120 || !/指标|名称/u.test(line) || !/20[0-9]{2}/u.test(line)) return null
  const run = !line.includes('\t')
  const cells = run
    ? line
        .replace(/20[0-9]{2}年?(?:底|末)?(?:（?目标值?）?)?/gu, '\t$&\t')
        .replace(/单位/gu, '\t单位\t')
        .replace(/(?<!\s)\s*\t\s*/gu, '\t')
        .replace(/\t+/gu, '\t')
        .split('\t')
    : line.split('\t')
  const years = cells.flatMap((cell, at) => {
    const year = yearCell.exec(cell.replace(/\s/gu, '').replace(baseline, ''))?.[1]
    return year === undefined ? [] : [{ at, year, start: baseline.test(cell) }]
  })
  const name = cells.findIndex((cell) => /指标|名称/u.test(cell))
  if (years.length === 0 || name < 0 || (run && !line.includes('单位'))) return null
  const ahead = years.filter(({ year, start }) => !start && (first === undefined || year >= first))
  const aims = (
    first === undefined &&
    years.length > 1 &&
    !years.some(({ start }) => start) &&
    !(since !== null && Number(years[0]?.year) > since)
      ? years.slice(1)
      : ahead
  ).map(({ at }) => at)
  return { name, unit: cells.findIndex((cell) => /单位/u.test(cell)), years, aims, run }
}

/** null where the line is no row of the table. */
function readRow(line: string, start: number, columns: Columns): readonly Target[] | null {
  const cells = columns.run ? partRun(line, columns) : line.split('\t').map((cell) => cell.trim())
  if (cells === null) return null
  if (cells.length < 2) return columns.run ? null : []
  const named = (cells[columns.name] ?? '').replace(/^[0-9]{1,2}[.．、]?\s?|^（[0-9]{1,2}）/u, '')
  const bracketed = /^(.*?)[（(]((?:百万|千万|万亿|万|亿)?[^（）()0-9]{1,8})[）)]$/u.exec(named)
  const unitCell = columns.unit >= 0 ? (cells[columns.unit] ?? '') : ''
  return columns.aims.flatMap((at) => {
    const match = valueCell.exec(cells[at] ?? '')
    const year = columns.years.find((each) => each.at === at)?.year ?? null
    const value = match ? figureOf(match[2] ?? '') : null
    if (!match || value === null) return []
    const unit =
      (match[3] ?? '') !== ''
        ? (match[3] ?? '')
        : unitCell !== '' && !/^[—–-]$/u.test(unitCell)
          ? unitCell
          : (bracketed?.[2] ?? '')
    const scale = unitOnly.exec(unit)?.[1] ?? ''
    return [
      {
        what: bracketed && unitCell === '' ? (bracketed[1] ?? named) : named,
        quantity: (match[2] ?? '').replaceAll(/[,，]/gu, ''),
        value: Math.round(value * (scales[scale] ?? 1) * 1e6) / 1e6,
        unit,
        comparator: compared(match[1] ?? '', match[4] ?? ''),
        deadline: year,
        status: 'final' as const,
        quote: line,
        start,
        end: start + line.length,
      },
    ]
  })
}

/** Name, unit and values of a row whose blanks were lost, laid out as the header's cells are. */
function partRun(line: string, columns: Columns): readonly string[] | null {
  if (line.length > 120 || /[。；]/u.test(line)) return null
  const bare = line.replace(/\s?(?:预期性|约束性|引导性|指导性)$/u, '')
  const values = [...bare.matchAll(runTogether)].slice(-columns.years.length)
  const head = values[0] ? bare.slice(0, values[0].index).trim() : ''
  const unit = unitAtEnd.exec(head)
  const last = values.at(-1)
  if (
    values.length < columns.years.length ||
    unit === null ||
    !last ||
    last.index + last[0].length < bare.trimEnd().length
  )
    return null
  const cells: string[] = []
  cells[columns.name] = unit[1]?.trim() ?? ''
  cells[columns.unit] = unit[2] ?? ''
  columns.years.forEach(({ at }, index) => {
    cells[at] = values[index]?.[0] ?? ''
  })
  return cells.some((cell) => kinds.test(cell)) ? null : cells
}

function compared(before: string, after: string): Comparator {
  if (/^(?:≤|<=|不超过)/u.test(before) || /以内|以下/u.test(after)) return '<='
  if (/^[＜<]/u.test(before)) return '<'
  if (/^(?:≥|>=|达|不低于)/u.test(before) || after === '以上') return '>='
  return /^[＞>超突]/u.test(before) ? '>' : '='
}
