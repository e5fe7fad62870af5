import type { CleaningRuleId } from './cleaned-text.ts'
import type { Citation } from './citation.ts'
import type { Clause } from './clause.ts'
import type { Modality } from './clause-facts.ts'
import type { Notice } from './notice.ts'
import type { PolicyMetadata } from './policy.ts'
import type { Responsibility } from './responsibility.ts'
import type { RevisionMark } from './revision-mark.ts'
import type { Target } from './target.ts'

/** `piyue/segmentation@1` as FORMATS.md §2 lays it down; built in core/exporting. */
export interface SegmentationDocument extends PolicyMetadata {
  readonly cleaning: readonly { readonly rule: CleaningRuleId; readonly count: number }[]
  readonly frontMatter: string
  readonly backMatter: string
  readonly clauses: readonly SegmentationClause[]
}
export interface SegmentationClause extends Pick<
  Clause,
  'id' | 'parentId' | 'kind' | 'marker' | 'ordinal' | 'heading' | 'path' | 'page' | 'sector'
> {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly responsible?: Responsibility | null
  readonly revisions?: readonly RevisionMark[]
  readonly targets?: readonly Target[]
  readonly citations?: readonly Citation[]
  readonly modality?: Modality | null
}
export interface Segmentation {
  readonly format: 'piyue/segmentation@1'
  readonly file: string
  readonly sha256: string
  readonly reader: {
    readonly kind: 'pdf' | 'docx' | 'txt'
    readonly encoding: string | null
    readonly pages: number | null
  }
  /** `document`: place in `documents` of the policy a notice belongs to; absent where it is the file's. */
  readonly notices: readonly (Notice & { readonly message: string; readonly document?: number })[]
  readonly documents: readonly SegmentationDocument[]
}
