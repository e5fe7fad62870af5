import { useCallback, useMemo, useState } from 'react'
import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { DraftComparison, PolicyComparison } from '../../../core/model/policy-comparison.ts'
import { useKeyOf } from '../../state/commands.ts'
import { setCompareMode, setSides, type SideName } from '../../state/comparison-choice.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ChangeFilters } from './ChangeFilters.tsx'
import { ChangeSteps } from './ChangeSteps.tsx'
import { CompareHead } from './CompareHead.tsx'
import { ComparePrint } from './ComparePrint.tsx'
import type { ComparisonRow } from './comparison-rows.ts'
import { linksWith } from './link-two.ts'
import { TwinFrame } from './TwinFrame.tsx'
import { useComparisonPage } from './use-comparison-page.ts'
import { useLinking } from './use-linking.ts'
import { usePairHands } from './use-pair-hands.ts'
import { useRowWalk, useViewOf } from './use-row-walk.ts'
import { useRowsInView } from './use-rows-in-view.ts'
import { useSideBeads } from './use-side-beads.ts'
import { useVersionCommands } from './use-version-commands.ts'
import { useVersionLooks } from './use-version-looks.ts'
import { useVersionOpening } from './use-version-opening.ts'
import { useVersionRows } from './use-version-rows.ts'
import { useVersionSides } from './use-version-sides.ts'
import { useVersionStatus } from './use-version-status.ts'
import { VersionList } from './VersionList.tsx'
import { VersionNotices } from './VersionNotices.tsx'
import { VersionOverview } from './VersionOverview.tsx'

interface VersionsScreenProps {
  readonly comparison: PolicyComparison
  readonly left: PolicySummary
  readonly right: PolicySummary
  /** null: the left side stands in no library. */
  readonly leftView: PolicyView | null
  readonly rightView: PolicyView
  /** The left side is a draft rebuilt from the right one's marks; null: a policy of its own. */
  readonly rebuilt: DraftComparison | null
  readonly picking: SideName | null
}

const noLinks: ReturnType<typeof linksWith> = new Map()

/** Two versions side by side: what was kept, reworded, added, deleted and moved. */
export function VersionsScreen({
  comparison,
  left,
  right,
  leftView,
  rightView,
  rebuilt,
  picking,
}: VersionsScreenProps) {
  const words = useStrings(comparingStrings)
  const readOnly = useLibraryState()?.readOnly === true ? words.readOnly : null
  const [view, change] = useViewOf('versions', left.id, right.id)
  const { shown, side, plain } = view
  const version = useVersionRows(comparison, view)
  const { rows, stops } = version
  const sides = useVersionSides(left, right, rebuilt !== null)
  const beads = useSideBeads(leftView, rightView)
  const links = useMemo(
    () => (rebuilt === null ? linksWith(rightView, left.id) : noLinks),
    [rightView, left.id, rebuilt],
  )
  const { nameOfLink, link } = useLinking()
  const inView = useRowsInView()
  const [printing, setPrinting] = useState(false)

  const looks = useVersionLooks(view, change)
  const openAt = useVersionOpening(rebuilt === null ? left.id : null, right.id, comparison, change)
  const act = (key: 'Enter' | 'ArrowLeft' | 'ArrowRight', row: ComparisonRow): boolean => {
    if (row.kind === 'line') {
      if (key === 'Enter') openAt(row.key, side)
      return key === 'Enter'
    }
    if (key === 'Enter' || (key === 'ArrowRight') !== row.open) looks.toggleFold(row.key)
    return true
  }
  const walk = useRowWalk({
    mode: 'versions',
    left: left.id,
    right: right.id,
    rows,
    stops,
    lookedAt: [...view.shown].join(' '),
    picking,
    noSwap: rebuilt === null ? null : words.rebuiltNoSwap,
    act,
  })
  const pair = version.pairOf(walk.row)
  const noPair = pair === undefined ? words.noRow : null
  const hands = usePairHands({ left: left.id, right: right.id, pair, links, link })
  const page = useComparisonPage(rebuilt === null ? left.id : null, right.id, comparison)
  const print = useCallback(() => {
    setPrinting(true)
  }, [])
  useVersionCommands({
    walk,
    view,
    looks,
    noPair,
    noLink: rebuilt === null ? readOnly : words.rebuiltNoLink,
    hands,
    openAt,
    page,
    print,
  })
  useVersionStatus(walk, comparison, pair, side, sides.langs.right, rebuilt === null)
  const keys = {
    copy: useKeyOf('copy-pair', 'C'),
    print: useKeyOf('print-comparison', 'Mod+P'),
    marks: useKeyOf('mark-changes', 'Shift+M'),
  }

  return (
    <>
      <CompareHead
        mode="versions"
        filters={
          <ChangeFilters
            counts={comparison.summary}
            shown={shown}
            onChange={(next) => {
              change({ shown: next })
            }}
          />
        }
        actions={[
          { id: 'copy', label: words.copyPage, icon: 'copy', onSelect: page.copyPage },
          {
            id: 'copy-pair',
            label: words.copyPair,
            icon: 'copy',
            keys: keys.copy,
            unavailable: noPair,
            onSelect: hands.copyPair,
          },
          { id: 'marks', label: words.markChanges, checked: !plain, keys: keys.marks, onSelect: looks.togglePlain },
          { id: 'print', label: words.printView, icon: 'print', keys: keys.print, onSelect: print },
        ]}
        tools={
          <>
            <ChangeSteps walk={walk} count={stops.length} none={words.noChange} />
            <span className="rule" />
            <Menu
              label={words.exportPage}
              align="end"
              trigger={
                <Button icon="export">
                  <span className="word">{words.exportPage}</span>
                </Button>
              }
              groups={[
                (['html', 'docx'] as const).map((format) => ({
                  id: format,
                  label: format === 'html' ? words.asPage : words.asWord,
                  onSelect: () => {
                    page.exportAs(format)
                  },
                })),
              ]}
            />
          </>
        }
      />
      <TwinFrame
        mode="versions"
        left={left}
        right={right}
        picking={picking}
        overview={
          <VersionOverview
            comparison={comparison}
            rows={rows}
            first={inView.first}
            last={inView.last}
            onGo={(index) => {
              walk.list.current?.reveal(index, { align: 'center', focus: false })
            }}
          />
        }
      >
        <VersionNotices
          comparison={comparison}
          right={right}
          rightView={rightView}
          left={left}
          rebuilt={rebuilt}
          showsKept={shown.has('kept')}
          onShowKept={looks.toggleKept}
          onLevels={() => {
            setSides('levels', { left: left.id, right: right.id })
            setCompareMode('levels')
          }}
        />
        <VersionList
          left={left}
          right={right}
          comparison={comparison}
          version={version}
          sides={sides}
          beads={beads}
          walk={walk}
          view={view}
          links={links}
          nameOfLink={nameOfLink}
          onOpen={openAt}
          onFold={looks.toggleFold}
          onVisible={inView.onVisible}
        />
      </TwinFrame>
      {printing ? (
        <ComparePrint
          comparison={comparison}
          names={sides.names}
          onClose={() => {
            setPrinting(false)
          }}
        />
      ) : null}
    </>
  )
}
