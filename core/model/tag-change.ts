import type { TagId } from './ids.ts'
import type { StepName } from './edit.ts'

/** What one edit did to a tag. `parentId` null: the top of the tree. */
export type TagChangeKind =
  | { readonly kind: 'created'; readonly name: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'moved'; readonly from: TagId | null; readonly to: TagId | null }
  | { readonly kind: 'redefined' }
  | { readonly kind: 'recoloured' }
  | { readonly kind: 'regrouped'; readonly isGroup: boolean }
  /** Another tag was merged into it; `uses` of that one came over. */
  | { readonly kind: 'took-in'; readonly name: string; readonly uses: number }

/** A line of a tag's history. */
export interface TagChange {
  /** Number of the edit in the journal. */
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  /** Empty: it came with Piyue, or was put right by it. */
  readonly author: string
  readonly step: StepName
  readonly what: TagChangeKind
}
