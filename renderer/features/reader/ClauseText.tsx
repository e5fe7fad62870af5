import { anchored } from '../../anchored-text/anchored-text.ts'
import type { DisplayedText } from '../../anchored-text/displayed-text.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import type { ClauseAnatomy, ClauseLine } from './clause-anatomy.ts'
import { tableCells } from './clause-anatomy.ts'
import { segmentRuns, type Overlay } from './segment-runs.ts'
import type { SheetMark } from './sheet-mark.ts'

type Key = SheetMark['kind'] | 'run-in' | 'responsibility'

/**
 * A stretch of policy text cut into runs, each of which knows its offset: what people put on it shows, and a selection
 * in it can be read back.
 */
export function Runs({
  range,
  marks,
  shown,
  more = [],
}: {
  readonly range: TextRange
  readonly marks: readonly SheetMark[]
  readonly shown: DisplayedText
  readonly more?: readonly Overlay<Key>[]
}) {
  const overlays: readonly Overlay<Key>[] = [...more, ...marks.map((mark) => ({ range: mark.range, key: mark.kind }))]
  return segmentRuns(range, overlays).map((run) => {
    const look = lookOf(run.keys)
    return (
      <span key={run.start} {...anchored(run.start)} {...(look === '' ? {} : { className: look })}>
        {shown.show(run)}
      </span>
    )
  })
}

function lookOf(keys: readonly Key[]): string {
  const people = keys.filter((key) => key === 'noted' || key === 'tagged')
  const highlight =
    people.length === 0
      ? []
      : ['highlight', ...new Set(people), ...(people.filter((key) => key === 'noted').length > 1 ? ['deep'] : [])]
  return [
    ...keys.filter((key) => key === 'run-in' || key === 'responsibility' || key === 'citation'),
    ...highlight,
  ].join(' ')
}

export interface ClauseTextProps {
  readonly anatomy: ClauseAnatomy
  /** The marker does not fit the gutter and stands at the head of the text. */
  readonly inlineMarker: boolean
  readonly marks: readonly SheetMark[]
  readonly shown: DisplayedText
}

/** A clause's heading and lines. */
export function ClauseText({ anatomy, inlineMarker, marks, shown }: ClauseTextProps) {
  const { marker, title, lines } = anatomy
  const ahead =
    inlineMarker && marker !== null ? (
      <b className="inline-marker">
        <Runs range={marker} marks={marks} shown={shown} />
      </b>
    ) : null
  return (
    <>
      {title === null ? null : (
        <p className="title">
          {ahead}
          <Runs range={title} marks={marks} shown={shown} />
        </p>
      )}
      {lines.map((line, index) => {
        const first = index === 0 && title === null
        return (
          <p key={line.range.start} className={first && marker !== null ? 'line' : 'line indented'}>
            {first ? ahead : null}
            <Runs range={line.range} marks={marks} shown={shown} more={overlaysOf(line)} />
          </p>
        )
      })}
      {title === null && lines.length === 0 && ahead !== null ? <p className="line">{ahead}</p> : null}
    </>
  )
}

const overlaysOf = (line: ClauseLine): readonly Overlay<Key>[] => [
  ...(line.runIn === null ? [] : [{ range: line.runIn, key: 'run-in' as const }]),
  ...(line.responsibility === null ? [] : [{ range: line.responsibility, key: 'responsibility' as const }]),
]

/** A clause that is a table: rows and cells as the file parts them. */
export function ClauseTable({
  text,
  range,
  marks,
  shown,
}: {
  readonly text: string
  readonly range: TextRange
  readonly marks: readonly SheetMark[]
  readonly shown: DisplayedText
}) {
  return (
    <table className="clause-table">
      <tbody>
        {tableCells(text, range).map((cells) => (
          <tr key={cells[0]?.start ?? 0}>
            {cells.map((cell) => (
              <td key={cell.start}>
                <Runs range={cell} marks={marks} shown={shown} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
