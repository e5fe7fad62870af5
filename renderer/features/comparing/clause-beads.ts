import type { Codebook, PolicyView } from '../../../core/contract/workbench.ts'
import type { ClauseId, TagId } from '../../../core/model/ids.ts'
import { sectorOf, tagFace, type TagFace } from '../../state/tag-face.ts'
import type { Language } from '../../strings/define-strings.ts'

/** What people hung on a clause, short: its tags, how many notes with the first words of the latest, how many links. */
export interface ClauseBeads {
  readonly tags: readonly TagFace[]
  readonly notes: number
  readonly latest: string
  readonly links: number
}

/** Beads of each clause that has any. */
export function clauseBeads(
  view: Pick<PolicyView, 'taggings' | 'annotations' | 'links'>,
  codebook: Codebook | null,
  language: Language,
): ReadonlyMap<ClauseId, ClauseBeads> {
  const beads = new Map<ClauseId, { tags: TagFace[]; notes: number; latest: string; at: string; links: number }>()
  const of = (id: ClauseId) => {
    const there = beads.get(id) ?? { tags: [], notes: 0, latest: '', at: '', links: 0 }
    beads.set(id, there)
    return there
  }
  const tags = new Map(codebook?.tags.map((tag) => [tag.id, tag]) ?? [])
  const seen = new Set<string>()
  const put = (clauseId: ClauseId, tagId: TagId): void => {
    const tag = tags.get(tagId)
    const key = `${clauseId} ${tagId}`
    if (tag === undefined || seen.has(key)) return
    seen.add(key)
    of(clauseId).tags.push(tagFace(tag, sectorOf(tagId, codebook?.sectors ?? []), language))
  }
  for (const { clauseId, tagId } of view.taggings) put(clauseId, tagId)
  for (const { clauseId, body, changedAt } of view.annotations) {
    const there = of(clauseId)
    there.notes += 1
    if (changedAt >= there.at && body !== '') {
      there.latest = body
      there.at = changedAt
    }
  }
  for (const [clauseId, ends] of Object.entries(view.links))
    if (ends.length > 0) of(clauseId as ClauseId).links = ends.length
  // fields first: their seals stand together
  for (const each of beads.values())
    each.tags.sort((a, b) => Number(a.seal === undefined) - Number(b.seal === undefined))
  return beads
}
