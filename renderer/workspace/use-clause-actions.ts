import { useMemo } from 'react'
import type { Codebook, PolicyView } from '../../core/contract/workbench.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { ClauseId, ClauseRef, TagId } from '../../core/model/ids.ts'
import type { Link } from '../../core/model/link.ts'
import type { Tagging } from '../../core/model/tag.ts'
import { dropDraft, returnDraft, type NoteDraft } from '../features/annotating/drafts.ts'
import { highlightEdit, highlightsOn, unhighlightEdit } from '../features/annotating/highlight-edits.ts'
import { changedNoteEdit, newNoteEdit, removedNoteEdit, replyEdit } from '../features/annotating/note-edits.ts'
import { linkEdit, unlinkEdit, type LinkStart } from '../features/linking/link-edits.ts'
import { quotation } from '../features/reader/quotation.ts'
import { newTag, tagEdit, taggingsOn, untagEdit } from '../features/tagging/tag-edits.ts'
import type { DisplayedText } from '../anchored-text/displayed-text.ts'
import { sayUndoable } from '../state/saving.ts'
import { say } from '../state/toasts.ts'
import { annotatingStrings } from '../strings/annotating.ts'
import { linkingStrings } from '../strings/linking.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import { copyText } from './copy-text.ts'
import { makeEdit, newStamp } from './reader-view.ts'
import type { Aim } from './selected-aims.ts'

/** Everything a person can do to the clauses of the policy being read. Each is one step of undo. */
export interface ClauseActions {
  toggleTag(tagId: TagId, aims: readonly Aim[]): void
  createTag(name: string, aims: readonly Aim[]): void
  removeTaggings(taggings: readonly Tagging[]): void
  acceptSector(clauseId: ClauseId, sectorId: string): void
  dismissSector(clauseId: ClauseId, sectorId: string): void
  /** Lights all the aims, or puts out what lights exactly them. */
  toggleHighlight(aims: readonly Aim[]): void
  saveNote(draft: NoteDraft, body: string): void
  removeNote(note: Annotation): void
  replyNote(note: Annotation, body: string): void
  link(start: LinkStart, there: ClauseRef, words: { readonly name: string; readonly where: string }): void
  unlink(link: Link): void
  quote(aims: readonly Aim[]): void
}

export function useClauseActions(view: PolicyView, codebook: Codebook, shown: DisplayedText): ClauseActions {
  const notes = useStrings(annotatingStrings)
  const links = useStrings(linkingStrings)
  const reader = useStrings(readerStrings)
  return useMemo(() => {
    const { policy, text } = view
    const policyId = policy.id
    const clauseOf = (id: ClauseId) => policy.clauses.find((clause) => clause.id === id)
    const make = (edit: Edit | null): Promise<boolean> =>
      edit === null ? Promise.resolve(false) : makeEdit(policyId, edit)
    const stamped = async (
      count: number,
      edit: (stamp: {
        readonly ids: readonly string[]
        readonly now: string
        readonly author: string
        readonly id: string
      }) => Edit | null,
    ): Promise<boolean> => {
      const stamp = await newStamp(count)
      const [id] = stamp?.ids ?? []
      return stamp === null || id === undefined ? false : make(edit({ ...stamp, id }))
    }
    return {
      toggleTag(tagId, aims) {
        const missing = aims.filter((aim) => taggingsOn(view.taggings, tagId, aim).length === 0)
        if (missing.length === 0)
          void make(
            untagEdit(
              policyId,
              aims.flatMap((aim) => taggingsOn(view.taggings, tagId, aim)),
            ),
          )
        else void stamped(missing.length, (stamp) => tagEdit(policyId, text, tagId, missing, stamp))
      },
      createTag(name, aims) {
        void stamped(aims.length + 1, ({ ids: [id = '', ...ids], now, author }) => {
          const tag = newTag(id, name, codebook.tags)
          const tagging = tagEdit(policyId, text, tag.id, aims, { ids, now, author })
          const put: Edit = { kind: 'put-tag', tag }
          return {
            kind: 'batch',
            name: 'tag-selection',
            edits: tagging === null ? [put] : [put, ...(tagging.kind === 'batch' ? tagging.edits : [tagging])],
          }
        })
      },
      removeTaggings(taggings) {
        void make(untagEdit(policyId, taggings))
      },
      acceptSector(clauseId, sectorId) {
        void stamped(1, ({ id, now, author }) => ({
          kind: 'batch',
          name: 'accept-sector',
          edits: [
            {
              kind: 'tag-clause',
              policyId,
              tagging: {
                id: id as Tagging['id'],
                tagId: `sector:${sectorId}` as TagId,
                clauseId,
                anchor: null,
                author,
                createdAt: now,
              },
            },
          ],
        }))
      },
      dismissSector(clauseId, sectorId) {
        void make({ kind: 'dismiss-sector', clause: { policyId, clauseId }, sectorId, dismissed: true })
      },
      toggleHighlight(aims) {
        const lit = aims.map((aim) => highlightsOn(text, view.annotations, aim))
        if (lit.every((some) => some.length > 0)) void make(unhighlightEdit(policyId, lit.flat()))
        else {
          const unlit = aims.filter((_, at) => lit[at]?.length === 0)
          void stamped(unlit.length, (stamp) => highlightEdit(policyId, text, unlit, stamp))
        }
      },
      saveNote(draft, body) {
        const { clauseId, annotationId, range } = draft
        const clause = clauseOf(clauseId)
        const note = annotationId === null ? null : view.annotations.find(({ id }) => id === annotationId)
        if (clause === undefined || note === undefined) return
        // given away at once: it may wait long, and what is begun in its place meanwhile is another note
        dropDraft(draft)
        void stamped(1, ({ id, now, author }) =>
          note === null
            ? newNoteEdit(policyId, text, clause, range, body, { id, now, author })
            : changedNoteEdit(policyId, note, body, now),
        ).then((done) => {
          if (!done && body.trim() !== '') returnDraft({ ...draft, body })
        })
      },
      replyNote(note, body) {
        void stamped(1, (stamp) => replyEdit(policyId, note, body, stamp))
      },
      removeNote(note) {
        void make(removedNoteEdit(policyId, note)).then((done) => {
          if (done) sayUndoable(notes.removed, notes.undo)
        })
      },
      link(start, there, { name, where }) {
        const same =
          view.links[start.here.clauseId]?.some(
            ({ link, direction, other }) =>
              link.type === start.type &&
              direction === start.direction &&
              other?.ref.clauseId === there.clauseId &&
              other.ref.policyId === there.policyId,
          ) === true
        if (same) {
          say(links.already)
          return
        }
        void stamped(1, (stamp) => linkEdit(start, there, stamp)).then((done) => {
          if (done) sayUndoable(links.linked(name, where), links.undo)
        })
      },
      unlink(link) {
        void make(unlinkEdit(link)).then((done) => {
          if (done) sayUndoable(links.unlinked, links.undo)
        })
      },
      quote(aims) {
        const [first] = aims
        const last = aims.at(-1)
        if (first === undefined || last === undefined) return
        const words = shown.show({
          start: (first.range ?? first.clause.range).start,
          end: (last.range ?? last.clause.range).end,
        })
        void copyText(
          quotation(words, policy.metadata, first.clause, { page: reader.page, untitled: reader.untitled }),
        ).then((done) => {
          say(done ? reader.quoted : reader.notCopied)
        })
      },
    }
  }, [view, codebook, shown, notes, links, reader])
}
