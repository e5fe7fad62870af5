import { describe, expect, it } from 'vitest'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { Coverage, CoverageCell } from '../../../core/model/coverage.ts'
import type { ClauseId, LinkId, PolicyId } from '../../../core/model/ids.ts'
import type { Matrix } from '../../../core/model/matrix.ts'
import type { PolicyMetadata } from '../../../core/model/policy.ts'
import { cellLines } from '../../../renderer/features/matrix/cell-lines.ts'
import { arrangeRows, baseOf, moveRow, peersLast, rowsOf } from '../../../renderer/features/matrix/choose-policies.ts'
import { matrixTable, onlyEmpty, rateOf, someColumns } from '../../../renderer/features/matrix/matrix-table.ts'
import { rowNames } from '../../../renderer/features/matrix/row-name.ts'
import { textRuns } from '../../../renderer/features/matrix/text-runs.ts'

const metadata = (changes: Partial<PolicyMetadata> = {}): PolicyMetadata => ({
  title: '云泽省数据赋能百业实施方案',
  issuers: [],
  documentNumber: null,
  issuedOn: null,
  effectiveOn: null,
  level: 'provincial',
  region: '云泽省',
  status: 'final',
  script: 'hans',
  language: 'zh',
  ...changes,
})
const [nation, province] = ['nation' as PolicyId, 'province' as PolicyId]
const ids = (...names: string[]): readonly ClauseId[] => names as ClauseId[]

const matrix: Matrix = {
  columns: [
    { key: 'agriculture', name: '现代农业', names: [], count: 3 },
    { key: 'transport', name: '交通运输', names: [], count: 1 },
    { key: 'culture', name: '文化旅游', names: [], count: 0 },
  ],
  rows: [
    {
      policyId: nation,
      metadata: metadata({ level: 'national', region: null }),
      clauses: 4,
      cells: [
        { count: 2, clauses: ids('n1', 'n2') },
        { count: 1, clauses: ids('n3') },
        { count: 0, clauses: [] },
      ],
    },
    {
      policyId: province,
      metadata: metadata(),
      clauses: 2,
      cells: [
        { count: 1, clauses: ids('a1') },
        { count: 0, clauses: [] },
        { count: 0, clauses: [] },
      ],
    },
  ],
  empty: 3,
}
const missing: CoverageCell = { status: 'not-taken-up', counterparts: [], nearest: null }
const answer = (kind: 'target-added' | 'deadline-earlier'): CoverageCell => {
  const target = {
    what: '数据企业',
    quantity: '300',
    value: 300,
    unit: '家',
    comparator: '>=',
    deadline: '2026',
    status: 'final',
    quote: '300家',
    start: 0,
    end: 4,
  } as const
  return {
    status: 'sharpened',
    nearest: null,
    counterparts: [
      {
        clauseId: 'a1' as ClauseId,
        answers: 'n1' as ClauseId,
        path: '一、',
        heading: '',
        by: 'link',
        link: { id: 'l1' as LinkId, type: 'implements' },
        score: 0.7,
        shared: ['数据'],
        sharper: [kind === 'target-added' ? { kind, target } : { kind, target, base: target }],
      },
    ],
  }
}
const task = (id: string, sectors: readonly string[], holds = false) => ({
  clauseId: id as ClauseId,
  path: id,
  marker: '1.',
  heading: '',
  page: null,
  sectors,
  holds,
})
const counts = (tasks: number, sharpened: number, news: number, own: number, suggested = 0) => ({
  tasks,
  takenUp: 0,
  sharpened,
  suggested,
  notTakenUp: tasks - sharpened - suggested,
  new: news,
  own,
})
const coverage: Coverage = {
  base: nation,
  metadata: metadata({ level: 'national' }),
  sectors: ['agriculture', 'transport'],
  tasks: [
    task('n0', ['agriculture'], true),
    task('n1', ['agriculture']),
    task('n2', ['agriculture']),
    task('n3', ['transport']),
    task('n4', []),
  ],
  others: [
    {
      policyId: province,
      metadata: metadata(),
      cells: [answer('target-added'), answer('deadline-earlier'), missing, missing, missing],
      new: [{ clauseId: 'a2' as ClauseId, path: '二、', heading: '', sectors: [] }],
      count: counts(4, 1, 1, 2),
      bySector: [
        { sector: 'agriculture', taskPlaces: [1, 2], newPlaces: [], ownClauses: ids('a1'), ...counts(2, 1, 0, 1) },
        { sector: 'transport', taskPlaces: [3], newPlaces: [], ownClauses: [], ...counts(1, 0, 0, 0) },
        { sector: null, taskPlaces: [4], newPlaces: [0], ownClauses: ids('a2'), ...counts(1, 0, 1, 1) },
      ],
    },
  ],
}

const rows = [nation, province]

describe('the matrix', () => {
  it('shows counts before coverage is known, empty cells among them', () => {
    const table = matrixTable(matrix, null, nation, rows)
    expect(table.columns).toHaveLength(3)
    expect(table.rows[1]?.cells.map(({ count, empty, tasks }) => [count, empty, tasks])).toEqual([
      [1, false, null],
      [0, true, null],
      [0, true, null],
    ])
    expect(table.rows[0]?.cells.some(({ empty }) => empty)).toBe(false)
    expect(table.empty).toBe(2)
  })
  it('finds nothing empty while coverage is awaited', () => {
    expect(matrixTable(matrix, null, nation, rows, true).empty).toBe(0)
  })
  it('finds nothing missing in a policy of the level of the base', () => {
    const peers: Matrix = {
      ...matrix,
      rows: matrix.rows.map((row) => ({ ...row, metadata: metadata({ level: 'national', region: null }) })),
    }
    const table = matrixTable(peers, coverage, nation, rows)
    expect(table.rows.map(({ isPeer }) => isPeer)).toEqual([false, true])
    expect(table.empty).toBe(0)
  })
  it('takes what the base does not have for no finding, and gives what has no sector a column', () => {
    const table = matrixTable(matrix, coverage, nation, rows)
    expect(table.columns.map(({ key }) => key)).toEqual(['agriculture', 'transport', 'culture', null])
    expect(table.rows[1]?.cells.map(({ count, empty, tasks }) => [count, empty, tasks])).toEqual([
      [1, false, 2],
      [0, true, 1],
      [0, false, 0],
      [1, false, 1],
    ])
    expect(table.empty).toBe(1)
    // what holds other tasks is no task of its own
    expect(table.rows[0]?.cells.map(({ tasks }) => tasks)).toEqual([2, 1, 0, 1])
    expect(table.columns.map(({ takenUp, asked }) => [takenUp, asked])).toEqual([
      [1, 2],
      [0, 1],
      [0, 0],
      [0, 1],
    ])
    expect(
      table.rows[1]?.count === null || table.rows[1] === undefined
        ? null
        : rateOf(table.rows[1].count ?? counts(0, 0, 0, 0)),
    ).toBe(0.25)
  })
  it('counts what is only suggested beside what is taken up, and finds nothing missing there yet', () => {
    const suggested: Coverage = {
      ...coverage,
      others: coverage.others.map((other) => ({
        ...other,
        count: counts(4, 0, 1, 2, 3),
        bySector: other.bySector.map((each) =>
          each.sector === 'transport' ? { ...each, ...counts(1, 0, 0, 0, 1) } : each,
        ),
      })),
    }
    const table = matrixTable(matrix, suggested, nation, rows)
    expect(table.columns.map(({ takenUp, suggested, asked }) => [takenUp, suggested, asked])[1]).toEqual([0, 1, 1])
    expect(table.empty).toBe(0)
    expect(rateOf(counts(4, 0, 1, 2, 3))).toBe(0)
  })
  it('narrows to what is empty, the base beside it', () => {
    const table = onlyEmpty(matrixTable(matrix, coverage, nation, rows))
    expect(table.columns.map(({ key }) => key)).toEqual(['transport'])
    expect(table.rows.map(({ policyId, cells }) => [policyId, cells.length])).toEqual([
      [nation, 1],
      [province, 1],
    ])
  })
  it('leaves out columns that nobody uses, and says how many', () => {
    const table = matrixTable(matrix, null, null, rows)
    expect(someColumns(table, 10, false, false)).toMatchObject({ left: 1 })
    expect(someColumns(table, 1, false, true)).toMatchObject({ left: 2 })
    expect(someColumns(table, 1, true, false).table.columns).toHaveLength(3)
  })
})

describe('an opened cell', () => {
  it('lists what is sharpened first and what is new last', () => {
    const [other] = coverage.others
    const [agriculture, , rest] = other?.bySector ?? []
    if (agriculture === undefined || rest === undefined) throw new Error('sectors')
    expect(cellLines(coverage, province, agriculture).map(({ kind }) => kind)).toEqual(['tightened', 'not-taken-up'])
    expect(cellLines(coverage, province, { ...agriculture, taskPlaces: [0, 1] }).map(({ kind }) => kind)).toEqual([
      'tightened',
      'refined',
    ])
    expect(cellLines(coverage, province, rest).map(({ kind }) => kind)).toEqual(['not-taken-up', 'new'])
  })
  it('marks words wherever they stand and gives the text back', () => {
    const text = '到2026年底建成300家数据企业，推动数据流通'
    const runs = textRuns(text, ['到2026年底建成300家数据企业'], ['数据', ''])
    expect(runs.map((run) => run.text).join('')).toBe(text)
    expect(runs.filter(({ shared }) => shared).map((run) => [run.text, run.strong])).toEqual([
      ['数据', true],
      ['数据', false],
    ])
    expect(textRuns('', ['数据'], [])).toEqual([])
  })
})

describe('the rows', () => {
  const summary = (id: string, changes: Partial<PolicyMetadata>, clauses = 10): PolicySummary => ({
    id: id as PolicyId,
    metadata: metadata(changes),
    fileName: id,
    reader: 'txt',
    pages: null,
    importedAt: '',
    replaces: null,
    clauses,
    taggedClauses: 0,
    taggings: 0,
    annotations: 0,
    links: 0,
    toReview: 0,
    sectors: [],
    openSuggestions: 0,
    corrected: [],
    revisionMarks: 0,
  })
  const policies = [
    summary('city', { level: 'municipal' }),
    summary('late', { issuedOn: '2025-06-01' }),
    summary('draft', { level: 'national', status: 'draft' }, 99),
    summary('nation', { level: 'national' }, 70),
    summary('early', { issuedOn: '2025-01-01' }),
    summary('small', { level: 'national' }, 5),
  ]
  it('have the national policy in force with the most clauses for a base, unless one is chosen', () => {
    const unknown = new Map<PolicyId, number>()
    expect(baseOf(policies, null, unknown)).toBe('nation')
    expect(baseOf(policies, 'late' as PolicyId, unknown)).toBe('late')
    expect(baseOf(policies, 'gone' as PolicyId, unknown)).toBe('nation')
    expect(baseOf([], null, unknown)).toBeNull()
  })
  it('take the national policy of most sectors for a base rather than the longest, and none without a sector while another has one', () => {
    const sectors = (counts: Readonly<Record<string, number>>): ReadonlyMap<PolicyId, number> =>
      new Map(Object.entries(counts) as [PolicyId, number][])
    expect(baseOf(policies, null, sectors({ nation: 2, small: 9, draft: 12, early: 14 }))).toBe('small')
    expect(baseOf(policies, null, sectors({ nation: 0, draft: 3, early: 14 }))).toBe('draft')
    expect(baseOf(policies, null, sectors({ nation: 0, city: 1, early: 2 }))).toBe('early')
    expect(baseOf(policies, 'nation' as PolicyId, sectors({ nation: 0, small: 9 }))).toBe('nation')
  })
  it('stand as a person laid them, the base first, others behind', () => {
    const ids = ['a', 'b', 'c', 'd'] as PolicyId[]
    const [a, b, c, d, gone] = [...ids, 'gone'] as [PolicyId, PolicyId, PolicyId, PolicyId, PolicyId]
    expect(arrangeRows(ids, [], null)).toEqual(ids)
    expect(arrangeRows(ids, [d, gone, a, b], a)).toEqual(['a', 'd', 'b', 'c'])
    expect(moveRow(ids, d, b, a)).toEqual(['a', 'd', 'b', 'c'])
    expect(moveRow(ids, b, d, a)).toEqual(['a', 'c', 'd', 'b'])
    for (const [moved, to] of [
      [a, c],
      [c, a],
      [gone, c],
      [c, gone],
      [c, c],
    ] as const)
      expect(moveRow(ids, moved, to, a)).toEqual(ids)
  })
  it('put those that may take the base up before its peers', () => {
    const rows = rowsOf(policies, null, nation)
    expect(peersLast(rows, policies, nation)).toEqual(['nation', 'early', 'late', 'city', 'draft', 'small'])
    expect(peersLast(rows, policies, 'early' as PolicyId)).toEqual([
      'early',
      'city',
      'nation',
      'draft',
      'small',
      'late',
    ])
    expect(peersLast(rows, policies, null)).toEqual(rows)
  })
  it('go by level, then by day, the base first', () => {
    expect(rowsOf(policies, null, nation)).toEqual(['nation', 'draft', 'small', 'early', 'late', 'city'])
    expect(rowsOf(policies, ['city', 'early'] as PolicyId[], nation)).toEqual(['nation', 'early', 'city'])
  })
  it('are called by place and kind; a tail tells twins apart', () => {
    expect(rowNames([metadata(), metadata({ region: '澜江省', title: '澜江省行动方案（2025—2027年）' })], '')).toEqual([
      { name: '云泽省', kind: '实施方案' },
      { name: '澜江省', kind: '行动方案' },
    ])
    expect(
      rowNames(
        [
          metadata({ title: '云泽省实施方案（2025—2027年）（征求意见稿）' }),
          metadata({ title: '云泽省实施方案（2025—2027年）' }),
        ],
        '',
      ).map(({ kind }) => kind),
    ).toEqual(['征求意见稿', '2025—2027年'])
    expect(rowNames([metadata({ region: null, title: '关于加快数据服务业发展的通知' })], '')).toEqual([
      { name: '加快数据服务业发展的通知', kind: '通知' },
    ])
    expect(rowNames([metadata({ region: null, title: '財政部關于加強數據資產管理的指導意見' })], '')[0]?.name).toBe(
      '加強數據資產管理的指導意見',
    )
  })
})
