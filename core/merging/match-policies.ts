import { own, valuesOf } from '../library/edits/keyed.ts'
import type { Incoming, IncomingPolicy, IncomingTarget } from '../model/incoming.ts'
import type { PolicyId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import { foldText } from '../reading/fold-text.ts'

/**
 * 'matched': the library has the policy as `id`. 'new': it has not and gets it. 'missing': it has not, and the file
 * brings no whole text.
 */
export type PolicyMatch =
  | { readonly kind: 'matched'; readonly theirs: IncomingPolicy; readonly id: PolicyId }
  | { readonly kind: 'new' | 'missing'; readonly theirs: IncomingPolicy }

const placeInFile = ({ policy: { source } }: PolicyRecord): string => `${source.hash} ${source.part.toString()}`

/**
 * Policies of the library whose texts planning may need: those a policy of the file, or the target of a mark, could be.
 */
export function textsNeeded(library: Library, incoming: Incoming): readonly PolicyId[] {
  const records = valuesOf(library.policies)
  const places = new Set(incoming.policies.map(({ record }) => placeInFile(record)))
  const ids = new Set<string>(incoming.policies.map(({ record }) => record.policy.id))
  const works = new Set(incoming.policies.map(({ record }) => workOf(record.policy.metadata)))
  const sameWork = (work: string | null): boolean => work !== null && works.has(work)
  const byPolicies = records.filter(
    (record) =>
      places.has(placeInFile(record)) || ids.has(record.policy.id) || sameWork(workOf(record.policy.metadata)),
  )
  const targets = incoming.marks.flatMap((mark) => (mark.kind === 'link' ? [mark.from, mark.to] : [mark.target]))
  return [
    ...new Set([
      ...byPolicies.map(({ policy }) => policy.id),
      ...targets.flatMap((target) => policiesOfTarget(library, target)),
    ]),
  ]
}

/**
 * The policies a loose target may stand in, best first: those of its source, else the one of its name there, else those
 * of its title.
 */
export function policiesOfTarget(
  library: Library,
  { sourceHash, part, policyId, title }: IncomingTarget,
): readonly PolicyId[] {
  const records = valuesOf(library.policies)
  const bySource =
    sourceHash === null
      ? []
      : records.filter(
          ({ policy: { source } }) => source.hash === sourceHash && (part === null || source.part === part),
        )
  if (bySource.length > 0) {
    const first = (record: PolicyRecord): number => (record.policy.id === policyId ? 0 : 1)
    return bySource
      .toSorted((a, b) => first(a) - first(b) || a.policy.source.part - b.policy.source.part)
      .map(({ policy }) => policy.id)
  }
  // a source that is named and not here is another text, whatever it is called
  if (sourceHash !== null) return []
  if (policyId !== null && own(library.policies, policyId) !== undefined) return [policyId]
  const folded = title === null ? null : foldText(title)
  return folded === null
    ? []
    : records
        .filter(({ policy }) => policy.metadata.title !== null && foldText(policy.metadata.title) === folded)
        .map(({ policy }) => policy.id)
}

/**
 * Finds each policy of a file in the library: by its original's hash and place in it, else by its id with the same
 * text. Each of ours is found once. `texts`: those of `textsNeeded`.
 */
export function matchPolicies(
  library: Library,
  texts: ReadonlyMap<PolicyId, string>,
  policies: readonly IncomingPolicy[],
): readonly PolicyMatch[] {
  const byPlace = new Map<string, PolicyRecord[]>()
  for (const record of valuesOf(library.policies)) {
    const place = placeInFile(record)
    const there = byPlace.get(place)
    if (there === undefined) byPlace.set(place, [record])
    else there.push(record)
  }
  const taken = new Set<PolicyId>()
  const found = new Map<IncomingPolicy, PolicyId>()
  const take = (theirs: IncomingPolicy, id: PolicyId): void => {
    taken.add(id)
    found.set(theirs, id)
  }
  const sameText = ({ record, text }: IncomingPolicy, id: PolicyId): boolean =>
    text !== null && record.policy.textLength === text.length && texts.get(id) === text
  // the likeliest of several copies of one original first: the same id, then the same text
  for (const fits of [
    (theirs: IncomingPolicy, ours: PolicyRecord) => ours.policy.id === theirs.record.policy.id,
    (theirs: IncomingPolicy, ours: PolicyRecord) => sameText(theirs, ours.policy.id),
    () => true,
  ]) {
    for (const theirs of policies) {
      if (found.has(theirs)) continue
      const ours = byPlace
        .get(placeInFile(theirs.record))
        ?.find((record) => !taken.has(record.policy.id) && fits(theirs, record))
      if (ours !== undefined) take(theirs, ours.policy.id)
    }
  }
  for (const theirs of policies) {
    const { id } = theirs.record.policy
    if (!found.has(theirs) && !taken.has(id) && own(library.policies, id) !== undefined && sameText(theirs, id))
      take(theirs, id)
  }
  return policies.map((theirs) => {
    const id = found.get(theirs)
    return id === undefined
      ? { kind: theirs.text === null ? 'missing' : 'new', theirs }
      : { kind: 'matched', theirs, id }
  })
}

/** What versions of one policy share: title and issuers. Null where it has no title. */
export const workOf = (metadata: Pick<PolicyMetadata, 'title' | 'issuers'>): string | null =>
  metadata.title === null ? null : [foldText(metadata.title), ...metadata.issuers.map(foldText).toSorted()].join('\n')
