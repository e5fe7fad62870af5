import type { ClauseId } from '../model/ids.ts'
import type { Incoming, IncomingMark, IncomingPolicy, IncomingTarget } from '../model/incoming.ts'
import type { Notice } from '../model/notice.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import { checkCollection } from './check-collection.ts'
import { COLLECTION_FORMAT, collectionFile, type CollectionFile, type PolicyInFile } from './collection-schema.ts'
import { damaged, readWith } from './parse-plain.ts'

/** Whether a plain value says it is a collection of ours, of whatever number. */
export const isCollection = (value: unknown): boolean => formatOf(value)?.startsWith('piyue/collection@') === true

/** The name a Piyue file gives its format; null where it gives none. */
export function formatOf(value: unknown): string | null {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null
  return typeof format === 'string' ? format.slice(0, 80) : null
}

/**
 * `piyue/collection@1` from plain data: everything `to-json` writes comes back equal. Of a policy that is in the file
 * by chosen clauses only, `text` is null and `clauseTexts` has those; a clause above them that the file lacks is gone
 * from `parentId` too. A link that comes from a clause outside the file is a mark. Afterwards every id is there once,
 * every place lies inside its text, and what hangs on tags and clauses finds them. Failures: 'format-newer',
 * 'format-unknown', 'incoming-damaged' {at, problem}; notices: 'incoming-dropped', 'quote-differs'.
 */
export function readCollection(value: unknown): Result<Incoming> {
  const format = formatOf(value)
  if (format === null || !isCollection(value)) return fail('format-unknown', { params: { format: format ?? 'json' } })
  if (format !== COLLECTION_FORMAT) return fail('format-newer', { params: { format } })
  const file = readWith(collectionFile, value)
  if (!file.ok) return file
  const doubled = doubledIds(file.value)
  if (doubled !== null) return damaged(doubled, 'doubled')
  const halved = file.value.policies.findIndex(({ complete, text }) => complete !== (text !== null))
  if (halved >= 0) return damaged(`policies[${String(halved)}].text`, 'bad-text')
  const policies = file.value.policies.map(toPolicy)
  const { exportedAt, tags, searches, collection, collections } = file.value
  const incoming: Incoming = {
    kind: 'json',
    program: 'Piyue',
    exportedAt,
    policies,
    marks: incomingLinks(file.value),
    tags,
    searches,
    collections:
      collection === null || collections.some(({ id }) => id === collection.id)
        ? collections
        : [...collections, collection],
  }
  const checked = checkCollection(incoming)
  return checked.ok ? succeed(incoming, [...file.notices, ...checked.notices] satisfies readonly Notice[]) : checked
}

const byId = <T extends { readonly id: string }>(values: readonly T[]): Readonly<Record<T['id'], T>> =>
  Object.fromEntries(values.map((each) => [each.id, each])) as Record<T['id'], T>
const allTrue = (keys: readonly string[]): Readonly<Record<string, true>> =>
  Object.fromEntries(keys.map((key) => [key, true]))

/** `value` without one of its fields. */
function without<T extends object, K extends keyof T>(value: T, field: K): Omit<T, K> {
  const rest: Omit<T, K> & Partial<Pick<T, K>> = { ...value }
  delete rest[field]
  return rest
}

function toPolicy(file: PolicyInFile): IncomingPolicy {
  const {
    complete,
    text,
    clauses,
    taggings,
    annotations,
    links,
    dismissed,
    dismissedLinks,
    facts,
    corrections,
    toReview,
    source,
    ...policy
  } = file
  const there = new Set(clauses.map(({ id }) => id))
  return {
    text: complete ? text : null,
    original: null,
    clauseTexts: Object.fromEntries(clauses.map((clause) => [clause.id, clause.text])) as Record<ClauseId, string>,
    record: {
      policy: {
        ...policy,
        source: without(source, 'sha256'),
        clauses: clauses.map((clause) => ({
          ...without(clause, 'text'),
          parentId: clause.parentId !== null && there.has(clause.parentId) ? clause.parentId : null,
        })),
      },
      taggings: byId(taggings),
      annotations: byId(annotations),
      links: byId(links),
      dismissed: allTrue(dismissed),
      dismissedLinks: allTrue(dismissedLinks),
      facts,
      corrections: { ...corrections, facts: byId(corrections.facts) },
      toReview: byId(toReview),
    },
  }
}

/** Where an id stands a second time; a table by id would hide the first. */
function doubledIds(file: CollectionFile): string | null {
  const twice = (values: readonly { readonly id: string }[]): number => {
    const seen = new Set<string>()
    return values.findIndex(({ id }) => seen.size === seen.add(id).size)
  }
  const lists: (readonly [string, readonly { readonly id: string }[]])[] = [
    ['policies', file.policies],
    ['tags', file.tags],
    ['collections', file.collections],
    ['searches', file.searches],
  ]
  for (const [at, { clauses, taggings, annotations, links, corrections, toReview }] of file.policies.entries()) {
    const inside = {
      clauses,
      taggings,
      annotations,
      links,
      'corrections.structure': corrections.structure,
      'corrections.facts': corrections.facts,
      toReview,
    }
    lists.push(...Object.entries(inside).map(([name, values]) => [`policies[${String(at)}].${name}`, values] as const))
  }
  for (const [name, values] of lists) {
    const at = twice(values)
    if (at >= 0) return `${name}[${String(at)}].id`
  }
  return null
}

/**
 * Links that come from clauses the file does not hold: their policies are not in it, so that they stand by themselves.
 */
function incomingLinks({ linkedClauses, policies }: CollectionFile): readonly IncomingMark[] {
  const known = new Map(policies.map(({ id, metadata }) => [id, metadata.title]))
  return linkedClauses.flatMap(({ link, title }): IncomingMark[] => {
    if (link === undefined) return []
    const { id, from, to, type, comment, author, createdAt } = link
    return [
      {
        kind: 'link',
        id,
        type,
        comment,
        author,
        createdAt,
        from: clauseTarget(from, title),
        to: clauseTarget(to, known.get(to.policyId) ?? null),
      },
    ]
  })
}

const clauseTarget = (
  { policyId, clauseId }: Pick<IncomingTarget, 'policyId' | 'clauseId'>,
  title: string | null,
): IncomingTarget => ({
  sourceHash: null,
  part: null,
  policyId,
  clauseId,
  title,
  position: null,
  exact: '',
  prefix: '',
  suffix: '',
  wholeClause: true,
})
