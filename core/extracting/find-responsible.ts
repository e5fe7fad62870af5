import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import { matchesOf } from '../model/matches-of.ts'
import type { Responsibility } from '../model/responsibility.ts'
import { findBrackets } from './find-brackets.ts'
import { isWithin } from './last-at.ts'
import { divisionAtStart, isDivision, newDivision, readDivision, type Division } from './read-division.ts'
import { firstLeads, labelLine } from './responsible-words.ts'
import { readDivisionTable } from './read-division-table.ts'

/**
 * Who is responsible, by clause: from brackets that begin with a label (责任单位：, 牵头单位：) or hold nothing but
 * bodies and what they do (牵头, 会同, 负责, 配合), and from lines that such a label opens, and from tables that have
 * columns for bodies. Units that share the work (按职责分工负责) all lead; in a document that says so, the first of a
 * list leads. What stands in an unnumbered paragraph speaks for the numbered clause above it; several statements of a
 * clause are put together.
 */
export function findResponsible(text: string, clauses: readonly Clause[]): ReadonlyMap<ClauseId, Responsibility> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const first = firstLeads.test(text)
  const found = new Map<ClauseId, Division>()
  const said = clauses.flatMap((clause) => {
    const home = homeOf(clause, byId)
    return statementsIn(text, clause).map((statement) => ({ ...statement, home }))
  })
  const holders = listHolders(clauses, byId, new Set(said.map(({ home }) => home)))
  for (const { id, kind, range } of clauses) {
    const table = kind === 'table' ? readDivisionTable(text.slice(range.start, range.end), first) : null
    if (table !== null) found.set(id, table)
  }
  for (const { words, quote, alone, home } of said) {
    const owner = (alone ? holders.get(home) : undefined) ?? home
    const sum = found.get(owner) ?? newDivision()
    readDivision(words, sum, first)
    sum.quotes.push(quote)
    found.set(owner, sum)
  }
  return new Map(
    [...found]
      .filter(([, f]) => f.lead.size + f.support.size + f.local.size > 0)
      .map(([id, f]) => [
        id,
        {
          lead: [...f.lead],
          support: [...f.support],
          local: [...f.local],
          mode: f.mode,
          open: [...f.open],
          quote: f.quotes.join(' '),
        },
      ]),
  )
}

/** The clause that what is said in `clause` of who is responsible speaks for. */
export function homeOf(clause: Clause, byId: ReadonlyMap<ClauseId, Clause>): ClauseId {
  const parent = clause.kind === 'paragraph' && clause.parentId !== null ? byId.get(clause.parentId) : undefined
  return parent && (parent.kind !== 'chapter' || saysMore(parent)) && parent.kind !== 'part' ? parent.id : clause.id
}

/**
 * Of a list whose members say nothing of bodies but for the last: the member, and the clause that holds the list. A
 * line of bodies behind the last member speaks for the whole. `speaking`: the clauses of which something is said.
 */
function listHolders(
  clauses: readonly Clause[],
  byId: ReadonlyMap<ClauseId, Clause>,
  speaking: ReadonlySet<ClauseId>,
): ReadonlyMap<ClauseId, ClauseId> {
  const lists = new Map<ClauseId, Clause[]>()
  for (const clause of clauses) {
    const holder = clause.parentId === null || clause.marker === '' ? undefined : byId.get(clause.parentId)
    if (!holder || holder.kind === 'part' || (holder.kind === 'chapter' && !saysMore(holder))) continue
    const members = lists.get(holder.id) ?? []
    members.push(clause)
    lists.set(holder.id, members)
  }
  return new Map(
    [...lists].flatMap(([holder, members]): [ClauseId, ClauseId][] => {
      const last = members.at(-1)
      return last && members.length > 1 && members.every(({ id }) => id === last.id || !speaking.has(id))
        ? [[last.id, holder]]
        : []
    }),
  )
}

/** Whether a chapter is a measure with words of its own, behind its heading, and no mere roof. */
const saysMore = ({ range, marker, heading }: Clause): boolean =>
  marker !== '' && range.end - range.start > marker.length + heading.length + 8

interface Statement {
  readonly words: string
  readonly quote: string
  readonly at: number
  /** It begins a line. */
  readonly alone: boolean
}

/** In text order; a label inside a bracket belongs to the bracket. */
function statementsIn(text: string, { range, marker }: Clause): readonly Statement[] {
  const brackets = findBrackets(text, range.start, range.end)
  const found: Statement[] = []
  const beginsLine = (at: number): boolean =>
    at === range.start ? marker === '' : /\n[ \t\u3000]*$/u.test(text.slice(Math.max(range.start, at - 8), at))
  for (const { start, end, inner } of brackets) {
    const words = inner.trim().replace(/[。；]$/u, '')
    const closes = /^[。；]?\s*(?:\n|$)/u.test(text.slice(end, Math.min(range.end, end + 4)))
    const behindSentence = text.charAt(start - 1) === '。' && start > range.start
    if (isDivision(words, closes, behindSentence))
      found.push({ words, quote: text.slice(start, end), at: start, alone: beginsLine(start) })
  }
  const from = range.start + marker.length
  for (const match of matchesOf(text.slice(from, range.end), labelLine)) {
    const words = match[1] ?? ''
    const at = from + match.index + match[0].length - words.length
    if (!isWithin(brackets, at)) found.push({ words: words.trim(), quote: words.trim(), at, alone: beginsLine(at) })
  }
  for (const { 0: sentence, index } of matchesOf(text.slice(from, range.end), mayDivide)) {
    const words = divisionAtStart(sentence)
    if (words !== '' && !isWithin(brackets, from + index))
      found.push({ words, quote: words, at: from + index, alone: false })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** A sentence that has somebody lead. */
const mayDivide = /(?<=^|[。；\n])[^。；\n，,]{2,200}[牵牽][头頭](?:负责)?[，,][^。；\n]{2,200}/gu
