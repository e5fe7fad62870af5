import { memo } from 'react'
import type { ScriptConverter } from '../../anchored-text/displayed-text.ts'
import type { ComparisonLine, PairedClauses } from '../../../core/model/policy-comparison.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ChangeSign } from './ChangeSign.tsx'
import type { ClauseBeads } from './clause-beads.ts'
import { SideView } from './SideView.tsx'

export interface PairRowProps {
  readonly pair: PairedClauses
  readonly side: ComparisonLine['side']
  readonly rowKey: string
  readonly index: number
  /** Which side one stands on; null: not the current row. */
  readonly standing: SideName | null
  readonly reachable: boolean
  readonly names: { readonly left: string; readonly right: string }
  readonly langs: { readonly left: string; readonly right: string }
  readonly convert: ScriptConverter | null
  readonly leftBeads: ClauseBeads | undefined
  readonly rightBeads: ClauseBeads | undefined
  /** Names of links people made between the two clauses. */
  readonly linked: string | null
  /** For a moved clause: whether its other line stands further down. */
  readonly otherBelow: boolean
  readonly plain: boolean
  readonly onStand: (rowKey: string, side: SideName) => void
  readonly onOpen: (rowKey: string, side: SideName) => void
  /** Goes to a moved clause's other line. */
  readonly onFollow: (rowKey: string) => void
}

/** Two clauses beside each other with what became of them between; a side without a clause says why it is empty. */
export const PairRow = memo(function PairRow({
  pair,
  side,
  rowKey,
  index,
  standing,
  reachable,
  names,
  langs,
  convert,
  leftBeads,
  rightBeads,
  linked,
  otherBelow,
  plain,
  onStand,
  onOpen,
  onFollow,
}: PairRowProps) {
  const words = useStrings(comparingStrings)
  const { kind } = pair
  const left = side === 'new' ? null : pair.old
  const right = side === 'old' ? null : pair.new
  const gone = (where: SideName) => {
    if (kind === 'moved') {
      const path = where === 'left' ? words.movedFrom(pair.old?.path ?? '') : words.movedTo(pair.new?.path ?? '')
      return (
        <button
          type="button"
          className="side-gone"
          tabIndex={reachable ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation()
            onFollow(rowKey)
          }}
        >
          <Icon name={otherBelow ? 'chevron-down' : 'chevron-up'} size="small" />
          {path}
        </button>
      )
    }
    return (
      <div className="side-gone">
        <Icon name={kind === 'added' ? 'plus' : 'minus'} size="small" />
        {kind === 'added' ? words.notThere(names.left) : words.notKept(names.right)}
      </div>
    )
  }
  const heading =
    kind === 'kept' &&
    pair.new !== null &&
    pair.new.marker !== '' &&
    pair.marks.reduce((sum, { text }) => sum + text.length, 0) <= pair.new.marker.length + pair.new.heading.length + 1
  const cell = (where: SideName) => {
    const clause = where === 'left' ? left : right
    return (
      <div
        role="gridcell"
        className={`twin-side ${kind === 'moved' && clause !== null ? 'moved' : ''}`}
        aria-selected={standing === where}
        onClick={() => {
          onStand(rowKey, where)
        }}
        onDoubleClick={() => {
          if (clause !== null) onOpen(rowKey, where)
        }}
      >
        {clause === null ? (
          gone(where)
        ) : (
          <SideView
            clause={clause}
            marks={pair.marks}
            own={where === 'left' ? 'deleted' : 'inserted'}
            all={kind === 'added' || kind === 'deleted'}
            plain={plain}
            convert={convert}
            lang={langs[where]}
            beads={where === 'left' ? leftBeads : rightBeads}
            onOpen={() => {
              onOpen(rowKey, where)
            }}
          />
        )}
      </div>
    )
  }
  return (
    <div
      role="row"
      className={standing === null ? 'twin-row' : 'twin-row now'}
      aria-rowindex={index + 1}
      data-row={rowKey}
      tabIndex={reachable ? 0 : -1}
      {...(standing === null ? {} : { 'aria-current': true })}
    >
      {cell('left')}
      <div role="gridcell" className="twin-gutter">
        <ChangeSign kind={kind} bare={heading} />
        {linked === null ? null : (
          <span className="twin-linked" title={linked}>
            <Icon name="link" size="small" />
            {linked}
          </span>
        )}
      </div>
      {cell('right')}
    </div>
  )
})

/** A run of lines that are folded away, or the line above them that folds them again. */
export function FoldRow({
  rowKey,
  index,
  count,
  kept,
  open,
  current,
  reachable,
  onToggle,
}: {
  readonly rowKey: string
  readonly index: number
  readonly count: number
  readonly kept: boolean
  readonly open: boolean
  readonly current: boolean
  readonly reachable: boolean
  readonly onToggle: (rowKey: string) => void
}) {
  const words = useStrings(comparingStrings)
  return (
    <div
      role="row"
      className={current ? 'fold-row now' : 'fold-row'}
      aria-rowindex={index + 1}
      data-row={rowKey}
      tabIndex={reachable ? 0 : -1}
      onClick={() => {
        onToggle(rowKey)
      }}
    >
      <div role="gridcell" aria-colspan={3} aria-expanded={open}>
        <span className="fold-name">
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size="small" />
          {open ? words.unfolded(count) : kept ? words.foldedKept(count) : words.foldedOther(count)}
        </span>
      </div>
    </div>
  )
}
