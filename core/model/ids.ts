/** A string that names one kind of thing; the brand keeps a ClauseId out of a PolicyId's place. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type PolicyId = Id<'policy'>
/** Unique inside its policy only: a clause is named by policy and clause together. */
export type ClauseId = Id<'clause'>
export type TagId = Id<'tag'>
export type TaggingId = Id<'tagging'>
export type AnnotationId = Id<'annotation'>
export type LinkId = Id<'link'>
export type CollectionId = Id<'collection'>
export type SearchId = Id<'search'>
export type CorrectionId = Id<'correction'>
export type ReviewId = Id<'review'>
/** SHA-256 of a source file's bytes, lower-case hex. */
export type SourceHash = Id<'source'>

/** A clause anywhere in the library. */
export interface ClauseRef {
  readonly policyId: PolicyId
  readonly clauseId: ClauseId
}
