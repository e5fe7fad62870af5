import type { Sector } from '../../../core/model/sector.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import type { Language } from '../../strings/define-strings.ts'

/** How a tag shows: a field by its seal and, in English, its English name; any other tag by its colour and the name people gave it. */
export interface TagFace { readonly name: string; readonly colour: string; readonly seal: string | undefined; readonly lang: string | undefined }

export function tagFace(tag: Pick<Tag, 'name' | 'colour'>, sector: Sector | null, language: Language): TagFace {
  const english = language === 'en' && sector !== null
  return { name: english ? sector.nameEn : sector === null ? tag.name : builtInName(tag.name, language), colour: tag.colour, seal: sector?.seal, lang: language === 'en' && !english ? 'zh-Hans' : undefined }
}
