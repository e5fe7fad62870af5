import type { LinkEnd } from '../../core/contract/workbench.ts'
import type { LinkType, LinkTypeId } from '../../core/model/link.ts'
import type { Level } from '../../core/model/policy.ts'
import type { LinkDirection } from './link-name.ts'

export { linkName, type LinkDirection } from './link-name.ts'

/** Whether a link of this type has a beginning and an end. */
export const isDirected = (types: readonly LinkType[], id: LinkTypeId): boolean =>
  types.find((each) => each.id === id)?.directed ?? true

/** Words for the level of the policy at a link's other end. */
export interface LevelWords {
  readonly nationalShort: string
  readonly provincialShort: string
  readonly municipalShort: string
  readonly countyShort: string
  readonly levelUnknownShort: string
}

export function levelShort(level: Level | null, words: LevelWords): string {
  switch (level) {
    case 'national':
      return words.nationalShort
    case 'provincial':
      return words.provincialShort
    case 'municipal':
      return words.municipalShort
    case 'county':
      return words.countyShort
    case null:
      return words.levelUnknownShort
  }
}

/** Where the other end is, short: 澜江省 三、（一）2. ; the region only where the level does not say it all. */
export function placeOf(other: NonNullable<LinkEnd['other']>): string {
  const region = other.level === 'national' || other.region === null ? '' : `${other.region} `
  return `${region}${other.path}`
}

const levels: readonly (Level | null)[] = ['national', 'provincial', 'municipal', 'county']

/**
 * The link two clauses most likely have: the lower level implements the higher one; of one level, of one policy or of
 * unknown levels they share a subject.
 */
export function likelyLink(
  here: Level | null,
  there: Level | null,
): { readonly type: LinkTypeId; readonly direction: LinkDirection } {
  if (here === null || there === null || here === there) return { type: 'relates', direction: 'out' }
  return { type: 'implements', direction: levels.indexOf(here) > levels.indexOf(there) ? 'out' : 'in' }
}
