import { carryRecord } from '../library/carry-record.ts'
import { newClauseId } from '../library/correct-structure.ts'
import { patchBetween } from '../library/edits/policy-patch.ts'
import { renameClauses, type Reading } from '../library/match-clauses.ts'
import { sameText } from '../anchoring/place-map.ts'
import type { Passage } from '../library/carry-place.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { StructureCorrection } from '../model/corrections.ts'
import type { Edit } from '../model/edit.ts'
import type { IncomingPolicy } from '../model/incoming.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { contentOf, laterOf } from './compare-content.ts'
import type { ComparedReadings } from './passages.ts'

const correctionKey = ({ place, verdict, author, correctedAt }: StructureCorrection): string =>
  contentOf([place.range, place.exact, verdict, author, correctedAt])
const keysOf = ({ corrections }: PolicyRecord): ReadonlySet<string> => new Set(corrections.structure.map(correctionKey))
const holdsAll = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  [...part].every((key) => whole.has(key))

function marksOf({ corrections, policy }: PolicyRecord, text: string): readonly (string | number)[] {
  const { structure, rulesOff, encoding } = corrections
  const latest = structure.reduce((last, { correctedAt }) => (correctedAt > last ? correctedAt : last), '')
  return [
    structure.length,
    latest,
    rulesOff.length,
    contentOf([encoding, [...rulesOff].sort(), [...keysOf({ corrections } as PolicyRecord)].sort()]),
    policy.clauses.length,
    contentOf(policy.clauses.map(({ range, depth, kind, marker, heading }) => [range, depth, kind, marker, heading])),
    text,
  ]
}

/**
 * Whose cutting into clauses stands unasked: the one that has every correction of the other and more, else the one
 * people corrected more, then later. It does not ask which side it is on.
 */
export function usualReading(
  ours: PolicyRecord,
  ourText: string,
  theirs: PolicyRecord,
  theirText: string,
): 'ours' | 'theirs' {
  const [we, they] = [keysOf(ours), keysOf(theirs)]
  const [weHold, theyHold] = [holdsAll(we, they), holdsAll(they, we)]
  return weHold === theyHold ? laterOf(marksOf(ours, ourText), marksOf(theirs, theirText)) : weHold ? 'ours' : 'theirs'
}

/**
 * What taking over their reading changes, and the way from it into the library. `text`: set where it is another one,
 * and has to be on the disk before the edits.
 */
export interface AdoptedReading {
  readonly edits: readonly Edit[]
  readonly passage: Passage
  readonly text: string | null
}

/**
 * Takes over their text, clauses and corrections of the structure; clauses both have keep our ids, and what hangs on
 * ours is carried there or waits.
 */
export function adoptReading(
  library: Library,
  record: PolicyRecord,
  theirs: IncomingPolicy,
  compared: ComparedReadings,
  parts: { readonly newId: () => string; readonly textVersion: number },
): AdoptedReading {
  const {
    passage: { old: theirReading, now: ourReading, homeOf },
  } = compared
  const draw = newClauseId(parts.newId)
  const names = new Map<ClauseId, ClauseId>()
  const taken = new Set<ClauseId>()
  for (const { id } of theirReading.clauses) {
    const home = homeOf(id)
    if (home === null || taken.has(home.id)) continue
    taken.add(home.id)
    names.set(id, home.id)
  }
  for (const { id } of theirReading.clauses) if (!names.has(id)) names.set(id, draw())
  const nameOf = (id: ClauseId): ClauseId => names.get(id) ?? id
  const clauses = renameClauses(theirReading.clauses, nameOf)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const now: Reading = { text: theirReading.text, clauses }
  const map = theirReading.text === ourReading.text ? sameText : null
  const moved = carryRecord(
    library,
    record,
    { old: ourReading, now, map, homeOf: (id) => (taken.has(id) ? (byId.get(id) ?? null) : null) },
    parts.newId,
  )
  const { policy, corrections, facts } = theirs.record
  const { reader, encoding, pages } = policy.source
  const next: PolicyRecord = {
    ...moved.record,
    facts: Object.fromEntries(Object.entries<ClauseFacts>(facts).map(([id, found]) => [nameOf(id as ClauseId), found])),
    policy: {
      ...record.policy,
      clauses,
      source: { ...record.policy.source, reader, encoding, pages },
      textLength: theirReading.text.length,
      textVersion: map === null ? parts.textVersion : record.policy.textVersion,
      frontMatter: policy.frontMatter,
      backMatter: policy.backMatter,
      cleaning: policy.cleaning,
      notices: policy.notices,
    },
    corrections: {
      ...moved.record.corrections,
      rulesOff: corrections.rulesOff,
      encoding: corrections.encoding,
      structure: corrections.structure.map((correction) => ({
        ...correction,
        place: { ...correction.place, clauseId: nameOf(correction.place.clauseId) },
      })),
    },
  }
  const patch = patchBetween(record, next)
  return {
    edits: [
      ...moved.before,
      ...(Object.keys(patch).length === 0
        ? []
        : [{ kind: 'change-policy' as const, policyId: record.policy.id, patch }]),
      ...moved.after,
    ],
    passage: { old: theirReading, now, map: sameText, homeOf: (id) => byId.get(nameOf(id)) ?? null },
    text: map === null ? theirReading.text : null,
  }
}
