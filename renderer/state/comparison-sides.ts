import type { PolicySummary } from '../../core/contract/workbench.ts'
import type { Level } from '../../core/model/policy.ts'
import { foldText } from '../../core/reading/fold-text.ts'
import { parseTitle } from './policy-title.ts'

/** Two versions of one policy, or two levels of one plan. */
export type CompareMode = 'versions' | 'levels'

/** Which policy stands where: left the older one (the upper level), right the newer (the lower). */
export interface PlacedSides {
  readonly mode: CompareMode
  readonly left: PolicySummary
  readonly right: PolicySummary
}

const levels: readonly Level[] = ['national', 'provincial', 'municipal', 'county']
/** 0 is the highest level; what says nothing of its level stands below all that do. */
export const levelRank = (level: Level | null): number => (level === null ? levels.length : levels.indexOf(level))

const nameOf = ({ metadata, fileName }: PolicySummary): string => foldText(parseTitle(metadata.title ?? fileName).main)

/**
 * Whether two policies say of themselves that they are versions of one: one replaces the other, or they share title and
 * level and one is a draft.
 */
export function areVersions(a: PolicySummary, b: PolicySummary): boolean {
  if (a.id === b.id) return false
  if (a.replaces === b.id || b.replaces === a.id) return true
  const [draft, other] = a.metadata.status === 'draft' ? [a, b] : [b, a]
  return (
    draft.metadata.status === 'draft' &&
    other.metadata.status !== 'draft' &&
    a.metadata.level === b.metadata.level &&
    nameOf(a) === nameOf(b)
  )
}

/** The older of two first: what is replaced, a draft, what was issued earlier, what was imported earlier. */
export function inTime(a: PolicySummary, b: PolicySummary): readonly [PolicySummary, PolicySummary] {
  if (b.replaces === a.id) return [a, b]
  if (a.replaces === b.id) return [b, a]
  const draft = ({ metadata }: PolicySummary): number => (metadata.status === 'draft' ? 0 : 1)
  const [x, y] = [a.metadata.issuedOn, b.metadata.issuedOn]
  const order =
    draft(a) - draft(b) || (x === null || y === null ? 0 : compare(x, y)) || compare(a.importedAt, b.importedAt)
  return order <= 0 ? [a, b] : [b, a]
}

/** The upper level first; of the same level as given. */
export const byLevel = (a: PolicySummary, b: PolicySummary): readonly [PolicySummary, PolicySummary] =>
  levelRank(b.metadata.level) < levelRank(a.metadata.level) ? [b, a] : [a, b]

/**
 * How two policies are best set beside each other. Versions are told by what they say; else two levels are, where they
 * are two; else the two are taken as versions.
 */
export function placeSides(a: PolicySummary, b: PolicySummary): PlacedSides {
  const mode: CompareMode = areVersions(a, b) || a.metadata.level === b.metadata.level ? 'versions' : 'levels'
  const [left, right] = mode === 'versions' ? inTime(a, b) : byLevel(a, b)
  return { mode, left, right }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
