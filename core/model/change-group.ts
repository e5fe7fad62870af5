import type { CleaningEntry, CleaningRuleId } from './cleaned-text.ts'
import type { TextRange } from './text-range.ts'

/** Where a change stands: `at` as in CleaningChange, with the words of the cleaned text right before and behind it. */
export interface ChangePlace {
  readonly at: TextRange
  readonly wordsBefore: string
  readonly wordsBehind: string
}

/**
 * All changes of one rule that say the same: what stood there and what stands there now. `places`: the first of them,
 * in text order.
 */
export interface ChangeGroup {
  readonly rule: CleaningRuleId
  readonly before: string
  readonly after: string
  readonly count: number
  readonly places: readonly ChangePlace[]
}

/**
 * A line of the cleaning report with what its rule changed. Worked out when it is asked for, never stored with a
 * policy.
 */
export interface GroupedCleaningEntry extends CleaningEntry {
  readonly groups: readonly ChangeGroup[]
}
