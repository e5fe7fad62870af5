import { clauseHolding } from '../anchoring/carry-anchor.ts'
import { describeAnchor } from '../anchoring/describe-anchor.ts'
import { sameText } from '../anchoring/place-map.ts'
import { refreshFacts } from '../extracting/refresh-facts.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Clause } from '../model/clause.ts'
import type { StructureCorrection, StructureVerdict } from '../model/corrections.ts'
import type { Edit } from '../model/edit.ts'
import type { ClauseId, CorrectionId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { fail, type Result, succeed } from '../model/result.ts'
import type { StructureChange } from '../model/structure-change.ts'
import { clauseNamed } from './carry-place.ts'
import { carryRecord } from './carry-record.ts'
import { invalid } from './edits/check-value.ts'
import { patchBetween } from './edits/policy-patch.ts'
import { keptFacts } from './kept-facts.ts'
import { applyVerdict, deepestAt } from './structure/apply-verdict.ts'
import type { Structured } from './structure/structured.ts'
import type { Sector } from '../model/sector.ts'

/** Ids and clock are the caller's. */
export interface CorrectingParts {
  readonly sectors: readonly Sector[]
  readonly newId: () => string
  readonly author: string
  readonly at: string
}

/** `edit` does all of it in one step. `clauseId`: the clause that was made, changed, or took in another one. */
export interface PlannedCorrection {
  readonly edit: Edit
  readonly clauseId: ClauseId
  readonly clauses: number
  readonly carried: number
  readonly toReview: number
}

/** Units of a clause's beginning that tell where a correction belongs. */
const PLACE_UNITS = 32

/** The first units of a clause, as a correction keeps them. */
export const placeOf = (text: string, clause: Pick<Clause, 'id' | 'range'>): Anchor =>
  describeAnchor(text, clause, {
    start: clause.range.start,
    end: Math.min(clause.range.end, clause.range.start + PLACE_UNITS),
  })

/**
 * A new name for a clause: never one that a clause of this policy has or had, since ids of readings are counted (c1, c2
 * …) and these are drawn.
 */
export const newClauseId = (newId: () => string) => (): ClauseId => `c-${newId()}` as ClauseId

export const structureOf = (record: PolicyRecord, text: string): Structured => ({
  text,
  clauses: record.policy.clauses,
  frontMatter: record.policy.frontMatter,
  backMatter: record.policy.backMatter,
})

interface Asked {
  readonly start: number
  readonly verdict: StructureVerdict
}

function askedOf(clauses: readonly Clause[], change: Exclude<StructureChange, { kind: 'withdraw' }>): Result<Asked> {
  if (change.kind === 'split') return succeed({ start: change.at, verdict: { kind: 'split' } })
  const at = clauses.findIndex(({ id }) => id === change.clauseId)
  const clause = clauses[at]
  if (clause === undefined) return fail('clause-not-found', { params: { clause: change.clauseId } })
  const start = clause.range.start
  switch (change.kind) {
    case 'merge':
      return succeed({ start, verdict: { kind: 'merge' } })
    case 'drop':
      return succeed({ start, verdict: { kind: 'drop' } })
    case 'promote':
      return succeed({ start, verdict: { kind: 'depth', depth: clause.depth - 1 } })
    case 'demote':
      return succeed({ start, verdict: { kind: 'depth', depth: clause.depth + 1 } })
    case 'move':
      return moveUnder(clauses, at, change.parentId)
    case 'label': {
      const { kind, marker, heading, clauseKind } = change
      return succeed({
        start,
        verdict: {
          kind,
          ...(marker === undefined ? {} : { marker }),
          ...(heading === undefined ? {} : { heading }),
          ...(clauseKind === undefined ? {} : { clauseKind }),
        },
      })
    }
  }
}

/** Clauses keep their order, so only what stands above the end of the clause before can hold a clause. */
function moveUnder(clauses: readonly Clause[], at: number, parentId: ClauseId | null): Result<Asked> {
  const start = clauses[at]?.range.start ?? 0
  if (parentId === null) return succeed({ start, verdict: { kind: 'depth', depth: 0 } })
  let depth = deepestAt(clauses, at)
  for (let k = at - 1; k >= 0; k--) {
    const above = clauses[k]
    if (above === undefined || above.depth >= depth) continue
    depth = above.depth
    if (above.id === parentId) return succeed({ start, verdict: { kind: 'depth', depth: depth + 1 } })
  }
  return { ok: false, failure: invalid('bad-place', 'parentId') }
}

const badLabel = ({ marker = '', heading = '' }: Extract<StructureVerdict, { kind: 'label' }>): boolean =>
  marker.length > 60 || heading.length > 1000 || /[\n\t]/u.test(marker + heading) || marker !== marker.trim()

/**
 * Works out what a person's correction of the structure changes: clauses, facts, and everything that hangs on them,
 * which follows its words. What hung on the whole of a clause that is merged goes to the clause before; what a cut goes
 * through, or hung on a clause that is none any more, waits in the review queue. Failures: 'clause-not-found',
 * 'edit-invalid' ('bad-place': it cannot stand there; 'bad-value').
 */
export function planCorrection(
  library: Library,
  record: PolicyRecord,
  text: string,
  change: Exclude<StructureChange, { kind: 'withdraw' }>,
  parts: CorrectingParts,
): Result<PlannedCorrection> {
  const before = structureOf(record, text)
  const asked = askedOf(before.clauses, change)
  if (!asked.ok) return asked
  const { start, verdict } = asked.value
  if (verdict.kind === 'label' && badLabel(verdict)) return { ok: false, failure: invalid('bad-value', 'change') }
  const named = newClauseId(parts.newId)
  const done = applyVerdict(before, start, verdict, { sectors: parts.sectors, newId: named })
  if (done === null) return { ok: false, failure: invalid('bad-place', 'change') }
  const { after, clauseId, gone, into } = done
  const old = { text, clauses: before.clauses }
  const now = { text, clauses: after.clauses }
  const passage = {
    old,
    now,
    map: sameText,
    homeOf: (id: ClauseId) => clauseNamed(now, id === gone && into !== null ? into : id),
  }
  const moved = carryRecord(library, record, passage, parts.newId)
  const begins =
    verdict.kind === 'split' ? clauseNamed(now, clauseId) : clauseHolding(before.clauses, { start, end: start + 1 })
  if (begins === null) throw new Error('a correction was applied to a clause that is not there')
  const correction: StructureCorrection = {
    id: parts.newId() as CorrectionId,
    place: placeOf(text, begins),
    verdict,
    author: parts.author,
    correctedAt: parts.at,
  }
  const next: PolicyRecord = {
    ...moved.record,
    policy: { ...record.policy, clauses: after.clauses, frontMatter: after.frontMatter, backMatter: after.backMatter },
    facts: keptFacts(refreshFacts(text, { clauses: before.clauses, facts: record.facts }, after.clauses)),
    corrections: { ...moved.record.corrections, structure: [...record.corrections.structure, correction] },
  }
  const edits: readonly Edit[] = [
    ...moved.before,
    { kind: 'change-policy', policyId: record.policy.id, patch: patchBetween(record, next) },
    ...moved.after,
  ]
  return succeed(
    {
      edit: { kind: 'batch', name: 'correct-structure', edits },
      clauseId,
      clauses: after.clauses.length,
      carried: moved.carried,
      toReview: moved.toReview.length,
    },
    moved.notices,
  )
}
