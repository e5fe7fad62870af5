import type { MergeChoice, MergeConflict, MergeConflictKind, MergeReport } from '../../../core/model/merge.ts'

/** A disagreement with what is taken unless a person says otherwise. */
export type OpenConflict = MergeReport['conflicts'][number]
/** What a person chose, by a conflict's key. */
export type Choices = Readonly<Record<string, MergeChoice>>

/** Conflicts of one kind; `common`: what each of them offers, in the order the first one offers it. */
export interface ConflictGroup {
  readonly kind: MergeConflictKind
  readonly conflicts: readonly OpenConflict[]
  readonly common: readonly MergeChoice[]
}

/** What decides over most else comes first: whose work it is, which policy, then what hangs on it. */
const order: readonly MergeConflictKind[] = [
  'author-shared',
  'policy-version',
  'clause-differs',
  'metadata-differs',
  'tag-differs',
  'note-differs',
  'link-differs',
  'fact-differs',
  'collection-differs',
  'search-differs',
]

const choiceOrder: readonly MergeChoice[] = ['ours', 'theirs', 'both', 'review']
/** Choices always stand in the same places, whichever is taken unasked. */
export const inOrder = (choices: readonly MergeChoice[]): readonly MergeChoice[] =>
  choiceOrder.filter((choice) => choices.includes(choice))

export const choiceOf = (conflict: OpenConflict, choices: Choices): MergeChoice =>
  choices[conflict.key] ?? conflict.choice

/** Conflicts by kind; none without any. */
export function groupConflicts(conflicts: readonly OpenConflict[]): readonly ConflictGroup[] {
  return order.flatMap((kind) => {
    const own = conflicts.filter((conflict) => conflict.kind === kind)
    const [first] = own
    return first === undefined
      ? []
      : [
          {
            kind,
            conflicts: own,
            common: first.choices.filter((choice) => own.every(({ choices }) => choices.includes(choice))),
          },
        ]
  })
}

/** What all of a group are decided by; null where they differ. */
export function choiceOfAll({ conflicts }: ConflictGroup, choices: Choices): MergeChoice | null {
  const made = new Set(conflicts.map((conflict) => choiceOf(conflict, choices)))
  const [only] = made
  return made.size === 1 && only !== undefined ? only : null
}

export const chooseAll = ({ conflicts }: ConflictGroup, choice: MergeChoice, choices: Choices): Choices => ({
  ...choices,
  ...Object.fromEntries(
    conflicts.filter((conflict) => conflict.choices.includes(choice)).map(({ key }) => [key, choice]),
  ),
})

/** What to hand over: only what differs from what would be taken anyway, of conflicts that there are. */
export function madeChoices(conflicts: readonly MergeConflict[], choices: Choices): Choices {
  return Object.fromEntries(
    conflicts.flatMap(({ key, choices: offered }) => {
      const choice = choices[key]
      return choice === undefined || choice === offered[0] || !offered.includes(choice) ? [] : [[key, choice]]
    }),
  )
}
