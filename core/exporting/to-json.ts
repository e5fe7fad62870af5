import type { ClauseId, PolicyId } from '../model/ids.ts'
import type { ExportPolicy, ExportRows } from './export-rows.ts'

/** The clauses of the export, by policy. */
type Chosen = ReadonlyMap<PolicyId, Set<ClauseId>>

/**
 * `piyue/collection@1`: everything the rows hold, as data; the only text form that loses nothing. A policy that is in
 * the export as a whole has its cleaned text; of others the chosen clauses come with theirs. Ranges are UTF-16 offsets
 * in the policy's cleaned text.
 * `clauses` of the file name the order of the export.
 */
export function toJson(rows: ExportRows, at: string): string {
  const chosen: Chosen = new Map(rows.policies.map(({ record }) => [record.policy.id, new Set()]))
  for (const { policy, clause } of rows.rows) chosen.get(policy.record.policy.id)?.add(clause.id)
  const { scope, collection, collections, searches, tags, linkTypes, policies } = rows
  return `${JSON.stringify(
    {
      format: 'piyue/collection@1',
      exportedAt: at,
      scope,
      collection,
      collections,
      searches,
      tags,
      linkTypes,
      policies: policies.map((policy) => toPolicy(policy, chosen.get(policy.record.policy.id) ?? new Set())),
      clauses: rows.rows.map(({ policy, clause }) => ({ policyId: policy.record.policy.id, clauseId: clause.id })),
      linkedClauses: linkedClauses(rows, chosen),
    },
    null,
    2,
  )}\n`
}

function toPolicy({ record, text, complete }: ExportPolicy, chosen: ReadonlySet<string>) {
  const here = ({ clauseId }: { readonly clauseId: ClauseId }): boolean => complete || chosen.has(clauseId)
  const { clauses, source, ...policy } = record.policy
  const { rulesOff, encoding, metadata, structure, facts } = record.corrections
  const corrected = Object.values(facts).filter(here)
  return {
    ...policy,
    source: { ...source, sha256: source.hash },
    complete,
    text: complete ? text : null,
    clauses: clauses
      .filter(({ id }) => complete || chosen.has(id))
      .map((clause) => ({ ...clause, text: text.slice(clause.range.start, clause.range.end) })),
    taggings: Object.values(record.taggings).filter(here),
    annotations: Object.values(record.annotations).filter(here),
    links: Object.values(record.links).filter(({ from }) => here(from)),
    dismissed: Object.keys(record.dismissed).filter((key) => complete || chosen.has(key.split(' ', 1)[0] ?? '')),
    dismissedLinks: Object.keys(record.dismissedLinks).filter(
      (key) => complete || chosen.has(key.split(' ', 1)[0] ?? ''),
    ),
    facts: Object.fromEntries(Object.entries(record.facts).filter(([id]) => complete || chosen.has(id))),
    // what was corrected of the reading as a whole goes with the policy as a whole
    corrections: { rulesOff, encoding, metadata, structure: complete ? structure : [], facts: corrected },
    toReview: complete ? Object.values(record.toReview) : [],
  }
}

/** The ends of links that lie outside the export, with enough to recognise them, and the links that come from there. */
function linkedClauses({ rows }: ExportRows, chosen: Chosen) {
  const outside = new Map<string, unknown>()
  for (const { links } of rows) {
    for (const { link, direction, other } of links) {
      if (other === null) continue
      const { policyId, clauseId } = other.ref
      if (chosen.get(policyId)?.has(clauseId) === true) continue
      outside.set(`${link.id} ${policyId} ${clauseId}`, {
        ...other.ref,
        title: other.metadata.title,
        documentNumber: other.metadata.documentNumber,
        path: other.path,
        heading: other.heading,
        ...(direction === 'in' ? { link } : {}),
      })
    }
  }
  return [...outside.values()]
}
