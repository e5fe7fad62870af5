import { useCallback, useMemo, type ReactNode } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import type { ClauseId, ClauseRef } from '../../core/model/ids.ts'
import type { LinkType } from '../../core/model/link.ts'
import type { DisplayedText } from '../anchored-text/displayed-text.ts'
import { estimateRow, type SheetMeasure } from '../features/reader/estimate-row.ts'
import type { SheetMark } from '../features/reader/sheet-mark.ts'
import type { SheetRow } from '../features/reader/sheet-rows.ts'
import { ClauseMargin } from './ClauseMargin.tsx'
import type { ThingsByClause } from './clause-things.ts'
import type { ClauseActions } from './use-clause-actions.ts'
import type { NoteWriting } from './use-note-writing.tsx'

/** What the sheet draws on and beside its clauses: the same functions while nothing they show changes. */
export interface SheetContents {
  /** The words a note stands on; null where it stands on the whole clause. */
  readonly quoteOf: (note: Annotation) => string | null
  readonly marksOf: (clauseId: ClauseId) => readonly SheetMark[]
  readonly renderMargin: (clauseId: ClauseId, reachable: boolean) => ReactNode
}

export interface SheetContentsParts {
  readonly text: string
  readonly rows: readonly SheetRow[]
  readonly measure: SheetMeasure
  readonly things: ThingsByClause
  readonly citationMarks: ReadonlyMap<ClauseId, readonly SheetMark[]>
  readonly linkTypes: readonly LinkType[]
  readonly shown: DisplayedText
  readonly lang: string
  readonly now: Date
  readonly readOnly: boolean
  readonly writing: NoteWriting
  readonly actions: ClauseActions
  readonly onInspect: (clauseId: ClauseId) => void
  readonly onFollow: (there: ClauseRef) => void
}

export function useSheetContents(parts: SheetContentsParts): SheetContents {
  const { text, rows, measure, things, citationMarks, linkTypes, shown, lang, now, readOnly } = parts
  const { writing, actions, onInspect, onFollow } = parts
  const quoteOf = useCallback(
    (note: Annotation) => (note.anchor === null ? null : shown.show(note.anchor.range)),
    [shown],
  )
  const marksOf = useCallback(
    (clauseId: ClauseId) => {
      const cited = citationMarks.get(clauseId)
      const { marks } = things.get(clauseId)
      return cited === undefined ? marks : [...cited, ...marks]
    },
    [things, citationMarks],
  )
  const rowOf = useMemo(
    () => new Map(rows.flatMap((row) => (row.kind === 'clause' ? [[row.clause.id, row] as const] : []))),
    [rows],
  )
  const roomOf = useCallback(
    (clauseId: ClauseId) => {
      const row = rowOf.get(clauseId)
      return row === undefined ? 0 : estimateRow(row, text, measure)
    },
    [rowOf, text, measure],
  )
  const renderMargin = useCallback(
    (clauseId: ClauseId, reachable: boolean) => (
      <ClauseMargin
        clauseId={clauseId}
        things={things.get(clauseId)}
        linkTypes={linkTypes}
        lang={lang}
        now={now}
        readOnly={readOnly}
        room={roomOf(clauseId)}
        reachable={reachable}
        quoteOf={quoteOf}
        writing={writing.inMargin(clauseId, reachable)}
        onInspect={onInspect}
        onFollow={onFollow}
        onAccept={actions.acceptSector}
        onDismiss={actions.dismissSector}
      />
    ),
    [writing, things, roomOf, linkTypes, lang, now, readOnly, quoteOf, onInspect, onFollow, actions],
  )
  return { quoteOf, marksOf, renderMargin }
}
