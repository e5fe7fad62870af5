import type { ExportScope } from '../../../core/model/exported-file.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import type { ExportChoice } from '../../state/overlays.ts'
import { workbench } from '../../workbench-client.ts'

/** A scope of the contract for a choice: several policies become the list of all their clauses, in order. */
export async function scopeFor(choice: ExportChoice): Promise<Result<ExportScope>> {
  if (choice.kind !== 'policies') return succeed(choice)
  const clauses: { readonly policyId: PolicyId; readonly clauseId: ExportClause }[] = []
  for (const policyId of choice.policyIds) {
    const view = await workbench.readPolicy({ policyId })
    if (!view.ok) return view
    clauses.push(...view.value.policy.clauses.map((clause) => ({ policyId, clauseId: clause.id })))
  }
  return succeed({ kind: 'clauses', clauses })
}

type ExportClause = Extract<ExportScope, { kind: 'clauses' }>['clauses'][number]['clauseId']
