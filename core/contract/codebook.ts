import type { TagId } from '../model/ids.ts'
import type { LinkType } from '../model/link.ts'
import type { Sector } from '../model/sector.ts'
import type { Tag } from '../model/tag.ts'

/** All tags with how often each is used, and what the seeds bring: sectors and link types. */
export interface Codebook {
  readonly tags: readonly (Tag & { readonly uses: number })[]
  readonly sectors: readonly Sector[]
  readonly linkTypes: readonly LinkType[]
  readonly recentTagIds: readonly TagId[]
}
