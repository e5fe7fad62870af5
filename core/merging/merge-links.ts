import { own, valuesOf } from '../library/edits/keyed.ts'
import type { ClauseRef } from '../model/ids.ts'
import type { Link } from '../model/link.ts'
import type { MergeChoice, WrittenBy } from '../model/merge.ts'
import { offering } from './decisions.ts'
import { type Hanging, placeWords, type Put } from './hanging.ts'
import { matchThings } from './match-things.ts'
import { linkKey } from './thing-keys.ts'

const sameRef = (a: ClauseRef, b: ClauseRef): boolean => a.policyId === b.policyId && a.clauseId === b.clauseId

/** One link whose type or comment differs: a comment stands before none, otherwise both links do. */
function usual(ours: Link, theirs: Link): MergeChoice {
  if (ours.type !== theirs.type || (ours.comment !== '' && theirs.comment !== '')) return 'both'
  return theirs.comment === '' ? 'ours' : 'theirs'
}

/** Their links that start in this policy, among ours. */
export function mergeLinks(theirs: readonly Link[], at: Hanging): Put<Link> {
  const { record, draw, authorOf, decisions } = at
  const first = matchThings(valuesOf(record.links), theirs, linkKey)
  const second = matchThings(
    first.unmatched,
    first.rest.map((link) => ({ ...link, author: authorOf(link.author) })),
    linkKey,
  )
  let [added, changed] = [0, 0]
  const left = new Set(second.unmatched)
  const put = second.rest.flatMap((link): readonly Link[] => {
    const mine = own(record.links, link.id)
    const one =
      mine !== undefined &&
      left.has(mine) &&
      mine.author === link.author &&
      mine.createdAt === link.createdAt &&
      sameRef(mine.from, link.from) &&
      sameRef(mine.to, link.to)
    const choice = !one
      ? 'both'
      : decisions.decide({
          key: `link-differs:${at.policyId}/${mine.id}`,
          kind: 'link-differs',
          about: placeWords(at, mine.from.clauseId),
          policyId: at.policyId,
          clause: mine.from,
          ours: wordsOf(mine),
          theirs: wordsOf(link),
          by: { ours: writtenBy(mine), theirs: writtenBy(link) },
          choices: offering(usual(mine, link), 'both', 'ours', 'theirs'),
        })
    if (choice === 'ours') return []
    if (choice === 'theirs' && mine !== undefined) {
      left.delete(mine)
      changed += 1
      return [{ ...link, id: mine.id }]
    }
    added += 1
    return [{ ...link, id: draw(link.id, 'links') }]
  })
  return { put, count: { added, changed, same: theirs.length - added - changed } }
}

const writtenBy = ({ author, createdAt }: Link): WrittenBy => ({ author, at: createdAt })

const wordsOf = ({ type, comment }: Link): string => (comment === '' ? type : `${type} · ${comment}`)
