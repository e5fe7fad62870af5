import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareClauses } from '../../../core/comparing/compare-clauses.ts'
import { heaviestRise } from '../../../core/comparing/heaviest-rise.ts'
import { pairClauses, type PairingClause } from '../../../core/comparing/pair-clauses.ts'
import { readClauses } from '../../support/read-clauses.ts'

const seed = 20261123
console.log(`pairing laws: seed ${String(seed)}`)

const listed = (source: string): readonly PairingClause[] => {
  const { text, clauses } = readClauses(`临湖市数据赋能百业行动方案\n${source}`)
  const at = new Map(clauses.map(({ id }, place) => [id, place]))
  return clauses.map(({ marker, heading, range, parentId }) => ({
    marker,
    heading,
    text: text.slice(range.start, range.end),
    parent: parentId === null ? null : (at.get(parentId) ?? null),
  }))
}
/** "kind old→new" by the first words behind the marker. */
const told = (before: string, after: string): readonly string[] => {
  const [old, now] = [listed(before), listed(after)]
  const name = (clause: PairingClause | undefined): string =>
    clause === undefined ? '-' : clause.marker + clause.text.slice(clause.marker.length, clause.marker.length + 4)
  return pairClauses(old, now).map(
    (pair) =>
      `${pair.kind} ${pair.old === null ? '-' : name(old[pair.old])} → ${pair.new === null ? '-' : name(now[pair.new])}`,
  )
}

const fields = [
  '（一）智慧农业。推动农业生产数据汇聚，提升精准种植水平。',
  '（二）智能制造。支持龙头企业建设可信数据空间，带动上下游协同。',
  '（三）便捷出行。整合公交地铁客流信息，优化线路班次。',
]
const chapter = `一、重点任务\n${fields.join('\n')}\n二、保障措施\n（一）加强统筹。市数据局会同有关部门推进落实。\n（二）资金支持。各区县安排专项经费。`

describe('pairClauses', () => {
  test('keeps what is the same', () => {
    expect(told(chapter, chapter).every((line) => line.startsWith('kept '))).toBe(true)
  })

  test('sees through new numbers when a section is put in and another taken out', () => {
    const after = chapter
      .replace('（一）智慧农业', '（一）清朗空间。公布水质监测结果，接受居民监督。\n（二）智慧农业')
      .replace('（二）智能制造', '（三）智能制造')
      .replace(`（三）便捷出行。整合公交地铁客流信息，优化线路班次。\n`, '')
    expect(told(chapter, after)).toEqual([
      'kept 一、重点任务 → 一、重点任务',
      'added - → （一）清朗空间',
      'kept （一）智慧农业 → （二）智慧农业',
      'kept （二）智能制造 → （三）智能制造',
      'deleted （三）便捷出行 → -',
      'kept 二、保障措施 → 二、保障措施',
      'kept （一）加强统筹 → （一）加强统筹',
      'kept （二）资金支持 → （二）资金支持',
    ])
  })

  test('calls a section that changed its place moved, and no other', () => {
    const after = chapter.replace(
      fields.join('\n'),
      '（一）便捷出行。整合公交地铁客流信息，优化线路班次。\n（二）智慧农业。推动农业生产数据汇聚，提升精准种植水平。\n（三）智能制造。支持龙头企业建设可信数据空间，带动上下游协同。',
    )
    expect(told(chapter, after).filter((line) => !line.startsWith('kept'))).toEqual([
      'moved （三）便捷出行 → （一）便捷出行',
    ])
  })

  test('a chapter that moves takes its sections along', () => {
    const after = `一、保障措施\n（一）加强统筹。市数据局会同有关部门推进落实。\n（二）资金支持。各区县安排专项经费。\n二、重点任务\n${fields.join('\n')}`
    expect(told(chapter, after).filter((line) => !line.startsWith('kept'))).toEqual([
      'moved 二、保障措施 → 一、保障措施',
    ])
  })

  test('finds a reworded clause by its words, or by its heading when most words are new', () => {
    const after = chapter
      .replace('提升精准种植水平', '提升精准种植和养殖水平')
      .replace('市数据局会同有关部门推进落实', '建立工作专班')
    expect(told(chapter, after).filter((line) => !line.startsWith('kept'))).toEqual([
      'reworded （一）智慧农业 → （一）智慧农业',
      'reworded （一）加强统筹 → （一）加强统筹',
    ])
  })

  test('does not take one clause for another because both are about data', () => {
    expect(
      told(
        '一、公布水质监测数据。\n二、培训数据人才，每年举办三期。',
        '一、公布水质监测数据。\n二、减免企业办证费用，缩短审批时限。',
      ),
    ).toEqual(['kept 一、公布水质 → 一、公布水质', 'deleted 二、培训数据 → -', 'added - → 二、减免企业'])
  })

  test('equal clauses of two chapters stay with their chapters', () => {
    const before = '一、农业\n（一）加强培训。\n（二）改良种子。\n二、渔业\n（一）加强培训。\n（二）修缮码头。'
    const after = '一、渔业\n（一）加强培训。\n（二）修缮码头。\n二、农业\n（一）加强培训。\n（二）改良种子。'
    const [old, now] = [listed(before), listed(after)]
    for (const pair of pairClauses(old, now)) {
      const [was, is] = [old[pair.old ?? -1], now[pair.new ?? -1]]
      expect(old[was?.parent ?? -1]?.heading).toBe(now[is?.parent ?? -1]?.heading)
    }
  })
})

const clause = fc.record({
  marker: fc.constantFrom('', '（一）', '第二条 '),
  heading: fc.constantFrom('', '目标', '农业'),
  text: fc
    .array(fc.constantFrom('数据', '农业', '目标', '公交', '，', '。'), { maxLength: 12 })
    .map((words) => words.join('')),
  up: fc.nat(),
})
const list = fc.array(clause, { maxLength: 24 }).map((clauses): readonly PairingClause[] =>
  clauses.map(({ marker, heading, text, up }, at) => ({
    marker,
    heading,
    text: marker + text,
    parent: at === 0 || up % 3 === 0 ? null : up % at,
  })),
)

describe('laws', () => {
  test('every clause is in exactly one pair, new clauses in order, and the marks give back both texts', () => {
    fc.assert(
      fc.property(list, list, (old, now) => {
        const pairs = compareClauses(old, now)
        expect(pairs.flatMap((pair) => (pair.new === null ? [] : [pair.new]))).toEqual(now.map((_, at) => at))
        expect(pairs.flatMap((pair) => (pair.old === null ? [] : [pair.old])).sort((a, b) => a - b)).toEqual(
          old.map((_, at) => at),
        )
        for (const pair of pairs) {
          expect(pair.kind === 'added').toBe(pair.old === null)
          expect(pair.kind === 'deleted').toBe(pair.new === null)
          expect(
            pair.marks
              .filter(({ kind }) => kind !== 'deleted')
              .map(({ text }) => text)
              .join(''),
          ).toBe(pair.new === null ? '' : now[pair.new]?.text)
          expect(
            pair.marks
              .filter(({ kind }) => kind !== 'inserted')
              .map(({ text }) => text)
              .join(''),
          ).toBe(pair.old === null ? '' : old[pair.old]?.text)
        }
      }),
      { seed, numRuns: 300 },
    )
  })

  test('the heaviest rise is as heavy as any found by trying all', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(99), { maxLength: 9 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 }),
        (ranks, weights) => {
          const members = ranks.map((rank, at) => ({ rank, weight: weights[at] ?? 1 }))
          const sum = (chosen: readonly boolean[]): number => {
            const inside = members.filter((_, at) => chosen[at] === true)
            return inside.every(({ rank }, at) => at === 0 || rank > (inside[at - 1]?.rank ?? 0))
              ? inside.reduce((total, { weight }) => total + weight, 0)
              : -1
          }
          let best = 0
          for (let mask = 0; mask < 1 << members.length; mask++)
            best = Math.max(best, sum(members.map((_, at) => (mask & (1 << at)) !== 0)))
          expect(sum(heaviestRise(members))).toBe(best)
        },
      ),
      { seed, numRuns: 100 },
    )
  })
})
