import { memo } from 'react'
import type { Clause } from '../../../core/model/clause.ts'
import { useKeyOf } from '../../state/commands.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { rowFilter, type AlignmentFilter, type AlignmentRow } from './alignment-rows.ts'
import type { ClauseBeads } from './clause-beads.ts'
import { LevelClause, type LevelSide } from './LevelClause.tsx'

export const findingSigns: Readonly<Record<AlignmentFilter | 'possible', string>> = {
  accepted: '■',
  suggested: '？',
  notTakenUp: '□',
  new: '⊕',
  dismissed: '－',
  possible: '…',
}

export interface LevelRowProps {
  readonly row: AlignmentRow
  readonly index: number
  readonly upperClause: Clause | null
  readonly lowerClause: Clause | null
  /** Unnumbered paragraphs that are read with the clause. */
  readonly upperBody: readonly Clause[] | undefined
  readonly lowerBody: readonly Clause[] | undefined
  readonly upper: LevelSide
  readonly lower: LevelSide
  readonly upperBeads: ClauseBeads | undefined
  readonly lowerBeads: ClauseBeads | undefined
  readonly lowerName: string
  /** What the link is called, once accepted or as suggested. */
  readonly linkName: string
  readonly standing: SideName | null
  readonly reachable: boolean
  readonly opened: boolean
  readonly readOnly: string | null
  readonly onStand: (rowKey: string, side: SideName) => void
  readonly onOpen: (rowKey: string, side: SideName) => void
  readonly onAccept: (rowKey: string) => void
  readonly onDismiss: (rowKey: string) => void
  readonly onPossible: (rowKey: string) => void
}

/** A clause of the lower policy, its counterpart above, and what a person made of the two. */
export const LevelRow = memo(function LevelRow({
  row,
  index,
  upperClause,
  lowerClause,
  upperBody = noBody,
  lowerBody = noBody,
  upper,
  lower,
  upperBeads,
  lowerBeads,
  lowerName,
  linkName,
  standing,
  reachable,
  opened,
  readOnly,
  onStand,
  onOpen,
  onAccept,
  onDismiss,
  onPossible,
}: LevelRowProps) {
  const words = useStrings(comparingStrings)
  const shared = row.kind === 'pair' ? row.counterpart.shared : none
  const tab = reachable ? 0 : -1
  const cell = (side: SideName, content: React.ReactNode, empty: boolean) => (
    <div
      role="gridcell"
      className="twin-side"
      aria-selected={standing === side}
      onClick={() => {
        onStand(row.key, side)
      }}
      onDoubleClick={() => {
        if (!empty) onOpen(row.key, side)
      }}
    >
      {content}
    </div>
  )
  const clause = (
    side: SideName,
    there: Clause,
    body: readonly Clause[],
    at: LevelSide,
    beads: ClauseBeads | undefined,
  ) => (
    <LevelClause
      clause={there}
      body={body}
      side={at}
      shared={shared}
      beads={beads}
      onOpen={() => {
        onOpen(row.key, side)
      }}
    />
  )
  const more =
    row.kind === 'upper' || (row.others === 0 && !opened) || (row.kind === 'pair' && row.again) ? null : (
      <button
        type="button"
        className="possible-more"
        tabIndex={tab}
        onClick={(event) => {
          event.stopPropagation()
          onPossible(row.key)
        }}
      >
        <Icon name={opened ? 'chevron-down' : 'chevron-right'} size="small" />
        {opened ? words.possibleFold : words.possibleMore(row.others)}
      </button>
    )
  return (
    <div
      role="row"
      className={standing === null ? 'twin-row' : 'twin-row now'}
      aria-rowindex={index + 1}
      data-row={row.key}
      tabIndex={tab}
      {...(standing === null ? {} : { 'aria-current': true })}
    >
      {cell(
        'left',
        upperClause === null ? (
          <div className="side-gone">
            <Icon name="minus" size="small" />
            {words.noneAbove}
          </div>
        ) : (
          clause('left', upperClause, upperBody, upper, upperBeads)
        ),
        upperClause === null,
      )}
      <div role="gridcell" className="twin-gutter">
        <Finding
          row={row}
          linkName={linkName}
          tab={tab}
          readOnly={readOnly}
          onAccept={onAccept}
          onDismiss={onDismiss}
        />
      </div>
      {cell(
        'right',
        lowerClause === null ? (
          <div className="side-gone">
            <Icon name="minus" size="small" />
            {words.noneBelow(lowerName)}
          </div>
        ) : row.kind === 'pair' && row.again ? (
          <div className="side-again">{words.again(lowerClause.path)}</div>
        ) : (
          <>
            {clause('right', lowerClause, lowerBody, lower, lowerBeads)}
            {more}
          </>
        ),
        lowerClause === null,
      )}
    </div>
  )
})

const none: readonly string[] = []
const noBody: readonly Clause[] = []

/** The sign between the two, with its two answers. */
function Finding({
  row,
  linkName,
  tab,
  readOnly,
  onAccept,
  onDismiss,
}: {
  readonly row: AlignmentRow
  readonly linkName: string
  readonly tab: number
  readonly readOnly: string | null
  readonly onAccept: (rowKey: string) => void
  readonly onDismiss: (rowKey: string) => void
}) {
  const words = useStrings(comparingStrings)
  const [acceptKey, dismissKey] = [useKeyOf('accept-counterpart', 'A'), useKeyOf('dismiss-counterpart', 'D')]
  const filter = rowFilter(row)
  if (row.kind === 'lower' && filter === null) return null
  const kind = filter ?? 'possible'
  const why =
    row.kind === 'pair' && row.counterpart.shared.length > 0
      ? words.sharedWords(row.counterpart.shared.join('、'))
      : undefined
  const press =
    (act: (rowKey: string) => void) =>
    (event: React.MouseEvent): void => {
      event.stopPropagation()
      act(row.key)
    }
  return (
    <>
      <span className={`finding ${kind}`} title={why}>
        <span aria-hidden="true">{findingSigns[kind]}</span>
        <span>{kind === 'accepted' ? linkName : words[kind]}</span>
      </span>
      {row.kind === 'pair' && row.counterpart.score !== null && kind !== 'accepted' ? (
        <span className="finding-score" title={why}>
          <span className="sr">{words.score(row.counterpart.score.toFixed(2))}</span>
          <span aria-hidden="true">{row.counterpart.score.toFixed(2)}</span>
        </span>
      ) : null}
      {row.kind !== 'pair' ? null : (
        <span className="finding-acts">
          {kind === 'accepted' ? (
            <Button
              size="small"
              keys={dismissKey}
              tabIndex={tab}
              unavailable={readOnly}
              title={words.withdraw}
              onClick={press(onDismiss)}
            >
              {words.dismissShort}
            </Button>
          ) : (
            <>
              <Button
                size="small"
                keys={acceptKey}
                tabIndex={tab}
                unavailable={readOnly}
                title={words.accept}
                onClick={press(onAccept)}
              >
                {words.acceptShort}
              </Button>
              <Button
                size="small"
                keys={dismissKey}
                tabIndex={tab}
                unavailable={readOnly}
                title={kind === 'dismissed' ? words.restore : words.dismiss}
                onClick={press(onDismiss)}
              >
                {kind === 'dismissed' ? words.restoreShort : words.dismiss}
              </Button>
            </>
          )}
        </span>
      )}
    </>
  )
}
