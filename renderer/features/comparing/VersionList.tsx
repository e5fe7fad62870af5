import { useCallback, useMemo } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import type { CompareView } from './compare-view.ts'
import { lineKey, type ComparisonRow } from './comparison-rows.ts'
import { gutterWidth } from './gutter-width.ts'
import { pairKey } from './link-two.ts'
import { layWires } from './move-wires.ts'
import { FoldRow, PairRow } from './PairRow.tsx'
import { TwinList } from './TwinList.tsx'
import type { Linking } from './use-linking.ts'
import type { RowWalk } from './use-row-walk.ts'
import type { SideBeads } from './use-side-beads.ts'
import type { VersionRows } from './use-version-rows.ts'
import type { VersionSides } from './use-version-sides.ts'

interface VersionListProps {
  readonly left: PolicySummary
  readonly right: PolicySummary
  readonly comparison: PolicyComparison
  readonly version: Pick<VersionRows, 'rows' | 'estimate'>
  readonly sides: VersionSides
  readonly beads: SideBeads
  readonly walk: Pick<RowWalk<ComparisonRow>, 'list' | 'current' | 'indexOf' | 'goTo' | 'keyed' | 'stand'>
  readonly view: Pick<CompareView, 'side' | 'plain'>
  /** Types of the links there are, by `pairKey`. */
  readonly links: ReadonlyMap<string, readonly LinkTypeId[]>
  readonly nameOfLink: Linking['nameOfLink']
  readonly onOpen: (rowKey: string, where: SideName) => void
  readonly onFold: (rowKey: string) => void
  readonly onVisible: (first: number, last: number) => void
}

/** The clauses of two versions beside each other, with wires between the places of what was moved. */
export function VersionList({
  left,
  right,
  comparison: { pairs, lines },
  version: { rows, estimate },
  sides: { names, langs, convert },
  beads,
  walk: { list, current, indexOf, goTo, keyed, stand },
  view: { side, plain },
  links,
  nameOfLink,
  onOpen,
  onFold,
  onVisible,
}: VersionListProps) {
  const words = useStrings(comparingStrings)
  const gutter = gutterWidth('versions', useLanguage())
  const wires = useMemo(
    () =>
      layWires(
        lines.flatMap((line) => {
          if (line.side !== 'new' || pairs[line.pair]?.kind !== 'moved') return []
          const [from, to] = [indexOf.get(lineKey({ ...line, side: 'old' })), indexOf.get(lineKey(line))]
          return from === undefined || to === undefined ? [] : [{ key: line.pair.toString(), from, to }]
        }),
      ),
    [lines, pairs, indexOf],
  )
  const follow = useCallback(
    (rowKey: string) => {
      const [pair, which] = rowKey.split(' ')
      const index = indexOf.get(`${pair ?? ''} ${which === 'new' ? 'old' : 'new'}`)
      if (index !== undefined) goTo(index, 'center')
    },
    [indexOf, goTo],
  )
  const foldRow = (row: ComparisonRow & { readonly kind: 'fold' }, index: number, reachable: boolean) => (
    <FoldRow
      rowKey={row.key}
      index={index}
      count={row.to - row.from}
      kept={row.kept}
      open={row.open}
      current={index === current}
      reachable={reachable}
      onToggle={onFold}
    />
  )
  const pairRow = (row: ComparisonRow & { readonly kind: 'line' }, index: number, reachable: boolean) => {
    const line = lines[row.line]
    const pair = pairs[line?.pair ?? -1]
    if (line === undefined || pair === undefined) return null
    const { kind, old, new: now } = pair
    const types = old === null || now === null ? undefined : links.get(pairKey(old.clauseId, now.clauseId))
    const other =
      kind === 'moved' ? indexOf.get(lineKey({ ...line, side: line.side === 'new' ? 'old' : 'new' })) : undefined
    return (
      <PairRow
        pair={pair}
        side={line.side}
        rowKey={row.key}
        index={index}
        standing={index === current ? side : null}
        reachable={reachable}
        names={names}
        langs={langs}
        convert={convert}
        leftBeads={old === null ? undefined : beads.left.get(old.clauseId)}
        rightBeads={now === null ? undefined : beads.right.get(now.clauseId)}
        linked={types === undefined ? null : types.map(nameOfLink).join('、')}
        otherBelow={other !== undefined && other > index}
        plain={plain}
        onStand={stand}
        onOpen={onOpen}
        onFollow={follow}
      />
    )
  }
  return (
    <TwinList
      // a rebuilt draft has the title of the policy it is rebuilt from
      label={words.list(
        left.id === right.id ? words.rebuilt : (left.metadata.title ?? left.fileName),
        right.metadata.title ?? right.fileName,
      )}
      count={rows.length}
      current={current}
      wires={wires}
      gutter={gutter}
      onKeyDown={keyed}
      onVisible={onVisible}
      handle={list}
      keyOf={(index) => rows[index]?.key ?? ''}
      estimateSize={estimate}
      renderRow={(index, reachable) => {
        const row = rows[index]
        if (row === undefined) return null
        return row.kind === 'fold' ? foldRow(row, index, reachable) : pairRow(row, index, reachable)
      }}
    />
  )
}
