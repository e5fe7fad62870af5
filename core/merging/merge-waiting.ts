import { own, valuesOf } from '../library/edits/keyed.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ReviewId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { Link } from '../model/link.ts'
import type { ReviewedThing, ReviewItem } from '../model/review-item.ts'
import type { Tagging } from '../model/tag.ts'
import type { Hanging, Put } from './hanging.ts'
import { matchThings } from './match-things.ts'
import { reviewKey } from './thing-keys.ts'

type Made = Pick<Tagging | Annotation | Link, 'id' | 'author' | 'createdAt'>

/** Who made it, when, and its id: null for a member of a collection, which has none. */
export function madeOf(thing: ReviewedThing): Made | null {
  switch (thing.kind) {
    case 'tagging':
      return thing.tagging
    case 'annotation':
      return thing.annotation
    case 'link':
      return thing.link
    case 'fact':
      return {
        id: thing.correction.id as string as Made['id'],
        author: thing.correction.author,
        createdAt: thing.correction.correctedAt,
      }
    case 'member':
      return null
  }
}

const nameOf = (kind: ReviewedThing['kind'], { id, author, createdAt }: Made): string =>
  JSON.stringify([kind, id, author, createdAt])

/** The things of a record that hang somewhere, as `nameOf` names them. */
function placedIn({ taggings, annotations, links, corrections }: PolicyRecord): ReadonlySet<string> {
  return new Set([
    ...valuesOf(taggings).map((tagging) => nameOf('tagging', tagging)),
    ...valuesOf(annotations).map((note) => nameOf('annotation', note)),
    ...valuesOf(links).map((link) => nameOf('link', link)),
    ...valuesOf(corrections.facts).map(({ id, author, correctedAt }) =>
      nameOf('fact', { id: id as string as Made['id'], author, createdAt: correctedAt }),
    ),
  ])
}

/** A free id for what would be hung later. */
function unclaimed(thing: ReviewedThing, { record, draw }: Hanging): ReviewedThing {
  switch (thing.kind) {
    case 'tagging':
      return own(record.taggings, thing.tagging.id) === undefined
        ? thing
        : { ...thing, tagging: { ...thing.tagging, id: draw(thing.tagging.id, 'taggings') } }
    case 'annotation':
      return own(record.annotations, thing.annotation.id) === undefined
        ? thing
        : { ...thing, annotation: { ...thing.annotation, id: draw(thing.annotation.id, 'annotations') } }
    case 'fact':
      return own(record.corrections.facts, thing.correction.id) === undefined
        ? thing
        : { ...thing, correction: { ...thing.correction, id: draw(thing.correction.id, 'facts') } }
    case 'link':
      return own(record.links, thing.link.id) === undefined
        ? thing
        : { ...thing, link: { ...thing.link, id: draw(thing.link.id, 'links') } }
    case 'member':
      return thing
  }
}

function byAuthor(thing: ReviewedThing, authorOf: (name: string) => string): ReviewedThing {
  switch (thing.kind) {
    case 'tagging':
      return { ...thing, tagging: { ...thing.tagging, author: authorOf(thing.tagging.author) } }
    case 'annotation':
      return { ...thing, annotation: { ...thing.annotation, author: authorOf(thing.annotation.author) } }
    case 'fact':
      return { ...thing, correction: { ...thing.correction, author: authorOf(thing.correction.author) } }
    case 'link':
      return { ...thing, link: { ...thing.link, author: authorOf(thing.link.author) } }
    case 'member':
      return thing
  }
}

/**
 * What waits for a person after the merge: what found no place here, and what waited on their side; not what waits
 * already, nor what a person has put somewhere since on either side.
 * `gone`: what waited here and hangs somewhere now, since they had put it there.
 */
export function mergeWaiting(
  theirs: readonly ReviewItem[],
  after: PolicyRecord,
  at: Hanging,
): Put<ReviewItem> & { readonly gone: readonly ReviewId[] } {
  const placed = placedIn(after)
  const settled = ({ thing }: ReviewItem): boolean => {
    const made = madeOf(thing)
    return made !== null && placed.has(nameOf(thing.kind, made))
  }
  const gone = valuesOf(at.record.toReview).filter(settled)
  const open = theirs.filter((item) => !settled(item))
  const first = matchThings(valuesOf(at.record.toReview), open, reviewKey)
  const second = matchThings(
    first.unmatched,
    first.rest.map((item) => ({ ...item, thing: byAuthor(item.thing, at.authorOf) })),
    reviewKey,
  )
  const put = second.rest.map((item) => ({
    ...item,
    id: at.draw(item.id, 'toReview'),
    thing: unclaimed(item.thing, at),
  }))
  return {
    put,
    gone: gone.map(({ id }) => id),
    count: { added: put.length, changed: 0, same: theirs.length - put.length },
  }
}
