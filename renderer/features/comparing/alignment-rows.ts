import type { Clause } from '../../../core/model/clause.ts'
import type { CounterpartState, KnownCounterpart, PolicyAlignment } from '../../../core/model/alignment.ts'
import type { ClauseId, LinkId } from '../../../core/model/ids.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'

/**
 * A counterpart as it is listed: a suggested one, one a person linked, or (when asked for) one that is merely possible.
 */
export interface ListedCounterpart {
  readonly to: ClauseId
  readonly type: LinkTypeId
  readonly state: CounterpartState
  readonly linkId: LinkId | null
  /** null: a person linked what no likeness speaks for. */
  readonly score: number | null
  readonly suggested: boolean
  readonly shared: readonly string[]
}

export type AlignmentFilter = 'accepted' | 'suggested' | 'notTakenUp' | 'new' | 'dismissed'
export const alignmentFilters: readonly AlignmentFilter[] = ['accepted', 'suggested', 'notTakenUp', 'new', 'dismissed']

export type AlignmentRow =
  /**
   * A clause below and one counterpart above. `again`: the clause stands in the row before already. `others`: how many
   * possible ones are not listed (on its first row).
   */
  | {
      readonly kind: 'pair'
      readonly key: string
      readonly lower: ClauseId
      readonly counterpart: ListedCounterpart
      readonly again: boolean
      readonly others: number
    }
  /**
   * A clause below without a counterpart. `isNew`: it ought to have one; else it is an unnumbered paragraph of one that
   * has.
   */
  | {
      readonly kind: 'lower'
      readonly key: string
      readonly lower: ClauseId
      readonly isNew: boolean
      readonly others: number
    }
  /** A clause above that nothing answers. */
  | { readonly kind: 'upper'; readonly key: string; readonly upper: ClauseId }

export interface AlignmentCounts extends Readonly<Record<AlignmentFilter, number>> {
  readonly all: number
}

/**
 * The rows of two levels in the order of the lower policy; what nothing answers stands behind the clause that answers
 * what stands before it above.
 */
export function alignmentRows(
  alignment: PolicyAlignment,
  upper: readonly Clause[],
  lower: readonly Clause[],
  opened: ReadonlySet<ClauseId>,
): readonly AlignmentRow[] {
  const listed = counterparts(alignment)
  const isNew = new Set(alignment.new)
  const rows: AlignmentRow[] = []
  for (const { id } of lower) {
    const all = listed.get(id) ?? []
    const shown = all.filter((each) => opened.has(id) || each.state !== 'open' || each.suggested)
    const others = opened.has(id) ? 0 : all.length - shown.length
    if (shown.length === 0) rows.push({ kind: 'lower', key: id, lower: id, isNew: isNew.has(id), others })
    shown.forEach((counterpart, at) =>
      rows.push({
        kind: 'pair',
        key: `${id} ${counterpart.to}`,
        lower: id,
        counterpart,
        again: at > 0,
        others: at === 0 ? others : 0,
      }),
    )
  }
  return withNotTakenUp(rows, alignment.notTakenUp, upper)
}

function counterparts({ pairs, linked }: PolicyAlignment): ReadonlyMap<ClauseId, readonly ListedCounterpart[]> {
  const byLower = new Map<ClauseId, ListedCounterpart[]>()
  const put = (from: ClauseId, counterpart: ListedCounterpart): void => {
    const list = byLower.get(from)
    if (list) list.push(counterpart)
    else byLower.set(from, [counterpart])
  }
  for (const { linkId, type, from, to } of linked)
    put(from, { to, type, state: 'accepted', linkId, score: null, suggested: false, shared: [] })
  for (const { from, to, type, state, linkId, score, suggested, shared } of pairs)
    put(from, { to, type, state, linkId, score, suggested, shared })
  const order: Readonly<Record<CounterpartState, number>> = { accepted: 0, open: 1, dismissed: 2 }
  for (const list of byLower.values()) list.sort((a, b) => order[a.state] - order[b.state])
  return byLower
}

function withNotTakenUp(
  rows: readonly AlignmentRow[],
  notTakenUp: readonly ClauseId[],
  upper: readonly Clause[],
): readonly AlignmentRow[] {
  const place = new Map(upper.map(({ id }, at) => [id, at]))
  /** The last row that answers each clause above. */
  const answeredIn = new Map<ClauseId, number>()
  rows.forEach((row, at) => {
    if (
      row.kind === 'pair' &&
      row.counterpart.state !== 'dismissed' &&
      (row.counterpart.suggested || row.counterpart.state === 'accepted')
    )
      answeredIn.set(row.counterpart.to, at)
  })
  const behind = new Map<number, AlignmentRow[]>()
  for (const id of notTakenUp) {
    let after = -1
    for (let at = (place.get(id) ?? 0) - 1; at >= 0; at--) {
      const found = answeredIn.get(upper[at]?.id ?? id)
      if (found !== undefined) {
        after = lastOf(rows, found)
        break
      }
    }
    behind.set(after, [...(behind.get(after) ?? []), { kind: 'upper', key: `above ${id}`, upper: id }])
  }
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row, at) => [row, ...(behind.get(at) ?? [])])]
}

/** The last row of the clause that the row at `at` is of. */
function lastOf(rows: readonly AlignmentRow[], at: number): number {
  let last = at
  while (true) {
    const next = rows[last + 1]
    if (next?.kind !== 'pair' || !next.again) return last
    last++
  }
}

/** Which clauses stand in a row; null: that side is empty. */
export function rowClauses(row: AlignmentRow): { readonly upper: ClauseId | null; readonly lower: ClauseId | null } {
  if (row.kind === 'upper') return { upper: row.upper, lower: null }
  return { upper: row.kind === 'pair' ? row.counterpart.to : null, lower: row.lower }
}

/** What a row is for the filters; null: it is only there for its surroundings. */
export function rowFilter(row: AlignmentRow): AlignmentFilter | null {
  if (row.kind === 'upper') return 'notTakenUp'
  if (row.kind === 'lower') return row.isNew ? 'new' : null
  const { state, suggested } = row.counterpart
  return state === 'accepted' ? 'accepted' : state === 'dismissed' ? 'dismissed' : suggested ? 'suggested' : null
}

export function countAlignment({ pairs, linked, notTakenUp, new: fresh }: PolicyAlignment): AlignmentCounts {
  const states = (fits: (pair: KnownCounterpart) => boolean): number => pairs.filter(fits).length
  const accepted = states(({ state }) => state === 'accepted') + linked.length
  const suggested = states(({ state, suggested: good }) => state === 'open' && good)
  const dismissed = states(({ state }) => state === 'dismissed')
  return {
    accepted,
    suggested,
    dismissed,
    notTakenUp: notTakenUp.length,
    new: fresh.length,
    all: accepted + suggested + notTakenUp.length + fresh.length,
  }
}

/** Indices of the rows one stops at: what a filter asks for, else what is suggested. */
export function levelStops(rows: readonly AlignmentRow[], filters: ReadonlySet<AlignmentFilter>): readonly number[] {
  return rows.flatMap((row, index) => {
    const filter = rowFilter(row)
    return (filters.size === 0 ? filter === 'suggested' : filter !== null) ? [index] : []
  })
}

/**
 * The rows with these filters; none: everything but what was dismissed and, of the lower policy, paragraphs that answer
 * with their clause. The clause of a filtered row is shown in full.
 */
export function filterRows(
  rows: readonly AlignmentRow[],
  filters: ReadonlySet<AlignmentFilter>,
): readonly AlignmentRow[] {
  const wanted = rows.filter((row) => {
    const filter = rowFilter(row)
    return filters.size === 0
      ? row.kind === 'pair'
        ? filter !== 'dismissed'
        : filter !== null
      : filter !== null && filters.has(filter)
  })
  return wanted.map((row, at) => {
    if (row.kind !== 'pair') return row
    const before = wanted[at - 1]
    const again = before?.kind === 'pair' && before.lower === row.lower
    return again === row.again ? row : { ...row, again }
  })
}
