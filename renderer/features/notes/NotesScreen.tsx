import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { NoteEntry } from '../../../core/model/note-entry.ts'
import { useRegisteredCommands } from '../../state/commands.ts'
import { openPolicy, showReader } from '../../state/navigation.ts'
import { openExport } from '../../state/overlays.ts'
import { useFindCommand } from '../../state/use-find-command.ts'
import { notesStrings } from '../../strings/notes.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { narrowsNotes, noteFacets, noteFits, shownThreads, type NoteKind } from './filter-notes.ts'
import { NoteFacets } from './NoteFacets.tsx'
import { clearNoteFilters, narrowNotes, orderNotes, useNotesView } from './notes-view.ts'
import { ThreadRow, type NoteHands } from './ThreadRow.tsx'
import { useNotes } from './use-notes.ts'

const orders = ['place', 'newest', 'oldest', 'author'] as const

export interface NotesScreenProps {
  readonly readOnly: boolean
  readonly timeOf: (instant: string) => string
  /** The field for a note: changing it, or answering it (`reply`). */
  readonly field: (entry: NoteEntry, reply: boolean, done: () => void) => ReactNode
  readonly onTag: (entry: NoteEntry, from: HTMLElement) => void
  readonly onRemove: (entry: NoteEntry) => void
}

/** All notes and highlights in one list: narrowed, ordered, answered, changed and opened where they stand. */
export function NotesScreen({ readOnly, timeOf, field, onTag, onRemove }: NotesScreenProps) {
  const words = useStrings(notesStrings)
  const language = useLanguage()
  const { notes, failure } = useNotes()
  const { filters, order } = useNotesView()
  const facets = useMemo(() => noteFacets(notes ?? [], filters), [notes, filters])
  const threads = useMemo(() => shownThreads(notes ?? [], filters, order), [notes, filters, order])
  const fitting = useMemo(() => (notes ?? []).filter((entry) => noteFits(entry, filters)).length, [notes, filters])
  const [at, setAt] = useState<string | null>(null)
  const found = threads.findIndex(({ lead }) => lead.annotation.id === at)
  const current = found === -1 ? 0 : found
  const [writing, setWriting] = useState<{ readonly id: string; readonly reply: boolean } | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const find = useRef<HTMLInputElement>(null)
  useRegisteredCommands('notes', useFindCommand(words.focus, find))
  // the row the keyboard goes to may have to be drawn first
  const [toFocus, setToFocus] = useState<{ readonly index: number } | null>(null)
  useEffect(() => {
    if (toFocus === null) return
    list.current?.scrollToIndex(toFocus.index)
    const frame = requestAnimationFrame(() => {
      list.current
        ?.element()
        ?.querySelector<HTMLElement>(`[data-thread="${toFocus.index.toString()}"]`)
        ?.focus({ preventScroll: true })
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [toFocus])

  const stand = (index: number): void => {
    const next = Math.max(0, Math.min(threads.length - 1, index))
    const thread = threads[next]
    if (thread === undefined) return
    setAt(thread.lead.annotation.id)
    setToFocus({ index: next })
  }
  const hands: NoteHands = {
    open: ({ ref, annotation }) => {
      openPolicy(ref.policyId, ref.clauseId, annotation.anchor?.range ?? null)
    },
    reply: ({ annotation }) => {
      setWriting({ id: annotation.id, reply: true })
    },
    edit: ({ annotation }) => {
      setWriting({ id: annotation.id, reply: false })
    },
    tag: onTag,
    remove: onRemove,
  }
  const keyed = (event: KeyboardEvent<HTMLElement>): void => {
    if (
      event.target !== event.currentTarget ||
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    const lead = threads[current]?.lead
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 6,
      PageUp: current - 6,
      Home: 0,
      End: threads.length - 1,
    }
    const step = steps[event.key]
    const key = event.key.toLowerCase()
    if (step !== undefined) stand(step)
    else if (lead === undefined) return
    else if (event.key === 'Enter') hands.open(lead)
    else if (readOnly) return
    else if (key === 'e') hands.edit(lead)
    else if (key === 'r') hands.reply(lead)
    else if (key === 't') hands.tag(lead, event.currentTarget)
    else if (event.key === 'Delete') {
      hands.remove(lead)
      stand(current)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const entries = useMemo(() => new Map((notes ?? []).map((entry) => [entry.annotation.id, entry])), [notes])
  const fieldFor = (note: Annotation, reply: boolean): ReactNode | null => {
    const entry = entries.get(note.id)
    if (writing === null || entry === undefined || writing.id !== note.id || writing.reply !== reply) return null
    return field(entry, reply, () => {
      setWriting(null)
      stand(current)
    })
  }
  const clauses = (): void => {
    const refs = new Map(threads.map(({ lead: { ref } }) => [`${ref.policyId} ${ref.clauseId}`, ref]))
    openExport({ kind: 'clauses', clauses: [...refs.values()] })
  }
  const kinds: readonly { readonly value: NoteKind; readonly label: string }[] = [
    { value: 'all', label: words.all },
    { value: 'note', label: words.notes },
    { value: 'highlight', label: words.highlights },
  ]
  const total = notes?.length ?? 0
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
        <TextField
          ref={find}
          fieldClass="notes-find"
          type="search"
          icon="search"
          label={words.find}
          placeholder={words.find}
          clearLabel={words.clear}
          value={filters.text}
          onChange={(text) => {
            narrowNotes({ text })
          }}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && event.key === 'ArrowDown') {
              event.preventDefault()
              stand(0)
            } else if (!event.nativeEvent.isComposing && event.key === 'Escape') narrowNotes({ text: '' })
          }}
        />
        <Segment
          label={words.kinds}
          value={filters.kind}
          options={kinds.map(({ value, label }) => ({
            value,
            label: `${label} ${facets.kinds[value].toLocaleString('en')}`,
          }))}
          onChange={(kind) => {
            narrowNotes({ kind })
          }}
        />
        {narrowsNotes(filters) ? (
          <Button look="underlined" onClick={clearNoteFilters}>
            {words.clearFilters}
          </Button>
        ) : null}
        <span className="grow" />
        <span className="mute nowrap" role="status">
          {notes === null ? '' : words.shown(fitting, total)}
        </span>
        <Menu
          label={words.sort}
          align="end"
          trigger={<Button icon="sort">{words.sortNow(words[order])}</Button>}
          groups={[
            orders.map((each) => ({
              id: each,
              label: words[each],
              checked: each === order,
              onSelect: () => {
                orderNotes(each)
              },
            })),
          ]}
        />
        <Button
          look="line"
          icon="export"
          unavailable={threads.length === 0 ? words.nothingToExport : null}
          onClick={clauses}
        >
          {words.exportThese}
        </Button>
      </div>
      {failure !== null ? (
        <EmptyPlace
          title={explainFailure(failure, language).cause}
          text={explainFailure(failure, language).nextStep}
          role="alert"
        />
      ) : notes === null ? (
        <EmptyPlace text={words.loading} role="status" />
      ) : notes.length === 0 ? (
        <EmptyPlace icon="note" title={words.none} text={words.noneHint}>
          <Button look="line" icon="read" onClick={showReader}>
            {words.goRead}
          </Button>
        </EmptyPlace>
      ) : (
        <div className="notes">
          <NoteFacets facets={facets} filters={filters} />
          {threads.length === 0 ? (
            <EmptyPlace icon="note" title={words.nothing} text={words.nothingHint} />
          ) : (
            <VirtualList
              className="notes-list"
              data-region="notes"
              measured
              handle={list}
              count={threads.length}
              keyOf={(index) => threads[index]?.lead.annotation.id ?? ''}
              estimateSize={() => 128}
              keepMounted={[current]}
              itemsProps={{ role: 'feed', 'aria-label': words.list }}
              renderItem={(index) => {
                const thread = threads[index]
                return thread === undefined ? null : (
                  <ThreadRow
                    thread={thread}
                    position={index}
                    total={threads.length}
                    current={index === current}
                    readOnly={readOnly}
                    timeOf={timeOf}
                    fieldFor={fieldFor}
                    hands={hands}
                    onKeyDown={keyed}
                    onPoint={() => {
                      setAt(thread.lead.annotation.id)
                    }}
                  />
                )
              }}
            />
          )}
        </div>
      )}
    </div>
  )
}
