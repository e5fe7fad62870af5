import { own } from '../edits/keyed.ts'
import { clausesById } from '../edits/check-place.ts'
import type { Clause } from '../../model/clause.ts'
import type { ClauseId, ClauseRef, PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import { fail, succeed, type Result } from '../../model/result.ts'
import { foldText } from '../../reading/fold-text.ts'

export interface FoundClause {
  readonly ref: ClauseRef
  readonly clause: Clause
  readonly policyTitle: string | null
}

/** Most candidates an ambiguous name lists. */
const MOST_CANDIDATES = 12

/**
 * Paths as people type them: "三（五）4" for "三、（五）4."; script, width and the dots between levels do not count.
 */
const foldPath = (path: string): string => foldText(path).replaceAll(/[、.,·\s]/gu, '')

const describePolicy = (record: PolicyRecord): string =>
  `${record.policy.id} ${record.policy.metadata.title ?? record.policy.source.fileName}`
const describeClause = (record: PolicyRecord, clause: Clause): string =>
  `${record.policy.id}:${clause.path === '' ? clause.id : clause.path} ${clause.heading}`.trimEnd()

const records = (library: Library): readonly PolicyRecord[] => Object.values<PolicyRecord>(library.policies)

/** Policies a name may mean: its id, else the ids it begins, else the titles it stands in. */
const policiesNamed = (library: Library, name: string): readonly PolicyRecord[] => {
  const exact = own(library.policies, name as PolicyId)
  if (exact !== undefined) return [exact]
  const folded = foldText(name)
  if (folded === '') return []
  const begun = records(library).filter((record) => record.policy.id.startsWith(folded))
  if (begun.length > 0) return begun
  return records(library).filter((record) => foldText(record.policy.metadata.title ?? '').includes(folded))
}

/**
 * The policy a name means: an id, the beginning of one, or words of its title.
 * Failures: `policy-not-found`, `ambiguous-name` with candidates.
 */
export const findPolicy = (library: Library, name: string): Result<PolicyRecord> => {
  const found = policiesNamed(library, name.trim())
  const [only] = found
  if (only === undefined) return fail('policy-not-found', { params: { policy: name } })
  return found.length === 1
    ? succeed(only)
    : fail('ambiguous-name', { params: { name }, candidates: found.slice(0, MOST_CANDIDATES).map(describePolicy) })
}

/** Clauses a name may mean inside a policy: the id, else the path, else the path as typed, else the paths it ends. */
const clausesNamed = (record: PolicyRecord, name: string): readonly Clause[] => {
  const byId = clausesById(record.policy).get(name as ClauseId)
  if (byId !== undefined) return [byId]
  const { clauses } = record.policy
  const exact = clauses.filter((clause) => clause.path === name)
  if (exact.length > 0) return exact
  const folded = foldPath(name)
  if (folded === '') return []
  const same = clauses.filter((clause) => foldPath(clause.path) === folded)
  return same.length > 0 ? same : clauses.filter((clause) => foldPath(clause.path).endsWith(folded))
}

/**
 * The clause a name means: "7f3k:三（五）", "7f3k:c12", or a path alone where only one policy has it. A colon may be
 * full width; the policy may be named by the beginning of its id or by words of its title.
 * Failures: `policy-not-found`, `clause-not-found`, `ambiguous-name` with candidates.
 */
export const findClause = (library: Library, name: string): Result<FoundClause> => {
  const colon = /[:：]/u.exec(name)
  const policyName = colon === null ? '' : name.slice(0, colon.index).trim()
  const clauseName = (colon === null ? name : name.slice(colon.index + 1)).trim()
  const inPolicies = colon === null ? records(library) : policiesNamed(library, policyName)
  if (colon !== null && inPolicies.length === 0) return fail('policy-not-found', { params: { policy: policyName } })
  const found = inPolicies.flatMap((record) => clausesNamed(record, clauseName).map((clause) => ({ record, clause })))
  const [only] = found
  if (only === undefined) return fail('clause-not-found', { params: { policy: policyName, clause: clauseName } })
  if (found.length > 1) {
    return fail('ambiguous-name', {
      params: { name },
      candidates: found.slice(0, MOST_CANDIDATES).map(({ record, clause }) => describeClause(record, clause)),
    })
  }
  const {
    record: { policy },
    clause,
  } = only
  return succeed({ ref: { policyId: policy.id, clauseId: clause.id }, clause, policyTitle: policy.metadata.title })
}
