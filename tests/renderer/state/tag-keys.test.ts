import { describe, expect, test } from 'vitest'
import type { TagId } from '../../../core/model/ids.ts'
import type { OwnKeys } from '../../../renderer/state/key-bindings.ts'
import {
  giveDigit,
  keyedTags,
  tagCommandId,
  tagOfCommand,
  tagsByDigit,
  type TagDigit,
} from '../../../renderer/state/tag-keys.ts'

const [a, b] = ['a', 'sector:finance'] as TagId[] as [TagId, TagId]

describe('digits for tags', () => {
  test.each<[string, OwnKeys, TagId, TagDigit | null, OwnKeys]>([
    ['a free digit is given', {}, a, '1', { 'tag:a': ['1'] }],
    ['another digit takes the place of the first', { 'tag:a': ['1'] }, a, '2', { 'tag:a': ['2'] }],
    ['a digit changes hands, and its loser has none', { 'tag:a': ['1'] }, b, '1', { 'tag:sector:finance': ['1'] }],
    [
      'a digit is taken away',
      { 'tag:a': ['1'], 'tag:sector:finance': ['2'] },
      a,
      null,
      { 'tag:sector:finance': ['2'] },
    ],
    [
      'a command that had the digit loses it and keeps its other keys',
      { note: ['3', 'N'] },
      a,
      '3',
      { note: ['N'], 'tag:a': ['3'] },
    ],
    [
      'a command left without a key stays without one',
      { note: ['3'], link: [] },
      a,
      '3',
      { note: [], link: [], 'tag:a': ['3'] },
    ],
    [
      'a key given where keys are edited gives way to the digit',
      { 'tag:a': ['Mod+Shift+1'] },
      a,
      '1',
      { 'tag:a': ['1'] },
    ],
  ])('%s', (_what, own, tag, digit, after) => {
    expect(giveDigit(own, tag, digit)).toEqual(after)
  })

  test('tags come in the order of their digits, other keys behind them, and tags whose key was taken away not at all', () => {
    const own = { 'tag:x': ['Alt+X'], 'tag:sector:finance': ['2'], 'tag:a': ['1'], 'tag:gone': [], note: ['N'] }
    expect(keyedTags(own)).toEqual(['a', 'sector:finance', 'x'])
    expect([...tagsByDigit(own)]).toEqual([
      ['1', 'a'],
      ['2', 'sector:finance'],
    ])
  })

  test('a command says which tag it is for, and other commands none', () => {
    expect(tagOfCommand(tagCommandId(b))).toBe(b)
    expect(tagOfCommand('note')).toBeNull()
  })
})
