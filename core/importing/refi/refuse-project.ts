import type { RawProject } from './raw-project.ts'

/** Far above what programs write, and low enough that each can be looked at in little time. */
const mostSources = 20_000,
  mostOfOnePlace = 1_000

/**
 * Whether a project asks for more than one that people made: 'sources' for 20,000 of them, as many as an archive may
 * have entries; 'one-place' for a stretch of a text with more than 1,000 codings, which is more than people and codes
 * that ever met on one. Null: no.
 */
export function refuseProject({ sources }: RawProject): 'sources' | 'one-place' | null {
  if (sources.length > mostSources) return 'sources'
  for (const { text } of sources) {
    const codings = new Map<string, number>()
    for (const { position, words, codings: own } of text?.selections ?? []) {
      const place = position === null ? (words ?? '') : `${String(position.start)}-${String(position.end)}`
      const count = (codings.get(place) ?? 0) + own.length
      if (count > mostOfOnePlace) return 'one-place'
      codings.set(place, count)
    }
  }
  return null
}
