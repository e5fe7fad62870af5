import { limits } from '../../library/edits/limits.ts'
import { memberKey, type Collection } from '../../model/collection.ts'
import type { ClauseRef, CollectionId } from '../../model/ids.ts'
import { readDescription } from '../../model/refi/description.ts'
import type { RawSet } from './raw-project.ts'
import { commentOf } from './take-links.ts'
import type { Surroundings } from './take-hangings.ts'
import { instantOf, type Taking } from './taking.ts'

/**
 * Sets that Piyue wrote for collections, members in their order. Its sets of levels, regions and families follow from
 * the policies; other programs' sets are left out and counted.
 */
export function takeSets(sets: readonly RawSet[], around: Surroundings, taking: Taking): readonly Collection[] {
  return sets.flatMap(({ guid, name, description, notes }, at): Collection[] => {
    const described = readDescription(description)
    if (described?.kind !== 'collection') {
      if (described?.kind !== 'group') taking.drop('refi-sets')
      return []
    }
    const members = new Map<string, ClauseRef>()
    const comments: Record<string, string> = {}
    for (const each of notes) {
      const [note, place] = [around.notes.get(each), around.places.get(each)]
      if (note === undefined || place === undefined) {
        taking.drop('refi-notes')
        continue
      }
      around.usedNotes.add(each)
      members.set(memberKey(place), place)
      const comment = commentOf(note)
      if (comment !== '') comments[memberKey(place)] = taking.cut(comment, limits.description)
    }
    return [
      {
        id: taking.idOf(guid, 'collection', `set${String(at + 1)}`) as CollectionId,
        name: name.trim() === '' ? (guid?.slice(0, 8) ?? `${String(at + 1)}`) : taking.cut(name, limits.name),
        comment: taking.cut(described.fields['comment'] ?? '', limits.description),
        members: [...members.values()],
        createdAt: instantOf(described.fields['created'] ?? null) ?? around.at,
        ...(Object.keys(comments).length === 0 ? {} : { comments }),
      },
    ]
  })
}
