import { link as linkSchema } from '../contract/hanging-schemas.ts'
import { caps } from '../contract/primitive-schemas.ts'
import type { Incoming, IncomingMark, IncomingTarget } from '../model/incoming.ts'
import type { Notice } from '../model/notice.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import { field, hasType, idOf, isNode, listOf, shortNames, textOf, type Node } from './json-ld.ts'
import { readBodies, webTags, type WebTags } from './web-bodies.ts'
import { clean, cut, decoded, targetOf, type Tally } from './web-target.ts'

/** Pages of pages are followed so far. */
const MOST_PAGES = 10_000

/** Whether a plain value is one annotation, a list, a page or a collection of annotations. */
export function isWebAnnotation(value: unknown): boolean {
  const first = Array.isArray(value) ? (value as readonly unknown[])[0] : value
  return (
    isNode(first) &&
    (hasType(first, 'Annotation', 'AnnotationCollection', 'AnnotationPage') || Object.hasOwn(first, '@graph'))
  )
}

/**
 * W3C Web Annotations as marks: our own as `to-web-annotation` writes them come back with their ids; foreign ones as
 * far as they point at words or positions in a text. A tagging annotation is a tagging for each of its tags, a linking
 * one with a place as body a link, all others are notes (without words: highlights). Tags carry name and colour only.
 * `at`: ISO instant for annotations that do not tell theirs in a file that does not either. Fails with
 * 'format-unknown'; what is not understood is counted in 'incoming-dropped', what no text may hold in
 * 'characters-replaced'.
 */
export function readWebAnnotations(value: unknown, { at }: { readonly at: string }): Result<Incoming> {
  if (!isWebAnnotation(value)) return fail('format-unknown', { params: { format: 'json' } })
  const dropped = { annotations: 0, bodies: 0, places: 0, pages: 0 }
  const tally: Tally = { selectors: 0, replaced: 0 }
  const items = itemsOf(value, dropped)
  const top: Node = isNode(value) ? value : {}
  const exportedAt = instantOf(field(top, 'generated', 'created'))
  const reading: Reading = {
    tally,
    dropped,
    at: exportedAt ?? at,
    tags: webTags(tally),
    places: placesById(items, tally),
  }
  const marks = items.flatMap((item, place) => readAnnotation(item, place, reading))
  const counts = {
    'drop-annotations': dropped.annotations,
    'drop-places': dropped.places,
    'drop-bodies': dropped.bodies,
    'drop-selectors': tally.selectors,
    'drop-pages': dropped.pages,
  }
  const notices = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([thing, count]): Notice => ({ code: 'incoming-dropped', params: { thing, count } }))
  const incoming: Incoming = {
    kind: 'w3c',
    program: programOf(top),
    exportedAt,
    policies: [],
    marks: distinct(marks),
    tags: reading.tags.all(),
    collections: [],
    searches: [],
  }
  return succeed(
    incoming,
    tally.replaced === 0 ? notices : [...notices, { code: 'characters-replaced', params: { count: tally.replaced } }],
  )
}

interface Dropped {
  annotations: number
  bodies: number
  places: number
  pages: number
}
interface Reading {
  readonly tally: Tally
  readonly dropped: Dropped
  readonly at: string
  readonly tags: WebTags
  /** The place of each annotation that has one of its own, by id: a reply may name the note alone. */
  readonly places: ReadonlyMap<string, IncomingTarget>
}

/** Annotations of a list, a graph, a page or a collection with the pages in it, in their order. */
function itemsOf(value: unknown, dropped: Dropped): readonly unknown[] {
  const items: unknown[] = []
  const waiting: unknown[] = [value]
  for (let seen = 0; waiting.length > 0 && seen < MOST_PAGES; seen++) {
    const next = waiting.shift()
    if (Array.isArray(next)) items.push(...inOrder(next as readonly unknown[]))
    else if (!isNode(next)) dropped.pages++
    else if (hasType(next, 'AnnotationCollection', 'AnnotationPage') || Object.hasOwn(next, '@graph')) {
      items.push(...inOrder(listOf(field(next, 'items', '@graph', 'as:items'))))
      waiting.push(...listOf(field(next, 'first')), ...listOf(field(next, 'next')))
    } else items.push(next)
  }
  dropped.pages += waiting.length
  return items
}

/** An ordered list may be written as {"@list": …}. */
const inOrder = (items: readonly unknown[]): readonly unknown[] =>
  items.flatMap((item) => (isNode(item) && Object.hasOwn(item, '@list') ? listOf(item['@list']) : [item]))

function placesById(items: readonly unknown[], tally: Tally): ReadonlyMap<string, IncomingTarget> {
  const places = new Map<string, IncomingTarget>()
  for (const item of items) {
    const id = isNode(item) ? idOf(item) : null
    if (!isNode(item) || id === null) continue
    // looked at again with the annotation itself, which counts then
    const place = listOf(field(item, 'target', 'hasTarget'))
      .map((each) => targetOf(each, { ...tally }))
      .find((each) => each !== null)
    if (place !== undefined && place !== null) places.set(id, place)
  }
  return places
}

function readAnnotation(item: unknown, place: number, reading: Reading): readonly IncomingMark[] {
  const { dropped, tally, at } = reading
  if (!isNode(item) || !hasType(item, 'Annotation')) {
    dropped.annotations++
    return []
  }
  const address = idOf(item)
  const id = address === null ? `annotation:${String(place + 1)}` : ownId(address)
  const motivations = shortNames(field(item, 'motivation', 'motivatedBy'))
  const createdAt = instantOf(field(item, 'created')) ?? at
  const common = { author: authorOf(item, tally), createdAt }
  const targets = listOf(field(item, 'target', 'hasTarget'))
  const answered =
    targets
      .map(idOf)
      .find(
        (each) => each !== null && each !== address && (reading.places.has(each) || each.startsWith('urn:piyue:note:')),
      ) ?? null
  const named = targets.flatMap((each) => targetOf(each, tally) ?? [])
  const parent = answered === null ? undefined : reading.places.get(answered)
  const places = named.length > 0 ? named : parent === undefined ? [] : [parent]
  if (places.length === 0) {
    dropped.places++
    return []
  }
  const bodies = readBodies(item, motivations, reading.tags, tally)
  dropped.bodies += bodies.dropped
  if (motivations.includes('linking')) {
    const to = bodies.place
    if (to === null) {
      dropped.annotations++
      return []
    }
    return numbered(places, (from, nth): IncomingMark => ({
      kind: 'link',
      id: id + nth,
      from,
      to,
      type: linkTypeOf(item),
      comment: bodies.words,
      ...common,
    }))
  }
  if (motivations.includes('tagging') && bodies.words === '' && bodies.tagIds.length > 0) {
    return numbered(
      places.flatMap((target) => bodies.tagIds.map((tagId) => ({ target, tagId }))),
      ({ target, tagId }, nth): IncomingMark => ({ kind: 'tagging', id: id + nth, target, tagId, ...common }),
    )
  }
  if (bodies.words === '' && bodies.tagIds.length === 0 && bodies.dropped > 0) {
    dropped.annotations++
    return []
  }
  return numbered(places, (target, nth): IncomingMark => ({
    kind: 'note',
    id: id + nth,
    target,
    body: bodies.words,
    tagIds: bodies.tagIds,
    replyTo: answered === null ? null : ownId(answered),
    ...common,
    changedAt: instantOf(field(item, 'modified')) ?? createdAt,
  }))
}

/** The first keeps the annotation's id, the others get a number behind it. */
const numbered = <T>(values: readonly T[], make: (value: T, nth: string) => IncomingMark): readonly IncomingMark[] =>
  values.map((value, at) => make(value, at === 0 ? '' : `#${String(at + 1)}`))

/** Marks of one id, of which a file should have none, get a number behind it too. */
function distinct(marks: readonly IncomingMark[]): readonly IncomingMark[] {
  const seen = new Map<string, number>()
  return marks.map((mark) => {
    const key = `${mark.kind} ${mark.id}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? mark : { ...mark, id: `${mark.id}#again${String(before)}` }
  })
}

/** Our own annotations go by the id they have in a library, others by their address. */
const ownId = (address: string): string =>
  decoded(/^urn:piyue:(?:tagging|note|link):[^:]*:([^:]+)$/.exec(address)?.[1]) ?? address.slice(0, caps.path)

const linkTypeOf = (item: Node): Extract<IncomingMark, { kind: 'link' }>['type'] => {
  const type = linkSchema.shape.type.safeParse(field(item, 'linkType'))
  return type.success ? type.data : 'relates'
}

/** An instant in UTC as the library keeps it; null where there is none. */
function instantOf(value: unknown): string | null {
  const text = textOf(value)
  if (text === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) || Number.isNaN(Date.parse(text))) return null
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(text) ? text : new Date(text).toISOString()
}

/** The first creator's name; "" where there is none that could be a name here. */
function authorOf(item: Node, tally: Tally): string {
  const [creator] = listOf(field(item, 'creator', 'dcterms:creator'))
  if (typeof creator === 'string') return clean(creator.slice(0, caps.name).replace(/[\ud800-\udbff]$/, ''), tally)
  return isNode(creator)
    ? (cut(textOf(field(creator, 'name', 'foaf:name', 'nickname', 'nick')) ?? idOf(creator), caps.name, tally) ?? '')
    : ''
}

function programOf(top: Node): string | null {
  const [generator] = listOf(field(top, 'generator'))
  const named = isNode(generator) ? (textOf(field(generator, 'name', 'foaf:name')) ?? idOf(generator)) : idOf(generator)
  return named?.slice(0, caps.name) ?? (idOf(top)?.startsWith('urn:piyue:') === true ? 'Piyue' : null)
}
