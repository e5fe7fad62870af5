import type { Sector } from '../../../core/model/sector.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { isSectorTag, SECTOR_GROUP } from '../../../core/library/edits/sector-tag.ts'
import { sectorOf, tagFace, type TagFace } from '../../state/tag-face.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import type { Language } from '../../strings/define-strings.ts'

/**
 * How a tag of the codebook shows: a field with its seal, the fields' group by its built-in name, any other by its own.
 */
export function faceOf(tag: Tag, sectors: readonly Sector[], language: Language): TagFace {
  const face = tagFace(tag, sectorOf(tag.id, sectors), language)
  if (tag.id !== SECTOR_GROUP) return face
  return { ...face, name: codebookStrings[language].fields, lang: undefined }
}

/** Tags and groups that people cannot rename, move or delete. */
export const isFixed = (tag: Tag): boolean => isSectorTag(tag.id)
