import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffPhrases } from '../../../core/comparing/diff-phrases.ts'
import { diffText } from '../../../core/comparing/diff-text.ts'
import { simplifyMarks } from '../../../core/comparing/simplify-marks.ts'
import type { DiffKind, DiffMark } from '../../../core/model/comparison.ts'

const seed = 20261123
console.log(`diff laws: seed ${String(seed)}`)

const without = (marks: readonly DiffMark[], kind: DiffKind): string =>
  marks
    .filter((mark) => mark.kind !== kind)
    .map((mark) => mark.text)
    .join('')
/** 甲[-乙-]{+丙+} */
const shown = (marks: readonly DiffMark[]): string =>
  marks.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'deleted' ? `[${text}]` : `{${text}}`)).join('')
const readable = (before: string, after: string): string => shown(simplifyMarks(diffText(before, after)))

const word = fc.constantFrom(
  '数据',
  '要素',
  '，',
  '。',
  '、',
  '的',
  '12',
  '.5',
  'AI',
  '𠮷',
  '葛\u{e0100}',
  '\ud83d',
  '\ude00',
  'e\u0301',
  '\n',
  ' ',
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
)
/** Two texts that share much: the second is the first with some stretches replaced. */
const pair = fc
  .tuple(
    fc.array(word, { maxLength: 600 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.array(word, { maxLength: 9 })), { maxLength: 12 }),
  )
  .map(([words, edits]) => {
    const after = [...words]
    for (const [at, count, put] of edits) after.splice(at % (after.length + 1), count, ...put)
    return [words.join(''), after.join('')] as const
  })

describe('the laws of a difference', () => {
  test.each([
    ['as found', diffText],
    ['simplified', (a: string, b: string) => simplifyMarks(diffText(a, b))],
    ['by sentences and phrases', diffPhrases],
  ] as const)('%s: kept and inserted are the new text, kept and deleted the old one, no pair is cut', (_, diff) => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(text, text), pair), ([before, after]) => {
        const marks = diff(before, after)
        expect(without(marks, 'deleted')).toBe(after)
        expect(without(marks, 'inserted')).toBe(before)
        for (const [at, mark] of marks.entries()) {
          expect(mark.text).not.toBe('')
          expect(mark.kind).not.toBe(marks[at - 1]?.kind)
        }
        // a mark boundary inside a surrogate pair of either text would leave two halves
        for (const kind of ['inserted', 'deleted'] as const) {
          const side = marks.filter((mark) => mark.kind !== kind)
          side.forEach((mark, at) => {
            expect(/[\ud800-\udbff]$/.test(mark.text) && /^[\udc00-\udfff]/.test(side[at + 1]?.text ?? '')).toBe(false)
          })
        }
      }),
      { seed, numRuns: 400 },
    )
  })

  test('a text differs from itself in nothing', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(diffText(one, one)).toEqual(one === '' ? [] : [{ kind: 'kept', text: one }])
      }),
      { seed },
    )
  })

  test('two long texts that share nothing are one deletion and one insertion', () => {
    const [before, after] = [
      Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(''),
      Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x6000 + at)).join(''),
    ]
    expect(diffText(before, after).map(({ kind }) => kind)).toEqual(['deleted', 'inserted'])
  })
})

describe('readable marks', () => {
  test.each([
    ['推动农业生产数据汇聚。', '推动农业生产数据汇聚共享。', '推动农业生产数据汇聚{共享}。'],
    ['建成50个场景。', '建成350个场景。', '建成[50]{350}个场景。'],
    ['增长1.5倍', '增长1.8倍', '增长[1.5]{1.8}倍'],
    ['甲组织培训。丙提供资金。', '甲组织培训。乙提供场地。丙提供资金。', '甲组织培训。{乙提供场地。}丙提供资金。'],
    ['融合遥感、气象等数据。', '融合遥感、气象、土壤等数据。', '融合遥感、气象{、土壤}等数据。'],
    ['支持企业、高校和医院参与。', '支持高校参与。', '支持[企业、]高校[和医院]参与。'],
    ['提升服务水平', '提升服务水平', '提升服务水平'],
    ['', '新增一段。', '{新增一段。}'],
  ])('%s → %s', (before, after, expected) => {
    expect(readable(before, after)).toBe(expected)
  })

  test('a sentence that is quite another is not told character by character', () => {
    const marks = simplifyMarks(diffText('鼓励骨干企业牵头组建产业联盟。', '支持各区县设立数据服务中心。'))
    expect(marks.filter(({ kind }) => kind === 'kept').length).toBeLessThanOrEqual(1)
  })
})
