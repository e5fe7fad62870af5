import { memo, type ReactNode } from 'react'
import type { DisplayedText } from '../../anchored-text/displayed-text.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { ClauseTable, ClauseText, Runs } from './ClauseText.tsx'
import { readerStrings } from '../../strings/reader.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { SheetMark } from './sheet-mark.ts'
import type { SheetRow } from './sheet-rows.ts'

/** Kinds whose number stays bold even where their heading runs into its sentence. */
const leads: ReadonlySet<string> = new Set(['part', 'chapter', 'section'])
const noMarks: readonly SheetMark[] = []

export interface SheetRowViewProps {
  readonly row: SheetRow
  readonly index: number
  readonly count: number
  readonly text: string
  readonly lang: string
  readonly shown: DisplayedText
  readonly marksOf: (clauseId: ClauseId) => readonly SheetMark[]
  /** `reachable`: its controls are in the tab order, as only the current clause's are. */
  readonly renderMargin: (clauseId: ClauseId, reachable: boolean) => ReactNode
  /** `extended`: taken in by a selection of whole clauses. */
  readonly state: 'rest' | 'current' | 'extended'
  /** Just jumped to: its wash fades in. */
  readonly arrived: boolean
  /** Reached by Tab: the current clause. */
  readonly inTabOrder: boolean
}

/** One row of the sheet: marker in the gutter, text, margin. Drawn again only when something of its own changed. */
export const SheetRowView = memo(function SheetRowView({
  row,
  index,
  count,
  text,
  lang,
  shown,
  marksOf,
  renderMargin,
  state,
  arrived,
  inTabOrder,
}: SheetRowViewProps) {
  const words = useStrings(readerStrings)
  const place = { 'aria-posinset': index + 1, 'aria-setsize': count }
  if (row.kind === 'matter') {
    return (
      <article
        className={`matter ${row.place} ${row.look}`}
        {...place}
        aria-label={shown.show({ start: row.range.start, end: Math.min(row.range.end, row.range.start + 24) })}
        lang={lang}
      >
        <p lang={lang}>
          <Runs range={row.range} marks={noMarks} shown={shown} />
        </p>
      </article>
    )
  }
  const { clause, anatomy, heading, marker } = row
  const hangs = marker === 'hanging' || marker === 'tight'
  const marks = marksOf(clause.id)
  const look = [
    'clause',
    heading === 'none' ? '' : heading === 'run-in' ? (leads.has(clause.kind) ? 'lead' : '') : heading,
    state === 'extended' ? 'extended' : '',
    arrived ? 'arrived' : '',
  ].join(' ')
  return (
    <article
      className={look}
      {...place}
      data-clause={clause.id}
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={[clause.path, clause.heading].filter((part) => part !== '').join(' ')}
      {...(state === 'current' ? { 'aria-current': true } : {})}
    >
      <span className="clause-grip" title={words.grip} aria-hidden="true">
        <Icon name="grip" />
      </span>
      <div className={marker === 'tight' ? 'clause-marker tight' : 'clause-marker'} lang={lang}>
        {hangs && anatomy.marker !== null ? <Runs range={anatomy.marker} marks={marks} shown={shown} /> : null}
      </div>
      <div className="clause-text" lang={lang}>
        {clause.kind === 'table' ? (
          <ClauseTable text={text} range={clause.range} marks={marks} shown={shown} />
        ) : (
          <ClauseText anatomy={anatomy} inlineMarker={marker === 'inline'} marks={marks} shown={shown} />
        )}
      </div>
      <div />
      <div className="margin">{renderMargin(clause.id, state === 'current')}</div>
    </article>
  )
})
