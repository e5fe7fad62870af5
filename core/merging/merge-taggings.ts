import { valuesOf } from '../library/edits/keyed.ts'
import type { Tagging } from '../model/tag.ts'
import type { Hanging, Put } from './hanging.ts'
import { matchThings } from './match-things.ts'
import { taggingKey } from './thing-keys.ts'

/** Their taggings among ours: all that are not here under their own name, nor under the one their work stands under. */
export function mergeTaggings(theirs: readonly Tagging[], { record, draw, authorOf }: Hanging): Put<Tagging> {
  const first = matchThings(valuesOf(record.taggings), theirs, taggingKey)
  const second = matchThings(
    first.unmatched,
    first.rest.map((tagging) => ({ ...tagging, author: authorOf(tagging.author) })),
    taggingKey,
  )
  const put = second.rest.map((tagging) => ({ ...tagging, id: draw(tagging.id, 'taggings') }))
  return { put, count: { added: put.length, changed: 0, same: theirs.length - put.length } }
}
