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
import { parsePhrase, parseQuery } from './parse-query.ts'
import { placesOf, rankClause } from './rank-clause.ts'
import type { IndexedClause, SearchIndex } from './search-index.ts'

export interface SearchOptions {
  readonly indexOf: (policyId: PolicyId) => SearchIndex
  /**
   * Runs the work and stops it when it takes too long, giving null. A pattern a person typed can take longer than the
   * universe lasts on one line, and nothing in the language can interrupt it; main/run-within.ts can. Only asked for
   * regular expressions.
   */
  readonly runWithin: <T>(work: () => T) => T | null
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
 * facets of everything), with filters everything that fits. Fails with 'bad-pattern' (`reason`: 'invalid-pattern', then
 * `detail` is what the engine says of it, or 'slow-pattern') and 'policy-not-found'.
 */
export function searchClauses(library: Library, request: SearchRequest, options: SearchOptions): Result<SearchAnswer> {
  const only = request.policyId
  if (only !== undefined && !Object.hasOwn(library.policies, only))
    return fail('policy-not-found', { params: { name: only } })
  const records = Object.values<PolicyRecord>(library.policies).filter(
    (record) => only === undefined || record.policy.id === only,
  )
  const look = (query: Query): SearchAnswer => scan(records, query, request, options)

  if (request.regex === true && request.query !== '') {
    const pattern = compile(request.query)
    if (typeof pattern === 'string')
      return fail('bad-pattern', { params: { reason: 'invalid-pattern' }, detail: pattern })
    const answer = options.runWithin(() => look(patternQuery(pattern)))
    return answer === null ? fail('bad-pattern', { params: { reason: 'slow-pattern' } }) : succeed(answer)
  }
  const { all, none } = request.phrase === true ? parsePhrase(request.query) : parseQuery(request.query)
  const words = all.flat()
  if (words.length === 0 && none.length === 0 && !narrows(request.filters ?? {})) {
    if (request.facets !== true) return succeed(nothing)
    // nothing is asked yet; the counts say what each filter alone would find
    const { facets } = look({ rank: () => 0, marks: () => [] })
    return succeed({ ...nothing, ...(facets === undefined ? {} : { facets }) })
  }
  return succeed(
    look({
      rank: (clause) => {
        const places = placesOf(clause, all, none)
        return places === null ? null : rankClause(places, clause.folded.length, clause.headingLength)
      },
      marks: (clause) => findWords(clause.text, words),
    }),
  )
}

const nothing: SearchAnswer = { hits: [], total: 0, policies: 0, groups: [] }

function scan(
  records: readonly PolicyRecord[],
  query: Query,
  request: SearchRequest,
  { indexOf }: SearchOptions,
): SearchAnswer {
  const filters = request.filters ?? {}
  const collected = hitCollector(request.limit ?? hitsUnlessAsked, request.policiesBy ?? null)
  const counter = request.facets === true ? facetCounter() : null
  for (const record of records) {
    const asPolicy = policyMisfit(record, filters)
    // a policy that misses one filter only still counts for that filter's values
    if (asPolicy === 'several' || (asPolicy !== null && counter === null)) continue
    const marks = clauseMarks(record)
    const misfitOf = clauseMisfit(filters, marks)
    const count = counter?.of(record, marks)
    for (const clause of indexOf(record.policy.id).clauses) {
      const score = query.rank(clause)
      if (score === null) continue
      const misfit = together(asPolicy, misfitOf(clause.clause))
      count?.(clause.clause, misfit)
      if (misfit === null) collected.offer(record, clause, score)
    }
  }
  const { total, groups, listed } = collected.done()
  return {
    hits: listed.map(({ record, clause, score }) => toHit(record, clause, score, query.marks(clause))),
    total,
    policies: groups.length,
    groups,
    ...(counter === null ? {} : { facets: counter.facets() }),
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
function compile(query: string): RegExp | string {
  try {
    return new RegExp(query, 'giu')
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
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
