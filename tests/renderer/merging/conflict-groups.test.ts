import { describe, expect, it } from 'vitest'
import type { MergeChoice, MergeConflictKind } from '../../../core/model/merge.ts'
import {
  chooseAll,
  choiceOf,
  choiceOfAll,
  groupConflicts,
  madeChoices,
  type OpenConflict,
} from '../../../renderer/features/merging/conflict-groups.ts'
import { mergeWordsIn } from '../../../renderer/features/merging/merge-words.ts'
import { choiceWords } from '../../../renderer/features/merging/choice-words.ts'
import { bringsNothing } from '../../../renderer/features/merging/merge-totals.ts'

const conflict = (
  key: string,
  kind: MergeConflictKind,
  choices: readonly [MergeChoice, ...MergeChoice[]],
): OpenConflict => ({
  key,
  kind,
  about: key,
  policyId: null,
  clause: null,
  ours: '旧',
  theirs: '新',
  choices,
  choice: choices[0],
})
const conflicts = [
  conflict('a', 'tag-differs', ['ours', 'theirs', 'both']),
  conflict('b', 'author-shared', ['ours', 'both']),
  conflict('c', 'tag-differs', ['theirs', 'ours']),
]
const [first] = conflicts
const tags = groupConflicts(conflicts)[1]
if (tags === undefined || first === undefined) throw new Error('no group of tags')

describe('what two libraries disagree about', () => {
  it('is asked by kind, whose work it is first', () => {
    expect(
      groupConflicts(conflicts).map(({ kind, conflicts: own, common }) => [kind, own.map(({ key }) => key), common]),
    ).toEqual([
      ['author-shared', ['b'], ['ours', 'both']],
      ['tag-differs', ['a', 'c'], ['ours', 'theirs']],
    ])
    expect(groupConflicts([])).toEqual([])
  })
  it('is decided as offered first, unless a person says otherwise', () => {
    expect(choiceOf(first, {})).toBe('ours')
    expect(choiceOf(first, { a: 'both' })).toBe('both')
  })
  it('is decided for all of a kind at once, or shows that they differ', () => {
    expect(choiceOfAll(tags, {})).toBeNull()
    const all = chooseAll(tags, 'theirs', { b: 'both' })
    expect(all).toEqual({ a: 'theirs', b: 'both', c: 'theirs' })
    expect(choiceOfAll(tags, all)).toBe('theirs')
    // what one of them does not offer is not chosen for it
    expect(chooseAll(tags, 'both', {})).toEqual({ a: 'both' })
  })
  it('hands over only what is not taken anyway and what is offered', () => {
    expect(madeChoices(conflicts, { a: 'ours', b: 'both', c: 'both', gone: 'ours' })).toEqual({ b: 'both' })
  })
  it('says of authors and versions what the choice means there', () => {
    expect(choiceWords('author-shared', 'both', mergeWordsIn('zh-Hans', false))).toBe('不是同一人')
    expect(choiceWords('policy-version', 'theirs', mergeWordsIn('en', false))).toBe('The file’s is newer')
    expect(choiceWords('tag-differs', 'both', mergeWordsIn('zh-Hant', false))).toBe('都留')
    expect(choiceWords('clause-differs', 'review', mergeWordsIn('en', false))).toBe('Leave for review')
    expect(choiceWords('note-differs', 'theirs', mergeWordsIn('en', true))).toBe('Take the backup’s')
  })
})

describe('a file that brings nothing', () => {
  const none = { added: 0, changed: 0, same: 3, dropped: 1 }
  const counts = {
    policies: none,
    tags: none,
    taggings: none,
    notes: none,
    links: none,
    collections: none,
    searches: none,
    facts: none,
    originals: none,
    review: none,
  }
  it.each([
    [{ counts, conflicts: [] }, true],
    [{ counts: { ...counts, notes: { ...none, added: 1 } }, conflicts: [] }, false],
    [{ counts: { ...counts, tags: { ...none, changed: 1 } }, conflicts: [] }, false],
    [{ counts, conflicts: [first] }, false],
  ])('is one without news and without disagreement: %#', (report, expected) => {
    expect(bringsNothing(report)).toBe(expected)
  })
})
