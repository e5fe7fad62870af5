import type { Codebook, LinkEnd, PolicyView } from '../../core/contract/workbench.ts'
import { openSuggestions } from '../../core/library/queries/read-policy.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { ClauseId, TagId } from '../../core/model/ids.ts'
import type { Sector, SectorSuggestion } from '../../core/model/sector.ts'
import type { Tag, Tagging } from '../../core/model/tag.ts'
import type { SheetMark } from '../features/reader/sheet-mark.ts'

/** One use of a tag with the tag itself; `sector` is set where the tag is a field. */
export interface TagUse { readonly tagging: Tagging; readonly tag: Tag; readonly sector: Sector | null }

/** Everything that hangs on one clause. Fields before other tags; notes latest first; suggestions best first. */
export interface ClauseThings {
  readonly uses: readonly TagUse[]
  readonly notes: readonly Annotation[]
  readonly links: readonly LinkEnd[]
  readonly suggestions: readonly { readonly suggestion: SectorSuggestion; readonly sector: Sector }[]
  readonly marks: readonly SheetMark[]
}

export const nothingHangs: ClauseThings = { uses: [], notes: [], links: [], suggestions: [], marks: [] }

/** What hangs on each clause that has anything. A tag the codebook does not know (it was read a moment too early) is left out. */
export function clauseThings(view: PolicyView, codebook: Codebook): ReadonlyMap<ClauseId, ClauseThings> {
  const tags = new Map<TagId, Tag>(codebook.tags.map((tag) => [tag.id, tag]))
  const sectors = new Map(codebook.sectors.map((sector) => [sector.id, sector]))
  const things = new Map<ClauseId, { uses: TagUse[]; notes: Annotation[]; links: readonly LinkEnd[]; suggestions: { suggestion: SectorSuggestion; sector: Sector }[]; marks: SheetMark[] }>()
  const of = (clauseId: ClauseId) => {
    const known = things.get(clauseId)
    if (known !== undefined) return known
    const fresh = { uses: [], notes: [], links: [], suggestions: [], marks: [] }
    things.set(clauseId, fresh)
    return fresh
  }
  for (const tagging of view.taggings) {
    const tag = tags.get(tagging.tagId)
    if (tag === undefined) continue
    const sector = tag.id.startsWith('sector:') ? (sectors.get(tag.id.slice('sector:'.length)) ?? null) : null
    of(tagging.clauseId).uses.push({ tagging, tag, sector })
    if (tagging.anchor !== null) of(tagging.clauseId).marks.push({ kind: 'tagged', id: tagging.id, range: tagging.anchor.range })
  }
  for (const annotation of view.annotations) {
    of(annotation.clauseId).notes.push(annotation)
    if (annotation.anchor !== null && annotation.lost !== true) of(annotation.clauseId).marks.push({ kind: 'noted', id: annotation.id, range: annotation.anchor.range })
  }
  const open = openSuggestions(view, view.suggestions)
  for (const { id } of view.policy.clauses) {
    const links = view.links[id]
    if (links !== undefined && links.length > 0) of(id).links = links
    const suggestions = open[id]
    if (suggestions === undefined || suggestions.length === 0) continue
    const known = suggestions.flatMap((suggestion) => { const sector = sectors.get(suggestion.sectorId); return sector === undefined ? [] : [{ suggestion, sector }] })
    if (known.length > 0) of(id).suggestions.push(...known)
  }
  for (const { notes, uses } of things.values()) {
    notes.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    uses.sort((a, b) => (a.sector === null ? 1 : 0) - (b.sector === null ? 1 : 0))
  }
  return things
}

/** The same thing used twice in a clause (on two stretches) shows once in its margin. */
export function eachTagOnce(uses: readonly TagUse[]): readonly TagUse[] {
  const seen = new Set<TagId>()
  return uses.filter(({ tag }) => !seen.has(tag.id) && seen.add(tag.id))
}
