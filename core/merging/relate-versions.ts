import { carryVersion } from '../library/carry-version.ts'
import { rememberTakenOut } from '../library/remember-taken-out.ts'
import { own, valuesOf } from '../library/edits/keyed.ts'
import { noCorrections } from '../model/corrections.ts'
import type { Edit } from '../model/edit.ts'
import type { PolicyId, TagId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { Arrival } from './arrivals.ts'
import { laterOf } from './compare-content.ts'
import type { Decisions } from './decisions.ts'
import { drawing } from './hanging.ts'
import { workOf } from './match-policies.ts'
import { mergeHangings } from './merge-hangings.ts'

/** What hangs on one version is copied to the next. */
export interface Carry {
  readonly from: PolicyId
  readonly to: PolicyId
}
export interface RelatedVersions {
  readonly edits: readonly Edit[]
  readonly carries: readonly Carry[]
}

const sourceWords = ({ policy: { source } }: PolicyRecord): string => `${source.hash} ${source.part.toString()}`
const wordsOf = ({ policy: { metadata, source } }: PolicyRecord): string =>
  [
    metadata.title ?? source.fileName,
    ...(metadata.documentNumber === null ? [] : [metadata.documentNumber]),
    ...(metadata.issuedOn === null ? [] : [metadata.issuedOn]),
    source.fileName,
  ].join(' · ')

/**
 * Which policy is a newer version of which. What either side says stands, where both do and differ the one whose
 * original's hash is later. A policy that comes in with title and issuers of one that is here, and of which nobody says
 * how they stand to each other, stands beside it unless someone says which of the two is the newer one; then what hangs
 * on the other is copied to it.
 */
export function relateVersions(
  library: Library,
  arrivals: readonly Arrival[],
  isNew: ReadonlySet<PolicyId>,
  decisions: Decisions,
): RelatedVersions {
  const replaces = new Map(valuesOf(library.policies).map(({ policy }) => [policy.id, policy.replaces]))
  const here = new Map(arrivals.map(({ theirs, id }) => [theirs.record.policy.id, id]))
  const leadsTo = (from: PolicyId, to: PolicyId): boolean => {
    const seen = new Set<PolicyId>()
    for (let at: PolicyId | null = from; at !== null && !seen.has(at); at = replaces.get(at) ?? null) {
      if (at === to) return true
      seen.add(at)
    }
    return false
  }
  const relate = (newer: PolicyId, older: PolicyId): boolean => {
    if (newer === older || leadsTo(older, newer)) return false
    replaces.set(newer, older)
    return true
  }
  for (const { theirs, id } of arrivals) {
    const said = theirs.record.policy.replaces
    const older = said === null ? undefined : here.get(said)
    if (older === undefined) continue
    const known = replaces.get(id) ?? null
    const [ours, other] = [known === null ? undefined : own(library.policies, known), own(library.policies, older)]
    if (ours === undefined || other === undefined || laterOf([sourceWords(ours)], [sourceWords(other)]) === 'theirs')
      relate(id, older)
  }
  const carries: Carry[] = []
  const related = new Set([...replaces].flatMap(([newer, older]) => (older === null ? [] : [newer, older])))
  const replaced = new Set([...replaces.values()])
  for (const { id, theirs } of arrivals) {
    const record = own(library.policies, id)
    const work = record === undefined ? null : workOf(record.policy.metadata)
    if (record === undefined || work === null || !isNew.has(id) || related.has(id)) continue
    const versions = valuesOf(library.policies).filter(
      ({ policy }) => !isNew.has(policy.id) && !replaced.has(policy.id) && workOf(policy.metadata) === work,
    )
    const mine = versions.toSorted((a, b) => (a.policy.importedAt < b.policy.importedAt ? -1 : 1)).at(-1)
    if (mine === undefined) continue
    const { hash, part } = theirs.record.policy.source
    const choice = decisions.decide({
      key: `policy-version:${mine.policy.id}/${hash.slice(0, 16)}-${part.toString()}`,
      kind: 'policy-version',
      about: record.policy.metadata.title ?? record.policy.source.fileName,
      policyId: mine.policy.id,
      clause: null,
      ours: wordsOf(mine),
      theirs: wordsOf(record),
      choices: ['both', 'theirs', 'ours'],
    })
    if (choice === 'theirs' && relate(id, mine.policy.id)) carries.push({ from: mine.policy.id, to: id })
    if (choice === 'ours' && relate(mine.policy.id, id)) carries.push({ from: id, to: mine.policy.id })
  }
  const edits = [...replaces].flatMap(([policyId, older]): readonly Edit[] => {
    const before = own(library.policies, policyId)?.policy.replaces ?? null
    return before === older ? [] : [{ kind: 'change-policy', policyId, patch: { policy: { replaces: older } } }]
  })
  return { edits, carries }
}

/**
 * The edits that copy what hangs on a version to the next one; what is there already is not copied again, what finds no
 * place waits there.
 */
export function carryOver(
  library: Library,
  { from, to }: Carry,
  textOf: (id: PolicyId) => string | null,
  parts: { readonly decisions: Decisions; readonly newId: () => string; readonly tagName: (id: TagId) => string },
): readonly Edit[] {
  const [before, next] = [own(library.policies, from), own(library.policies, to)]
  const [oldText, text] = [textOf(from), textOf(to)]
  if (before === undefined || next === undefined || oldText === null || text === null)
    throw new Error(`no text to carry ${from} over to ${to}`)
  const bare: PolicyRecord = {
    ...next,
    taggings: {},
    annotations: {},
    links: {},
    dismissed: {},
    dismissedLinks: {},
    corrections: { ...noCorrections },
    toReview: {},
  }
  const carried = carryVersion(library, before, oldText, bare, text, parts.newId)
  const { taggings, annotations, links, dismissed, dismissedLinks, corrections, toReview } = carried.record
  const waiting = valuesOf(toReview).map((item) => ({ queue: to, item }))
  const merged = mergeHangings(
    {
      taggings: valuesOf(taggings),
      annotations: valuesOf(annotations),
      links: valuesOf(links),
      facts: valuesOf(corrections.facts),
      dismissed: Object.keys(dismissed),
      dismissedLinks: Object.keys(dismissedLinks),
      lost: waiting,
    },
    waiting,
    {
      policyId: to,
      record: next,
      decisions: parts.decisions,
      draw: drawing(next, parts.newId),
      authorOf: (name) => name,
      tagName: parts.tagName,
    },
  )
  const said: Partial<PolicyMetadata> = { ...corrections.metadata, ...next.corrections.metadata }
  const metadata: PolicyMetadata = { ...next.policy.metadata, ...said }
  return [
    {
      kind: 'change-policy',
      policyId: to,
      patch: { ...merged.patch, policy: { metadata }, corrections: { ...merged.patch.corrections, metadata: said } },
    },
    ...carried.links,
    ...rememberTakenOut(library, carried.takenOut),
  ]
}
