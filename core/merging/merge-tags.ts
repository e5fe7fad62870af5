import { applyEdit } from '../library/edits/apply-edit.ts'
import { isId } from '../library/edits/check-value.ts'
import { sameValue, valuesOf } from '../library/edits/keyed.ts'
import { isSectorTag, SECTOR_GROUP } from '../library/edits/sector-tag.ts'
import { usesOfTag } from '../library/queries/tag-uses.ts'
import type { Edit } from '../model/edit.ts'
import type { TagId } from '../model/ids.ts'
import type { IncomingKind } from '../model/incoming.ts'
import type { Library } from '../model/library.ts'
import type { MergeCount } from '../model/merge.ts'
import type { Tag } from '../model/tag.ts'
import { foldText } from '../reading/fold-text.ts'
import { contentOf, laterOf } from './compare-content.ts'
import { type Decisions, offering } from './decisions.ts'
import { nameBeside } from './name-beside.ts'
import { pairTags, tagPath } from './pair-tags.ts'

/** `tagOf`: which of ours one of their tags has become; null for one the file itself does not define. */
export interface MergedTags {
  readonly edits: readonly Edit[]
  readonly tagOf: (theirs: TagId) => TagId | null
  readonly count: MergeCount
}

/** A tag as it will be. `before`: as it is here; `from`: theirs, where it comes in new. */
interface Draft {
  readonly id: TagId
  readonly before: Tag | null
  readonly from: Tag | null
  tag: Tag
}

const saysOf = ({ name, colour, description, isGroup }: Tag, parent: string): string =>
  contentOf([name, colour.toLowerCase(), description, isGroup, parent])

/**
 * Takes their tags in. A tag of both sides that differs is decided as a whole: unasked the one with the longer
 * description stands, else the one that stands deeper, else the one whose words come later in order. Sector tags keep
 * name and place. Afterwards names are unique among siblings (one that is taken gets a number), no tag stands below
 * itself, and nothing that is used is a group.
 */
export function mergeTags(
  library: Library,
  theirs: readonly Tag[],
  kind: IncomingKind,
  used: ReadonlySet<TagId>,
  decisions: Decisions,
  newId: () => string,
): MergedTags {
  const pairs = new Map(pairTags(library.tags, theirs))
  const theirTags = new Map(theirs.map((tag) => [tag.id, tag]))
  const ourTags = new Map(valuesOf(library.tags).map((tag) => [tag.id, tag]))
  const drafts = new Map<TagId, Draft>(
    valuesOf(library.tags).map((tag) => [tag.id, { id: tag.id, before: tag, from: null, tag }]),
  )
  const named = new Map<TagId, TagId>(pairs)
  const freshId = (wanted: TagId): TagId => {
    for (let id = wanted; ; id = newId() as TagId) if (isId(id) && !drafts.has(id) && !isSectorTag(id)) return id
  }
  const add = (tag: Tag): void => {
    const id = freshId(tag.id)
    named.set(tag.id, id)
    drafts.set(id, { id, before: null, from: tag, tag: { ...tag, id } })
  }
  for (const tag of theirs) if (!pairs.has(tag.id)) add(tag)
  const parentOf = (tag: Tag): TagId | null => {
    const parent = tag.parentId === null ? null : (named.get(tag.parentId) ?? null)
    // a sector that this library does not know stands among the tags people made
    return parent === SECTOR_GROUP && !isSectorTag(named.get(tag.id) ?? tag.id) ? null : parent
  }
  let [same, changed] = [0, 0]
  for (const tag of theirs) {
    const ours = pairs.has(tag.id) ? drafts.get(pairs.get(tag.id) ?? tag.id) : undefined
    if (ours?.before === undefined || ours.before === null) continue
    const mine = ours.before
    const sector = isSectorTag(mine.id)
    const told: Tag = {
      ...tag,
      id: mine.id,
      parentId: sector ? mine.parentId : parentOf(tag),
      ...(sector ? { name: mine.name, isGroup: mine.isGroup } : {}),
    }
    const incoming: Tag = withUntold(told, mine, kind)
    const [own, other] = [saysOf(mine, mine.parentId ?? ''), saysOf(incoming, incoming.parentId ?? '')]
    if (own === other) {
      same += 1
      ours.tag = { ...mine, order: Math.min(mine.order, incoming.order) }
      continue
    }
    const marks = (each: Tag, path: string): readonly (string | number)[] => [
      each.description.length,
      path.split(' / ').length,
      saysOf(each, path),
    ]
    const first = laterOf(
      marks(mine, tagPath(ourTags, mine.id)),
      marks(incoming, sector ? tagPath(ourTags, mine.id) : tagPath(theirTags, tag.id)),
    )
    const choice = decisions.decide({
      key: `tag-differs:${mine.id}`,
      kind: 'tag-differs',
      about: tagPath(ourTags, mine.id),
      policyId: null,
      clause: null,
      ours: describe(mine, ourTags),
      theirs: describe(tag, theirTags),
      choices: sector ? offering(first, 'ours', 'theirs') : offering(first, 'ours', 'theirs', 'both'),
    })
    if (choice === 'both') {
      const there = valuesOf(library.tags).find(
        (each) =>
          each.id !== mine.id &&
          each.parentId === incoming.parentId &&
          (each.name === incoming.name || nameStands(each.name, incoming.name)) &&
          saysOf({ ...each, name: incoming.name }, each.parentId ?? '') === other,
      )
      if (there === undefined) {
        pairs.delete(tag.id)
        add(tag)
      } else named.set(tag.id, there.id)
      continue
    }
    const group = choice === first ? mine.isGroup && incoming.isGroup : (choice === 'ours' ? mine : incoming).isGroup
    ours.tag = choice === 'ours' ? { ...mine, isGroup: group } : { ...incoming, isGroup: group }
  }
  const incomingUse = new Set([...used].map((id) => named.get(id) ?? id))
  for (const draft of drafts.values()) {
    if (draft.before === null) draft.tag = { ...draft.tag, parentId: draft.from === null ? null : parentOf(draft.from) }
    if (
      draft.tag.isGroup &&
      !isSectorTag(draft.id) &&
      (incomingUse.has(draft.id) || (draft.before?.isGroup === false && usesOfTag(library, draft.id) > 0))
    )
      draft.tag = { ...draft.tag, isGroup: false }
  }
  breakCycles(drafts)
  nameApart(drafts)
  for (const { before, tag } of drafts.values()) if (before !== null && !sameValue(before, tag)) changed += 1
  const added = [...drafts.values()].filter(({ before }) => before === null).length
  return {
    edits: putTags(library, drafts),
    tagOf: (id) => named.get(id) ?? null,
    count: { added, changed, same, dropped: 0 },
  }
}

/**
 * A tag with what its kind of file cannot say of one as ours has it: Web Annotations name a tag and its colour only,
 * and no format but Piyue's own tells places among siblings.
 */
const withUntold = (tag: Tag, ours: Tag, kind: IncomingKind): Tag => {
  if (kind === 'w3c') return { ...ours, name: tag.name, colour: tag.colour }
  return kind === 'json' || kind === 'package' ? tag : { ...tag, order: ours.order }
}

const nameStands = (numbered: string, name: string): boolean =>
  numbered.startsWith(name) && /^（\d+）$/u.test(numbered.slice(name.length))

function describe(tag: Tag, tags: ReadonlyMap<TagId, Tag>): string {
  return [tagPath(tags, tag.id), tag.colour, ...(tag.description === '' ? [] : [tag.description])].join(' · ')
}

/** Two sides may each have put one of two tags below the other: of such a ring the first by name stands at the root. */
function breakCycles(drafts: ReadonlyMap<TagId, Draft>): void {
  for (const draft of drafts.values()) {
    const ring: Draft[] = []
    for (
      let at: Draft | undefined = draft;
      at !== undefined;
      at = at.tag.parentId === null ? undefined : drafts.get(at.tag.parentId)
    ) {
      if (ring.includes(at)) {
        const top = ring.slice(ring.indexOf(at)).toSorted((a, b) => (saysOf(a.tag, '') < saysOf(b.tag, '') ? -1 : 1))[0]
        if (top !== undefined) top.tag = { ...top.tag, parentId: null }
        break
      }
      ring.push(at)
    }
  }
}

/** Where two siblings would have one name, those that were here under it keep it. */
function nameApart(drafts: ReadonlyMap<TagId, Draft>): void {
  const taken = new Set<string>()
  const nameKey = (parentId: TagId | null, name: string): string => `${parentId ?? ''} ${foldText(name)}`
  const stays = ({ before, tag }: Draft): boolean =>
    before !== null && nameKey(before.parentId, before.name) === nameKey(tag.parentId, tag.name)
  for (const { tag } of [...drafts.values()].filter(stays)) taken.add(nameKey(tag.parentId, tag.name))
  for (const draft of drafts.values()) {
    if (stays(draft)) continue
    const { tag, before } = draft
    const isFree = (name: string): boolean => !taken.has(nameKey(tag.parentId, name))
    // a name with a number that stands there already stays that one
    const name =
      !isFree(tag.name) &&
      before !== null &&
      before.parentId === tag.parentId &&
      nameStands(before.name, tag.name) &&
      isFree(before.name)
        ? before.name
        : nameBeside(tag.name, isFree)
    draft.tag = { ...tag, name }
    taken.add(nameKey(tag.parentId, name))
  }
}

/**
 * The edits that lead there, each allowed where it stands: parents before children, and names and places that are still
 * taken given up first.
 */
function putTags(library: Library, drafts: ReadonlyMap<TagId, Draft>): readonly Edit[] {
  const ordered: Draft[] = []
  const seen = new Set<TagId>()
  const visit = (draft: Draft): void => {
    if (seen.has(draft.id)) return
    seen.add(draft.id)
    const parent = draft.tag.parentId === null ? undefined : drafts.get(draft.tag.parentId)
    if (parent !== undefined) visit(parent)
    ordered.push(draft)
  }
  for (const draft of drafts.values()) visit(draft)
  const different = ordered.filter(({ before, tag }) => !sameValue(before, tag))
  const straight = different.map(({ tag }): Edit => ({ kind: 'put-tag', tag }))
  if (straight.length === 0 || applyEdit(library, { kind: 'batch', name: 'merge-package', edits: straight }).ok)
    return straight
  const moved = different.flatMap(({ before, tag }): Edit[] =>
    before === null || (before.name === tag.name && before.parentId === tag.parentId) || isSectorTag(tag.id)
      ? []
      : [{ kind: 'put-tag', tag: { ...before, parentId: null, name: `⟳ ${tag.id}` } }],
  )
  return [...moved, ...straight]
}
