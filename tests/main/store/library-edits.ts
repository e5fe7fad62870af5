import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { at } from '../../core/library/arbitrary-edits.ts'

/** A note on a policy's first clause. */
export const note = (policyId: string, id: string, body: string): Edit => ({
  kind: 'put-annotation',
  policyId: policyId as PolicyId,
  annotation: {
    id,
    clauseId: 'c1',
    anchor: null,
    body,
    tagIds: [],
    author: '甲',
    createdAt: at,
    changedAt: at,
  } as unknown as Extract<Edit, { kind: 'put-annotation' }>['annotation'],
})
