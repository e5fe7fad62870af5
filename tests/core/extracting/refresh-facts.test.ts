import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFacts } from '../../../core/extracting/find-facts.ts'
import { refreshFacts } from '../../../core/extracting/refresh-facts.ts'
import { applyVerdict } from '../../../core/library/structure/apply-verdict.ts'
import type { Structured } from '../../../core/library/structure/structured.ts'
import { keptFacts } from '../../../core/library/kept-facts.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { StructureVerdict } from '../../../core/model/corrections.ts'
import { counter, readOf, sectors } from '../library/read-record.ts'

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
console.log(`facts read again in part: seed ${seed} (PIYUE_SEED=${seed} repeats them)`)

/**
 * Bodies at the end of a section and in paragraphs, a table of indicators, aims under a review, and as many revision
 * marks as make a comparing copy, one more or one less.
 */
const text = `云泽省水网建设实施方案
一、发展基础
（一）建设成效
建成水库30座。到2024年底供水能力达到50亿立方米。
二、重点任务
（一）完善骨干水网（新增）
到2027年底新建泵站20座，建立健全（完善）调度机制（删除：联席会议）。
责任单位：省水利厅、省财政厅
（二）提高用水效率
1.节水灌溉。到2027年，新增节水灌溉面积100万亩（征求意见稿表述为：80万亩）。
2.工业节水（新增）。万元产值用水量下降10%以上。（省工业和信息化厅牵头，省水利厅配合）
责任单位：各市人民政府
（三）主要指标
指标	单位	2025年	2027年
供水能力	亿立方米	52	60
灌溉面积	万亩	900	1000
（四）保护水源（删除：水体）。划定保护区15个。
（五）加强巡查
1.逐段巡查。
2.逐库巡查。
3.逐井巡查。
（责任单位：省水利厅、各市人民政府）
三、保障措施
（一）加强组织领导。省水利厅统筹协调（新增）。
（二）加强监督检查。每年检查2次。（责任单位：省水利厅）
`

const verdict = fc.record({
  kind: fc.constantFrom(
    'split' as const,
    'split' as const,
    'merge' as const,
    'drop' as const,
    'depth' as const,
    'label' as const,
  ),
  which: fc.nat(60),
  offset: fc.nat(2000),
  depth: fc.nat(3),
  heading: fc.constantFrom('发展基础', '基本原则', '另一个标题', ''),
  clauseKind: fc.constantFrom('item' as const, 'paragraph' as const, 'article' as const, 'chapter' as const, undefined),
})

test('facts read again in part are those of the whole, whatever is cut up otherwise', () => {
  const read = readOf(text)
  let done = 0
  fc.assert(
    fc.property(fc.array(verdict, { minLength: 1, maxLength: 10 }), (verdicts) => {
      const newId = counter('s')
      let structured: Structured = {
        text: read.cleaned.text,
        clauses: read.clauses,
        frontMatter: read.frontMatter,
        backMatter: read.backMatter,
      }
      let facts = keptFacts(findFacts(structured.text, structured.clauses))
      for (const { kind, which, offset, depth, heading, clauseKind } of verdicts) {
        const clause = structured.clauses[which % Math.max(1, structured.clauses.length)]
        if (clause === undefined) continue
        const asked: StructureVerdict =
          kind === 'depth'
            ? { kind, depth }
            : kind === 'label'
              ? { kind, heading, ...(clauseKind === undefined ? {} : { clauseKind }) }
              : { kind }
        const applied = applyVerdict(
          structured,
          kind === 'split' ? offset % structured.text.length : clause.range.start,
          asked,
          { sectors, newId: () => newId() as ClauseId },
        )
        if (applied === null) continue
        done += 1
        const now = keptFacts(
          refreshFacts(structured.text, { clauses: structured.clauses, facts }, applied.after.clauses),
        )
        expect(now).toEqual(keptFacts(findFacts(structured.text, applied.after.clauses)))
        structured = applied.after
        facts = now
      }
    }),
    { seed, numRuns: 300 },
  )
  expect(done).toBeGreaterThan(300)
})
