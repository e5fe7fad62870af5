import type { MergeChoice, MergeConflictKind } from '../../../core/model/merge.ts'
import type { MergeWords } from './merge-words.ts'

/** What a choice means for conflicts of a kind. */
export function choiceWords(kind: MergeConflictKind, choice: MergeChoice, words: MergeWords): string {
  if (kind === 'author-shared' && choice !== 'review') return choice === 'ours' ? words.onePerson : words.twoPeople
  if (kind === 'policy-version' && choice !== 'review')
    return { both: words.standBeside, theirs: words.theirsIsNewer, ours: words.oursIsNewer }[choice]
  return { ours: words.keepOurs, theirs: words.takeTheirs, both: words.keepBoth, review: words.toReview }[choice]
}
