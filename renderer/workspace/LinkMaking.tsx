import { LinkChooser } from '../features/linking/LinkChooser.tsx'
import { linkEdit } from '../features/linking/link-edits.ts'
import { useCodebook, usePolicies } from '../state/library-state.ts'
import { endProposal, useLinkProposal } from '../state/link-proposal.ts'
import { edit, sayUndoable } from '../state/saving.ts'
import { linkingStrings } from '../strings/linking.ts'
import { useStrings } from '../strings/use-strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useLinkDrag } from './link-drag.ts'
import { newStamp } from './reader-view.ts'

/** A clause on its way to another, and the question of what type the link is to be; over whatever screen. */
export function LinkMaking() {
  const words = useStrings(linkingStrings)
  const drag = useLinkDrag()
  const proposal = useLinkProposal()
  const policies = usePolicies()
  const codebook = useCodebook()
  if (drag !== null) {
    const { from, over, x, y } = drag
    const same = over !== null && over.ref.policyId === from.policyId && over.ref.clauseId === from.clauseId
    return (
      <div className="link-drag" aria-hidden="true">
        {over === null || same ? null : (
          <div
            className="drop-line"
            style={{ left: over.box.left, top: over.box.top, width: over.box.width, height: over.box.height }}
          />
        )}
        <div className="drag-ghost" style={{ left: Math.min(x + 14, window.innerWidth - 360), top: y + 16 }}>
          <Icon name="link" />
          <span className="clip" lang="zh-Hans">
            {over === null ? words.dropNowhere : same ? words.dropSame : words.dropHere(over.path)}
          </span>
        </div>
      </div>
    )
  }
  if (proposal === null || codebook === null) return null
  const at = proposal.at ?? { x: window.innerWidth / 2 - 220, y: 120 }
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) endProposal()
      }}
      at={{ ...at, height: 0 }}
      label={words.chooser}
      className="link-chooser-popover"
    >
      <LinkChooser
        key={`${proposal.here.policyId} ${proposal.here.clauseId} ${proposal.there.policyId} ${proposal.there.clauseId}`}
        here={proposal.here}
        there={proposal.there}
        policies={policies}
        types={codebook.linkTypes}
        onCancel={endProposal}
        onLink={(start, comment, { name, where }) => {
          endProposal()
          void newStamp(1).then(async (stamp) => {
            const [id] = stamp?.ids ?? []
            if (stamp === null || id === undefined) return
            const done = await edit(linkEdit(start, proposal.there, { ...stamp, id, comment }))
            if (done.ok) sayUndoable(words.linked(name, where), words.undo)
          })
        }}
      />
    </Popover>
  )
}
