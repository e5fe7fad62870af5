import { plainScreens, type PlainScreen } from './workspace.ts'

/** What is put back at the next start. Ids are plain strings here: they come from stored text. */
export interface Session {
  readonly library: string
  readonly tabs: readonly string[]
  /** The clause one stood on, by policy. */
  readonly stood?: Readonly<Record<string, string>>
  readonly lastPolicy: string | null
  readonly place:
    | { readonly screen: PlainScreen }
    | { readonly screen: 'reader'; readonly policyId: string | null; readonly clauseId: string | null }
  /** The policy in the other pane. */
  readonly beside?: { readonly policyId: string; readonly clauseId: string | null; readonly side: 'left' | 'right' }
  /** Commands run from the palette, the last one first. */
  readonly recent?: readonly string[]
  /** Codes of warnings that were put away in this library. */
  readonly seenNotices?: readonly string[]
  /** What was compared last. */
  readonly comparing?: {
    readonly mode: 'versions' | 'levels'
    readonly versions: StoredSides
    readonly levels: StoredSides
    /** The older version was rebuilt from the newer one's revision marks. */
    readonly rebuilt?: boolean
  }
  readonly panels: {
    readonly widths: Readonly<Record<string, number>>
    readonly folded: Readonly<Record<string, boolean>>
  }
}

export interface StoredSides {
  readonly left: string | null
  readonly right: string | null
}

const version = 1

export const writeSession = (session: Session): string => JSON.stringify({ version, ...session })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const only = <Value>(value: unknown, fits: (each: unknown) => each is Value): Record<string, Value> =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Value] => fits(entry[1])))
    : {}

const sides = (value: unknown): StoredSides =>
  isObject(value) ? { left: text(value['left']), right: text(value['right']) } : { left: null, right: null }

/**
 * Reads a stored session; null for text that is none (empty, of another version, damaged): one starts at the library
 * then.
 */
export function parseSession(stored: string): Session | null {
  if (stored === '') return null
  let value: unknown
  try {
    value = JSON.parse(stored)
  } catch (error) {
    console.warn('the stored session could not be read:', error)
    return null
  }
  if (!isObject(value) || value['version'] !== version) return null
  const { tabs, place, panels, comparing, beside, recent } = value
  const besideId = isObject(beside) ? text(beside['policyId']) : null
  const screen = isObject(place) ? place['screen'] : null
  return {
    library: text(value['library']) ?? '',
    tabs: Array.isArray(tabs) ? tabs.filter((tab) => typeof tab === 'string') : [],
    ...(isObject(value['stood']) ? { stood: only(value['stood'], (each) => typeof each === 'string') } : {}),
    lastPolicy: text(value['lastPolicy']),
    place:
      isObject(place) && screen === 'reader'
        ? { screen, policyId: text(place['policyId']), clauseId: text(place['clauseId']) }
        : { screen: plainScreens.find((each) => each === screen) ?? 'library' },
    ...(Array.isArray(value['seenNotices'])
      ? { seenNotices: value['seenNotices'].filter((code) => typeof code === 'string') }
      : {}),
    ...(Array.isArray(recent) && recent.length > 0 ? { recent: recent.filter((id) => typeof id === 'string') } : {}),
    ...(isObject(beside) && besideId !== null
      ? {
          beside: {
            policyId: besideId,
            clauseId: text(beside['clauseId']),
            side: beside['side'] === 'left' ? ('left' as const) : ('right' as const),
          },
        }
      : {}),
    ...(isObject(comparing)
      ? {
          comparing: {
            mode: comparing['mode'] === 'levels' ? ('levels' as const) : ('versions' as const),
            versions: sides(comparing['versions']),
            levels: sides(comparing['levels']),
            ...(comparing['rebuilt'] === true ? { rebuilt: true } : {}),
          },
        }
      : {}),
    panels: isObject(panels)
      ? {
          widths: only(panels['widths'], (each): each is number => typeof each === 'number' && Number.isFinite(each)),
          folded: only(panels['folded'], (each): each is boolean => typeof each === 'boolean'),
        }
      : { widths: {}, folded: {} },
  }
}
