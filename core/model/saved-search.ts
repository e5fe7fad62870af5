import type { SearchId } from './ids.ts'
import type { Question } from './search.ts'

/**
 * A question someone wants to ask again, by name. It is asked anew each time; what its filters name may be gone from
 * the library, and then finds nothing.
 */
export interface SavedSearch {
  readonly id: SearchId
  readonly name: string
  readonly question: Question
  /** ISO instant. */
  readonly createdAt: string
}
