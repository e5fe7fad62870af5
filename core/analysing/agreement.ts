import type { Agreement, AgreementRequest, Disagreement, TagAgreement } from '../model/agreement.ts'
import type { ClauseId, PolicyId, TagId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { Tag, Tagging } from '../model/tag.ts'
import { agreementFigures, type AgreementCounts } from './agreement-figures.ts'

/** The tags each clause got from one coder. */
type Coding = ReadonlyMap<ClauseId, ReadonlySet<TagId>>

/**
 * How alike two coders tag the same clauses. The unit is the clause, whether a tag stands on all of it or on words in
 * it; a tag counts for itself, not for the tags above it; tags of notes do not count. Policies: those named, else those
 * in which both have tagged something. Tags: those named, else those that one of them used there, in the codebook's
 * order. Names are compared to the letter.
 */
export function measureAgreement(library: Library, { coders, policyIds, tagIds }: AgreementRequest): Agreement {
  const records = Object.values<PolicyRecord>(library.policies).flatMap((record) => {
    const [first, second] = [codingOf(record, coders[0]), codingOf(record, coders[1])]
    const counts = policyIds === undefined ? first.size > 0 && second.size > 0 : policyIds.includes(record.policy.id)
    return counts ? [{ record, first, second }] : []
  })
  const asked = tagIds === undefined ? null : new Set(tagIds)
  const used =
    asked ??
    new Set(
      records.flatMap(({ first, second }) => [...first.values(), ...second.values()].flatMap((tags) => [...tags])),
    )
  const tags = tagsInOrder(library, used)
  const places = new Map(tags.map(({ tagId }, at) => [tagId, at]))
  const counts = tags.map(() => ({ both: 0, onlyFirst: 0, onlySecond: 0 }))
  const disagreements: Disagreement[] = []
  for (const {
    record: { policy },
    first,
    second,
  } of records) {
    for (const { id, path, heading } of policy.clauses) {
      const [one, other] = [first.get(id), second.get(id)]
      if (one === undefined && other === undefined) continue
      const said = { both: [] as TagId[], onlyFirst: [] as TagId[], onlySecond: [] as TagId[] }
      for (const tagId of new Set([...(one ?? []), ...(other ?? [])])) {
        const count = counts[places.get(tagId) ?? -1]
        if (count === undefined) continue
        const who = one?.has(tagId) !== true ? 'onlySecond' : other?.has(tagId) !== true ? 'onlyFirst' : 'both'
        count[who]++
        said[who].push(tagId)
      }
      if (said.onlyFirst.length + said.onlySecond.length > 0)
        disagreements.push({
          clause: { policyId: policy.id, clauseId: id },
          title: policy.metadata.title,
          path,
          heading,
          ...sorted(said, places),
        })
    }
  }
  const clauses = records.reduce((sum, { record }) => sum + record.policy.clauses.length, 0)
  const whole = (part: Omit<AgreementCounts, 'units' | 'neither'>, units: number): AgreementCounts => ({
    ...part,
    units,
    neither: units - part.both - part.onlyFirst - part.onlySecond,
  })
  const sum = (name: 'both' | 'onlyFirst' | 'onlySecond'): number =>
    counts.reduce((total, count) => total + count[name], 0)
  return {
    coders,
    policies: records.map(({ record: { policy } }) => ({
      policyId: policy.id,
      title: policy.metadata.title,
      clauses: policy.clauses.length,
    })),
    overall: agreementFigures(
      whole({ both: sum('both'), onlyFirst: sum('onlyFirst'), onlySecond: sum('onlySecond') }, clauses * tags.length),
    ),
    tags: tags.map((tag, at): TagAgreement => ({
      ...tag,
      ...agreementFigures(whole(counts[at] ?? { both: 0, onlyFirst: 0, onlySecond: 0 }, clauses)),
    })),
    disagreements,
  }
}

/** Who has put tags on clauses, in the order they are first met, with how many. */
export function codersOf(library: Library, policyIds?: readonly PolicyId[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { policy, taggings } of Object.values<PolicyRecord>(library.policies)) {
    if (policyIds?.includes(policy.id) === false) continue
    for (const { author } of Object.values<Tagging>(taggings)) counts.set(author, (counts.get(author) ?? 0) + 1)
  }
  return counts
}

function codingOf({ taggings }: PolicyRecord, author: string): Coding {
  const coding = new Map<ClauseId, Set<TagId>>()
  for (const tagging of Object.values<Tagging>(taggings)) {
    if (tagging.author !== author) continue
    const there = coding.get(tagging.clauseId)
    if (there === undefined) coding.set(tagging.clauseId, new Set([tagging.tagId]))
    else there.add(tagging.tagId)
  }
  return coding
}

const sorted = (
  { both, onlyFirst, onlySecond }: Pick<Disagreement, 'both' | 'onlyFirst' | 'onlySecond'>,
  places: ReadonlyMap<TagId, number>,
): Pick<Disagreement, 'both' | 'onlyFirst' | 'onlySecond'> => {
  const inOrder = (tagIds: readonly TagId[]): readonly TagId[] =>
    tagIds.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  return { both: inOrder(both), onlyFirst: inOrder(onlyFirst), onlySecond: inOrder(onlySecond) }
}

/**
 * Tags as the codebook shows them: below their parents, siblings by their place and then by name. `path`: names from
 * the root, "/" between.
 */
function tagsInOrder(
  { tags }: Library,
  wanted: ReadonlySet<TagId>,
): readonly { readonly tagId: TagId; readonly path: string }[] {
  const all = Object.values<Tag>(tags)
  const below = new Map<TagId | null, Tag[]>()
  for (const tag of all) {
    const siblings = below.get(tag.parentId)
    if (siblings === undefined) below.set(tag.parentId, [tag])
    else siblings.push(tag)
  }
  const order = (a: Tag, b: Tag): number => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  const found: { tagId: TagId; path: string }[] = []
  const waiting = (below.get(null) ?? [])
    .toSorted(order)
    .reverse()
    .map((tag) => ({ tag, path: tag.name }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { tag, path } = next
    if (wanted.has(tag.id)) found.push({ tagId: tag.id, path })
    waiting.push(
      ...(below.get(tag.id) ?? [])
        .toSorted(order)
        .reverse()
        .map((child) => ({ tag: child, path: `${path}/${child.name}` })),
    )
  }
  return found
}
