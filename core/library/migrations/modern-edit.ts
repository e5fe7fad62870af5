import type { Edit } from '../../model/edit.ts'
import { isLost, waiting } from './lost-annotation.ts'
import { recordTo2 } from './record-to-2.ts'

/**
 * An edit as any earlier Piyue wrote it into a journal, as today's would. Edits that need nothing come back as they
 * are.
 */
export const modernEdit = (edit: Edit): Edit => {
  if (edit.kind === 'add-policy') {
    const record = recordTo2(edit.record)
    return record === edit.record ? edit : { ...edit, record }
  }
  if (edit.kind === 'put-annotation' && isLost(edit.annotation)) {
    const item = waiting(edit.policyId, edit.annotation)
    return {
      kind: 'change-policy',
      policyId: edit.policyId,
      patch: { annotations: { put: {}, gone: [edit.annotation.id] }, toReview: { put: { [item.id]: item }, gone: [] } },
    }
  }
  return edit.kind === 'batch' ? { ...edit, edits: edit.edits.map(modernEdit) } : edit
}
