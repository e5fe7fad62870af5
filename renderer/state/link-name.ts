import type { LinkType, LinkTypeId } from '../../core/model/link.ts'
import { builtInName } from '../strings/built-in-names.ts'
import type { Language } from '../strings/define-strings.ts'

/** Which way a link runs, seen from the clause one stands in. */
export type LinkDirection = 'out' | 'in'

/** What a link is called from one of its ends: 落实 from the local clause, 被落实 from the national one. */
export function linkName(
  types: readonly LinkType[],
  id: LinkTypeId,
  direction: LinkDirection,
  language: Language,
): string {
  const type = types.find((each) => each.id === id)
  if (type === undefined) return id
  if (language === 'en') return capitalised(direction === 'out' ? type.nameEn : type.inverseNameEn)
  return builtInName(direction === 'out' ? type.name : type.inverseName, language)
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
