import { foldText } from '../../../core/reading/fold-text.ts'
import type { SectorSuggestion } from '../../../core/model/sector.ts'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { nameIsTaken, rankTags, type PickableTag, type TagMatch } from './rank-tags.ts'

/**
 * One line of the picker. `own`: the clause, or the selection, has the tag already; choosing the line takes it away.
 */
export type PickerOption =
  | {
      readonly kind: 'match'
      readonly key: string
      readonly match: TagMatch
      readonly own: boolean
      readonly group: string | null
    }
  | { readonly kind: 'create'; readonly key: string; readonly name: string }
  | { readonly kind: 'recent'; readonly key: string; readonly tag: Tag; readonly digit: number; readonly own: boolean }
  | { readonly kind: 'suggested'; readonly key: string; readonly tag: Tag; readonly because: readonly string[] }

export interface PickerSections {
  readonly options: readonly PickerOption[]
  /** Matches beyond those shown. */
  readonly more: number
}

export interface PickerSupply {
  readonly query: string
  readonly tags: readonly PickableTag[]
  readonly recent: readonly TagId[]
  readonly suggestions: readonly SectorSuggestion[]
  /** Tags the clause, or the selection, has already. */
  readonly own: ReadonlySet<TagId>
}

const MOST_MATCHES = 8
const MOST_RECENT = 5
const MOST_SUGGESTED = 3
const LONGEST_NAME = 60

/** The picker's lines in the order the arrow keys walk them: matches, the offer to create, recent 1–5, suggestions. */
export function pickerOptions({ query, tags, recent, suggestions, own }: PickerSupply): PickerSections {
  const byId = new Map(tags.map((pickable) => [pickable.tag.id, pickable.tag]))
  const usable = recent.flatMap((id) => byId.get(id) ?? []).filter((tag) => !tag.isGroup)
  // before anything was typed or ever used, the codebook's own order is the only hint
  const matches =
    foldText(query) === '' && usable.length === 0
      ? tags.filter(({ tag }) => !tag.isGroup).map(({ tag }) => ({ tag, marks: [], quality: 0 }))
      : rankTags(query, tags)
  const options: PickerOption[] = matches.slice(0, MOST_MATCHES).map((match) => ({
    kind: 'match',
    key: `match:${match.tag.id}`,
    match,
    own: own.has(match.tag.id),
    group: match.tag.parentId === null ? null : (byId.get(match.tag.parentId)?.name ?? null),
  }))
  const name = query.trim().replace(/\s+/g, ' ')
  if (name !== '' && Array.from(name).length <= LONGEST_NAME && !nameIsTaken(name, tags))
    options.push({ kind: 'create', key: 'create', name })
  usable.slice(0, MOST_RECENT).forEach((tag, index) => {
    options.push({ kind: 'recent', key: `recent:${tag.id}`, tag, digit: index + 1, own: own.has(tag.id) })
  })
  for (const { sectorId, because } of suggestions.slice(0, MOST_SUGGESTED)) {
    const tag = byId.get(`sector:${sectorId}` as TagId)
    if (tag !== undefined && !own.has(tag.id))
      options.push({ kind: 'suggested', key: `suggested:${tag.id}`, tag, because })
  }
  return { options, more: Math.max(0, matches.length - MOST_MATCHES) }
}
