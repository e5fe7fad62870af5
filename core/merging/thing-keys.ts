import type { Anchor } from '../model/anchor.ts'
import type { Annotation } from '../model/annotation.ts'
import type { FactCorrection } from '../model/fact-correction.ts'
import type { Link } from '../model/link.ts'
import type { ReviewedThing, ReviewItem } from '../model/review-item.ts'
import type { Tagging } from '../model/tag.ts'
import { contentOf } from './compare-content.ts'

// What makes two things one, ids aside: equal keys, equal content. What stands around a quote follows from its place.

const placeOf = (anchor: Anchor | null): unknown =>
  anchor === null ? null : [anchor.range.start, anchor.range.end, anchor.exact]

export const taggingKey = ({ tagId, clauseId, anchor, author, createdAt }: Tagging): string =>
  contentOf([tagId, clauseId, placeOf(anchor), author, createdAt])

export const noteKey = ({ clauseId, anchor, body, tagIds, replyTo, author, createdAt }: Annotation): string =>
  contentOf([clauseId, placeOf(anchor), body, [...new Set(tagIds)].sort(), replyTo ?? null, author, createdAt])

export const linkKey = ({ type, from, to, comment, author, createdAt }: Link): string =>
  contentOf([type, from, to, comment, author, createdAt])

export const factKey = ({ clauseId, kind, read, fact, author, correctedAt }: FactCorrection): string =>
  contentOf([clauseId, kind, read, fact, author, correctedAt])

function waitingKey(thing: ReviewedThing): unknown {
  switch (thing.kind) {
    case 'tagging':
      return [thing.tagging.tagId, thing.tagging.anchor?.exact ?? null, thing.tagging.author, thing.tagging.createdAt]
    case 'annotation':
      return [
        thing.annotation.body,
        [...new Set(thing.annotation.tagIds)].sort(),
        thing.annotation.anchor?.exact ?? null,
        thing.annotation.author,
        thing.annotation.createdAt,
      ]
    case 'member':
      return [thing.collectionId, thing.comment]
    case 'fact':
      return [
        thing.correction.kind,
        thing.correction.read,
        thing.correction.fact,
        thing.correction.author,
        thing.correction.correctedAt,
      ]
    case 'link':
      return [
        thing.end,
        thing.link.type,
        thing.link.comment,
        thing.link.author,
        thing.link.createdAt,
        thing.end === 'from' ? thing.link.to : thing.link.from,
      ]
  }
}

/** The same thing waits, from the same place. */
export const reviewKey = ({ path, opening, thing }: ReviewItem): string =>
  contentOf([thing.kind, path, opening, waitingKey(thing)])
