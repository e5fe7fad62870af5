import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { rowClauses, type AlignmentRow } from './alignment-rows.ts'
import type { CompareView } from './compare-view.ts'
import { gutterWidth } from './gutter-width.ts'
import type { LevelSide } from './LevelClause.tsx'
import { LevelRow } from './LevelRow.tsx'
import { shortName } from './side-names.ts'
import { TwinList } from './TwinList.tsx'
import type { LevelHands } from './use-level-commands.ts'
import type { LevelRows } from './use-level-rows.ts'
import type { Linking } from './use-linking.ts'
import type { RowWalk } from './use-row-walk.ts'
import type { SideBeads } from './use-side-beads.ts'

interface LevelListProps {
  readonly upper: PolicySummary
  readonly lower: PolicySummary
  readonly level: Pick<LevelRows, 'rows' | 'clauses' | 'bodies' | 'estimate'>
  readonly sides: { readonly upper: LevelSide; readonly lower: LevelSide }
  /** Left: of the upper policy. */
  readonly beads: SideBeads
  readonly walk: Pick<RowWalk<AlignmentRow>, 'list' | 'current' | 'keyed' | 'stand'>
  readonly view: Pick<CompareView, 'side' | 'opened'>
  readonly readOnly: string | null
  readonly hands: LevelHands
  readonly nameOfLink: Linking['nameOfLink']
  readonly onVisible: (first: number, last: number) => void
}

const noWires: readonly never[] = []

/** The clauses of two levels, each with what it answers. */
export function LevelList({
  upper,
  lower,
  level: { rows, clauses, bodies, estimate },
  sides,
  beads,
  walk: { list, current, keyed, stand },
  view: { side, opened },
  readOnly,
  hands,
  nameOfLink,
  onVisible,
}: LevelListProps) {
  const words = useStrings(comparingStrings)
  const gutter = gutterWidth('levels', useLanguage())
  const lowerName = shortName(lower.metadata)
  return (
    <TwinList
      label={words.list(upper.metadata.title ?? upper.fileName, lower.metadata.title ?? lower.fileName)}
      count={rows.length}
      current={current}
      wires={noWires}
      gutter={gutter}
      onKeyDown={keyed}
      onVisible={onVisible}
      handle={list}
      keyOf={(index) => rows[index]?.key ?? ''}
      estimateSize={estimate}
      renderRow={(index, reachable) => {
        const row = rows[index]
        if (row === undefined) return null
        const { upper: above, lower: below } = rowClauses(row)
        return (
          <LevelRow
            row={row}
            index={index}
            upperClause={above === null ? null : (clauses.upper.get(above) ?? null)}
            lowerClause={below === null ? null : (clauses.lower.get(below) ?? null)}
            upperBody={above === null ? undefined : bodies.upper.get(above)}
            lowerBody={below === null ? undefined : bodies.lower.get(below)}
            upper={sides.upper}
            lower={sides.lower}
            upperBeads={above === null ? undefined : beads.left.get(above)}
            lowerBeads={below === null ? undefined : beads.right.get(below)}
            lowerName={lowerName}
            linkName={row.kind === 'pair' ? nameOfLink(row.counterpart.type) : ''}
            standing={index === current ? side : null}
            reachable={reachable}
            opened={below !== null && opened.has(below)}
            readOnly={readOnly}
            onStand={stand}
            onOpen={hands.openAt}
            onAccept={hands.accept}
            onDismiss={hands.dismiss}
            onPossible={hands.possible}
          />
        )
      }}
    />
  )
}
