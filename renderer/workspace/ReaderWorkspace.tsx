import { useRef, useState, type CSSProperties, type DragEvent } from 'react'
import type { PolicyId } from '../../core/model/ids.ts'
import { carriedPolicies, useCarriedPolicies } from '../state/carried-policies.ts'
import { openBeside, useWorkspace } from '../state/navigation.ts'
import { usePanelWidth } from '../state/panels.ts'
import type { ReaderFocus, Side } from '../state/workspace.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import { SplitHandle } from '../ui/SplitHandle.tsx'
import { ReaderPane } from './ReaderPane.tsx'
import { useNarrow } from './use-window-width.ts'

/** ‰ of the room: the left pane's share, and how far a hand may push it. */
const SHARE = { first: 500, least: 300, most: 700 }

/** The reader screen: one policy, or two side by side. In a narrow window the second is only a tab away. */
export function ReaderWorkspace({
  policyId,
  focus,
}: {
  readonly policyId: PolicyId
  readonly focus: ReaderFocus | null
}) {
  const words = useStrings(readerStrings)
  const { beside } = useWorkspace()
  const narrow = useNarrow()
  const room = useRef<HTMLDivElement>(null)
  const [share, setShare] = usePanelWidth('reader-panes', SHARE.first)
  const here = { policyId, focus, active: true }
  const panes =
    beside === null || narrow
      ? [here]
      : beside.side === 'left'
        ? [{ ...beside, active: false }, here]
        : [here, { ...beside, active: false }]
  const paired = panes.length > 1
  return (
    <div
      className={paired ? 'panes two' : 'panes'}
      ref={room}
      style={{ '--left-share': `${(share / 10).toString()}%` } as CSSProperties}
    >
      {panes.map((pane) => (
        <ReaderPane
          key={pane.policyId}
          policyId={pane.policyId}
          focus={pane.focus}
          active={pane.active}
          paired={paired}
        />
      ))}
      {paired ? (
        <SplitHandle
          label={words.panesEdge}
          value={share}
          min={SHARE.least}
          max={SHARE.most}
          scale={1000}
          panel="left"
          onChange={setShare}
          onReset={() => {
            setShare(null)
          }}
          style={{ left: 'calc(var(--left-share) - 5px)' }}
        />
      ) : null}
      {narrow ? null : <PaneDrop />}
    </div>
  )
}

/** While a tab is dragged: the half it will stand in, on which side it is let go. */
function PaneDrop() {
  const words = useStrings(readerStrings)
  const carried = useCarriedPolicies()
  const [over, setOver] = useState<Side | null>(null)
  const [first] = carried
  if (first === undefined) return null
  const half = (side: Side, word: string) => (
    <div
      className={over === side ? 'pane-drop over' : 'pane-drop'}
      onDragEnter={() => {
        setOver(side)
      }}
      onDragLeave={() => {
        setOver((now) => (now === side ? null : now))
      }}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(null)
        const [policyId] = carriedPolicies()
        if (policyId !== undefined) openBeside(policyId, null, null, side)
      }}
    >
      <b>{word}</b>
    </div>
  )
  return (
    <div className="pane-drops" aria-hidden="true">
      {half('left', words.dropLeft)}
      {half('right', words.dropRight)}
    </div>
  )
}
