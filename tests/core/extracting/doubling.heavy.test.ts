import { expect, test } from 'vitest'
import { findFacts } from '../../../core/extracting/find-facts.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { growth } from '../../support/cpu-growth.ts'
import { pathologicalTexts } from '../../support/pathological-texts.ts'

const size = 250_000
/**
 * Twice the text may take twice the time and what a garbage collector makes of it; what grows with the square takes
 * four times.
 */
const most = 2.6
const clauseOf = (text: string): Clause => ({
  id: 'c1' as ClauseId,
  parentId: null,
  kind: 'section',
  marker: '',
  ordinal: null,
  heading: '',
  path: '¶1',
  depth: 0,
  range: { start: 0, end: text.length },
  page: null,
  sector: null,
})
const repeated =
  (part: (k: number) => string) =>
  (units: number): string => {
    const parts: string[] = []
    for (let length = 0, k = 0; length < units; k++) {
      const next = part(k)
      parts.push(next)
      length += next.length
    }
    return parts.join('')
  }
/** What fills one clause with facts of one kind. */
const inOneClause: Readonly<Record<string, (size: number) => string>> = {
  ...pathologicalTexts,
  'aims and deadlines': repeated((k) => `到2027年底，建成数据场景${(k % 900) + 1}个，规模突破${(k % 90) + 1}亿元。`),
  'responsible bodies, each another': repeated(
    (k) => `推进工作（责任单位：省第${k}局、省第${k}厅）。责任单位：省第${k}办\n`,
  ),
  'brackets closed by others': repeated((k) => (k % 2000 < 1000 ? '（' : '】')),
  'rows of indicators': (units) =>
    `指标\t单位\t2025年\t2030年\n${repeated((k) => `指标${k}\t个\t${k}\t${k + 5}\n`)(units)}`,
  'titles between their signs': repeated(
    (k) => `按照《云泽省第${k}号办法》（云政办发〔2024〕${(k % 99) + 1}号）执行，`,
  ),
}

test.for(Object.entries(inOneClause))(
  'extracting from a clause with twice as much of %s takes at most 2.6 times as long',
  ([name, make]) => {
    const { once, twice, ratio } = growth(make, size, (text) => {
      findFacts(text, [clauseOf(text)])
    })
    console.log(`${name.padEnd(34)} ${once.toFixed(0)} ms → ${twice.toFixed(0)} ms  × ${ratio.toFixed(2)}`)
    // too little to measure is no growth
    if (twice > 40) expect(ratio).toBeLessThan(most)
  },
)
