import { expect } from 'vitest'
import type { ExportFormat } from '../../../../core/model/exported-file.ts'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { freeFields } from './hostile-library.ts'
import type { Found } from './planted.ts'

// Which fields of the model each format shows. A field that is new in the model, or new in a format, fails the tests
// until it stands here.

const policy = (...names: readonly string[]): readonly string[] => names.map((name) => `record.policy.${name}`)
const record = (...names: readonly string[]): readonly string[] => names.map((name) => `record.${name}`)
const named = policy('source.fileName', 'metadata.title', 'metadata.issuers[]', 'metadata.documentNumber')
const clause = [...policy('clauses[].marker', 'clauses[].heading', 'clauses[].path'), 'text.clause']
const hung = [...record('annotations{}.body', 'annotations{}.author', 'links{}.comment'), 'tag.name']
const region = policy('metadata.region')
const bodies = ['lead[]', 'support[]', 'local[]']
const figures = ['what', 'quantity', 'unit']
const facts = record(
  ...bodies.map((name) => `facts{}.responsible.${name}`),
  ...figures.map((name) => `facts{}.targets[].${name}`),
)
const corrected = record(
  ...bodies.map((name) => `corrections.facts{}.fact:responsibility.value.${name}`),
  ...figures.map((name) => `corrections.facts{}.fact:target.value.${name}`),
)
const inside = [...named, ...clause, ...hung]

/**
 * What a file of these clauses says; of the library it holds their policies as a whole, with the second clause that has
 * what people corrected.
 */
interface Carried {
  readonly clauses: readonly string[]
  readonly library: readonly string[]
}
const aside =
  /^(search\.|collection\.(name|comment)$|text\.(front|between|table|back)$|record\.(toReview|corrections\.(facts|structure)))/
const everyField: Carried = {
  clauses: freeFields.filter((field) => !aside.test(field)),
  library: freeFields.filter((field) => field !== 'text.clause').filter((field) => aside.test(field)),
}
const fromStartToEnd = ['text.front', 'text.between', 'text.table', 'text.back']

const carried: Readonly<Record<ExportFormat, Carried>> = {
  json: everyField,
  piyue: everyField,
  csv: {
    clauses: [...inside, ...region, ...record('annotations{}.anchor.exact'), ...facts],
    library: ['text.table', ...corrected],
  },
  xlsx: {
    clauses: [
      ...inside,
      ...region,
      ...record('annotations{}.anchor.exact', 'taggings{}.anchor.exact', 'links{}.author', 'facts{}.targets[].quote'),
      ...facts,
    ],
    library: ['text.table', ...record('corrections.facts{}.fact:target.value.quote'), ...corrected],
  },
  md: { clauses: [...inside, ...region, ...record('annotations{}.anchor.exact')], library: ['text.table'] },
  html: { clauses: [...inside, ...region, ...record('taggings{}.anchor.exact')], library: ['text.table'] },
  docx: { clauses: [...inside, ...record('taggings{}.author', 'links{}.author')], library: fromStartToEnd },
  pdf: {
    clauses: [...inside.filter((field) => !crossed(field)), ...record('taggings{}.author')],
    library: fromStartToEnd,
  },
  w3c: { clauses: [...inside, ...record('taggings{}.author', 'links{}.author')], library: [] },
  // the cleaned text stands in a file of its own
  qdpx: {
    clauses: [
      ...inside.filter((field) => field !== 'text.clause'),
      ...region,
      ...policy('source.encoding'),
      ...record('taggings{}.author', 'links{}.author'),
      'tag.description',
    ],
    library: ['collection.name', 'collection.comment'],
  },
  qdc: { clauses: ['tag.name', 'tag.description'], library: [] },
}
/**
 * In a PDF these stand in the table of links, whose lines go across its columns: they are looked for, and some are
 * parted.
 */
function crossed(field: string): boolean {
  return ['record.policy.clauses[].path', 'record.links{}.comment', 'record.links{}.author'].includes(field)
}

/** Formats that say of members what a collection says of them, and what it is called. */
const withoutComments: readonly ExportFormat[] = ['csv', 'w3c', 'qdc']

/** The fields that a format shows of a library, or of a collection of each policy's first clause. */
export function fieldsOf(format: ExportFormat, scope: 'library' | 'collection'): readonly string[] {
  const { clauses, library } = carried[format]
  const comments =
    scope === 'collection' ? !withoutComments.includes(format) : ['json', 'piyue', 'qdpx'].includes(format)
  const all = scope === 'library' ? [...clauses, ...library] : clauses
  return [...all.filter((field) => field !== 'collection.comments{}'), ...(comments ? ['collection.comments{}'] : [])]
}

/** Every hostile text stands whole in each of the format's fields, and no field shows that is not among them. */
export function expectFields({ whole, cut }: Found, wanted: readonly string[]): void {
  const has = (found: Found['whole'], field: string): ReadonlySet<number> =>
    found.get(freeFields.indexOf(field)) ?? new Set()
  expect(
    [...whole.keys()]
      .map((field) => freeFields[field])
      .filter((field) => field !== undefined && !wanted.includes(field)),
  ).toEqual([])
  for (const field of wanted)
    expect(
      texts.filter((_, number) => !has(whole, field).has(number) && !has(cut, field).has(number)),
      field,
    ).toEqual([])
}
