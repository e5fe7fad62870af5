import type { Annotation } from './annotation.ts'
import type { ClauseRef, CollectionId, PolicyId, ReviewId } from './ids.ts'
import type { FactCorrection } from './fact-correction.ts'
import type { Link } from './link.ts'
import type { Tagging } from './tag.ts'

/**
 * Something a person hung on a clause whose words could not be found again when the policy was read anew or came in a
 * new version. It waits, whole, until a person puts it somewhere or lets it go. 'words-gone': the clause is there, the
 * words it was on are not. 'clause-gone': neither is.
 */
export interface ReviewItem {
  readonly id: ReviewId
  readonly because: 'words-gone' | 'clause-gone'
  /** Where it hung: in this policy before it was read again, or in the version before. */
  readonly from: ClauseRef
  /** The path and the first words of the clause it hung on, since that clause may be gone. */
  readonly path: string
  readonly opening: string
  readonly thing: ReviewedThing
}

/** `policyId` of a link's far end is another policy's, or the same one's. */
export type ReviewedThing =
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'tagging'; readonly tagging: Tagging }
  | {
      readonly kind: 'member'
      readonly collectionId: CollectionId
      /** What was said of it there; "" where nothing was. */
      readonly comment: string
    }
  | { readonly kind: 'fact'; readonly correction: FactCorrection }
  | { readonly kind: 'link'; readonly link: Link; readonly end: 'from' | 'to'; readonly storedIn: PolicyId }

/** Units of a clause's opening that are kept, at most. */
export const OPENING_UNITS = 40

/** The clause may have said more than what is kept of it; one unit less where half a character was left out. */
export const goesOn = ({ opening }: Pick<ReviewItem, 'opening'>): boolean => opening.length >= OPENING_UNITS - 1
