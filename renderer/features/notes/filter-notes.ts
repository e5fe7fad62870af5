import type { Annotation } from '../../../core/model/annotation.ts'
import type { PolicyId, TagId } from '../../../core/model/ids.ts'
import type { NoteEntry } from '../../../core/model/note-entry.ts'
import { findInName } from '../../state/find-in-name.ts'
import { noteThreads, type NoteThread } from '../../state/note-threads.ts'

export type NoteKind = 'all' | 'note' | 'highlight'
export type NoteOrder = 'place' | 'newest' | 'oldest' | 'author'

/**
 * What the list is narrowed to; of several values of one filter any. Days are "YYYY-MM-DD" of this machine's clock; ''
 * asks nothing.
 */
export interface NoteFilters {
  readonly text: string
  readonly kind: NoteKind
  readonly policyIds: readonly PolicyId[]
  readonly authors: readonly string[]
  readonly tagIds: readonly TagId[]
  readonly from: string
  readonly to: string
}
export const noNoteFilters: NoteFilters = {
  text: '',
  kind: 'all',
  policyIds: [],
  authors: [],
  tagIds: [],
  from: '',
  to: '',
}
export const narrowsNotes = (filters: NoteFilters): boolean =>
  filters.text.trim() !== '' ||
  filters.kind !== 'all' ||
  filters.policyIds.length + filters.authors.length + filters.tagIds.length > 0 ||
  filters.from !== '' ||
  filters.to !== ''

type FilterPart = 'text' | 'kind' | 'policyIds' | 'authors' | 'tagIds' | 'days'

/** The day a moment falls on, by this machine's clock. */
export function dayOf(instant: string): string {
  const at = new Date(instant)
  return `${at.getFullYear().toString()}-${(at.getMonth() + 1).toString().padStart(2, '0')}-${at.getDate().toString().padStart(2, '0')}`
}

const isNote = ({ body }: Annotation): boolean => body.trim() !== ''

/** Whether a note fits, leaving out one filter where its values are counted. */
export function noteFits(
  { ref, quote, heading, annotation }: NoteEntry,
  filters: NoteFilters,
  except: FilterPart | null = null,
): boolean {
  const { text, kind, policyIds, authors, tagIds, from, to } = filters
  const day = from === '' && to === '' ? '' : dayOf(annotation.createdAt)
  return (
    (except === 'kind' || kind === 'all' || (kind === 'note') === isNote(annotation)) &&
    (except === 'policyIds' || policyIds.length === 0 || policyIds.includes(ref.policyId)) &&
    (except === 'authors' || authors.length === 0 || authors.includes(annotation.author)) &&
    (except === 'tagIds' || tagIds.length === 0 || annotation.tagIds.some((id) => tagIds.includes(id))) &&
    (except === 'days' || ((from === '' || day >= from) && (to === '' || day <= to))) &&
    (except === 'text' || text.trim() === '' || findInName(`${annotation.body} ${quote} ${heading}`, text) !== null)
  )
}

export interface Counted<Value> {
  readonly value: Value
  readonly count: number
}
export interface NoteFacets {
  readonly policies: readonly Counted<PolicyId>[]
  readonly authors: readonly Counted<string>[]
  readonly tags: readonly Counted<TagId>[]
  readonly kinds: Readonly<Record<NoteKind, number>>
}

function count<Value extends string>(
  entries: readonly NoteEntry[],
  valuesOf: (entry: NoteEntry) => readonly Value[],
  chosen: readonly Value[],
): readonly Counted<Value>[] {
  const counts = new Map<Value, number>(chosen.map((value) => [value, 0]))
  for (const entry of entries)
    for (const value of new Set(valuesOf(entry))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, n]) => ({ value, count: n })).toSorted((a, b) => b.count - a.count)
}

/** How many notes each value would leave, with the other filters as they are. */
export function noteFacets(entries: readonly NoteEntry[], filters: NoteFilters): NoteFacets {
  const but = (part: FilterPart): readonly NoteEntry[] => entries.filter((entry) => noteFits(entry, filters, part))
  const kinds = but('kind')
  const notes = kinds.filter(({ annotation }) => isNote(annotation)).length
  return {
    policies: count(but('policyIds'), ({ ref }) => [ref.policyId], filters.policyIds),
    authors: count(but('authors'), ({ annotation }) => [annotation.author], filters.authors),
    tags: count(but('tagIds'), ({ annotation }) => annotation.tagIds, filters.tagIds),
    kinds: { all: kinds.length, note: notes, highlight: kinds.length - notes },
  }
}

/**
 * Threads with a note that fits, in the order asked. `entries` come by place; a thread's time is its latest note's,
 * newest or oldest first.
 */
export function shownThreads(
  entries: readonly NoteEntry[],
  filters: NoteFilters,
  order: NoteOrder,
): readonly NoteThread<NoteEntry>[] {
  const threads = noteThreads(entries, ({ annotation }) => annotation).filter(({ lead, replies }) =>
    [lead, ...replies].some((entry) => noteFits(entry, filters)),
  )
  const timeOf = ({ lead, replies }: NoteThread<NoteEntry>): string =>
    replies.at(-1)?.annotation.createdAt ?? lead.annotation.createdAt
  switch (order) {
    case 'place':
      return threads
    case 'newest':
      return threads.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1))
    case 'oldest':
      return threads.toSorted((a, b) => (a.lead.annotation.createdAt < b.lead.annotation.createdAt ? -1 : 1))
    case 'author':
      return threads.toSorted((a, b) => a.lead.annotation.author.localeCompare(b.lead.annotation.author, 'zh'))
  }
}
