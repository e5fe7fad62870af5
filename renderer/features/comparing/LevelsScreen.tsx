import { useCallback, useMemo, useState } from 'react'
import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { PolicyAlignment } from '../../../core/model/alignment.ts'
import { useKeyOf } from '../../state/commands.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { workbench } from '../../workbench-client.ts'
import { AlignmentFilters } from './AlignmentFilters.tsx'
import { CompareHead } from './CompareHead.tsx'
import { LevelList } from './LevelList.tsx'
import { LevelsPrint } from './LevelsPrint.tsx'
import { LevelTools } from './LevelTools.tsx'
import { Overview } from './Overview.tsx'
import { levelLines } from './overview-blocks.ts'
import { TwinFrame } from './TwinFrame.tsx'
import { useLevelCommands } from './use-level-commands.ts'
import { useLevelJudging } from './use-level-judging.ts'
import { useLevelOpening } from './use-level-opening.ts'
import { lengthOf, useLevelRows } from './use-level-rows.ts'
import { useLevelSide } from './use-level-side.ts'
import { useLevelStatus } from './use-level-status.ts'
import { useLinking } from './use-linking.ts'
import { usePossibleCounterparts } from './use-possible-counterparts.ts'
import { useRowWalk, useViewOf } from './use-row-walk.ts'
import { useRowsInView } from './use-rows-in-view.ts'
import { useSaveExport } from './use-save-export.ts'
import { useSideBeads } from './use-side-beads.ts'

interface LevelsScreenProps {
  readonly alignment: PolicyAlignment
  readonly upper: PolicySummary
  readonly lower: PolicySummary
  readonly upperView: PolicyView
  readonly lowerView: PolicyView
  readonly picking: SideName | null
}

/** Two levels of one plan: for each clause below what it answers above, to accept as a link or to dismiss. */
export function LevelsScreen({ alignment, upper, lower, upperView, lowerView, picking }: LevelsScreenProps) {
  const words = useStrings(comparingStrings)
  const language = useLanguage()
  const readOnly = useLibraryState()?.readOnly === true ? words.readOnly : null
  const printKey = useKeyOf('print-comparison', 'Mod+P')
  const [view, change] = useViewOf('levels', upper.id, lower.id)
  const level = useLevelRows(alignment, upperView.policy.clauses, lowerView.policy.clauses, view)
  const { rows, counts, stops, clauses } = level
  const [upperSide, lowerSide] = [useLevelSide(upperView), useLevelSide(lowerView)]
  const beads = useSideBeads(upperView, lowerView)
  const { nameOfLink, link } = useLinking()
  const inView = useRowsInView()
  const [printing, setPrinting] = useState(false)

  const openAt = useLevelOpening(upper.id, lower.id, rows, change)
  const walk = useRowWalk({
    mode: 'levels',
    left: upper.id,
    right: lower.id,
    rows,
    stops,
    lookedAt: [...view.filters].join(' '),
    picking,
    act: (key, { key: rowKey }) => {
      if (key === 'Enter') openAt(rowKey, view.side)
      return key === 'Enter'
    },
  })
  const judging = useLevelJudging({ upper: upper.id, lower: lower.id, lowerView, rows, stops, walk, link, change })
  const possible = usePossibleCounterparts(level, walk, view, change)
  const hands = { ...judging, openAt, possible }

  const saveExport = useSaveExport()
  const exportTable = useCallback(
    (format: 'csv' | 'html') => {
      const table = { kind: 'coverage', base: upper.id, others: [lower.id], by: 'clause' } as const
      saveExport(workbench.exportMatrix({ table, format, language }))
    },
    [upper.id, lower.id, language, saveExport],
  )
  const print = useCallback(() => {
    setPrinting(true)
  }, [])
  useLevelCommands({ walk, side: view.side, readOnly, hands, exportTable, print })
  useLevelStatus(walk, clauses, lowerSide.lang)
  const lines = useMemo(
    () => levelLines(rows, (id) => lengthOf(clauses.lower.has(id) ? clauses.lower : clauses.upper, id)),
    [rows, clauses],
  )
  const alike = counts.accepted + counts.suggested + counts.dismissed > 0

  return (
    <>
      <CompareHead
        mode="levels"
        filters={
          <AlignmentFilters
            counts={counts}
            filters={view.filters}
            onChange={(filters) => {
              change({ filters })
            }}
          />
        }
        actions={[{ id: 'print', label: words.printView, icon: 'print', keys: printKey, onSelect: print }]}
        tools={<LevelTools walk={walk} count={stops.length} onExport={exportTable} />}
      />
      <TwinFrame
        mode="levels"
        left={upper}
        right={lower}
        picking={picking}
        overview={
          <Overview
            lines={lines}
            from={inView.first}
            to={Math.min(inView.last, lines.length - 1)}
            onGo={(line) => {
              walk.list.current?.reveal(line, { align: 'center', focus: false })
            }}
          />
        }
      >
        {alike ? null : (
          <p className="compare-notice" role="status">
            {words.nothingAlike}
          </p>
        )}
        {upper.metadata.level === lower.metadata.level ? <p className="compare-notice">{words.sameLevel}</p> : null}
        {rows.length === 0 ? (
          <EmptyPlace title={words.nothingFits}>
            <Button
              look="line"
              onClick={() => {
                change({ filters: new Set() })
              }}
            >
              {words.showAll}
            </Button>
          </EmptyPlace>
        ) : (
          <LevelList
            upper={upper}
            lower={lower}
            level={level}
            sides={{ upper: upperSide, lower: lowerSide }}
            beads={beads}
            walk={walk}
            view={view}
            readOnly={readOnly}
            hands={hands}
            nameOfLink={nameOfLink}
            onVisible={inView.onVisible}
          />
        )}
      </TwinFrame>
      {printing ? (
        <LevelsPrint
          upper={upper}
          lower={lower}
          rows={level.every}
          counts={counts}
          clauses={clauses}
          bodies={level.bodies}
          sides={{ upper: upperSide, lower: lowerSide }}
          nameOfLink={nameOfLink}
          onClose={() => {
            setPrinting(false)
          }}
        />
      ) : null}
    </>
  )
}
