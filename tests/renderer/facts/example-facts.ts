import type { FactCounts, FactOrigin, FactRow, FactsAnswer } from '../../../core/model/fact-row.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { Level } from '../../../core/model/policy.ts'
import type { Target } from '../../../core/model/target.ts'

export const target = (
  what: string,
  quantity: string,
  unit: string,
  deadline: string | null,
  value = Number.parseFloat(quantity),
): Target => ({
  what,
  quantity,
  value,
  unit,
  comparator: '>=',
  deadline,
  status: 'final',
  quote: `${what}${quantity}${unit}`,
  start: 0,
  end: what.length,
})

/** A row of a target; `origin` 'read' unless given. */
export function row(
  policy: string,
  clause: string,
  value: Target,
  { level = 'provincial' as Level | null, origin = 'read' as FactOrigin } = {},
): FactRow {
  const fact = { kind: 'target', value } as const
  return {
    ref: { policyId: policy as PolicyId, clauseId: clause as ClauseId },
    metadata: { title: '云泽省数据赋能百业实施方案', level, region: '云泽省', language: 'zh', script: 'hans' },
    path: '二、（一）1.',
    heading: '',
    page: null,
    kind: 'target',
    fact: origin === 'withdrawn' ? null : fact,
    read: fact,
    origin,
    correction: null,
    quote: value.quote,
    range: { start: 0, end: 4 },
    bodies: [],
    resolved: null,
  }
}

/** Targets of these rows, and a responsibility a policy. */
const countsOf = (rows: readonly FactRow[], counts: (row: FactRow) => boolean, policies: number): FactCounts => ({
  target: rows.filter(counts).length,
  responsibility: policies,
  citation: 0,
  modality: 0,
})
const ofPolicy = (rows: readonly FactRow[], id: string) => rows.filter(({ ref }) => ref.policyId === id)
const holds = ({ fact }: FactRow): boolean => fact !== null
const isRead = ({ origin }: FactRow): boolean => origin === 'read'

export const answer = (rows: readonly FactRow[], policies: readonly string[]): FactsAnswer => ({
  rows,
  bodies: [],
  modality: { must: 0, should: 0, encourage: 0, support: 0, explore: 0 },
  counts: countsOf(rows, holds, policies.length),
  unchecked: countsOf(rows, isRead, policies.length),
  policies: policies.map((id) => ({
    policyId: id as PolicyId,
    metadata: {
      title: id,
      issuers: [],
      documentNumber: null,
      issuedOn: null,
      effectiveOn: null,
      level: 'provincial',
      region: null,
      status: 'final',
      script: 'hans',
      language: 'zh',
    },
    clauses: 1,
    counts: countsOf(ofPolicy(rows, id), holds, 1),
    unchecked: countsOf(ofPolicy(rows, id), isRead, 1),
    notices: [],
  })),
})
