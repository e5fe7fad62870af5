import type { LinkEnd } from '../../../core/contract/workbench.ts'
import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import type { Level } from '../../../core/model/policy.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import type { Language } from '../../strings/define-strings.ts'

/** Which way a link runs, seen from the clause one stands in. */
export type LinkDirection = 'out' | 'in'

/** What a link is called from one of its ends: 落实 from the local clause, 被落实 from the national one. */
export function linkName(types: readonly LinkType[], id: LinkTypeId, direction: LinkDirection, language: Language): string {
  const type = types.find((each) => each.id === id)
  if (type === undefined) return id
  if (language === 'en') return capitalised(direction === 'out' ? type.nameEn : type.inverseNameEn)
  return builtInName(direction === 'out' ? type.name : type.inverseName, language)
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Whether a link of this type has a beginning and an end. */
export const isDirected = (types: readonly LinkType[], id: LinkTypeId): boolean => types.find((each) => each.id === id)?.directed ?? true

/** Words for the level of the policy at a link's other end. */
export interface LevelWords { readonly nationalShort: string; readonly provincialShort: string; readonly municipalShort: string; readonly countyShort: string; readonly levelUnknownShort: string }

export function levelShort(level: Level | null, words: LevelWords): string {
  switch (level) {
    case 'national': return words.nationalShort
    case 'provincial': return words.provincialShort
    case 'municipal': return words.municipalShort
    case 'county': return words.countyShort
    case null: return words.levelUnknownShort
  }
}

/** Where the other end is, short: 澜江省 三、（一）2. ; the region only where the level does not say it all. */
export function placeOf(other: NonNullable<LinkEnd['other']>): string {
  const region = other.level === 'national' || other.region === null ? '' : `${other.region} `
  return `${region}${other.path}`
}
