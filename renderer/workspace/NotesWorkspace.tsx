import { useMemo, useState } from 'react'
import type { Edit } from '../../core/model/edit.ts'
import type { TagId } from '../../core/model/ids.ts'
import type { NoteEntry } from '../../core/model/note-entry.ts'
import { NoteEditor } from '../features/annotating/NoteEditor.tsx'
import { changedNoteEdit, removedNoteEdit, replyEdit, taggedNoteEdit } from '../features/annotating/note-edits.ts'
import { noteTime } from '../features/annotating/note-time.ts'
import { NotesScreen } from '../features/notes/NotesScreen.tsx'
import { TagPicker } from '../features/tagging/TagPicker.tsx'
import { newTag } from '../features/tagging/tag-edits.ts'
import { useCodebook, useLibraryState } from '../state/library-state.ts'
import { edit, sayUndoable } from '../state/saving.ts'
import { sectorOf, tagFace } from '../state/tag-face.ts'
import { otherTagNames } from '../strings/built-in-tags.ts'
import { annotatingStrings } from '../strings/annotating.ts'
import { notesStrings } from '../strings/notes.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Popover } from '../ui/Popover.tsx'
import { newStamp } from './reader-view.ts'
import { useNow } from './use-now.ts'

interface Tagging {
  readonly entry: NoteEntry
  readonly from: HTMLElement
}

/** The list of notes with the hands of other features: the note's field and the tag picker. */
export function NotesWorkspace() {
  const words = useStrings(notesStrings)
  const times = useStrings(annotatingStrings)
  const now = useNow()
  const readOnly = useLibraryState()?.readOnly === true
  const [tagging, setTagging] = useState<Tagging | null>(null)
  // what was begun and left, by note and whether it answers it
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map())
  const keep = (key: string, body: string | null): void => {
    setDrafts((all) => {
      const next = new Map(all)
      if (body === null) next.delete(key)
      else next.set(key, body)
      return next
    })
  }
  const giveBack = (key: string, body: string): void => {
    setDrafts((all) => {
      const since = all.get(key)
      return new Map(all).set(key, since === undefined ? body : `${body}\n\n${since}`)
    })
  }
  const save = async ({ ref, annotation }: NoteEntry, reply: boolean, body: string): Promise<void> => {
    const key = `${annotation.id} ${reply ? 'reply' : 'change'}`
    // given away at once, and back where it could not be saved
    keep(key, null)
    const stamp = await newStamp(1)
    const [id] = stamp?.ids ?? []
    const change =
      stamp === null || id === undefined
        ? null
        : reply
          ? replyEdit(ref.policyId, annotation, body, { ...stamp, id })
          : changedNoteEdit(ref.policyId, annotation, body, stamp.now)
    const done = change !== null && (await edit(change)).ok
    if (!done) giveBack(key, body)
  }
  const remove = async ({ ref, annotation }: NoteEntry): Promise<void> => {
    const result = await edit(removedNoteEdit(ref.policyId, annotation))
    if (result.ok) sayUndoable(words.removed, words.undo)
  }
  return (
    <>
      <NotesScreen
        readOnly={readOnly}
        timeOf={(instant) => noteTime(instant, now, times)}
        onTag={(entry, from) => {
          setTagging({ entry, from })
        }}
        onRemove={(entry) => {
          void remove(entry)
        }}
        field={(entry, reply, done) => {
          const key = `${entry.annotation.id} ${reply ? 'reply' : 'change'}`
          const first = reply ? '' : entry.annotation.body
          return (
            <NoteEditor
              key={key}
              body={drafts.get(key) ?? first}
              onSelection={!reply && entry.annotation.anchor !== null}
              onSave={(body) => {
                void save(entry, reply, body)
                done()
              }}
              onLeave={(body) => {
                keep(key, body.trim() === first ? null : body)
                done()
              }}
            />
          )
        }}
      />
      {tagging === null ? null : (
        <NoteTagPicker
          {...tagging}
          onClose={() => {
            tagging.from.focus()
            setTagging(null)
          }}
        />
      )}
    </>
  )
}

/** The tag picker over a note: what it toggles are the note's own tags. */
function NoteTagPicker({ entry: { ref, annotation }, from, onClose }: Tagging & { readonly onClose: () => void }) {
  const words = useStrings(notesStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const [tagIds, setTagIds] = useState(annotation.tagIds)
  const tags = useMemo(
    () =>
      (codebook?.tags ?? []).map((tag) => {
        const sector = sectorOf(tag.id, codebook?.sectors ?? [])
        return { tag, uses: tag.uses, words: sector === null ? otherTagNames(tag) : [sector.nameEn, ...sector.aliases] }
      }),
    [codebook],
  )
  const box = useMemo(() => from.getBoundingClientRect(), [from])
  if (codebook === null) return null
  const put = async (next: readonly TagId[], before: readonly Edit[] = []): Promise<void> => {
    setTagIds(next)
    const stamp = await newStamp(1)
    if (stamp === null) return
    const what = taggedNoteEdit(ref.policyId, annotation, next, stamp.now)
    await edit(before.length === 0 ? what : { kind: 'batch', name: 'tag-selection', edits: [...before, what] })
  }
  const create = async (name: string): Promise<void> => {
    const stamp = await newStamp(1)
    const [id] = stamp?.ids ?? []
    if (id === undefined) return
    const tag = newTag(id, name, codebook.tags)
    await put([...tagIds, tag.id], [{ kind: 'put-tag', tag }])
  }
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      at={{ x: box.left, y: box.top, height: Math.min(box.height, 40) }}
      label={words.tag}
    >
      <TagPicker
        tags={tags}
        recent={codebook.recentTagIds}
        suggestions={[]}
        own={new Set(tagIds)}
        faceOf={(tag) => tagFace(tag, sectorOf(tag.id, codebook.sectors), language)}
        onToggle={(id) => {
          void put(tagIds.includes(id) ? tagIds.filter((each) => each !== id) : [...tagIds, id])
        }}
        onCreate={(name) => {
          void create(name)
        }}
        onClose={onClose}
      />
    </Popover>
  )
}
