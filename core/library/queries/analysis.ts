import { bodyNames, type PrintedBody } from '../../analysing/body-names.ts'
import {
  type Answering,
  coverageOf,
  coverageTasks,
  type PreparedPolicy,
  preparePolicy,
} from '../../analysing/coverage.ts'
import { countMatrix, type MatrixSource, type Mention } from '../../analysing/matrix.ts'
import { sectorsOfClauses, tasksOf } from '../../analysing/tasks.ts'
import { sectorOfTag } from '../edits/sector-tag.ts'
import { valuesOf } from '../edits/keyed.ts'
import { factsNow, factsOfClause } from '../facts-now.ts'
import type { KnownCounterpart } from '../../model/alignment.ts'
import type { Coverage, CoveringPolicy } from '../../model/coverage.ts'
import type { ClauseId, PolicyId, TagId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Matrix, MatrixColumn, MatrixColumns } from '../../model/matrix.ts'
import type { Sector } from '../../model/sector.ts'
import type { Tag } from '../../model/tag.ts'
import { answeringLinks } from './align-policies.ts'
import { tagsWithUses } from './codebook.ts'

const sectorsKnown = new WeakMap<PolicyRecord, ReadonlyMap<ClauseId, readonly string[]>>()

/**
 * The sectors of each clause of a policy: accepted ones first, see `sectorsOfClauses`. Suggestions do not count. Once
 * for each state of the policy.
 */
export function sectorsOf(record: PolicyRecord): ReadonlyMap<ClauseId, readonly string[]> {
  const before = sectorsKnown.get(record)
  if (before !== undefined) return before
  const given = new Map<ClauseId, string[]>()
  for (const { clauseId, tagId } of valuesOf(record.taggings)) {
    const sector = sectorOfTag(tagId)
    if (sector === null) continue
    const there = given.get(clauseId)
    if (there === undefined) given.set(clauseId, [sector])
    else if (!there.includes(sector)) there.push(sector)
  }
  const found = sectorsOfClauses(record.policy.clauses, given)
  sectorsKnown.set(record, found)
  return found
}

/** A policy made ready for coverage. */
function prepared(record: PolicyRecord, text: string): PreparedPolicy {
  const facts = factsNow(record, text)
  const sectors = sectorsOf(record)
  return preparePolicy({
    clauses: record.policy.clauses,
    factsOf: (clauseId) => factsOfClause(facts, clauseId),
    sectorsOf: (clauseId) => sectors.get(clauseId) ?? [],
  })
}

export interface CoveringInput {
  readonly record: PolicyRecord
  readonly text: string
  readonly pairs: readonly KnownCounterpart[]
}

/**
 * How the others take up what the base asks for, a policy a step. `pairs` are the known counterparts of each in the
 * base; links people made count without them.
 */
export function* coverageInSteps(
  library: Library,
  base: { readonly record: PolicyRecord; readonly text: string },
  others: readonly CoveringInput[],
  by: 'clause' | 'sector',
  vocabulary: readonly Sector[],
): Generator<undefined, Coverage> {
  const baseReady = prepared(base.record, base.text)
  const used = new Set<string>()
  for (const { record } of [base, ...others]) {
    yield undefined
    for (const sectors of sectorsOf(record).values()) for (const sector of sectors) used.add(sector)
  }
  const sectors = by === 'clause' ? [] : vocabulary.map(({ id }) => id).filter((id) => used.has(id))
  const covering: CoveringPolicy[] = []
  for (const other of others) {
    yield undefined
    const ready = prepared(other.record, other.text)
    yield undefined
    covering.push({
      policyId: other.record.policy.id,
      metadata: other.record.policy.metadata,
      ...coverageOf(
        baseReady,
        ready,
        answeringOf(library, base.record.policy.id, other),
        by === 'sector' ? sectors : null,
      ),
    })
  }
  return {
    base: base.record.policy.id,
    metadata: base.record.policy.metadata,
    tasks: coverageTasks(baseReady),
    sectors,
    others: covering,
  }
}

/** What of a policy answers which clause of a base: links people made, and suggestions nobody turned down. */
export function answeringOf(library: Library, base: PolicyId, { record, pairs }: CoveringInput): readonly Answering[] {
  const ranked = new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair]))
  const links = answeringLinks(library, base, record.policy.id).map(({ link, from, to }): Answering => {
    const pair = ranked.get(`${from} ${to}`)
    return {
      by: 'link',
      from,
      to,
      link: { id: link.id, type: link.type },
      score: pair?.score ?? null,
      shared: pair?.shared ?? [],
    }
  })
  const suggestions = pairs
    .filter(({ state }) => state === 'open')
    .map(({ from, to, score, shared, suggested }): Answering => ({
      by: 'suggestion',
      from,
      to,
      score,
      shared,
      suggested,
    }))
  return [...links, ...suggestions]
}

type Columns = readonly Omit<MatrixColumn, 'count'>[]
interface RowInHand {
  readonly record: PolicyRecord
  readonly text: string
}

/**
 * Policies by sectors, tags, issuers or responsible bodies. Sectors and tags have a column even where nobody uses them;
 * bodies and issuers where they are named.
 */
export function matrixOf(
  library: Library,
  rows: readonly RowInHand[],
  columns: MatrixColumns,
  vocabulary: readonly Sector[],
): Matrix {
  switch (columns) {
    case 'sector':
      return sectorMatrix(rows, vocabulary)
    case 'tag':
      return tagMatrix(library, rows)
    case 'issuer':
      return issuerMatrix(rows)
    case 'body':
      return bodyMatrix(rows)
  }
}

const source = ({ record: { policy } }: RowInHand, clauses: number, mentions: readonly Mention[]): MatrixSource => ({
  policyId: policy.id,
  metadata: policy.metadata,
  clauses,
  mentions,
})
const countedIds = ({ record }: RowInHand): readonly ClauseId[] =>
  tasksOf(record.policy.clauses)
    .filter(({ holds }) => !holds)
    .map(({ clause }) => clause.id)

function sectorMatrix(rows: readonly RowInHand[], vocabulary: readonly Sector[]): Matrix {
  const used = new Set<string>()
  const sources = rows.map((row) => {
    const sectors = sectorsOf(row.record)
    const ids = countedIds(row)
    return source(
      row,
      ids.length,
      ids.flatMap((clauseId) =>
        (sectors.get(clauseId) ?? []).map((key) => {
          used.add(key)
          return { key, clauseId }
        }),
      ),
    )
  })
  // fields that provinces add have a column where one of these policies has them
  return countMatrix(
    vocabulary
      .filter(({ id, origin }) => origin === 'plan' || used.has(id))
      .map(({ id, name }) => ({ key: id, name, names: [] })),
    sources,
    false,
  )
}

function tagMatrix(library: Library, rows: readonly RowInHand[]): Matrix {
  const columns: Columns = tagsWithUses(library)
    .filter((tag: Tag) => !tag.isGroup && sectorOfTag(tag.id) === null)
    .map(({ id, name }) => ({ key: id, name, names: [] }))
  return countMatrix(
    columns,
    rows.map((row) => {
      const tags = new Map<ClauseId, TagId[]>()
      const put = (clauseId: ClauseId, tagId: TagId): void => {
        tags.set(clauseId, [...(tags.get(clauseId) ?? []), tagId])
      }
      for (const { clauseId, tagId } of valuesOf(row.record.taggings)) put(clauseId, tagId)
      for (const { clauseId, tagIds } of valuesOf(row.record.annotations))
        for (const tagId of tagIds) put(clauseId, tagId)
      const { clauses } = row.record.policy
      return source(
        row,
        clauses.length,
        clauses.flatMap(({ id }) => (tags.get(id) ?? []).map((key) => ({ key, clauseId: id }))),
      )
    }),
    false,
  )
}

function issuerMatrix(rows: readonly RowInHand[]): Matrix {
  const printed = rows.map((row) =>
    row.record.policy.metadata.issuers.map((name): PrintedBody => ({
      name,
      region: row.record.policy.metadata.region,
    })),
  )
  const keyOf = bodyNames(printed.flat())
  return countMatrix(
    named(printed.flat(), keyOf),
    rows.map((row, at) => {
      const ids = countedIds(row)
      const keys = [...new Set((printed[at] ?? []).map(keyOf))]
      return source(
        row,
        ids.length,
        keys.flatMap((key) => ids.map((clauseId) => ({ key, clauseId }))),
      )
    }),
    false,
  )
}

function bodyMatrix(rows: readonly RowInHand[]): Matrix {
  const facts = rows.map(({ record, text }) => factsNow(record, text))
  const duties = rows.map(({ record: { policy } }, at) =>
    policy.clauses.flatMap(({ id }) => {
      const responsible = factsOfClause(facts[at] ?? {}, id).responsible
      return responsible === null
        ? []
        : (['lead', 'support'] as const).flatMap((duty) =>
            responsible[duty].map((name) => ({
              clauseId: id,
              leads: duty === 'lead',
              body: { name, region: policy.metadata.region },
            })),
          )
    }),
  )
  const printed = duties.flat().map(({ body }) => body)
  const keyOf = bodyNames(printed)
  return countMatrix(
    named(printed, keyOf),
    rows.map((row, at) =>
      source(
        row,
        row.record.policy.clauses.length,
        (duties[at] ?? []).map(({ clauseId, leads, body }) => ({ key: keyOf(body), clauseId, leads })),
      ),
    ),
    true,
  )
}

/** A column for each body, those named most often first, under its fullest name. */
function named(printed: readonly PrintedBody[], keyOf: (body: PrintedBody) => string): Columns {
  const found = new Map<string, Map<string, number>>()
  for (const body of printed) {
    const key = keyOf(body)
    const names = found.get(key) ?? new Map<string, number>()
    found.set(key, names.set(body.name, (names.get(body.name) ?? 0) + 1))
  }
  const uses = (names: ReadonlyMap<string, number>): number =>
    [...names.values()].reduce((sum, count) => sum + count, 0)
  return [...found]
    .toSorted((a, b) => uses(b[1]) - uses(a[1]) || (a[0] < b[0] ? -1 : 1))
    .map(([key, names]) => ({
      key,
      name: [...names.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? key,
      names: [...names.keys()],
    }))
}
