import { memo, useMemo, type ReactNode } from 'react'
import { asWritten, inScript, type ScriptConverter } from '../../anchored-text/displayed-text.ts'
import type { DiffMark } from '../../../core/model/comparison.ts'
import type { PairedClause } from '../../../core/model/policy-comparison.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Beads } from './Beads.tsx'
import type { ClauseBeads } from './clause-beads.ts'
import { markerLook } from './marker-look.ts'
import { sideText } from './side-runs.ts'

interface SideViewProps {
  readonly clause: PairedClause
  readonly marks: readonly DiffMark[]
  readonly own: 'inserted' | 'deleted'
  /** The whole clause stands on this side alone. */
  readonly all: boolean
  /** What only this side has is not marked. */
  readonly plain: boolean
  readonly convert: ScriptConverter | null
  readonly lang: string
  readonly beads: ClauseBeads | undefined
  /** Opens the clause in the reader. */
  readonly onOpen: () => void
}

/** One clause on its side: its number hanging, what only this side has underlined or struck out. */
export const SideView = memo(function SideView({
  clause,
  marks,
  own,
  all,
  plain,
  convert,
  lang,
  beads,
  onOpen,
}: SideViewProps) {
  const { runs, heading, shown, marker } = useMemo(() => {
    const side = sideText(clause, marks, own, all)
    const displayed = convert === null ? asWritten(side.text) : inScript(side.text, convert)
    return { ...side, shown: displayed, marker: displayed.show({ start: 0, end: side.markerEnd }).trim() }
  }, [clause, marks, own, all, convert])
  const Mark = own === 'inserted' ? 'ins' : 'del'
  return (
    <ClauseFrame
      marker={marker}
      path={clause.path}
      heading={heading}
      leads={leadingKinds.has(clause.kind)}
      lang={lang}
      onOpen={onOpen}
      below={<Beads beads={beads} />}
    >
      {runs.map((run) => {
        const words = shown.show(run)
        const marked = run.changed && !plain ? <Mark key={run.start}>{words}</Mark> : words
        return run.bold ? (
          <b key={run.start}>{marked}</b>
        ) : run.changed && !plain ? (
          marked
        ) : (
          <span key={run.start}>{words}</span>
        )
      })}
    </ClauseFrame>
  )
})

/** Kinds whose number stays bold even where their heading runs into its sentence. */
export const leadingKinds: ReadonlySet<string> = new Set(['part', 'chapter', 'section'])

interface ClauseFrameProps {
  readonly marker: string
  readonly path: string
  readonly heading: boolean
  /** A part, chapter or section: its number is bold. */
  readonly leads: boolean
  readonly lang: string
  readonly onOpen: () => void
  readonly below: ReactNode
  readonly children: ReactNode
}

/** A clause beside its number; pressing the number (or ¶ where there is none) opens it in the reader. */
export function ClauseFrame({ marker, path, heading, leads, lang, onOpen, below, children }: ClauseFrameProps) {
  const words = useStrings(comparingStrings)
  const look = markerLook(marker)
  const open = (event: { stopPropagation(): void }): void => {
    event.stopPropagation()
    onOpen()
  }
  const title = `${words.openClause} ${path}`
  return (
    <div className={heading ? 'twin-clause heading' : leads ? 'twin-clause lead' : 'twin-clause'}>
      <div className={look === 'tight' ? 'twin-marker tight' : 'twin-marker'} lang={lang}>
        <button
          type="button"
          tabIndex={-1}
          title={title}
          aria-label={title}
          className={marker === '' || look === 'inline' ? 'quiet' : ''}
          onClick={open}
        >
          {marker === '' || look === 'inline' ? '¶' : marker}
        </button>
      </div>
      <div className="twin-text">
        <p lang={lang}>
          {look === 'inline' ? <b className="inline-marker">{marker}</b> : null}
          {children}
        </p>
        {below}
      </div>
    </div>
  )
}
