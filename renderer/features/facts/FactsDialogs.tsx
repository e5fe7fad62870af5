import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import { AddFactDialog } from './AddFactDialog.tsx'
import { CheckAllDialog } from './CheckAllDialog.tsx'
import type { NamedRow } from './fact-keys.ts'
import { useFactActions } from './use-fact-actions.ts'

/** `at` null: the clause is still to be chosen. */
export type OpenFactsDialog = { readonly kind: 'check' } | { readonly kind: 'add'; readonly at: ClauseRef | null }

/** The dialogs over the tables: check all that are listed, add one nobody read. */
export function FactsDialogs({
  open,
  kind,
  unread,
  policyIds,
  onClose,
}: {
  readonly open: OpenFactsDialog
  readonly kind: FactKind
  readonly unread: readonly NamedRow[]
  readonly policyIds: readonly PolicyId[]
  readonly onClose: () => void
}) {
  const actions = useFactActions()
  return open.kind === 'check' ? (
    <CheckAllDialog
      count={unread.length}
      onDo={() => actions.checkAll(unread.map(({ row }) => row))}
      onClose={onClose}
    />
  ) : (
    <AddFactDialog
      kind={kind}
      at={open.at}
      policyIds={policyIds}
      onAdd={(ref, fact) => {
        void actions.add(ref, kind, fact).then((done) => {
          if (done) onClose()
        })
      }}
      onClose={onClose}
    />
  )
}
