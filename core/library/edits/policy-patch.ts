import type { Clause } from '../../model/clause.ts'
import type { Corrections, StructureCorrection } from '../../model/corrections.ts'
import type { CorrectionId } from '../../model/ids.ts'
import type { PolicyRecord } from '../../model/library.ts'
import type { Policy } from '../../model/policy.ts'
import type { Changed, ChangedClauses, ChangedCorrections, PolicyPatch } from '../../model/policy-patch.ts'
import { isOutlined, outlineClauses } from '../../reading/outline-clauses.ts'
import { own, sameValue } from './keyed.ts'

type Table<K extends string, V> = Readonly<Record<K, V>>

function patchTable<K extends string, V>(table: Table<K, V>, patch: Changed<K, V> | undefined): Table<K, V> {
  if (patch === undefined) return table
  const puts = (Object.entries(patch.put) as [K, V][]).filter(([key, value]) => !sameValue(own(table, key), value))
  const gone = patch.gone.filter((key) => Object.hasOwn(table, key) && !Object.hasOwn(patch.put, key))
  if (puts.length === 0 && gone.length === 0) return table
  const now: Record<K, V> = { ...table }
  for (const key of gone) delete now[key]
  for (const [key, value] of puts) now[key] = value
  return now
}

const inTextOrder = (a: Clause, b: Clause): number => a.range.start - b.range.start || a.range.end - b.range.end

function patchClauses(clauses: readonly Clause[], patch: ChangedClauses | undefined): readonly Clause[] {
  if (patch === undefined) return clauses
  const put = new Set(patch.put.map(({ id }) => id))
  const gone = new Set(patch.gone)
  const kept = clauses.filter(({ id }) => !put.has(id) && !gone.has(id))
  const ordered = [...kept, ...patch.put].sort(inTextOrder)
  const now = patch.outline ? outlineClauses(ordered) : ordered
  return now.length === clauses.length && now.every((clause, at) => sameValue(clause, clauses[at])) ? clauses : now
}

function patchStructure(
  structure: readonly StructureCorrection[],
  patch: ChangedCorrections['structure'],
): readonly StructureCorrection[] {
  if (patch === undefined) return structure
  const out = new Set<CorrectionId>([...patch.gone, ...patch.put.map(({ id }) => id)])
  const now = [...structure.filter(({ id }) => !out.has(id)), ...patch.put]
  return sameValue(now, structure) ? structure : now
}

const orSame = <T>(before: T, now: T): T => (sameValue(before, now) ? before : now)

function patchCorrections(corrections: Corrections, patch: ChangedCorrections | undefined): Corrections {
  if (patch === undefined) return corrections
  return orSame(corrections, {
    rulesOff: patch.rulesOff ?? corrections.rulesOff,
    encoding: patch.encoding === undefined ? corrections.encoding : patch.encoding,
    metadata: patch.metadata ?? corrections.metadata,
    structure: patchStructure(corrections.structure, patch.structure),
    facts: patchTable(corrections.facts, patch.facts),
  })
}

function patchPolicy(policy: Policy, patch: PolicyPatch): Policy {
  const clauses = patchClauses(policy.clauses, patch.clauses)
  const changes = Object.entries(patch.policy ?? {}).filter(
    ([name, value]) => !sameValue(policy[name as keyof Policy], value),
  )
  return clauses === policy.clauses && changes.length === 0
    ? policy
    : { ...policy, ...Object.fromEntries(changes), id: policy.id, clauses }
}

/** A record with a patch's values in it; the very same record where it has them already. Total: never throws. */
export function applyPatch(record: PolicyRecord, patch: PolicyPatch): PolicyRecord {
  const now: PolicyRecord = {
    policy: patchPolicy(record.policy, patch),
    taggings: patchTable(record.taggings, patch.taggings),
    annotations: patchTable(record.annotations, patch.annotations),
    links: patchTable(record.links, patch.links),
    dismissed: patchTable(record.dismissed, patch.dismissed),
    dismissedLinks: patchTable(record.dismissedLinks, patch.dismissedLinks),
    facts: patchTable(record.facts, patch.facts),
    corrections: patchCorrections(record.corrections, patch.corrections),
    toReview: patchTable(record.toReview, patch.toReview),
  }
  return (Object.keys(now) as (keyof PolicyRecord)[]).every((part) => now[part] === record[part]) ? record : now
}

function tableDiff<K extends string, V>(before: Table<K, V>, after: Table<K, V>): Changed<K, V> | undefined {
  if (before === after) return undefined
  const put: Record<string, V> = {}
  let puts = 0
  for (const [key, value] of Object.entries(after) as [K, V][])
    if (!sameValue(own(before, key), value)) {
      put[key] = value
      puts += 1
    }
  const gone = (Object.keys(before) as K[]).filter((key) => !Object.hasOwn(after, key))
  return puts === 0 && gone.length === 0 ? undefined : { put: put as Record<K, V>, gone }
}

/** The same clause but for what follows from where it stands. */
const sameButPlace = (a: Clause, b: Clause): boolean =>
  a === b ||
  (a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.depth === b.depth &&
    a.kind === b.kind &&
    a.marker === b.marker &&
    a.ordinal === b.ordinal &&
    a.heading === b.heading &&
    a.page === b.page &&
    a.sector === b.sector)

function clausesDiff(before: readonly Clause[], after: readonly Clause[]): ChangedClauses | undefined {
  if (before === after) return undefined
  const outline = isOutlined(after)
  const known = new Map(before.map((clause) => [clause.id, clause]))
  const put = after.filter((clause) => {
    const old = known.get(clause.id)
    return old === undefined || !(outline ? sameButPlace(old, clause) : sameValue(old, clause))
  })
  const still = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !still.has(id)).map(({ id }) => id)
  const same = put.length === 0 && gone.length === 0 && after.every((clause, at) => sameValue(clause, before[at]))
  return same ? undefined : { put, gone, outline }
}

function structureDiff(
  before: readonly StructureCorrection[],
  after: readonly StructureCorrection[],
): ChangedCorrections['structure'] {
  let alike = 0
  while (alike < before.length && alike < after.length && sameValue(before[alike], after[alike])) alike += 1
  const [gone, put] = [before.slice(alike).map(({ id }) => id), after.slice(alike)]
  return gone.length === 0 && put.length === 0 ? undefined : { put, gone }
}

function correctionsDiff(before: Corrections, after: Corrections): ChangedCorrections | undefined {
  if (before === after) return undefined
  const structure = structureDiff(before.structure, after.structure)
  const facts = tableDiff(before.facts, after.facts)
  const diff: ChangedCorrections = {
    ...(sameValue(before.rulesOff, after.rulesOff) ? {} : { rulesOff: after.rulesOff }),
    ...(before.encoding === after.encoding ? {} : { encoding: after.encoding }),
    ...(sameValue(before.metadata, after.metadata) ? {} : { metadata: after.metadata }),
    ...(structure === undefined ? {} : { structure }),
    ...(facts === undefined ? {} : { facts }),
  }
  return Object.keys(diff).length === 0 ? undefined : diff
}

/**
 * What makes `after` of `before`: `applyPatch(before, patchBetween(before, after))` equals `after`. Small where little
 * changed. Both are of one policy, their clauses in text order; ids of structure corrections are unique.
 */
export function patchBetween(before: PolicyRecord, after: PolicyRecord): PolicyPatch {
  const fields = (Object.keys(after.policy) as (keyof Policy)[]).filter(
    (name) => name !== 'id' && name !== 'clauses' && !sameValue(before.policy[name], after.policy[name]),
  )
  const parts: { [Part in keyof PolicyPatch]: PolicyPatch[Part] | undefined } = {
    policy: fields.length === 0 ? undefined : Object.fromEntries(fields.map((name) => [name, after.policy[name]])),
    clauses: clausesDiff(before.policy.clauses, after.policy.clauses),
    taggings: tableDiff(before.taggings, after.taggings),
    annotations: tableDiff(before.annotations, after.annotations),
    links: tableDiff(before.links, after.links),
    dismissed: tableDiff(before.dismissed, after.dismissed),
    dismissedLinks: tableDiff(before.dismissedLinks, after.dismissedLinks),
    facts: tableDiff(before.facts, after.facts),
    corrections: correctionsDiff(before.corrections, after.corrections),
    toReview: tableDiff(before.toReview, after.toReview),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}
