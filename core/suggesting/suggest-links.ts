import type { Alignment, Counterpart } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { LinkTypeId } from '../model/link.ts'
import { type Level, levels } from '../model/policy.ts'
import type { TextRange } from '../model/text-range.ts'
import {
  countHeading,
  countSentences,
  countWords,
  isChapter,
  type SpokenPolicy,
  type WordCounts,
} from './clause-words.ts'
import { candidateFinder } from './find-candidates.ts'
import { printedTexts, searchedText, sharedWords, telling } from './shared-words.ts'
import { unspokenRanges, strikeOut } from './unspoken-ranges.ts'
import { buildLexicon, likenessMeter, weighWords, type Lexicon, type Profile } from './weigh-words.ts'
import { withoutAnswer } from './without-answer.ts'

/** One side of an alignment. Ranges are in `text`, the policy's cleaned text. */
export interface AlignedPolicy {
  readonly clauses: readonly Clause[]
  readonly text: string
  readonly level: Level | null
  /** Stretches that are not the policy's own words, such as revision marks. */
  readonly leaveOut?: readonly TextRange[]
}

export interface SuggestLinksOptions {
  /** Most counterparts a clause of the lower policy gets; 5 unless told. */
  readonly top?: number
}

/** From this score on a pair is worth proposing. */
const enough = 0.12
/**
 * From this score on a pair of numbered clauses is too, where each is the other's best and the next best of either is
 * at most half as good.
 */
const enoughAlone = 0.05
const margin = 0.5
/** A pair much weaker than the best one of either of its ends is not proposed. */
const ofTheirBest = 0.7
const ofItsBest = 0.5
/** Below this two clauses merely speak the same language. */
const least = 0.02

/** How much of a score the headings make. */
const headingShare = 0.4
const candidatesPerClause = 20
const candidatesPerSentence = 6

/** How much it counts that one sentence says the same as all of the other clause. */
const sentenceShare = 0.75

/**
 * The counterparts of each clause of `lower` in `upper`, best first. A pair's score is the cosine of what both are
 * about: words weighted by how rare they are in both policies, headings above all, with what stands below a clause and
 * the headings above it. Numbers of clauses never count. Works across scripts. Writes nothing, never throws; time grows
 * with the length of both, not with their product.
 */
export function suggestLinks(upper: AlignedPolicy, lower: AlignedPolicy, options: SuggestLinksOptions = {}): Alignment {
  const steps = suggestLinksInSteps(upper, lower, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps of some milliseconds: whoever draws them may let others work in between, or leave off. */
export function* suggestLinksInSteps(
  upper: AlignedPolicy,
  lower: AlignedPolicy,
  { top = 5 }: SuggestLinksOptions = {},
): Generator<undefined, Alignment> {
  const above = spoken(upper)
  yield undefined
  const below = spoken(lower)
  yield undefined
  const [aboveCounts, belowCounts] = [yield* countWords(above), yield* countWords(below)]
  const lexicon = yield* buildLexicon([aboveCounts, belowCounts])
  const [theirs, ours] = [
    yield* subjectsOf(above, aboveCounts, lexicon, false),
    yield* subjectsOf(below, belowCounts, lexicon, true),
  ]
  const candidates = yield* candidateFinder(
    theirs.map(({ whole }) => whole),
    lexicon.size,
  )
  const [meetWhole, meetHeading] = [likenessMeter(lexicon.size), likenessMeter(lexicon.size)]
  const ranked: (readonly { readonly to: number; readonly score: number }[])[] = []
  for (const [at, subject] of ours.entries()) {
    if (at % 8 === 7) yield undefined
    const place = below.clauses.length > 1 ? at / (below.clauses.length - 1) : 0
    const middle = place * (above.clauses.length - 1)
    const sentences = new Map<number, number>()
    for (const sentence of subject.sentences)
      for (const { at: to, likeness: as } of candidates(sentence, place, candidatesPerSentence))
        sentences.set(to, Math.max(sentences.get(to) ?? 0, as * sentenceShare))
    const found = new Set([
      ...candidates(subject.whole, place, candidatesPerClause).map(({ at: to }) => to),
      ...sentences.keys(),
    ])
    const [wholeLike, headingLike] = [meetWhole(subject.whole), meetHeading(subject.heading)]
    ranked.push(
      [...found]
        .flatMap((to) => {
          const other = theirs[to]
          const score =
            other && comparable(subject, other)
              ? Math.max(alike(subject, other, wholeLike, headingLike), sentences.get(to) ?? 0)
              : 0
          return score >= least ? [{ to, score }] : []
        })
        .sort((a, b) => b.score - a.score || Math.abs(a.to - middle) - Math.abs(b.to - middle)),
    )
  }
  const best = new Map<number, number>()
  const second = new Map<number, number>()
  for (const list of ranked) {
    for (const { to, score } of list) {
      const known = best.get(to) ?? 0
      second.set(to, Math.max(second.get(to) ?? 0, Math.min(known, score)))
      best.set(to, Math.max(known, score))
    }
  }
  const type = linkType(upper.level, lower.level)
  const [aboveParts, belowParts] = [partsOf(above), partsOf(below)]
  const aboveText = keptFor((id: ClauseId) => searchedText(aboveParts(id)))
  const weigh = keptFor((words: string) => telling(words, lexicon.rare))
  const suggestedFor = new Map<ClauseId, Set<ClauseId>>()
  const pairs: Counterpart[] = []
  for (const [at, clause] of below.clauses.entries()) {
    const list = ranked[at] ?? []
    const taken = new Set<ClauseId>()
    const printed = printedTexts(belowParts(clause.id))
    suggestedFor.set(clause.id, taken)
    for (const [index, { to, score }] of list.slice(0, top).entries()) {
      // a chapter is looked through word by word for each of its counterparts
      yield undefined
      const other = above.clauses[to]
      if (!other) continue
      const standsOut =
        index === 0 &&
        score >= enoughAlone &&
        score === best.get(to) &&
        Math.max(list[1]?.score ?? 0, second.get(to) ?? 0) <= score * margin &&
        ours[at]?.standing === 'numbered' &&
        theirs[to]?.standing === 'numbered'
      const fits =
        (score >= enough || standsOut) &&
        score >= ofTheirBest * (best.get(to) ?? 0) &&
        score >= ofItsBest * (list[0]?.score ?? 0) &&
        (clause.sector === null || other.sector === null || clause.sector === other.sector)
      if (fits) taken.add(other.id)
      // its numbered clause proposes the same already
      const said =
        clause.kind === 'paragraph' &&
        clause.parentId !== null &&
        (suggestedFor.get(clause.parentId)?.has(other.id) ?? false)
      pairs.push({
        from: clause.id,
        to: other.id,
        rank: index + 1,
        score: Math.round(score * 100) / 100,
        suggested: fits && !said,
        type,
        shared: sharedWords(printed, aboveText(other.id), weigh),
      })
    }
  }
  const taken = pairs.filter(({ suggested }) => suggested)
  return {
    pairs,
    notTakenUp: withoutAnswer(above.clauses, new Set(taken.map(({ to }) => to))),
    new: withoutAnswer(below.clauses, new Set(taken.map(({ from }) => from))),
  }
}

function* subjectsOf(
  { clauses, text }: SpokenPolicy,
  counts: ReadonlyMap<ClauseId, WordCounts>,
  lexicon: Lexicon,
  sentences: boolean,
): Generator<undefined, readonly Subject[]> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const roofs = new Set(
    clauses.flatMap(({ marker, parentId }) => (marker !== '' && parentId !== null ? [parentId] : [])),
  )
  const subjects: Subject[] = []
  for (const clause of clauses) {
    if (subjects.length % 16 === 15) yield undefined
    subjects.push({
      whole: weighWords(counts.get(clause.id) ?? new Map<string, number>(), lexicon),
      heading: weighWords(countHeading(clause), lexicon),
      sentences: sentences ? countSentences(clause, text).map((each) => weighWords(each, lexicon)) : [],
      standing: standing(clause, byId, roofs),
    })
  }
  return subjects
}

interface Subject {
  readonly whole: Profile
  readonly heading: Profile
  readonly sentences: readonly Profile[]
  readonly standing: 'roof' | 'numbered' | 'part' | 'free'
}

/** 'roof': a chapter that only holds numbered clauses. 'part': an unnumbered paragraph of a numbered clause. */
function standing(
  clause: Clause,
  byId: ReadonlyMap<ClauseId, Clause>,
  roofs: ReadonlySet<ClauseId>,
): Subject['standing'] {
  if (isChapter(clause) && roofs.has(clause.id)) return 'roof'
  if (clause.marker !== '') return 'numbered'
  const parent = clause.parentId === null ? undefined : byId.get(clause.parentId)
  return parent && parent.marker !== '' && !isChapter(parent) ? 'part' : 'free'
}

/**
 * A chapter that only holds others answers such a chapter; a numbered clause answers a whole clause, not a paragraph of
 * one.
 */
const comparable = (ours: Subject, theirs: Subject): boolean =>
  (ours.standing === 'roof') === (theirs.standing === 'roof') &&
  !(ours.standing === 'numbered' && theirs.standing === 'part')

/** Where both have a heading, it says a good part of what they are about. */
function alike(
  ours: Subject,
  theirs: Subject,
  wholeLike: (other: Profile) => number,
  headingLike: (other: Profile) => number,
): number {
  const whole = wholeLike(theirs.whole)
  return ours.heading.words.length === 0 || theirs.heading.words.length === 0
    ? whole
    : headingLike(theirs.heading) * headingShare + whole * (1 - headingShare)
}

const spoken = ({ clauses, text, leaveOut = [] }: AlignedPolicy): SpokenPolicy => ({
  clauses,
  text: strikeOut(text, [...leaveOut, ...unspokenRanges(text)]),
})

/** A lower level implements what a higher one lays down; where the levels say nothing, the order asked for does. */
function linkType(upper: Level | null, lower: Level | null): LinkTypeId {
  if (upper === null || lower === null) return 'implements'
  return levels.indexOf(lower) > levels.indexOf(upper) ? 'implements' : 'relates'
}

/** The own texts of a clause and of those below it, in text order, markers left off. */
function partsOf({ clauses, text }: SpokenPolicy): (id: ClauseId) => readonly string[] {
  const positions = new Map(clauses.map((clause, at) => [clause.id, at]))
  return (id) => {
    const at = positions.get(id) ?? clauses.length
    const depth = clauses[at]?.depth ?? 0
    const parts: string[] = []
    for (let next = at; next < clauses.length; next++) {
      const clause = clauses[next]
      if (!clause || (next > at && clause.depth <= depth)) break
      parts.push(text.slice(clause.range.start + clause.marker.length, clause.range.end))
    }
    return parts
  }
}

/** Works a value out once a key. */
function keptFor<K, V>(work: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const value = work(key)
    kept.set(key, value)
    return value
  }
}
