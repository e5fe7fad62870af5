import { isId } from '../../library/edits/check-value.ts'
import type { Notice } from '../../model/notice.ts'
import { readGuid, type SpelledKind } from '../../model/refi/guid.ts'

/** What of a project cannot be taken in; words in value-words.ts. */
export type DroppedThing =
  | 'refi-media'
  | 'refi-cases'
  | 'refi-graphs'
  | 'refi-no-text'
  | 'refi-sets'
  | 'refi-links'
  | 'refi-variables'
  | 'refi-source-codings'
  | 'refi-notes'
  | 'refi-codings'
  | 'refi-selections'
  | 'refi-doubled'
  | 'refi-clauses'
  | 'refi-originals'
  | 'refi-long'

/**
 * UTF-16 units that may be taken in of one project, each quotation and each use of a note counted: a few bytes of a
 * file can point at a long text a hundred thousand times. 50,000 codings of short stretches count 13 million.
 */
const MOST_WORDS = 64 * 1024 * 1024

/** Counts what is left out while a project is taken in, and gives ids. */
export interface Taking {
  readonly drop: (thing: DroppedThing, count?: number) => void
  /** The id a GUID spells, else the GUID itself, else `otherwise`; never one that was given before. */
  readonly idOf: (guid: string | null, kind: SpelledKind, otherwise: string) => string
  /** A text cut to what Piyue holds, and counted; nothing of it where there is no room. */
  readonly cut: (text: string, longest: number) => string
  /** Whether so many units more may be taken in; they count then. Once they may not, there is no room for any. */
  readonly hasRoomFor: (units: number) => boolean
  readonly isFull: () => boolean
  readonly notices: () => readonly Notice[]
}

export function startTaking(): Taking {
  const dropped = new Map<DroppedThing, number>()
  const given = new Map<SpelledKind, Map<string, number>>()
  let words = 0
  const hasRoomFor = (units: number): boolean => (words += units) <= MOST_WORDS
  const drop = (thing: DroppedThing, count = 1): void => {
    if (count > 0) dropped.set(thing, (dropped.get(thing) ?? 0) + count)
  }
  return {
    drop,
    idOf: (guid, kind, otherwise) => {
      const spelled = guid === null ? null : readGuid(guid)
      const wanted = spelled?.kind === kind && isId(spelled.id) ? spelled.id : (guid ?? otherwise)
      const taken = given.get(kind) ?? new Map<string, number>()
      given.set(kind, taken)
      // with the number to go on from: one GUID may stand on all there is
      let n = taken.get(wanted) ?? 1
      let id = wanted
      for (; taken.has(id); id = `${wanted}.${String(n)}`) n++
      taken.set(wanted, n)
      if (id !== wanted) taken.set(id, 1)
      return id
    },
    cut: (text, longest) => {
      if (!hasRoomFor(Math.min(text.length, longest))) return ''
      if (text.length <= longest) return text
      drop('refi-long')
      // never half a pair
      return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
    },
    hasRoomFor,
    isFull: () => words > MOST_WORDS,
    notices: () =>
      [...dropped].map(([thing, count]) => ({ code: 'incoming-dropped', params: { thing: `drop-${thing}`, count } })),
  }
}

/** An instant of a file in UTC, as Piyue writes it; null where it is none. A time without zone is taken for UTC. */
export function instantOf(text: string | null): string | null {
  if (text === null) return null
  const said = text.trim()
  const time = new Date(/T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(said) ? `${said}Z` : said)
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1 || time.getUTCFullYear() > 9999
    ? null
    : time.toISOString()
}
