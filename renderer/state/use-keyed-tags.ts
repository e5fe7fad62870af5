import { useMemo } from 'react'
import type { Codebook } from '../../core/contract/workbench.ts'
import type { TagId } from '../../core/model/ids.ts'
import { useLanguage } from '../strings/use-strings.ts'
import { usePreferences } from './preferences.ts'
import { sectorOf, tagFace } from './tag-face.ts'
import { keyedTags } from './tag-keys.ts'

export interface KeyedTag {
  readonly id: TagId
  readonly name: string
}

/** The tags that have a key and can be used, with their names as shown. */
export function useKeyedTags(codebook: Pick<Codebook, 'tags' | 'sectors'> | null): readonly KeyedTag[] {
  const language = useLanguage()
  const own = usePreferences().keys
  return useMemo(() => {
    if (codebook === null) return []
    const tags = new Map(codebook.tags.map((tag) => [tag.id, tag]))
    return keyedTags(own).flatMap((id): readonly KeyedTag[] => {
      const tag = tags.get(id)
      return tag === undefined || tag.isGroup
        ? []
        : [{ id, name: tagFace(tag, sectorOf(id, codebook.sectors), language).name }]
    })
  }, [codebook, own, language])
}
