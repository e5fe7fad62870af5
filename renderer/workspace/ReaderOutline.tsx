import { useDeferredValue, useMemo } from 'react'
import type { PolicyView } from '../../core/contract/workbench.ts'
import type { ClauseId } from '../../core/model/ids.ts'
import type { DisplayedText } from '../anchored-text/displayed-text.ts'
import { Outline } from '../features/outline/Outline.tsx'
import { ClauseMenu } from '../features/reader/ClauseMenu.tsx'
import { OutlineHead } from '../features/outline/OutlineHead.tsx'
import { PolicyLevel } from '../state/PolicyLevel.tsx'
import type { TitleParts } from '../state/policy-title.ts'
import { usePreferences } from '../state/preferences.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import type { PolicyLayout } from './policy-layout.ts'
import type { StructureHands } from './use-structure.tsx'

/** px of a line of the outline. */
const ROW = { usual: 28, compact: 24 }

export interface ReaderOutlineProps {
  readonly view: PolicyView
  readonly layout: PolicyLayout
  readonly title: TitleParts
  readonly current: ClauseId | null
  readonly shown: DisplayedText
  readonly lang: string
  readonly readOnly: boolean
  readonly structure: StructureHands
  readonly onJump: (clauseId: ClauseId) => void
  /** Before the menu of a line opens. */
  readonly onStand: (clauseId: ClauseId) => void
}

/** The policy's name and its clauses as a tree, with how many notes each has. */
export function ReaderOutline(props: ReaderOutlineProps) {
  const { view, layout, title, current, shown, lang, readOnly, structure, onJump, onStand } = props
  const words = useStrings(readerStrings)
  const { compact } = usePreferences()
  const { metadata } = view.policy
  const notesOf = useMemo(() => {
    const counts = new Map<ClauseId, number>()
    for (const { clauseId } of view.annotations) counts.set(clauseId, (counts.get(clauseId) ?? 0) + 1)
    return counts
  }, [view.annotations])
  // the clauses are drawn first and the tree in a frame of its own: both at once hold the window for longer
  const isDrawn = useDeferredValue(true, false)
  const corrected = useMemo(() => new Set(structure.corrections.of.keys()), [structure.corrections])
  return (
    <nav className="outline" aria-label={words.outlinePanel} data-region="outline">
      <OutlineHead
        title={title.main}
        tail={title.tail}
        lang={lang}
        badge={<PolicyLevel level={metadata.level} />}
        number={metadata.documentNumber}
      />
      <ClauseMenu
        onOpenAt={(target) => {
          const line =
            target.closest<HTMLElement>('[data-line]') ?? target.querySelector<HTMLElement>('.outline-line.active')
          const clauseId = line?.dataset['line']
          if (clauseId !== undefined && clauseId !== current) onStand(clauseId as ClauseId)
        }}
      >
        <div className="outline-menu">
          {isDrawn && (
            <Outline
              tree={layout.tree}
              notesOf={notesOf}
              current={current}
              lang={lang}
              wordsShown={shown.words}
              rowHeight={compact ? ROW.compact : ROW.usual}
              onJump={onJump}
              clauses={layout.clauses}
              corrected={corrected}
              flashed={structure.flashed}
              onCorrect={readOnly ? null : structure.correct}
            />
          )}
        </div>
      </ClauseMenu>
    </nav>
  )
}
