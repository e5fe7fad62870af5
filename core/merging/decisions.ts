import { own } from '../library/edits/keyed.ts'
import type { MergeChoice, MergeConflict } from '../model/merge.ts'

/**
 * Takes each disagreement as it is found, answers what was decided of it, and keeps both for the report. A choice that
 * a conflict does not offer is noted in `refused` and not taken.
 */
export interface Decisions {
  readonly decide: (conflict: MergeConflict) => MergeChoice
  readonly made: () => readonly (MergeConflict & { readonly choice: MergeChoice })[]
  readonly refused: () => readonly { readonly key: string; readonly choice: MergeChoice }[]
}

export function decisionsBy(choices: Readonly<Record<string, MergeChoice>>): Decisions {
  const made: (MergeConflict & { readonly choice: MergeChoice })[] = []
  const refused: { readonly key: string; readonly choice: MergeChoice }[] = []
  return {
    decide: (conflict) => {
      const [first] = conflict.choices
      if (first === undefined) throw new Error(`conflict ${conflict.key} offers nothing to choose`)
      const asked = own(choices, conflict.key)
      if (asked !== undefined && !conflict.choices.includes(asked)) refused.push({ key: conflict.key, choice: asked })
      const choice = asked !== undefined && conflict.choices.includes(asked) ? asked : first
      made.push({ ...conflict, choice })
      return choice
    },
    made: () => made,
    refused: () => refused,
  }
}

/** The choices a conflict offers, with the one in front that is taken unasked. */
export const offering = (first: MergeChoice, ...all: readonly MergeChoice[]): readonly MergeChoice[] => [
  first,
  ...all.filter((choice) => choice !== first),
]
