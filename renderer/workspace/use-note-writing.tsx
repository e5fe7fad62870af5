import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import { DraftCard } from '../features/annotating/NoteCard.tsx'
import { NoteEditor } from '../features/annotating/NoteEditor.tsx'
import { draftKey, dropDraft, keepDraft, useDrafts, type NoteDraft } from '../features/annotating/drafts.ts'
import { say } from '../state/toasts.ts'
import { annotatingStrings } from '../strings/annotating.ts'
import { useStrings } from '../strings/use-strings.ts'

/** The note being written, if any, and its field: in the margin beside its clause, or in the inspector. */
export interface NoteWriting {
  /** The clause of the note being written: it stays mounted. */
  readonly clauseId: ClauseId | null
  readonly writeNew: (clauseId: ClauseId, range: TextRange | null) => void
  readonly change: (note: Annotation) => void
  /** What stands in a clause's margin: the field, or a note begun earlier and left. */
  readonly inMargin: (clauseId: ClauseId, reachable: boolean) => ReactNode
  /** The field in the place of a note, where it is being changed there. */
  readonly inInspector: (note: Annotation) => ReactNode
}

export interface NoteWritingParts {
  readonly policyId: PolicyId
  readonly annotations: readonly Annotation[]
  readonly save: (draft: NoteDraft, body: string) => void
  /** The words a saved note is about are no longer selected: its underline is there instead. */
  readonly letGo: () => void
  /** Where the keyboard goes when the field closes. */
  readonly done: () => void
  /** Where what a new note is about stands in the window, px; null where it is not to be seen. */
  readonly placeNow: () => number | null
}

interface Writing {
  readonly draft: NoteDraft
  readonly where: 'margin' | 'inspector'
  /** px in the window; null: beside the head of its clause. */
  readonly near: number | null
}

/** Writing notes: a note left half-written is kept as a draft and offered again. */
export function useNoteWriting({ policyId, annotations, save, letGo, done, placeNow }: NoteWritingParts): NoteWriting {
  const words = useStrings(annotatingStrings)
  const drafts = useDrafts()
  const [writing, setWriting] = useState<Writing | null>(null)
  const write = useCallback(
    (draft: NoteDraft, where: 'margin' | 'inspector') => {
      setWriting({
        draft: drafts.get(draftKey(draft)) ?? draft,
        where,
        near: where === 'margin' ? placeNow() : null,
      })
    },
    [drafts, placeNow],
  )
  const field = useCallback(
    ({ draft, near }: Writing) => (
      <NoteEditor
        key={draftKey(draft)}
        body={draft.body}
        near={near}
        onSelection={draft.range !== null}
        onSave={(body) => {
          save(draft, body)
          if (draft.annotationId === null && draft.range !== null) letGo()
          setWriting(null)
          done()
        }}
        onLeave={(body) => {
          const unchanged = body.trim() === (annotations.find(({ id }) => id === draft.annotationId)?.body ?? '')
          if (unchanged) dropDraft(draft)
          else {
            keepDraft({ ...draft, body })
            say(words.kept)
          }
          setWriting(null)
          done()
        }}
      />
    ),
    [save, letGo, done, words, annotations],
  )
  return useMemo(
    () => ({
      clauseId: writing?.draft.clauseId ?? null,
      writeNew: (clauseId, range) => {
        write({ policyId, clauseId, annotationId: null, range, body: '' }, 'margin')
      },
      change: (note) => {
        write(
          {
            policyId,
            clauseId: note.clauseId,
            annotationId: note.id,
            range: note.anchor?.range ?? null,
            body: note.body,
          },
          'inspector',
        )
      },
      inMargin: (clauseId, reachable) => {
        if (writing?.draft.clauseId === clauseId) return writing.where === 'margin' ? field(writing) : null
        const draft = drafts.get(draftKey({ policyId, clauseId, annotationId: null }))
        return draft === undefined ? null : (
          <DraftCard
            body={draft.body}
            reachable={reachable}
            onGoOn={() => {
              write(draft, 'margin')
            }}
            onDiscard={() => {
              dropDraft(draft)
            }}
          />
        )
      },
      inInspector: (note) =>
        writing?.where === 'inspector' && writing.draft.annotationId === note.id ? field(writing) : null,
    }),
    [writing, write, field, drafts, policyId],
  )
}
