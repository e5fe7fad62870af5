import type { Alignment, Counterpart } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { LinkTypeId } from '../model/link.ts'
import type { Level } from '../model/policy.ts'
import type { TextRange } from '../model/text-range.ts'
import { countHeading, countSentences, countWords, isChapter, type SpokenPolicy } from './clause-words.ts'
import { candidateFinder } from './find-candidates.ts'
import { sharedWords } from './shared-words.ts'
import { responsibilityBrackets, strikeOut } from './unspoken-ranges.ts'
import { likeness, rarity, weighWords, type Profile } from './weigh-words.ts'

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

const levels: readonly Level[] = ['national', 'provincial', 'municipal', 'county']

/**
 * The counterparts of each clause of `lower` in `upper`, best first. A pair's score is the cosine of what both are about: words weighted by how rare they are in
 * both policies, headings above all, with what stands below a clause and the headings above it. Numbers of clauses never count. Works across scripts. Writes nothing,
 * never throws; time grows with the length of both, not with their product.
 */
export function suggestLinks(upper: AlignedPolicy, lower: AlignedPolicy, { top = 5 }: SuggestLinksOptions = {}): Alignment {
  const [above, below] = [spoken(upper), spoken(lower)]
  const [aboveCounts, belowCounts] = [countWords(above), countWords(below)]
  const rare = rarity([aboveCounts, belowCounts])
  const subjectsOf = ({ clauses, text }: SpokenPolicy, counts: typeof aboveCounts, sentences: boolean): readonly Subject[] => {
    const byId = new Map(clauses.map((clause) => [clause.id, clause]))
    const roofs = new Set(clauses.flatMap(({ marker, parentId }) => (marker !== '' && parentId !== null ? [parentId] : [])))
    return clauses.map((clause) => ({
      whole: weighWords(counts.get(clause.id) ?? new Map<string, number>(), rare), heading: weighWords(countHeading(clause), rare), sentences: sentences ? countSentences(clause, text).map((each) => weighWords(each, rare)) : [], standing: standing(clause, byId, roofs),
    }))
  }
  const [theirs, ours] = [subjectsOf(above, aboveCounts, false), subjectsOf(below, belowCounts, true)]
  const candidates = candidateFinder(theirs.map(({ whole }) => whole))
  const ranked = ours.map((subject, at) => {
    const place = below.clauses.length > 1 ? at / (below.clauses.length - 1) : 0
    const middle = place * (above.clauses.length - 1)
    const sentences = new Map<number, number>()
    for (const sentence of subject.sentences) for (const { at: to, likeness: as } of candidates(sentence, place, candidatesPerSentence)) sentences.set(to, Math.max(sentences.get(to) ?? 0, as * sentenceShare))
    const found = new Set([...candidates(subject.whole, place, candidatesPerClause).map(({ at: to }) => to), ...sentences.keys()])
    return [...found].flatMap((to) => {
      const other = theirs[to]
      const score = other && comparable(subject, other) ? Math.max(alike(subject, other), sentences.get(to) ?? 0) : 0
      return score >= least ? [{ to, score }] : []
    }).sort((a, b) => b.score - a.score || Math.abs(a.to - middle) - Math.abs(b.to - middle))
  })
  const best = new Map<number, number>()
  for (const list of ranked) for (const { to, score } of list) best.set(to, Math.max(best.get(to) ?? 0, score))
  const type = linkType(upper.level, lower.level)
  const [aboveParts, belowParts] = [partsOf(above), partsOf(below)]
  const suggestedFor = new Map<ClauseId, Set<ClauseId>>()
  const pairs: Counterpart[] = []
  below.clauses.forEach((clause, at) => {
    const list = ranked[at] ?? []
    const taken = new Set<ClauseId>()
    suggestedFor.set(clause.id, taken)
    list.slice(0, top).forEach(({ to, score }, index) => {
      const other = above.clauses[to]
      if (!other) return
      const fits = score >= enough && score >= ofTheirBest * (best.get(to) ?? 0) && score >= ofItsBest * (list[0]?.score ?? 0)
        && (clause.sector === null || other.sector === null || clause.sector === other.sector)
      if (fits) taken.add(other.id)
      // its numbered clause proposes the same already
      const said = clause.kind === 'paragraph' && clause.parentId !== null && (suggestedFor.get(clause.parentId)?.has(other.id) ?? false)
      pairs.push({ from: clause.id, to: other.id, rank: index + 1, score: Math.round(score * 100) / 100, suggested: fits && !said, type, shared: sharedWords(belowParts(clause.id), aboveParts(other.id), rare) })
    })
  })
  const taken = pairs.filter(({ suggested }) => suggested)
  return { pairs, notTakenUp: withoutAnswer(above.clauses, new Set(taken.map(({ to }) => to))), new: withoutAnswer(below.clauses, new Set(taken.map(({ from }) => from))) }
}

interface Subject { readonly whole: Profile; readonly heading: Profile; readonly sentences: readonly Profile[]; readonly standing: 'roof' | 'numbered' | 'part' | 'free' }

/** 'roof': a chapter that only holds numbered clauses. 'part': an unnumbered paragraph of a numbered clause. */
function standing(clause: Clause, byId: ReadonlyMap<ClauseId, Clause>, roofs: ReadonlySet<ClauseId>): Subject['standing'] {
  if (isChapter(clause) && roofs.has(clause.id)) return 'roof'
  if (clause.marker !== '') return 'numbered'
  const parent = clause.parentId === null ? undefined : byId.get(clause.parentId)
  return parent && parent.marker !== '' && !isChapter(parent) ? 'part' : 'free'
}

/** A chapter that only holds others answers such a chapter; a numbered clause answers a whole clause, not a paragraph of one. */
const comparable = (ours: Subject, theirs: Subject): boolean => (ours.standing === 'roof') === (theirs.standing === 'roof') && !(ours.standing === 'numbered' && theirs.standing === 'part')

/** Where both have a heading, it says a good part of what they are about. */
function alike(ours: Subject, theirs: Subject): number {
  const whole = likeness(ours.whole, theirs.whole)
  return ours.heading.size === 0 || theirs.heading.size === 0 ? whole : likeness(ours.heading, theirs.heading) * headingShare + whole * (1 - headingShare)
}

const spoken = ({ clauses, text, leaveOut = [] }: AlignedPolicy): SpokenPolicy => ({ clauses, text: strikeOut(text, [...leaveOut, ...responsibilityBrackets(text)]) })

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

/** Numbered clauses, and unnumbered ones at the root, that neither answer nor hold one that does. */
function withoutAnswer(clauses: readonly Clause[], answered: ReadonlySet<ClauseId>): readonly ClauseId[] {
  const parents = new Map(clauses.map((clause) => [clause.id, clause.parentId]))
  const covered = new Set<ClauseId>()
  for (const id of answered) for (let at: ClauseId | null = id; at !== null && !covered.has(at); at = parents.get(at) ?? null) covered.add(at)
  return clauses.filter((clause) => !covered.has(clause.id) && (clause.marker !== '' || clause.parentId === null)).map(({ id }) => id)
}
