import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rebuildDraft } from '../../../core/comparing/rebuild-draft.ts'
import { findRevisionMarks } from '../../../core/extracting/find-revision-marks.ts'
import { readClauses } from '../../support/read-clauses.ts'

const seed = 20261124
console.log(`draft laws: seed ${String(seed)}`)

const rebuild = (body: string) => {
  const { text, clauses } = readClauses(
    `数据赋能行动计划\n一、重点行动\n（一）数据赋能农业\n${body}\n（二）数据赋能文旅\n推进共享。`,
  )
  const marks = findRevisionMarks(text, clauses)
  const rebuilt = rebuildDraft(text, clauses, ({ id }) => marks.get(id) ?? [])
  const bodyOf = (whole: string): string => whole.split('数据赋能农业\n')[1]?.split('\n（二）')[0] ?? ''
  return { ...rebuilt, source: text, draftBody: bodyOf(rebuilt.text), finalBody: bodyOf(rebuilt.finalText) }
}

describe('rebuildDraft', () => {
  test.each([
    [
      'what was added goes: a half-sentence with its comma',
      '推动协同，建设平台（新增），完善机制。',
      '推动协同，完善机制。',
    ],
    ['the last half-sentence', '推动协同，建设平台（新增）。', '推动协同。'],
    ['a sentence', '推动协同。建设平台，开展示范。（新增）完善机制。', '推动协同。完善机制。'],
    ['members of a list', '融合遥感（新增）、气象、灾害（新增）、市场等数据。', '融合气象、市场等数据。'],
    ['words inside a phrase', '在依法（新增）合规前提下推进。', '在合规前提下推进。'],
    ['what was deleted comes back', '推动协同，（删除：加强监管，）完善机制。', '推动协同，加强监管，完善机制。'],
    ['earlier words come back', '激励各类主体（征求意见稿表述为：多方主体）参与。', '激励多方主体参与。'],
    [
      'a sentence in earlier words',
      '推动协同。建设数据平台，开展示范。（征求意见稿表述为：建设数据中心，开展试点。）完善机制。',
      '推动协同。建设数据中心，开展试点。完善机制。',
    ],
    [
      'a figure is not cut',
      '规模突破1.5万亿元（原表述为：达到1.2万亿元），完善机制。',
      '规模达到1.2万亿元，完善机制。',
    ],
    [
      'a sentence goes back to where it stood',
      '监测灾害，研判风险。提升协调能力，推动共享。（位置从本条第一位调整至本条最后）',
      '提升协调能力，推动共享。监测灾害，研判风险。',
    ],
    [
      'an addition ends where another mark gives the draft\u2019s words',
      '强化选育（原为“繁育”）和机械应用（新增）。',
      '强化繁育。',
    ],
    ['no marks', '推动协同。', '推动协同。'],
  ])('%s', (_, body, expected) => {
    const { draftBody, finalBody } = rebuild(body)
    expect(draftBody).toBe(expected)
    expect(finalBody).toBe(body.replace(/（(?:新增|删除|征求意见稿|原|位置)[^）]*）/gu, ''))
  })

  test('a place the mark does not give is left alone and said so', () => {
    const { draftBody, strokes } = rebuild('监测灾害。推动共享。（由第三部分移至此处）')
    expect(draftBody).toBe('监测灾害。推动共享。')
    expect(strokes.map(({ placed }) => placed)).toEqual([false])
  })

  test('every unit of the draft stands in the text it was rebuilt from, and the stretches of the marks lie in the two wordings', () => {
    const word = fc.constantFrom(
      '推动',
      '数据',
      '共享',
      '，',
      '。',
      '、',
      '等',
      '支持',
      '（新增）',
      '（删除：监管，）',
      '（征求意见稿表述为：多方主体）',
      '（位置从本条第一位调整至本条最后）',
      '（原为“试点”）',
      '1.5',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { text, finalText, pieces, strokes, source } = rebuild(words.join(''))
        expect(pieces.map(({ start, end, from }) => source.slice(from, from + end - start)).join('')).toBe(text)
        pieces.forEach(({ start }, at) => {
          expect(start).toBe(pieces[at - 1]?.end ?? 0)
        })
        for (const { final, draft } of strokes) {
          expect(0 <= final.start && final.start <= final.end && final.end <= finalText.length).toBe(true)
          expect(0 <= draft.start && draft.start <= draft.end && draft.end <= text.length).toBe(true)
        }
      }),
      { seed, numRuns: 60 },
    )
  })
})
