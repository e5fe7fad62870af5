import type { PolicyId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import type { SearchAnswer, SearchHit, SearchRequest } from '../model/search.ts'
import type { TextRange } from '../model/text-range.ts'
import { facetCounter } from './count-facets.ts'
import { clauseMarks, clauseMisfit, narrows, policyMisfit, together } from './filter-clauses.ts'
import { findPattern, findWords } from './find-matches.ts'
import { hitCollector } from './collect-hits.ts'
import { makeSnippet } from './make-snippet.ts'
import { patternReason } from './pattern-reason.ts'
import { parsePhrase, parseQuery } from './parse-query.ts'
import { placesOf, rankClause } from './rank-clause.ts'
import type { IndexedClause, SearchIndex } from './search-index.ts'

/**
 * Runs the work and stops it when it takes too long, giving null. A pattern a person typed can take longer than the
 * universe lasts on one line, and nothing in the language can interrupt it; main/run-within.ts can. Only asked for
 * regular expressions.
 */
export type RunWithin = <T>(work: () => T) => T | null

export interface SearchOptions {
  readonly indexOf: (policyId: PolicyId) => SearchIndex
  readonly runWithin: RunWithin
}

/** A policy with its clauses made ready. */
export interface IndexedPolicy {
  readonly record: PolicyRecord
  readonly index: SearchIndex
}

/** A search that goes through a library some policies at a time, so that not all of their texts need be in memory. */
export interface Search {
  /** What is to be looked through, in this order; nothing where nothing is asked. */
  readonly records: readonly PolicyRecord[]
  /** Looks through the next policies. Fails with 'bad-pattern' (`reason`: 'slow-pattern'): the search is over then. */
  readonly look: (policies: readonly IndexedPolicy[]) => Result<null>
  /** Once all were looked through; fails as `look` does. */
  readonly answer: () => Result<SearchAnswer>
}

/** Tells whether a clause answers, how well, and where to mark it. */
interface Query {
  readonly rank: (clause: IndexedClause) => number | null
  readonly marks: (clause: IndexedClause) => readonly TextRange[]
}

const marksAtMost = 200
const hitsUnlessAsked = 50

/**
 * Looks through every clause of the library. Words are compared folded (Simplified = Traditional, full = half width,
 * blanks ignored); a regular expression runs on the text as it stands, ignoring case. Best first: headings, then early
 * places, then short clauses; ties in the library's order. An empty query without filters finds nothing (and counts the
 * facets of everything), with filters everything that fits. Fails with 'bad-pattern' (`reason`: what is wrong with it,
 * `patternReason`, then `detail` is what the engine says of it, or 'slow-pattern') and 'policy-not-found'.
 */
export function searchClauses(
  library: Library,
  request: SearchRequest,
  { indexOf, runWithin }: SearchOptions,
): Result<SearchAnswer> {
  const search = startSearch(library, request, runWithin)
  if (!search.ok) return search
  const { records, look, answer } = search.value
  const looked = look(records.map((record) => ({ record, index: indexOf(record.policy.id) })))
  return looked.ok ? answer() : looked
}

/** The same, a step at a time. */
export function startSearch(library: Library, request: SearchRequest, runWithin: RunWithin): Result<Search> {
  const only = request.policyId
  if (only !== undefined && !Object.hasOwn(library.policies, only))
    return fail('policy-not-found', { params: { name: only } })
  const records = Object.values<PolicyRecord>(library.policies).filter(
    (record) => only === undefined || record.policy.id === only,
  )
  if (request.regex === true && request.query !== '') {
    const pattern = compile(request.query)
    if (typeof pattern === 'string')
      return fail('bad-pattern', { params: { reason: patternReason(pattern) }, detail: pattern })
    const { look, answer } = scan(patternQuery(pattern), request)
    const bounded = <T>(work: () => T): Result<T> =>
      runWithin(() => succeed(work())) ?? fail('bad-pattern', { params: { reason: 'slow-pattern' } })
    return succeed({
      records,
      look: (policies) => bounded(() => look(policies)),
      answer: () => bounded(answer),
    })
  }
  const { all, none } = request.phrase === true ? parsePhrase(request.query) : parseQuery(request.query)
  const words = all.flat()
  if (words.length === 0 && none.length === 0 && !narrows(request.filters ?? {})) {
    // nothing is asked yet; the counts say what each filter alone would find
    const { look, answer } = scan({ rank: () => 0, marks: () => [] }, request)
    return succeed({
      records: request.facets === true ? records : [],
      look: (policies) => succeed(look(policies)),
      answer: () => {
        const { facets } = answer()
        return succeed({ ...nothing, ...(facets === undefined ? {} : { facets }) })
      },
    })
  }
  // words need no bound on their time
  const { look, answer } = scan(
    {
      rank: (clause) => {
        const places = placesOf(clause, all, none)
        return places === null ? null : rankClause(places, clause.folded.length, clause.headingLength)
      },
      marks: (clause) => findWords(clause.text, words),
    },
    request,
  )
  return succeed({ records, look: (policies) => succeed(look(policies)), answer: () => succeed(answer()) })
}

const nothing: SearchAnswer = { hits: [], total: 0, policies: 0, groups: [] }

interface Scan {
  readonly look: (policies: readonly IndexedPolicy[]) => null
  readonly answer: () => SearchAnswer
}

function scan(query: Query, request: SearchRequest): Scan {
  const filters = request.filters ?? {}
  const collected = hitCollector(request.limit ?? hitsUnlessAsked, request.policiesBy ?? null)
  const counter = request.facets === true ? facetCounter() : null
  const lookThrough = ({ record, index }: IndexedPolicy): void => {
    const asPolicy = policyMisfit(record, filters)
    // a policy that misses one filter only still counts for that filter's values
    if (asPolicy === 'several' || (asPolicy !== null && counter === null)) return
    const marks = clauseMarks(record)
    const misfitOf = clauseMisfit(filters, marks)
    const count = counter?.of(record, marks)
    for (const clause of index.clauses) {
      const score = query.rank(clause)
      if (score === null) continue
      const misfit = together(asPolicy, misfitOf(clause.clause))
      count?.(clause.clause, misfit)
      if (misfit === null) collected.offer(record, clause, score)
    }
  }
  return {
    look: (policies) => {
      policies.forEach(lookThrough)
      return null
    },
    answer: () => {
      const { total, groups, listed } = collected.done()
      return {
        hits: listed.map(({ record, clause, score }) => toHit(record, clause, score, query.marks(clause))),
        total,
        policies: groups.length,
        groups,
        ...(counter === null ? {} : { facets: counter.facets() }),
      }
    },
  }
}

function toHit(
  { policy: { id, metadata } }: PolicyRecord,
  { clause, text }: IndexedClause,
  score: number,
  matches: readonly TextRange[],
): SearchHit {
  const { title, level, region, language, script } = metadata
  const [first] = matches
  const from = clause.range.start
  return {
    ref: { policyId: id, clauseId: clause.id },
    policyTitle: title,
    level,
    region,
    language,
    script,
    path: clause.path,
    heading: clause.heading,
    ...makeSnippet(text, matches),
    match: first === undefined ? null : { start: from + first.start, end: from + first.end },
    score,
  }
}

/** The pattern, or what the engine says against it. */
/** The engine repeats the whole pattern before it says what is wrong with it. */
const repeated = /^Invalid regular expression: \/.*\/[a-z]*: /su

function compile(query: string): RegExp | string {
  try {
    return new RegExp(query, 'giu')
  } catch (error) {
    if (error instanceof SyntaxError) return error.message.replace(repeated, '')
    throw error
  }
}

function patternQuery(pattern: RegExp): Query {
  const headOf = ({ clause }: IndexedClause): number =>
    clause.heading === '' ? 0 : clause.marker.length + clause.heading.length
  return {
    rank: (clause) => {
      const [first] = findPattern(clause.text, pattern, 1)
      return first === undefined
        ? null
        : rankClause([{ at: first.start, length: first.end - first.start }], clause.text.length, headOf(clause))
    },
    marks: (clause) => findPattern(clause.text, pattern, marksAtMost),
  }
}
