import { useMemo } from 'react'
import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { usePolicies } from '../../state/library-state.ts'
import { tailsApart } from '../../state/policy-title.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { FactCell } from './FactCell.tsx'
import { columnsFor } from './fact-columns.ts'
import { FactGrid, type GridProps } from './FactGrid.tsx'
import type { NamedRow } from './fact-keys.ts'
import type { FactColumn } from './sort-facts.ts'
import type { ShownAgainst } from './use-compared-targets.ts'
import type { FactHands } from './use-fact-hands.ts'

export interface FactTableProps extends GridProps<NamedRow, FactColumn> {
  readonly kind: FactKind
  readonly label: string
  readonly readOnly: boolean
  readonly against: ShownAgainst | null
  readonly hands: FactHands
}

/** Facts: beside the grid's keys V checks, E edits, A adds, Delete strikes, and ⏎ opens the clause. */
export function FactTable({ kind, label, readOnly, against, hands, ...grid }: FactTableProps) {
  const words = useStrings(factsStrings)
  const { rows } = grid
  const titleOf = usePolicyNames()
  const apart = useMemo(
    () =>
      tailsApart(new Map(rows.map(({ row: { ref, metadata } }) => [ref.policyId, { title: metadata.title ?? '' }]))),
    [rows],
  )
  const actions: Readonly<Record<string, (named: NamedRow) => void>> = {
    v: hands.check,
    e: hands.edit,
    a: hands.add,
    delete: hands.strike,
    backspace: hands.strike,
  }
  return (
    <FactGrid
      {...grid}
      className={`${kind}${against === null ? '' : ' against'}`}
      label={label}
      columns={columnsFor(kind, against !== null).map(({ word, ...column }) => ({ ...column, name: words[word] }))}
      rowClass={({ row }) => `origin-${row.origin}`}
      cell={(id, { row }) => (
        <FactCell id={id} row={row} titleOf={titleOf} apart={apart} against={against} hands={hands} />
      )}
      onSelect={hands.select}
      onOpen={({ row }) => {
        hands.open(row)
      }}
      onKey={(key, named) => {
        const action = readOnly || !Object.hasOwn(actions, key) ? undefined : actions[key]
        action?.(named)
        return action !== undefined
      }}
    />
  )
}

/** What a policy is called, by its id. */
function usePolicyNames(): (id: PolicyId) => string {
  const policies = usePolicies()
  return useMemo(() => {
    const names = new Map(policies.map(({ id, metadata, fileName }) => [id, metadata.title ?? fileName]))
    return (id) => names.get(id) ?? ''
  }, [policies])
}
