import type { Clause } from '../model/clause.ts'
import type { PolicyId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import type { SearchAnswer, SearchHit, SearchRequest } from '../model/search.ts'
import type { TextRange } from '../model/text-range.ts'
import { keepBest } from './best-of.ts'
import { clauseFilter, fitsPolicy, narrows } from './filter-clauses.ts'
import { findPattern, findWords } from './find-matches.ts'
import { makeSnippet } from './make-snippet.ts'
import { parseQuery } from './parse-query.ts'
import { placesOf, rankClause } from './rank-clause.ts'
import type { IndexedClause, SearchIndex } from './search-index.ts'

export interface SearchOptions {
  readonly indexOf: (policyId: PolicyId) => SearchIndex
  /**
   * Runs the work and stops it when it takes too long, giving null. A pattern a person typed can take longer than the universe lasts on
   * one line, and nothing in the language can interrupt it; main/run-within.ts can. Only asked for regular expressions.
   */
  readonly runWithin: <T>(work: () => T) => T | null
}

/** Tells whether a clause answers, how well, and where to mark it. */
interface Query {
  readonly rank: (clause: IndexedClause) => number | null
  readonly marks: (clause: IndexedClause) => readonly TextRange[]
}

const marksAtMost = 200

/**
 * Looks through every clause of the library. Words are compared folded (Simplified = Traditional, full = half width, blanks ignored);
 * a regular expression runs on the text as it stands, ignoring case. Best first: headings, then early places, then short clauses; ties in
 * the library's order. An empty query without filters finds nothing, with filters everything that fits.
 * Fails with 'bad-pattern' (`reason`: 'invalid-pattern' or 'slow-pattern') and 'policy-not-found'.
 */
export function searchClauses(library: Library, request: SearchRequest, options: SearchOptions): Result<SearchAnswer> {
  const filters = request.filters ?? {}
  const only = request.policyId
  if (only !== undefined && !Object.hasOwn(library.policies, only)) return fail('policy-not-found', { params: { name: only } })
  const records = Object.values(library.policies).filter((record) => (only === undefined || record.policy.id === only) && fitsPolicy(record, filters))
  const look = (query: Query): SearchAnswer => scan(records, query, request, options)

  if (request.regex === true && request.query !== '') {
    const pattern = compile(request.query)
    if (pattern === null) return fail('bad-pattern', { params: { reason: 'invalid-pattern' } })
    const answer = options.runWithin(() => look(patternQuery(pattern)))
    return answer === null ? fail('bad-pattern', { params: { reason: 'slow-pattern' } }) : succeed(answer)
  }
  const { all, none } = parseQuery(request.query)
  if (all.length === 0 && none.length === 0 && !narrows(filters)) return succeed({ hits: [], total: 0, policies: 0 })
  return succeed(look({
    rank: (clause) => {
      const places = placesOf(clause, all, none)
      return places === null ? null : rankClause(places, clause.folded.length, clause.headingLength)
    },
    marks: (clause) => findWords(clause.text, all),
  }))
}

function scan(records: readonly PolicyRecord[], query: Query, request: SearchRequest, { indexOf }: SearchOptions): SearchAnswer {
  const best = keepBest<{ readonly record: PolicyRecord; readonly clause: IndexedClause }>(request.limit ?? 50)
  let total = 0
  let policies = 0
  for (const record of records) {
    const fits = clauseFilter(record, request.filters ?? {})
    const found = total
    for (const clause of indexOf(record.policy.id).clauses) {
      const score = query.rank(clause)
      if (score === null || !fits(clause.clause)) continue
      total++
      best.offer(score, { record, clause })
    }
    if (total > found) policies++
  }
  return { hits: best.best().map(({ score, value }) => toHit(value.record, value.clause.clause, score, makeSnippet(value.clause.text, query.marks(value.clause)))), total, policies }
}

const toHit = ({ policy: { id, metadata } }: PolicyRecord, clause: Clause, score: number, snippet: Pick<SearchHit, 'snippet' | 'marks'>): SearchHit => ({
  ref: { policyId: id, clauseId: clause.id }, policyTitle: metadata.title, level: metadata.level, region: metadata.region, path: clause.path, heading: clause.heading, ...snippet, score,
})

function compile(query: string): RegExp | null {
  try { return new RegExp(query, 'giu') } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function patternQuery(pattern: RegExp): Query {
  const headOf = ({ clause }: IndexedClause): number => (clause.heading === '' ? 0 : clause.marker.length + clause.heading.length)
  return {
    rank: (clause) => {
      const [first] = findPattern(clause.text, pattern, 1)
      return first === undefined ? null : rankClause([{ at: first.start, length: first.end - first.start }], clause.text.length, headOf(clause))
    },
    marks: (clause) => findPattern(clause.text, pattern, marksAtMost),
  }
}
