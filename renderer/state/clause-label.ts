import type { ClauseRef } from '../../core/model/ids.ts'
import { workbench } from '../workbench-client.ts'
import { libraryStore } from './library-state.ts'
import { shortTitle } from './policy-title.ts'

/** A clause in few words, for a message: its policy's short title and its path. */
export async function clauseLabel({ policyId, clauseId }: ClauseRef): Promise<string> {
  const policy = libraryStore.get().policies.find(({ id }) => id === policyId)
  const found = await workbench.findClause({ name: `${policyId}:${clauseId}` })
  return `${shortTitle(policy?.metadata.title ?? policy?.fileName ?? '')} ${found.ok ? found.value.clause.path : ''}`.trim()
}
