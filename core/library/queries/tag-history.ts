import type { Edit, JournalEntry, StepName } from '../../model/edit.ts'
import type { TagId } from '../../model/ids.ts'
import type { Tag } from '../../model/tag.ts'
import type { TagChange, TagChangeKind } from '../../model/tag-change.ts'
import { singlesOf } from '../edits/apply-edit.ts'

/** Steps whose edits never touch the codebook: their entries need not be read. */
const elsewhere: ReadonlySet<StepName> = new Set<StepName>([
  'add-policy',
  'remove-policy',
  'correct-metadata',
  'change-policy',
  'read-again',
  'correct-structure',
  'settle-review',
  'untag-clause',
  'remove-annotation',
  'link-clauses',
  'unlink-clauses',
  'dismiss-sector',
  'dismiss-link',
  'correct-fact',
  'withdraw-fact-correction',
  'put-collection',
  'remove-collection',
  'put-search',
  'remove-search',
  'accept-sector',
  'accept-sectors',
  'import',
])
export const mayChangeTags = (step: StepName): boolean => !elsewhere.has(step)

/** The tags an edit leaves behind, by id; null: removed. Of several changes of one tag the last holds. */
const tagsAfter = (edit: Edit): ReadonlyMap<TagId, Tag | null> =>
  new Map(
    singlesOf(edit).flatMap((single): readonly (readonly [TagId, Tag | null])[] =>
      single.kind === 'put-tag'
        ? [[single.tag.id, single.tag]]
        : single.kind === 'remove-tag'
          ? [[single.tagId, null]]
          : [],
    ),
  )

/** What happened to tags, edit by edit, newest last. What was undone is no part of it, and what was redone is again. */
export class TagHistory {
  readonly #changes = new Map<TagId, TagChange[]>()

  /** Takes the journal's next entry in; entries come in their order. */
  take(entry: JournalEntry & { readonly step: StepName }): void {
    if (entry.undoes !== undefined) {
      this.#forget(entry.undoes)
      return
    }
    for (const [tagId, whats] of changesOf(entry.edit, entry.undo)) {
      const known = this.#changes.get(tagId) ?? []
      known.push(
        ...whats.map((what): TagChange => ({
          seq: entry.seq,
          at: entry.at,
          author: entry.author,
          step: entry.step,
          what,
        })),
      )
      this.#changes.set(tagId, known)
    }
  }

  of(tagId: TagId): readonly TagChange[] {
    return this.#changes.get(tagId) ?? []
  }

  #forget(seq: number): void {
    for (const [tagId, changes] of this.#changes) {
      if (changes.at(-1)?.seq === seq)
        this.#changes.set(
          tagId,
          changes.filter((each) => each.seq !== seq),
        )
    }
  }
}

function changesOf(edit: Edit, undo: Edit): ReadonlyMap<TagId, readonly TagChangeKind[]> {
  const [after, before] = [tagsAfter(edit), tagsAfter(undo)]
  const changes = new Map<TagId, readonly TagChangeKind[]>()
  for (const [id, tag] of after) if (tag !== null) changes.set(id, differences(before.get(id) ?? null, tag))
  if (edit.kind === 'batch' && edit.name === 'merge-tags')
    for (const [id, what] of takenIn(edit, before)) changes.set(id, [...(changes.get(id) ?? []), what])
  return changes
}

/** A place among siblings is no news. */
function differences(before: Tag | null, tag: Tag): readonly TagChangeKind[] {
  if (before === null) return [{ kind: 'created', name: tag.name }]
  return [
    ...(before.name === tag.name ? [] : [{ kind: 'renamed' as const, from: before.name, to: tag.name }]),
    ...(before.parentId === tag.parentId ? [] : [{ kind: 'moved' as const, from: before.parentId, to: tag.parentId }]),
    ...(before.description === tag.description ? [] : [{ kind: 'redefined' as const }]),
    ...(before.colour === tag.colour ? [] : [{ kind: 'recoloured' as const }]),
    ...(before.isGroup === tag.isGroup ? [] : [{ kind: 'regrouped' as const, isGroup: tag.isGroup }]),
  ]
}

/**
 * Which tag took another in: the one its uses or sub-tags went to. A tag without either leaves no trace of where it
 * went.
 */
function takenIn(edit: Edit, before: ReadonlyMap<TagId, Tag | null>): ReadonlyMap<TagId, TagChangeKind> {
  const singles = singlesOf(edit)
  const removed = singles.flatMap((single) => (single.kind === 'remove-tag' ? [single.tagId] : [])).at(-1)
  const gone = removed === undefined ? null : (before.get(removed) ?? null)
  if (gone === null) return new Map()
  const tagged = singles.flatMap((single) => (single.kind === 'tag-clause' ? [single.tagging.tagId] : []))
  const into =
    tagged[0] ??
    singles.flatMap((single) =>
      single.kind === 'put-tag' && single.tag.parentId !== null ? [single.tag.parentId] : [],
    )[0]
  const uses = singles.filter(({ kind }) => kind === 'tag-clause' || kind === 'put-annotation').length
  return into === undefined ? new Map() : new Map([[into, { kind: 'took-in', name: gone.name, uses }]])
}
