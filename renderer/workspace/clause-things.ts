import type { Codebook, LinkEnd, PolicyView } from '../../core/contract/workbench.ts'
import { dismissalKey } from '../../core/library/edits/dismiss-sector.ts'
import { sectorOfTag } from '../../core/library/edits/sector-tag.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { ClauseId, TagId } from '../../core/model/ids.ts'
import type { Sector, SectorSuggestion } from '../../core/model/sector.ts'
import type { Tag, Tagging } from '../../core/model/tag.ts'
import type { SheetMark } from '../features/reader/sheet-mark.ts'

/** One use of a tag with the tag itself; `sector` is set where the tag is a field. */
export interface TagUse {
  readonly tagging: Tagging
  readonly tag: Tag
  readonly sector: Sector | null
}

/** Everything that hangs on one clause. Fields before other tags; notes latest first; suggestions best first. */
export interface ClauseThings {
  readonly uses: readonly TagUse[]
  readonly notes: readonly Annotation[]
  readonly links: readonly LinkEnd[]
  readonly suggestions: readonly { readonly suggestion: SectorSuggestion; readonly sector: Sector }[]
  readonly marks: readonly SheetMark[]
}

export const nothingHangs: ClauseThings = { uses: [], notes: [], links: [], suggestions: [], marks: [] }

/** What hangs on each clause. */
export interface ThingsByClause {
  readonly get: (clauseId: ClauseId) => ClauseThings
  /** How many fields are suggested and neither accepted nor dismissed. */
  readonly open: () => number
}

/**
 * What hangs on each clause of a policy. Sorted by clause at once, put together when a clause is first asked for: an
 * edit costs what hangs on the policy, not its length. A tag the codebook does not know (it was read a moment too
 * early) is left out.
 */
export function clauseThings(view: PolicyView, codebook: Codebook): ThingsByClause {
  const tags = new Map<TagId, Tag>(codebook.tags.map((tag) => [tag.id, tag]))
  const sectors = new Map(codebook.sectors.map((sector) => [sector.id, sector]))
  const taggings = byClause(view.taggings)
  const notes = byClause(view.annotations)
  const dismissed = new Set(view.dismissed)
  const known = new Map<ClauseId, ClauseThings>()
  const put = (clauseId: ClauseId): ClauseThings => {
    const uses = (taggings.get(clauseId) ?? []).flatMap((tagging): TagUse[] => {
      const tag = tags.get(tagging.tagId)
      return tag === undefined ? [] : [{ tagging, tag, sector: sectors.get(sectorOfTag(tag.id) ?? '') ?? null }]
    })
    const own = notes.get(clauseId) ?? []
    const links = view.links[clauseId] ?? []
    const suggested = openFor(clauseId, uses)
    if (uses.length + own.length + links.length + suggested.length === 0) return nothingHangs
    return {
      uses: uses.toSorted((a, b) => (a.sector === null ? 1 : 0) - (b.sector === null ? 1 : 0)),
      notes: own.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
      links,
      suggestions: suggested,
      marks: [
        ...uses.flatMap(({ tagging: { id, anchor } }): SheetMark[] =>
          anchor === null ? [] : [{ kind: 'tagged', id, range: anchor.range }],
        ),
        ...own.flatMap(({ id, anchor }): SheetMark[] =>
          anchor === null ? [] : [{ kind: 'noted', id, range: anchor.range }],
        ),
      ],
    }
  }
  const openFor = (clauseId: ClauseId, uses: readonly TagUse[]): ClauseThings['suggestions'] =>
    (view.suggestions[clauseId] ?? []).flatMap((suggestion) => {
      const sector = sectors.get(suggestion.sectorId)
      const settled =
        dismissed.has(dismissalKey(clauseId, suggestion.sectorId)) ||
        uses.some((use) => use.sector?.id === suggestion.sectorId)
      return sector === undefined || settled ? [] : [{ suggestion, sector }]
    })
  const get = (clauseId: ClauseId): ClauseThings => {
    const before = known.get(clauseId)
    if (before !== undefined) return before
    const things = put(clauseId)
    known.set(clauseId, things)
    return things
  }
  return {
    get,
    open: () =>
      (Object.keys(view.suggestions) as ClauseId[]).reduce(
        (sum, clauseId) => sum + openFor(clauseId, taggings.has(clauseId) ? get(clauseId).uses : []).length,
        0,
      ),
  }
}

function byClause<Thing extends { readonly clauseId: ClauseId }>(
  things: readonly Thing[],
): ReadonlyMap<ClauseId, readonly Thing[]> {
  const sorted = new Map<ClauseId, Thing[]>()
  for (const thing of things) {
    const there = sorted.get(thing.clauseId)
    if (there === undefined) sorted.set(thing.clauseId, [thing])
    else there.push(thing)
  }
  return sorted
}

/** The same thing used twice in a clause (on two stretches) shows once in its margin. */
export function eachTagOnce(uses: readonly TagUse[]): readonly TagUse[] {
  const seen = new Set<TagId>()
  return uses.filter(({ tag }) => !seen.has(tag.id) && seen.add(tag.id))
}
