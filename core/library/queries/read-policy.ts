import { clausesById } from '../edits/check-place.ts'
import { dismissalKey } from '../edits/dismiss-sector.ts'
import { own } from '../edits/keyed.ts'
import { sectorOfTag } from '../edits/sector-tag.ts'
import type { Clause } from '../../model/clause.ts'
import type { ClauseId, ClauseRef, PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Link } from '../../model/link.ts'
import type { LinkEnd, PolicyHangings } from '../../model/policy-view.ts'
import type { SectorSuggestion } from '../../model/sector.ts'
import { incomingLinks } from './incoming-links.ts'

/** Longest preview of a clause on a link's card, UTF-16 units. */
const PREVIEW_UNITS = 90

/** The opening words of a clause after marker and heading, or the heading where that is all. Never half a character. */
const previewOf = (clause: Clause, text: string): string => {
  const own = text.slice(clause.range.start, clause.range.end)
  const from = own.startsWith(clause.marker) ? clause.marker.length : 0
  const words = own.slice(from).replaceAll(/\s+/gu, '')
  if (words.length <= PREVIEW_UNITS) return words
  const cut = words.slice(0, PREVIEW_UNITS)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

type TextOf = (policyId: PolicyId) => string | null

const otherEnd = (library: Library, ref: ClauseRef, textOf: TextOf): LinkEnd['other'] => {
  const record = own(library.policies, ref.policyId)
  const clause = record && clausesById(record.policy).get(ref.clauseId)
  if (record === undefined || clause === undefined) return null
  const { title, level, region } = record.policy.metadata
  const text = textOf(ref.policyId)
  return {
    ref,
    policyTitle: title,
    level,
    region,
    path: clause.path,
    preview: text === null ? clause.heading : previewOf(clause, text),
  }
}

const linkEnds = (
  library: Library,
  record: PolicyRecord,
  textOf: TextOf,
): Readonly<Record<ClauseId, readonly LinkEnd[]>> => {
  const ends: Record<ClauseId, LinkEnd[]> = {}
  const add = (clauseId: ClauseId, link: Link, direction: LinkEnd['direction'], other: ClauseRef): void => {
    ;(ends[clauseId] ??= []).push({ link, direction, other: otherEnd(library, other, textOf) })
  }
  for (const link of Object.values<Link>(record.links)) add(link.from.clauseId, link, 'out', link.to)
  for (const link of incomingLinks(library, record.policy.id)) add(link.to.clauseId, link, 'in', link.from)
  return ends
}

/** The policies whose texts a policy's links quote. */
export const linkedPolicies = (library: Library, policyId: PolicyId): readonly PolicyId[] => {
  const record = own(library.policies, policyId)
  if (record === undefined) return []
  const outgoing = Object.values<Link>(record.links).map((link) => link.to.policyId)
  return [...new Set([...outgoing, ...incomingLinks(library, policyId).map((link) => link.from.policyId)])]
}

/** Suggestions a person has neither taken up (the clause has the sector's tag) nor dismissed. */
export const openSuggestions = <T extends Pick<SectorSuggestion, 'sectorId'>>(
  { taggings, dismissed }: Pick<PolicyHangings, 'taggings' | 'dismissed'>,
  all: Readonly<Record<ClauseId, readonly T[]>>,
): Readonly<Record<ClauseId, readonly T[]>> => {
  const settled = new Set(dismissed)
  for (const { tagId, clauseId } of taggings) {
    const sectorId = sectorOfTag(tagId)
    if (sectorId !== null) settled.add(dismissalKey(clauseId, sectorId))
  }
  const open: Record<ClauseId, readonly T[]> = {}
  for (const [id, suggestions] of Object.entries<readonly T[]>(all)) {
    const clauseId = id as ClauseId
    const left = suggestions.filter(({ sectorId }) => !settled.has(dismissalKey(clauseId, sectorId)))
    if (left.length > 0) open[clauseId] = left
  }
  return open
}

/** What people hung on one policy. `textOf` knows the texts of `linkedPolicies`; `reading` names what they hang on. */
export const hangingsOf = (
  library: Library,
  record: PolicyRecord,
  textOf: TextOf,
  named: Pick<PolicyHangings, 'reading' | 'suggested'>,
): PolicyHangings => ({
  ...named,
  taggings: Object.values(record.taggings),
  annotations: Object.values(record.annotations),
  links: linkEnds(library, record, textOf),
  dismissed: Object.keys(record.dismissed),
  factCorrections: Object.values(record.corrections.facts),
  corrections: {
    rulesOff: record.corrections.rulesOff,
    encoding: record.corrections.encoding,
    structure: record.corrections.structure,
  },
})
