import { foldText, foldWithMap } from '../../../core/reading/fold-text.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import type { Tag } from '../../../core/model/tag.ts'

/** What the picker needs to know of a tag: `words` are further names it answers to (aliases, its English name). */
export interface PickableTag {
  readonly tag: Tag
  readonly uses: number
  readonly words: readonly string[]
}

/** A tag that fits what was typed. `marks`: where it fits, in `tag.name`; empty where another name fitted. */
export interface TagMatch {
  readonly tag: Tag
  readonly marks: readonly TextRange[]
  readonly quality: number
}

/**
 * The tags that answer to `query`, best first: the whole name, its beginning, inside it, another name of the tag, the
 * name of its group; among equals the more used, then codebook order. Groups are not tags. Simplified and Traditional,
 * wide and narrow, case and blanks do not matter. An empty query fits nothing.
 */
export function rankTags(query: string, tags: readonly PickableTag[]): readonly TagMatch[] {
  const sought = foldText(query)
  if (sought === '') return []
  const names = new Map(tags.map(({ tag }) => [tag.id, foldText(tag.name)]))
  return tags
    .filter(({ tag }) => !tag.isGroup)
    .flatMap(({ tag, uses, words }) => {
      const quality = qualityOf(tag, words)
      return quality === 0 ? [] : [{ match: { tag, quality, marks: marksIn(tag.name, sought) }, uses }]
    })
    .sort(
      (a, b) =>
        b.match.quality - a.match.quality ||
        b.uses - a.uses ||
        a.match.tag.order - b.match.tag.order ||
        (a.match.tag.id < b.match.tag.id ? -1 : 1),
    )
    .map(({ match }) => match)

  function qualityOf(tag: Tag, words: readonly string[]): number {
    const name = names.get(tag.id) ?? ''
    if (name === sought) return 5
    if (name.startsWith(sought)) return 4
    if (name.includes(sought)) return 3
    if (words.some((word) => foldText(word).includes(sought))) return 2
    return tag.parentId !== null && (names.get(tag.parentId) ?? '').includes(sought) ? 1 : 0
  }
}

/** Whether a tag of exactly this name is there already, in whatever script or width. */
export const nameIsTaken = (name: string, tags: readonly PickableTag[]): boolean =>
  tags.some(({ tag }) => foldText(tag.name) === foldText(name))

function marksIn(name: string, sought: string): readonly TextRange[] {
  const { folded, offsets } = foldWithMap(name)
  const at = folded.indexOf(sought)
  if (at === -1) return []
  const last = offsets[at + sought.length - 1] ?? name.length
  return [{ start: offsets[at] ?? 0, end: last + ((name.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) }]
}
