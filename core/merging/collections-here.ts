import { type Collection, memberKey, withClauses } from '../model/collection.ts'
import type { ClauseRef } from '../model/ids.ts'
import { lostThing, type Naming, placeRef, type Waiting } from './arrivals.ts'

/**
 * Their collections with members where those are in the library. `lost`: members whose clause is gone, to wait, once it
 * is known which collection theirs has become. `dropped`: members of policies nobody has. What was taken out is remembered
 * of clauses that are here.
 */
export interface CollectionsHere {
  readonly collections: readonly Collection[]
  readonly lost: (naming: Naming) => readonly Waiting[]
  readonly dropped: number
}

export function membersHere(theirs: readonly Collection[], naming: Naming): CollectionsHere {
  let dropped = 0
  const gone: { readonly collection: Collection; readonly member: ClauseRef; readonly comment: string }[] = []
  const collections = theirs.map((collection): Collection => {
    const members = new Map<string, ClauseRef>()
    const comments: Record<string, string> = {}
    for (const member of collection.members) {
      const comment = collection.comments?.[memberKey(member)] ?? ''
      const placed = placeRef(naming, member)
      if (placed.kind === 'missing') {
        dropped += 1
        continue
      }
      if (placed.kind === 'lost') {
        gone.push({ collection, member, comment })
        continue
      }
      const key = memberKey(placed.ref)
      members.set(key, placed.ref)
      const said = [comments[key] ?? '', comment].filter((words) => words !== '').join('\n')
      if (said !== '') comments[key] = said
    }
    const takenOut = (collection.takenOut ?? []).map((clause) => placeRef(naming, clause))
    return withClauses(
      { ...collection, comments },
      [...members.values()],
      takenOut.flatMap((placed) => (placed.kind === 'placed' ? [placed.ref] : [])),
    )
  })
  const lost = (named: Naming): readonly Waiting[] =>
    gone.flatMap(({ collection, member, comment }) => {
      const [arrival, collectionId] = [named.arrivalOf(member.policyId), named.collectionOf(collection.id)]
      return arrival === undefined || collectionId === null
        ? []
        : [
            lostThing(arrival, `${collection.id}-${member.clauseId}`, member.clauseId, 'clause-gone', {
              kind: 'member',
              collectionId,
              comment,
            }),
          ]
    })
  return { collections, lost, dropped }
}
