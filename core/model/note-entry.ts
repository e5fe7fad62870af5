import type { Annotation } from './annotation.ts'
import type { ClauseRef } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'

/** A note or highlight where it stands, for lists over many policies. */
export interface NoteEntry {
  readonly ref: ClauseRef
  readonly metadata: Pick<PolicyMetadata, 'title' | 'level' | 'region' | 'language' | 'script'>
  readonly path: string
  readonly heading: string
  readonly page: number | null
  /** The words it stands on; of a note on a whole clause the clause's first words. Cut where long ("…"). */
  readonly quote: string
  readonly annotation: Annotation
}
