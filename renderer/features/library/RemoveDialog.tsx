import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { commonStrings } from '../../strings/common.ts'
import { libraryRowsStrings } from '../../strings/library-rows.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Whether people's work leaves with these policies, or more than one leaves: then it is said, with counts, before. */
export const isWorthAsking = (policies: readonly PolicySummary[]): boolean =>
  policies.length > 1 || policies.some(({ taggings, annotations, links }) => taggings + annotations + links > 0)

export function RemoveDialog({
  policies,
  onRemove,
  onClose,
}: {
  readonly policies: readonly PolicySummary[]
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const words = useStrings(libraryRowsStrings)
  const common = useStrings(commonStrings)
  const sum = (of: (policy: PolicySummary) => number): number =>
    policies.reduce((total, policy) => total + of(policy), 0)
  const counts = [
    [sum(({ taggings }) => taggings), words.tags],
    [sum(({ annotations }) => annotations), words.notes],
    [sum(({ links }) => links), words.links],
  ] as const
  const there = counts.filter(([count]) => count > 0)
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.removeTitle(policies.length)}
      closeLabel={common.close}
      width={480}
      footer={
        <>
          <span className="grow" />
          <Button data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button look="solid" icon="trash" onClick={onRemove}>
            {words.remove}
          </Button>
        </>
      }
    >
      <ul className="remove-list">
        {policies.slice(0, 5).map(({ id, metadata, fileName }) => (
          <li key={id} className="read clip" lang="zh-Hans">
            {metadata.title ?? fileName}
          </li>
        ))}
        {policies.length > 5 ? <li className="mute">+{(policies.length - 5).toString()}</li> : null}
      </ul>
      {there.length === 0 ? (
        <p>{words.removeNothing}</p>
      ) : (
        <p>
          {words.removeText}
          <b className="strong">{there.map(([count, say]) => say(count)).join(common.or)}</b>
        </p>
      )}
      <p className="mute">{words.removeUndo}</p>
    </Dialog>
  )
}
