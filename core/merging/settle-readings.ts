import type { Reading } from '../library/match-clauses.ts'
import type { Clause } from '../model/clause.ts'
import type { IncomingKind } from '../model/incoming.ts'
import type { ClauseId, PolicyId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { DifferingClause } from '../model/merge.ts'
import { type Result, succeed } from '../model/result.ts'
import type { Arrival } from './arrivals.ts'
import { adoptReading, usualReading } from './choose-reading.ts'
import { type Decisions, offering } from './decisions.ts'
import type { EditRun } from './edit-run.ts'
import { placeWords } from './hanging.ts'
import type { PolicyMatch } from './match-policies.ts'
import { type ComparedReadings, compareReadings, readingOf } from './passages.ts'

/** Another reading of a policy that is here. */
export interface SavedText {
  readonly policyId: PolicyId
  readonly textVersion: number
  readonly text: string
}
export interface ReadingParts {
  readonly texts: ReadonlyMap<PolicyId, string>
  readonly decisions: Decisions
  readonly newId: () => string
  readonly textVersion: (policyId: PolicyId) => number
}

/** Longest piece of a clause that a conflict shows, UTF-16 units. */
const SHOWN = 200
/** Most clauses a conflict shows; it counts all. */
const CLAUSES = 100
const shown = (text: string): string => text.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/u, '')

/**
 * Decides, of every policy both have, whose text and clauses stand, takes theirs over where they do, and says how to
 * get from theirs to what stands then. Of libraries the one that people corrected more stands unasked; what another
 * program brings never changes ours unasked.
 */
export function settleReadings(
  run: EditRun,
  matches: readonly PolicyMatch[],
  from: IncomingKind,
  parts: ReadingParts,
): Result<{ readonly arrivals: readonly Arrival[]; readonly texts: readonly SavedText[] }> {
  const arrivals: Arrival[] = []
  const texts: SavedText[] = []
  for (const match of matches) {
    if (match.kind !== 'matched') continue
    const { theirs, id } = match
    const [record, text] = [run.recordAt(id), parts.texts.get(id)]
    if (text === undefined) throw new Error(`no text of policy ${id} was given for merging`)
    const whole = theirs.text !== null
    const compared = compareReadings(readingOf(theirs), { text, clauses: record.policy.clauses }, whole)
    const choice = chooseReading(record, text, theirs.record, compared, whole, from, parts.decisions)
    if (choice !== 'theirs') {
      arrivals.push({
        theirs,
        id,
        passage: compared.passage,
        waits: choice === 'review' ? compared.differing : new Set<ClauseId>(),
      })
      continue
    }
    const textVersion = parts.textVersion(id)
    const adopted = adoptReading(run.now(), record, theirs, compared, { newId: parts.newId, textVersion })
    const made = run.make(adopted.edits)
    if (!made.ok) return made
    if (adopted.text !== null) texts.push({ policyId: id, textVersion, text: adopted.text })
    arrivals.push({ theirs, id, passage: adopted.passage, waits: new Set() })
  }
  return succeed({ arrivals, texts })
}

function chooseReading(
  record: PolicyRecord,
  text: string,
  theirs: PolicyRecord,
  compared: ComparedReadings,
  whole: boolean,
  from: IncomingKind,
  decisions: Decisions,
): 'ours' | 'theirs' | 'review' {
  const ofALibrary = whole && (from === 'package' || from === 'json')
  const {
    passage: { old, now },
    pairs,
  } = compared
  if (compared.alike) return ofALibrary ? usualReading(record, text, theirs, old.text) : 'ours'
  const usual = ofALibrary ? usualReading(record, text, theirs, old.text) : 'ours'
  const words = (reading: Reading, clause: Clause | null): string | null =>
    clause === null ? null : shown(reading.text.slice(clause.range.start, clause.range.end))
  const differing = pairs.slice(0, CLAUSES).map((pair): DifferingClause => ({
    path: (pair.ours ?? pair.theirs)?.path ?? '',
    ours: words(now, pair.ours),
    theirs: words(old, pair.theirs),
  }))
  const [first] = differing
  const clauseId = pairs[0]?.ours?.id ?? null
  const choice = decisions.decide({
    key: `clause-differs:${record.policy.id}`,
    kind: 'clause-differs',
    about: placeWords({ record }, null),
    ...(pairs.length === 0 ? {} : { clauses: { count: pairs.length, shown: differing } }),
    policyId: record.policy.id,
    clause: clauseId === null ? null : { policyId: record.policy.id, clauseId },
    ours: first?.ours ?? '—',
    theirs: first?.theirs ?? '—',
    choices: whole ? offering(usual, 'ours', 'theirs', 'review') : ['ours', 'review'],
  })
  return choice === 'both' ? 'ours' : choice
}
