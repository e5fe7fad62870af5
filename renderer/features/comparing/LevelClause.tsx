import { useMemo } from 'react'
import { asWritten, inScript, type DisplayedText, type ScriptConverter } from '../../anchored-text/displayed-text.ts'
import type { Clause } from '../../../core/model/clause.ts'
import { Beads } from './Beads.tsx'
import type { ClauseBeads } from './clause-beads.ts'
import { levelText, type LevelRun } from './level-text.ts'
import { ClauseFrame, leadingKinds } from './SideView.tsx'

export interface LevelSide {
  readonly text: string
  readonly convert: ScriptConverter | null
  readonly lang: string
}

interface LevelClauseProps {
  readonly clause: Clause
  /** Unnumbered paragraphs that are read with it. */
  readonly body: readonly Clause[]
  readonly side: LevelSide
  /** What it has in common with its counterpart. */
  readonly shared: readonly string[]
  readonly beads: ClauseBeads | undefined
  readonly onOpen: () => void
}

/** A clause of one level beside its number, with its section's paragraphs below where its number stands above a heading. */
export function LevelClause({ clause, body, side, shared, beads, onOpen }: LevelClauseProps) {
  const { text, convert, lang } = side
  const [{ runs, heading, shown, markerEnd }, paragraphs] = useMemo(() => {
    const set = (one: Clause) => {
      const taken = levelText(one, text, shared)
      return { ...taken, id: one.id, shown: convert === null ? asWritten(taken.text) : inScript(taken.text, convert) }
    }
    return [set(clause), body.map(set)] as const
  }, [clause, body, text, shared, convert])
  return (
    <ClauseFrame
      marker={shown.show({ start: 0, end: markerEnd }).trim()}
      path={clause.path}
      heading={heading}
      leads={leadingKinds.has(clause.kind)}
      lang={lang}
      onOpen={onOpen}
      below={
        <>
          {paragraphs.map((each) => (
            <p key={each.id} className="twin-body" lang={lang}>
              <LevelWords runs={each.runs} shown={each.shown} />
            </p>
          ))}
          <Beads beads={beads} />
        </>
      }
    >
      <LevelWords runs={runs} shown={shown} />
    </ClauseFrame>
  )
}

const LevelWords = ({ runs, shown }: { readonly runs: readonly LevelRun[]; readonly shown: DisplayedText }) =>
  runs.map((run) => {
    const words = run.shared ? <span className="shared-words">{shown.show(run)}</span> : shown.show(run)
    return run.bold ? <b key={run.start}>{words}</b> : <span key={run.start}>{words}</span>
  })
