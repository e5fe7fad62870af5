import { clauseHolding } from '../anchoring/carry-anchor.ts'
import { mapPlaces, type PlaceMap } from '../anchoring/place-map.ts'
import { resolveAnchor } from '../anchoring/resolve-anchor.ts'
import { findFacts } from '../extracting/find-facts.ts'
import type { CleanedText, CleaningRuleId } from '../model/cleaned-text.ts'
import type { StructureCorrection } from '../model/corrections.ts'
import type { Edit } from '../model/edit.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { Notice } from '../model/notice.ts'
import type { PolicySource } from '../model/policy.ts'
import type { ReadPolicy } from '../model/read-policy.ts'
import type { Sector } from '../model/sector.ts'
import { carryRecord } from './carry-record.ts'
import { newClauseId, placeOf } from './correct-structure.ts'
import { sameValue } from './edits/keyed.ts'
import { patchBetween } from './edits/policy-patch.ts'
import { keptFacts } from './kept-facts.ts'
import { matchClauses, renameClauses, type Reading } from './match-clauses.ts'
import { applyVerdict } from './structure/apply-verdict.ts'
import type { Structured } from './structure/structured.ts'

/**
 * A policy's original read once more, and how a person wanted it read. `structure`: the corrections that shall hold.
 */
export interface ReadAnew {
  readonly read: ReadPolicy
  readonly source: Pick<PolicySource, 'reader' | 'encoding' | 'pages' | 'part'>
  readonly rulesOff: readonly CleaningRuleId[]
  readonly encoding: string | null
  readonly structure: readonly StructureCorrection[]
}
export interface ReadAnewParts {
  readonly sectors: readonly Sector[]
  readonly newId: () => string
  /** The number of the text, if it is another one. */
  readonly textVersion: number
}

/** `edit` null: nothing changes. `text` null: it is the same as before and need not be kept again. */
export interface PlannedReading {
  readonly edit: Edit | null
  readonly text: CleanedText | null
  readonly clauses: number
  readonly carried: number
  readonly toReview: number
  readonly notices: readonly Notice[]
}

interface Maps {
  readonly there: PlaceMap
  readonly back: PlaceMap
}

/** The first unit of a stretch that is still there, and where. */
function firstMapped(start: number, end: number, map: PlaceMap): { readonly from: number; readonly at: number } | null {
  for (let from = start; from < end; from++) {
    const at = map.at(from)
    if (at !== null) return { from, at }
  }
  return null
}

/**
 * Where the clause now begins that a correction is about, or, for a cut, where it goes; null where neither the map nor
 * the words tell.
 */
function locate(
  { place, verdict }: StructureCorrection,
  oldText: string,
  maps: Maps | null,
  { text, clauses }: Structured,
): number | null {
  const { start, end } = place.range
  const known = maps !== null && oldText.slice(start, end) === place.exact ? firstMapped(start, end, maps.there) : null
  if (known !== null && maps !== null) {
    if (verdict.kind === 'split') {
      let at = known.at
      // what cleaning put in front, such as a mended marker, belongs to the clause
      for (
        let k = known.from - start;
        k > 0 && at > 0 && !/\s/u.test(text.charAt(at - 1)) && maps.back.at(at - 1) === null;
        k--
      )
        at -= 1
      return at
    }
    const clause = clauseHolding(clauses, { start: known.at, end: known.at + 1 })
    const begins = clause === null ? null : firstMapped(clause.range.start, clause.range.end, maps.back)
    return clause !== null && begins !== null && begins.at >= start && begins.at < end ? clause.range.start : null
  }
  const found = resolveAnchor(text, clauses, place)
  const at = found.kind === 'lost' ? text.indexOf(place.exact) : found.place.range.start
  if (at === -1 || (found.kind === 'lost' && text.indexOf(place.exact, at + 1) !== -1)) return null
  return verdict.kind === 'split' || clauses.some(({ range }) => range.start === at) ? at : null
}

interface Corrected {
  readonly structured: Structured
  readonly structure: readonly StructureCorrection[]
  readonly notices: readonly Notice[]
}

/** The corrections again, in the order they were made. One that finds no place is kept, and said. */
function correctAgain(
  oldText: string,
  maps: Maps | null,
  read: ReadPolicy,
  structure: readonly StructureCorrection[],
  parts: ReadAnewParts,
): Corrected {
  let structured: Structured = {
    text: read.cleaned.text,
    clauses: read.clauses,
    frontMatter: read.frontMatter,
    backMatter: read.backMatter,
  }
  const notices: Notice[] = []
  const placed = structure.map((correction): StructureCorrection => {
    const start = locate(correction, oldText, maps, structured)
    const done =
      start === null
        ? null
        : applyVerdict(structured, start, correction.verdict, {
            sectors: parts.sectors,
            newId: newClauseId(parts.newId),
          })
    if (start === null || done === null) {
      notices.push({ code: 'correction-not-placed', params: { words: correction.place.exact } })
      return correction
    }
    const begins =
      correction.verdict.kind === 'split'
        ? done.after.clauses.find(({ id }) => id === done.clauseId)
        : clauseHolding(structured.clauses, { start, end: start + 1 })
    structured = done.after
    return maps?.there.same === true || begins === undefined || begins === null
      ? correction
      : { ...correction, place: placeOf(read.cleaned.text, begins) }
  })
  return { structured, structure: placed, notices }
}

/**
 * Works out what reading a policy's original once more changes: its text and clauses, which keep their ids where they
 * are the same, with the person's corrections made again, and everything that hangs on them. Pure; the caller puts the
 * text on the disk before the edit is made.
 */
export function planReadAgain(
  library: Library,
  record: PolicyRecord,
  oldText: CleanedText,
  anew: ReadAnew,
  parts: ReadAnewParts,
): PlannedReading {
  const { read, source, rulesOff, encoding } = anew
  const { policy } = record
  const sameDecoding = policy.source.encoding === source.encoding
  const [there, back] = sameDecoding
    ? [mapPlaces(oldText, read.cleaned), mapPlaces(read.cleaned, oldText)]
    : [null, null]
  const maps = there === null || back === null ? null : { there, back }
  const corrected = correctAgain(oldText.text, maps, read, anew.structure, parts)
  const { text } = corrected.structured

  const old: Reading = { text: oldText.text, clauses: policy.clauses }
  const matched = matchClauses(old, { text, clauses: corrected.structured.clauses }, maps)
  const names = new Map<ClauseId, ClauseId>([...matched].map(([id, clause]) => [clause.id, id]))
  const draw = newClauseId(parts.newId)
  for (const { id } of corrected.structured.clauses) if (!names.has(id)) names.set(id, draw())
  const nameOf = (id: ClauseId): ClauseId => names.get(id) ?? id
  const clauses = renameClauses(corrected.structured.clauses, nameOf)
  const homes = new Map(clauses.map((clause) => [clause.id, clause]))
  const now: Reading = { text, clauses }
  const moved = carryRecord(
    library,
    record,
    { old, now, map: there, homeOf: (id) => (matched.has(id) ? (homes.get(id) ?? null) : null) },
    parts.newId,
  )

  const sameText =
    text === oldText.text &&
    sameValue(oldText.pieces, read.cleaned.pieces) &&
    sameValue(oldText.changes, read.cleaned.changes)
  const structure = corrected.structure.map((correction) =>
    names.has(correction.place.clauseId) && maps?.there.same !== true
      ? { ...correction, place: { ...correction.place, clauseId: nameOf(correction.place.clauseId) } }
      : correction,
  )
  const next: PolicyRecord = {
    ...moved.record,
    facts: keptFacts(findFacts(text, clauses)),
    policy: {
      ...policy,
      clauses,
      source: { ...policy.source, ...source },
      metadata: { ...read.metadata, ...record.corrections.metadata },
      textLength: text.length,
      textVersion: sameText ? policy.textVersion : parts.textVersion,
      frontMatter: corrected.structured.frontMatter,
      backMatter: corrected.structured.backMatter,
      cleaning: read.cleaning,
      notices: read.notices,
    },
    corrections: { ...moved.record.corrections, rulesOff, encoding, structure },
  }
  const patch = patchBetween(record, next)
  const edits: readonly Edit[] = [
    ...moved.before,
    ...(Object.keys(patch).length === 0 ? [] : [{ kind: 'change-policy' as const, policyId: policy.id, patch }]),
    ...moved.after,
  ]
  return {
    edit: edits.length === 0 ? null : { kind: 'batch', name: 'read-again', edits },
    text: sameText ? null : read.cleaned,
    clauses: clauses.length,
    carried: moved.carried,
    toReview: moved.toReview.length,
    notices: [...read.notices, ...corrected.notices, ...moved.notices],
  }
}

/**
 * Which of the policies in a file is this one, should other switches have parted them otherwise: the one that holds
 * most of its text.
 */
export function sameInFile(old: CleanedText, part: number, policies: readonly ReadPolicy[]): number {
  if (policies.length <= 1) return 0
  const step = Math.max(1, Math.floor(old.text.length / 400))
  const shares = policies.map(({ cleaned }) => {
    const map = mapPlaces(old, cleaned)
    let share = 0
    for (let at = 0; map !== null && at < old.text.length; at += step) if (map.at(at) !== null) share += 1
    return share
  })
  const most = Math.max(...shares)
  return most === 0 || shares[part] === most ? Math.min(part, policies.length - 1) : shares.indexOf(most)
}
