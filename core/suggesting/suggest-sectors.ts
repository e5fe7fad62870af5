import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Sector, SectorSuggestion } from '../model/sector.ts'
import { foldText, foldWithMap, unfoldRange } from '../reading/fold-text.ts'
import { unspokenRanges, strikeOut } from './unspoken-ranges.ts'

/** A sector's own name weighs more than a word that points to it, and the heading more than the body. */
const weights = { name: 3, alias: 2, cue: 1, heading: 2, parent: 3 }
/** Below this a clause merely mentions a sector in passing. */
const least = 2
const most = 3
/** Weight at which a suggestion is rather sure; scores run from 0 to 1. */
const sureAt = 5

interface Word {
  readonly folded: string
  readonly weight: number
}
interface Lexicon {
  readonly sector: Sector
  readonly words: readonly Word[]
}

/**
 * For each clause the sectors its words speak for, best first, at most three, with the words as printed. A word that
 * points to several sectors counts less for each. A numbered clause under one whose heading names a sector leans
 * towards that sector; an unnumbered paragraph there is not asked about it again. Brackets that only name who is
 * responsible do not count: a body's name is not a subject. Clauses without a suggestion are absent. Writes nothing.
 */
export function suggestSectors(
  clauses: readonly Clause[],
  text: string,
  sectors: readonly Sector[],
): Readonly<Record<ClauseId, readonly SectorSuggestion[]>> {
  const lexicons = buildLexicons(sectors)
  const findWords = wordFinder(lexicons)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const spoken = strikeOut(text, unspokenRanges(text))
  const found: Record<ClauseId, readonly SectorSuggestion[]> = {}
  for (const clause of clauses) {
    if (clause.kind === 'chapter' || clause.kind === 'part') continue
    const own = spoken.slice(clause.range.start, clause.range.end)
    const { folded, offsets } = foldWithMap(own)
    const heading = foldText(clause.heading)
    const owner = sectorAbove(clause, byId)
    const places = findWords(folded)
    const scored = lexicons.flatMap(({ sector }, lexicon) => {
      // its section already says so: tagging the section covers its unnumbered paragraphs
      if (clause.kind === 'paragraph' && owner?.id === sector.id) return []
      let weight = 0
      const because: string[] = []
      const covered: { from: number; to: number }[] = []
      for (const { word, at } of places.get(lexicon) ?? []) {
        // a longer word that holds this one has counted already
        if (covered.some((c) => c.from <= at && at + word.folded.length <= c.to)) continue
        covered.push({ from: at, to: at + word.folded.length })
        weight += word.weight * (heading.includes(word.folded) ? weights.heading : 1)
        const { start, end } = unfoldRange(own, offsets, at, at + word.folded.length)
        because.push(own.slice(start, end))
      }
      if (owner?.id === sector.id) {
        weight += weights.parent
        if (!because.includes(owner.words)) because.unshift(owner.words)
      }
      return weight >= least ? [{ sectorId: sector.id, weight, because }] : []
    })
    const best = scored.sort((a, b) => b.weight - a.weight || (a.sectorId < b.sectorId ? -1 : 1)).slice(0, most)
    const top = best[0]?.weight ?? 0
    const kept = best.filter((s) => s.weight * 2 >= top)
    if (kept.length > 0)
      found[clause.id] = kept.map(({ sectorId, weight, because }) => ({
        sectorId,
        score: Math.round((1 - Math.exp(-weight / sureAt)) * 100) / 100,
        because: because.slice(0, 6),
      }))
  }
  return found
}

/** A word of a lexicon and where it first stands. */
interface WordPlace {
  readonly word: Word
  readonly at: number
}

/**
 * Finds the words of all lexicons in one pass over a text: every word has two units at least, so a table by its first
 * two leads straight to the few that may stand at a place. Gives the first place of each word by lexicon (its index),
 * in the lexicon's order.
 */
function wordFinder(lexicons: readonly Lexicon[]): (folded: string) => ReadonlyMap<number, readonly WordPlace[]> {
  const byBeginning = new Map<string, { readonly word: Word; readonly lexicon: number; readonly rank: number }[]>()
  lexicons.forEach(({ words }, lexicon) => {
    words.forEach((word, rank) => {
      const beginning = word.folded.slice(0, 2)
      const there = byBeginning.get(beginning)
      if (there === undefined) byBeginning.set(beginning, [{ word, lexicon, rank }])
      else there.push({ word, lexicon, rank })
    })
  })
  return (folded) => {
    const found = new Map<number, Map<number, WordPlace>>()
    for (let at = 0; at + 1 < folded.length; at++) {
      for (const { word, lexicon, rank } of byBeginning.get(folded.slice(at, at + 2)) ?? []) {
        if (!folded.startsWith(word.folded, at)) continue
        let ranks = found.get(lexicon)
        if (ranks === undefined) found.set(lexicon, (ranks = new Map<number, WordPlace>()))
        if (!ranks.has(rank)) ranks.set(rank, { word, at })
      }
    }
    return new Map(
      [...found].map(([lexicon, ranks]) => [lexicon, [...ranks].sort(([a], [b]) => a - b).map(([, place]) => place)]),
    )
  }
}

function buildLexicons(sectors: readonly Sector[]): readonly Lexicon[] {
  const shared = new Map<string, number>()
  for (const sector of sectors)
    for (const word of new Set([sector.name, ...sector.aliases, ...sector.cues].map(foldText)))
      shared.set(word, (shared.get(word) ?? 0) + 1)
  return sectors.map((sector) => {
    const words = new Map<string, number>()
    const put = (word: string, weight: number): void => {
      const folded = foldText(word)
      if (folded.length < 2 || (words.get(folded) ?? 0) >= weight) return
      words.set(folded, weight / (shared.get(folded) ?? 1))
    }
    put(sector.name, weights.name)
    for (const alias of sector.aliases) put(alias, weights.alias)
    for (const cue of sector.cues) put(cue, weights.cue)
    return {
      sector,
      words: [...words]
        .map(([folded, weight]) => ({ folded, weight }))
        .sort((a, b) => b.folded.length - a.folded.length),
    }
  })
}

function sectorAbove(clause: Clause, byId: ReadonlyMap<ClauseId, Clause>): { id: string; words: string } | null {
  for (let at: Clause | undefined = clause; at; at = at.parentId === null ? undefined : byId.get(at.parentId))
    if (at.sector !== null) return { id: at.sector, words: at.heading }
  return null
}
