import type { z } from 'zod'
import { collection, savedSearch, tag } from '../../../../core/contract/hanging-schemas.ts'
import { policyRecord } from '../../../../core/contract/policy-schemas.ts'
import type { Collection } from '../../../../core/model/collection.ts'
import type { CollectionId, PolicyId } from '../../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../../core/model/library.ts'
import type { SavedSearch } from '../../../../core/model/saved-search.ts'
import type { Tag } from '../../../../core/model/tag.ts'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { fillSchema, type Filling, textFields } from './fill-schema.ts'
import { planted } from './planted.ts'

// A library made out of its own schemas: whatever field is added to them is filled here, and the tests of exports hear
// of it.

const schemas = { record: policyRecord, tag, collection, search: savedSearch } as const
/** Every text of the model, and the parts of a policy's cleaned text. */
export const modelTexts = Object.entries(schemas).flatMap(([name, schema]) => textFields(schema, name))
const cleanedTexts = ['text.front', 'text.clause', 'text.between', 'text.table', 'text.back'] as const
/** Fields that take any words; a mark names one by its place here. */
export const freeFields: readonly string[] = [
  ...modelTexts.filter(({ free }) => free).map(({ field }) => field),
  ...cleanedTexts,
]

/** The collection of every clause. */
export const everything = 'k_all' as CollectionId
const at = '2026-11-22T08:00:00.000Z'
const id = (kind: string, number: number): string => `${kind}${String(number).padStart(4, '0')}`

/** What stands in closed fields, by the end of their names; `to`: the number of the policy that links lead to. */
function closedValue(field: string, number: number, to: number): unknown {
  const last = /([a-zA-Z]+)(?:\[\]|\{name\}|\{\})?$/.exec(field)?.[1] ?? ''
  if (field.endsWith('{name}'))
    return {
      taggings: id('g', number),
      annotations: id('n', number),
      links: id('l', number),
      facts: field.includes('corrections') ? id('f', number) : id('c', number),
      dismissed: `${id('c', number)} sector`,
      dismissedLinks: `${id('c', number)} ${id('p', to)} ${id('c', to)}`,
      toReview: id('r', number),
      comments: `${id('p', number)} ${id('c', number)}`,
    }[last]
  if (field === 'record.policy.source.hash') return number.toString(16).padStart(64, '0')
  if (/\bto\.policyId$/.test(field)) return id('p', to)
  if (/\bto\.clauseId$/.test(field)) return id('c', to)
  if (field === 'record.policy.id') return id('p', number)
  if (/\.id$/.test(field))
    return (
      {
        'record.policy.clauses[].id': id('c', number),
        'record.taggings{}.id': id('g', number),
        'record.annotations{}.id': id('n', number),
        'record.links{}.id': id('l', number),
        'tag.id': id('t', number),
        'collection.id': id('k', number),
        'search.id': id('s', number),
      }[field] ?? id('x', number)
    )
  // what was corrected stands on the second clause, so that what was read shows on the first
  if (/corrections\.facts\{\}\.clauseId$/.test(field)) return id('d', number)
  return {
    policyId: id('p', number),
    storedIn: id('p', number),
    clauseId: id('c', number),
    tagId: id('t', number),
    tagIds: [id('t', number)],
    collectionId: id('k', number),
    replyTo: undefined,
    issuedOn: '2025-03-01',
    createdAt: at,
    changedAt: at,
    correctedAt: at,
    importedAt: at,
    colour: '#1C5A83',
    isGroup: false,
    reader: 'txt',
  }[last]
}

const firstOf = (schema: z.ZodType, field: string, filling: Filling): unknown => fillSchema(schema, field, filling)[0]
const keyed = <T extends { readonly id: string }>(values: readonly T[]): Record<string, T> =>
  Object.fromEntries(values.map((value) => [value.id, value]))

/** What the n-th of everything says: the n-th hostile text, in every field. */
function fillingOf(number: number, range: { readonly start: number; readonly end: number }): Filling {
  return {
    say: (field) => {
      const place = freeFields.indexOf(field)
      if (place < 0) throw new Error(`${field} is no field of the model`)
      return planted(texts[number] ?? '', number, place)
    },
    give: (field) => (/(^|\.)range$/.test(field) ? range : closedValue(field, number, (number + 1) % texts.length)),
  }
}

function policyOf(number: number): { readonly record: PolicyRecord; readonly text: string } {
  const { say } = fillingOf(number, { start: 0, end: 0 })
  const [front, body, between, table, back] = cleanedTexts.map(say)
  const own = `${say('record.policy.clauses[].marker')}${say('record.policy.clauses[].heading')}\n${body ?? ''}`
  const text = [front, own, between, table, back].join('\n')
  const start = (front ?? '').length + 1
  const range = { start, end: start + own.length }
  const second = range.end + 2 + (between ?? '').length
  const record = firstOf(policyRecord, 'record', fillingOf(number, range)) as PolicyRecord
  const [clause] = record.policy.clauses
  if (clause === undefined) throw new Error('a policy without clauses')
  const policy = {
    ...record.policy,
    textLength: text.length,
    clauses: [
      { ...clause, kind: 'section' as const, depth: 0 },
      {
        ...clause,
        id: id('d', number) as typeof clause.id,
        kind: 'table' as const,
        depth: 0,
        range: { start: second, end: second + (table ?? '').length },
      },
    ],
    frontMatter: { start: 0, end: start - 1 },
    backMatter: { start: text.length - (back ?? '').length, end: text.length },
  }
  return { record: { ...record, policy }, text }
}

/**
 * The n-th policy, tag, collection and saved search say the n-th hostile text in every field they have; links lead to
 * the next policy.
 */
export function hostileLibrary(): { readonly library: Library; readonly textOf: (id: PolicyId) => string } {
  const policies = texts.map((_, number) => policyOf(number))
  const all = <T>(schema: z.ZodType, name: string): readonly T[] =>
    texts.map((_, number) => firstOf(schema, name, fillingOf(number, { start: 0, end: 0 })) as T)
  const collections = all<Collection>(collection, 'collection')
  const bodies = new Map(policies.map(({ record, text }) => [record.policy.id, text]))
  const gathering: Collection = {
    id: everything,
    name: 'all',
    comment: '',
    createdAt: at,
    members: collections.flatMap(({ members }) => members),
    comments: Object.assign({}, ...collections.map(({ comments }) => comments)) as Record<string, string>,
  }
  return {
    library: {
      policies: Object.fromEntries(policies.map(({ record }) => [record.policy.id, record])),
      tags: keyed(all<Tag>(tag, 'tag')),
      collections: keyed([...collections, gathering]),
      searches: keyed(all<SavedSearch>(savedSearch, 'search')),
    },
    textOf: (policyId) => bodies.get(policyId) ?? '',
  }
}
