import { clausesById } from '../library/edits/check-place.ts'
import { isId } from '../library/edits/check-value.ts'
import { own } from '../library/edits/keyed.ts'
import type { ClauseId, PolicyId, TagId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { MergeCount } from '../model/merge.ts'
import type { Decisions } from './decisions.ts'

/** The tables of a record that things of the file are put into. */
export type HangingPart = 'taggings' | 'annotations' | 'links' | 'facts' | 'toReview'

/** One policy of the library while things of the file are hung on it. */
export interface Hanging {
  readonly policyId: PolicyId
  readonly record: PolicyRecord
  readonly decisions: Decisions
  /** The id something of theirs gets: its own where that is free here. */
  readonly draw: <K extends string>(wanted: K, part: HangingPart) => K
  /** The name their work stands under here. */
  readonly authorOf: (name: string) => string
  readonly tagName: (id: TagId) => string
}

/** What is put into a record's table, ours changed or theirs new. */
export interface Put<T> {
  readonly put: readonly T[]
  readonly count: Omit<MergeCount, 'dropped'>
}

/** A policy and a clause in words. */
export function placeWords({ record: { policy } }: Pick<Hanging, 'record'>, clauseId: ClauseId | null): string {
  const path = clauseId === null ? '' : (clausesById(policy).get(clauseId)?.path ?? '')
  const title = policy.metadata.title ?? policy.source.fileName
  return path === '' ? title : `${title} ${path}`
}

/** Draws ids that no thing of a record has, nor one that was drawn before. */
export function drawing(record: PolicyRecord, newId: () => string): Hanging['draw'] {
  const drawn = new Map<HangingPart, Set<string>>()
  return (wanted, part) => {
    const before = drawn.get(part) ?? new Set<string>()
    drawn.set(part, before)
    const table: Readonly<Record<string, unknown>> = part === 'facts' ? record.corrections.facts : record[part]
    let id: string = wanted
    while (!isId(id) || before.has(id) || own(table, id) !== undefined) id = newId()
    before.add(id)
    return id as typeof wanted
  }
}
