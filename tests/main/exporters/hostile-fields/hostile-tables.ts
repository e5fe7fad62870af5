import type { Coverage, CoveringPolicy, Sharpening } from '../../../../core/model/coverage.ts'
import type { Comparison, ComparedFile, ComparisonKind } from '../../../../core/model/comparison.ts'
import type { Fact, FactKind } from '../../../../core/model/fact-correction.ts'
import type { FactRow } from '../../../../core/model/fact-row.ts'
import type { ClauseId, CorrectionId, PolicyId } from '../../../../core/model/ids.ts'
import type { Matrix } from '../../../../core/model/matrix.ts'
import type { PolicyMetadata } from '../../../../core/model/policy.ts'
import type { Sector } from '../../../../core/model/sector.ts'
import type { BaseTarget } from '../../../../core/model/target-standing.ts'
import type { Target } from '../../../../core/model/target.ts'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { planted } from './planted.ts'

// What the table exports are made from, with hostile words in every text they show. `number` says which hostile text.

/** Places in the tables where people's, policies' or files' words stand; a mark names one by its place here. */
export const tableFields = [
  'title',
  'documentNumber',
  'region',
  'file',
  'path',
  'heading',
  'quote',
  'author',
  'what',
  'quantity',
  'unit',
  'base what',
  'base path',
  'base title',
  'lead',
  'support',
  'local',
  'citation',
  'citation number',
  'cited title',
  'sector',
  'column',
  'counterpart path',
  'nearest path',
  'new path',
  'new heading',
  'kept',
  'inserted',
  'deleted',
] as const
export type TableField = (typeof tableFields)[number]
const say = (number: number, field: TableField): string =>
  planted(texts[number] ?? '', number, tableFields.indexOf(field))
const sayAll = (numbers: readonly number[], field: TableField): string =>
  numbers.map((number) => say(number, field)).join('、')

const clauseId = 'c1' as ClauseId
const idOf = (number: number): PolicyId => `p${String(number)}` as PolicyId
const metadataOf = (title: string, number: number): PolicyMetadata => ({
  title,
  issuers: [],
  documentNumber: say(number, 'documentNumber'),
  issuedOn: null,
  effectiveOn: null,
  level: 'provincial',
  region: say(number, 'region'),
  status: 'final',
  script: 'hans',
  language: 'zh',
})
const targetOf = (number: number, what: TableField): Target => ({
  what: say(number, what),
  quantity: say(number, 'quantity'),
  value: 1,
  unit: say(number, 'unit'),
  comparator: '>=',
  deadline: '2027',
  status: 'final',
  quote: say(number, 'quote'),
  start: 0,
  end: 1,
})

function factOf(kind: FactKind, number: number): Fact {
  const quote = say(number, 'quote')
  switch (kind) {
    case 'target':
      return { kind, value: targetOf(number, 'what') }
    case 'responsibility':
      return {
        kind,
        value: {
          lead: [say(number, 'lead')],
          support: [say(number, 'support')],
          local: [say(number, 'local')],
          mode: '负责',
          open: ['lead'],
          quote,
        },
      }
    case 'citation':
      return {
        kind,
        value: {
          title: say(number, 'citation'),
          documentNumber: say(number, 'citation number'),
          quote,
          start: 0,
          end: 1,
        },
      }
    case 'modality':
      return { kind, value: 'must' }
  }
}

/** One fact of a kind a text, each said by a person; a citation leads to a policy whose title is hostile too. */
export const factRows = (kind: FactKind, numbers: readonly number[]): readonly FactRow[] =>
  numbers.map((number): FactRow => {
    const fact = factOf(kind, number)
    return {
      ref: { policyId: idOf(number), clauseId },
      metadata: metadataOf(say(number, 'title'), number),
      path: say(number, 'path'),
      heading: say(number, 'heading'),
      page: 1,
      kind,
      fact,
      read: null,
      origin: 'added',
      correction: {
        id: 'f1' as CorrectionId,
        clauseId,
        kind,
        read: null,
        fact,
        author: say(number, 'author'),
        correctedAt: '2026-11-22T08:00:00.000Z',
      },
      quote: say(number, 'quote'),
      range: { start: 0, end: 1 },
      bodies: [],
      resolved: kind === 'citation' ? idOf(number) : null,
    }
  })
/** What a policy that a fact names is called, and its file. */
export const factSource = (policyId: PolicyId) => {
  const number = Number(policyId.slice(1))
  return { metadata: metadataOf(say(number, 'cited title'), number), file: say(number, 'file'), sha256: 'a'.repeat(64) }
}
export const baseTargetOf = (number: number): BaseTarget => ({
  clauseId,
  path: say(number, 'base path'),
  target: targetOf(number, 'base what'),
  by: 'indicator',
})
export const baseTitle = (numbers: readonly number[]): string => sayAll(numbers, 'base title')

export const sectorsOf = (numbers: readonly number[]): readonly Sector[] =>
  numbers.map((number) => ({
    id: `s${String(number)}`,
    name: say(number, 'sector'),
    nameEn: say(number, 'sector'),
    seal: '一',
    aliases: [],
    cues: [],
    colour: '#1C5A83',
    origin: 'added',
  }))
const sectorIds = (numbers: readonly number[]): readonly string[] => numbers.map((number) => `s${String(number)}`)

/** A row and a column a text, empty and full cells by turns. */
export const matrixOf = (numbers: readonly number[]): Matrix => ({
  columns: numbers.map((number) => ({ key: `s${String(number)}`, name: say(number, 'column'), names: [], count: 0 })),
  rows: numbers.map((number) => ({
    policyId: idOf(number),
    metadata: metadataOf(say(number, 'title'), number),
    clauses: 1,
    cells: numbers.map((other) => ({ count: other % 2, clauses: [], lead: other % 2 })),
  })),
  empty: 0,
})

/** A task and a covering policy a text: where both are of one text a counterpart sharper in every way, else none. */
export function coverageOf(numbers: readonly number[]): Coverage {
  const none = { tasks: 1, takenUp: 0, sharpened: 1, suggested: 1, notTakenUp: 0, new: 1, own: 1 }
  const others = numbers.map((number): CoveringPolicy => ({
    policyId: idOf(number),
    metadata: metadataOf(say(number, 'title'), number),
    cells: numbers.map((other) =>
      other === number
        ? { status: 'sharpened', counterparts: [counterpart(number)], nearest: null }
        : {
            status: 'not-taken-up',
            counterparts: [],
            nearest: { clauseId, path: say(number, 'nearest path'), score: 0.1 },
          },
    ),
    new: [
      {
        clauseId,
        path: say(number, 'new path'),
        heading: say(number, 'new heading'),
        sectors: sectorIds([number]),
      },
    ],
    count: none,
    bySector: [...sectorIds(numbers), null].map((sector) => ({
      ...none,
      sector,
      taskPlaces: [],
      newPlaces: [],
      ownClauses: [],
    })),
  }))
  return {
    base: 'p0' as PolicyId,
    metadata: metadataOf(baseTitle(numbers), numbers[0] ?? 0),
    tasks: numbers.map((number) => ({
      clauseId,
      path: say(number, 'path'),
      marker: '',
      heading: say(number, 'heading'),
      page: null,
      sectors: sectorIds([number]),
      holds: false,
    })),
    sectors: sectorIds(numbers),
    others,
  }
}
function counterpart(number: number): CoveringPolicy['cells'][number]['counterparts'][number] {
  const [target, base] = [targetOf(number, 'what'), targetOf(number, 'base what')]
  const sharper: readonly Sharpening[] = [
    { kind: 'target-added', target },
    { kind: 'target-stricter', target, base },
    { kind: 'deadline-added', target, base },
    { kind: 'deadline-earlier', target, base },
    { kind: 'modality-stronger', modality: 'must', base: 'should' },
    { kind: 'refined' },
  ]
  return {
    clauseId,
    answers: clauseId,
    path: say(number, 'counterpart path'),
    heading: say(number, 'heading'),
    by: 'suggestion',
    link: null,
    score: 1,
    shared: [],
    sharper,
  }
}

/** A pair of each kind a text; titles and file names hold all texts. `untitled`: the files' names stand for titles. */
export function comparisonOf(numbers: readonly number[], untitled: boolean): Comparison {
  const side = (): ComparedFile => ({
    file: sayAll(numbers, 'file'),
    sha256: 'a'.repeat(64),
    titles: untitled ? [null] : numbers.map((number) => say(number, 'title')),
  })
  const kinds: readonly ComparisonKind[] = ['kept', 'reworded', 'added', 'deleted', 'moved']
  return {
    format: 'piyue/comparison@1',
    old: side(),
    new: side(),
    pairs: numbers.flatMap((number) => {
      const clause = { document: 0, id: 'c1', path: say(number, 'path'), text: '' }
      return kinds.map((kind) => ({
        kind,
        old: kind === 'added' ? null : clause,
        new: kind === 'deleted' ? null : clause,
        marks: (['kept', 'inserted', 'deleted'] as const).map((mark) => ({ kind: mark, text: say(number, mark) })),
      }))
    }),
    summary: { kept: 1, reworded: 1, added: 1, deleted: 1, moved: 1 },
  }
}
