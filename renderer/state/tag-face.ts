import type { Sector } from '../../core/model/sector.ts'
import type { Tag } from '../../core/model/tag.ts'
import { builtInName } from '../strings/built-in-names.ts'
import { builtInTagName } from '../strings/built-in-tags.ts'
import type { Language } from '../strings/define-strings.ts'

/**
 * How a tag shows: a field by its seal and its name in the interface's language; any other tag by its colour and the
 * name people gave it, or, where it came with the app and nobody renamed it, by its name in that language too.
 */
export interface TagFace {
  readonly name: string
  readonly colour: string
  readonly seal: string | undefined
  readonly lang: string | undefined
}

export function tagFace(tag: Pick<Tag, 'id' | 'name' | 'colour'>, sector: Sector | null, language: Language): TagFace {
  const builtIn =
    sector === null
      ? builtInTagName(tag, language)
      : language === 'en'
        ? sector.nameEn
        : builtInName(tag.name, language)
  return {
    name: builtIn ?? tag.name,
    colour: tag.colour,
    seal: sector?.seal,
    lang: language === 'en' && builtIn === null ? 'zh-Hans' : undefined,
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
