import { own } from '../library/edits/keyed.ts'
import { applyPatch } from '../library/edits/policy-patch.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { MergeCount, MergedThing } from '../model/merge.ts'
import type { Changed, PolicyPatch } from '../model/policy-patch.ts'
import type { Arrived, Waiting } from './arrivals.ts'
import type { Hanging } from './hanging.ts'
import { matchThings } from './match-things.ts'
import { mergeFacts } from './merge-facts.ts'
import { mergeLinks } from './merge-links.ts'
import { mergeNotes } from './merge-notes.ts'
import { mergeTaggings } from './merge-taggings.ts'
import { mergeWaiting } from './merge-waiting.ts'
import { factKey, linkKey, noteKey, taggingKey } from './thing-keys.ts'

/** What hanging the file's things on one policy changes. */
export interface MergedHangings {
  readonly patch: PolicyPatch
  readonly counts: Readonly<Partial<Record<MergedThing, Omit<MergeCount, 'dropped'>>>>
  readonly added: number
  readonly toReview: number
}

const putting = <T extends { readonly id: string }>(
  values: readonly T[],
  gone: readonly T['id'][] = [],
): Changed<T['id'], T> | undefined =>
  values.length === 0 && gone.length === 0
    ? undefined
    : { put: Object.fromEntries(values.map((value) => [value.id, value])) as Record<T['id'], T>, gone }

const flags = (there: Readonly<Record<string, true>>, keys: readonly string[]): Changed<string, true> | undefined => {
  const missing = keys.filter((key) => !Object.hasOwn(there, key))
  return missing.length === 0
    ? undefined
    : { put: Object.fromEntries(missing.map((key) => [key, true as const])), gone: [] }
}

/** Hangs what the file brings for a policy on its record. The patch is empty where all of it is there. */
export function mergeHangings(arrived: Arrived, waiting: readonly Waiting[], at: Hanging): MergedHangings {
  const { record } = at
  const [taggings, notes, links, facts] = [
    mergeTaggings(arrived.taggings, at),
    mergeNotes(arrived.annotations, at),
    mergeLinks(arrived.links, at),
    mergeFacts(arrived.facts, at),
  ]
  const factsPut = putting(facts.put)
  const hung = present({
    taggings: putting(taggings.put),
    annotations: putting(notes.put),
    links: putting(links.put),
    corrections: factsPut === undefined ? undefined : { facts: factsPut },
    dismissed: flags(record.dismissed, arrived.dismissed),
    dismissedLinks: flags(record.dismissedLinks, arrived.dismissedLinks),
  })
  const review = mergeWaiting(
    waiting.map(({ item }) => item),
    applyPatch(record, hung),
    at,
  )
  const counts = {
    taggings: taggings.count,
    notes: notes.count,
    links: links.count,
    facts: facts.count,
    review: review.count,
  }
  const added = taggings.count.added + notes.count.added + links.count.added + facts.count.added
  return {
    patch: present({ ...hung, toReview: putting(review.put, review.gone) }),
    counts,
    added,
    toReview: review.count.added,
  }
}

function present(parts: { readonly [Part in keyof PolicyPatch]: PolicyPatch[Part] | undefined }): PolicyPatch {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}

/** Another state of something that is here is no new work. */
function goesOn(
  there: Readonly<Record<string, { readonly author: string }>>,
  { id, author }: { readonly id: string; readonly author: string },
): boolean {
  return own(there, id)?.author === author
}

/** Who has work in the file that this record does not hold under whatever id. */
export function newAuthors(record: PolicyRecord, arrived: Arrived): ReadonlySet<string> {
  const {
    taggings,
    annotations,
    links,
    corrections: { facts },
  } = record
  const rest = [
    ...matchThings(Object.values(taggings), arrived.taggings, taggingKey).rest,
    ...matchThings(Object.values(annotations), arrived.annotations, noteKey).rest.filter(
      (note) => !goesOn(annotations, note),
    ),
    ...matchThings(Object.values(links), arrived.links, linkKey).rest.filter((link) => !goesOn(links, link)),
    ...matchThings(Object.values(facts), arrived.facts, factKey).rest.filter((fact) => !goesOn(facts, fact)),
  ]
  return new Set(rest.map(({ author }) => author))
}
