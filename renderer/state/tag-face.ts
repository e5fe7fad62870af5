import type { Sector } from '../../core/model/sector.ts'
import type { Tag } from '../../core/model/tag.ts'
import { builtInName } from '../strings/built-in-names.ts'
import type { Language } from '../strings/define-strings.ts'

/**
 * How a tag shows: a field by its seal and, in English, its English name; any other tag by its colour and the name
 * people gave it.
 */
export interface TagFace {
  readonly name: string
  readonly colour: string
  readonly seal: string | undefined
  readonly lang: string | undefined
}

export function tagFace(tag: Pick<Tag, 'name' | 'colour'>, sector: Sector | null, language: Language): TagFace {
  const english = language === 'en' && sector !== null
  return {
    name: english ? sector.nameEn : sector === null ? tag.name : builtInName(tag.name, language),
    colour: tag.colour,
    seal: sector?.seal,
    lang: language === 'en' && !english ? 'zh-Hans' : undefined,
  }
}

/** Colours for tags: the mineral pigments, which hold their contrast on paper in both themes. */
export const pigments = [
  '#2B6748',
  '#8A4A17',
  '#5F4480',
  '#1C5A83',
  '#745700',
  '#96203F',
  '#3D6B73',
  '#6B5B3E',
] as const

/** The field a tag stands for, null for any other tag. */
export const sectorOf = (tagId: string, sectors: readonly Sector[]): Sector | null =>
  tagId.startsWith('sector:') ? (sectors.find(({ id }) => id === tagId.slice('sector:'.length)) ?? null) : null
