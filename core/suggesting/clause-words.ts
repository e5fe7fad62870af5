import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import { foldText } from '../reading/fold-text.ts'
import { partsOfPolicy } from './parts-of-policies.ts'

/** A policy to be aligned: `text` has its responsibility brackets and revision marks struck out. */
export interface SpokenPolicy {
  readonly clauses: readonly Clause[]
  readonly text: string
}

/** What a clause is about: each word with how much the clause makes of it, rarity not yet counted. */
export type WordCounts = ReadonlyMap<string, number>

/** A heading says what a clause is about; what stands below it and above it says less with each step. */
const weights = { heading: 5, sector: 8, part: 5, own: 1, below: 0.6, above: 0.5 }

const run = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const han = /^\p{Script=Han}/u
const surrogates = /[\ud800-\udfff]/

/** Pairs of neighbouring characters of Chinese, whole words of anything else. `folded` is folded text. */
export function wordsOf(folded: string): readonly string[] {
  const words: string[] = []
  for (const [part] of folded.matchAll(run)) {
    if (!han.test(part)) {
      words.push(part)
      continue
    }
    if (!surrogates.test(part)) {
      if (part.length === 1) words.push(part)
      for (let at = 0; at + 1 < part.length; at++) words.push(part.slice(at, at + 2))
      continue
    }
    const characters = Array.from(part)
    if (characters.length === 1) words.push(part)
    for (let at = 0; at + 1 < characters.length; at++) words.push(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`)
  }
  return words
}

/**
 * The words of each clause: its heading, its own text without marker, what stands below it, and the headings above it.
 * Of the numbered clauses below a chapter only their headings count: what they say is theirs. Markers never count.
 * Gives way now and then.
 */
export function* countWords(policy: SpokenPolicy): Generator<undefined, ReadonlyMap<ClauseId, WordCounts>> {
  const byId = new Map(policy.clauses.map((clause) => [clause.id, clause]))
  const own = new Map<ClauseId, Map<string, number>>()
  const heads = new Map<ClauseId, readonly string[]>()
  for (const [at, clause] of policy.clauses.entries()) {
    if (at % 16 === 15) yield undefined
    const counts = new Map<string, number>()
    const heading = headingWords(clause.heading)
    for (const word of wordsOf(
      spokenWords(policy.text.slice(clause.range.start, clause.range.end).slice(clause.marker.length)),
    ))
      add(counts, word, weights.own)
    for (const word of heading) add(counts, word, weights.heading)
    for (const part of partsOfPolicy(clause.heading)) add(counts, part, weights.part)
    own.set(clause.id, counts)
    heads.set(clause.id, heading)
  }
  const all = new Map<ClauseId, Map<string, number>>()
  for (const [id, counts] of own) {
    if (all.size % 32 === 31) yield undefined
    all.set(id, new Map(counts))
  }
  for (const [at, { id, marker, parentId, sector }] of policy.clauses.entries()) {
    if (at % 32 === 31) yield undefined
    const seen = new Set<ClauseId>([id])
    const counts = all.get(id) ?? new Map<string, number>()
    if (sector !== null) add(counts, sectorWord(sector), weights.sector)
    let weight = 1
    let inNumbered = marker !== ''
    for (let above = parentId; above !== null && !seen.has(above);) {
      seen.add(above)
      weight *= weights.below
      const parent = byId.get(above)
      const theirs = all.get(above)
      if (!parent || !theirs) break
      if (!(inNumbered && isChapter(parent)))
        for (const [word, count] of own.get(id) ?? []) add(theirs, word, count * weight)
      else if (marker !== '') for (const word of heads.get(id) ?? []) add(theirs, word, weight)
      for (const word of heads.get(above) ?? []) add(counts, word, weights.above)
      if (parent.sector !== null) add(counts, sectorWord(parent.sector), weights.above * weights.sector)
      inNumbered ||= parent.marker !== ''
      above = parent.parentId
    }
  }
  return all
}

/**
 * A clause of several sentences may answer a clause with each: the words of each sentence of its own text, of at most
 * 24; none where there is but one.
 */
export function countSentences(clause: Clause, text: string): readonly WordCounts[] {
  const sentences = text
    .slice(clause.range.start + clause.marker.length, clause.range.end)
    .split(/[。；;！\n]/u)
    .map((sentence) => wordsOf(spokenWords(sentence)))
    .filter((words) => words.length >= 8)
    .slice(0, 24)
  if (sentences.length < 2) return []
  return sentences.map((words) => {
    const counts = new Map<string, number>()
    for (const word of words) add(counts, word, weights.own)
    return counts
  })
}

export const isChapter = ({ kind }: Clause): boolean => kind === 'chapter' || kind === 'part'

/** Verbs of any policy: struck out, so that no word is made of one's end and what follows it (推进村庄 is no 进村). */
const verbs = /加强|强化|推进|推动|提升|完善|健全|促进|深化|优化|加快|实施|构建|开展|建立|加大|落实|支持|鼓励|引导/gu
const spokenWords = (text: string): string => foldText(text).replace(verbs, ' ')

/** Verbs and nouns that headings of any subject are made of: they tell nothing of what a clause is about. */
const commonInHeadings = new Set(
  '加强 强化 推进 推动 提升 完善 健全 建设 打造 发展 壮大 培育 促进 深化 优化 加快 实施 构建 开展 做强 做优 做好 做大 建立 扩大 增强 提高 改善 夯实 加大 落实 行动 工程 专项 计划 品质 质量 水平 能力 体系 机制 工作'.split(
    ' ',
  ),
)

/** The words of a heading without the common ones, unless it has no others. */
function headingWords(heading: string): readonly string[] {
  const words = wordsOf(foldText(heading))
  const own = words.filter((word) => !commonInHeadings.has(word))
  return own.length === 0 ? words : own
}

const sectorWord = (sector: string): string => `sector:${sector}`

/**
 * What a clause's own heading says, apart from its text; a heading that names a sector counts as that sector above all.
 */
export function countHeading({ heading, sector }: Clause): WordCounts {
  const counts = new Map<string, number>()
  for (const word of headingWords(heading)) add(counts, word, 1)
  if (sector !== null) add(counts, sectorWord(sector), weights.sector)
  for (const part of partsOfPolicy(heading)) add(counts, part, weights.part)
  return counts
}

function add(counts: Map<string, number>, word: string, weight: number): void {
  counts.set(word, (counts.get(word) ?? 0) + weight)
}
