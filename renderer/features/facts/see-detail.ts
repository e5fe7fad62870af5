import { placeOfDetail, type PlacedDetail } from '../../../core/library/queries/detail-place.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { openPolicy } from '../../state/navigation.ts'
import { reportFailure } from '../../state/toasts.ts'
import { workbench } from '../../workbench-client.ts'

/** Opens the policy where a detail was read. False: its words stand nowhere in the text, and nothing is opened. */
export async function seeDetail(policyId: PolicyId, field: PlacedDetail, value: string): Promise<boolean> {
  const read = await workbench.readPolicy({ policyId })
  if (!read.ok) {
    reportFailure(read.failure)
    return true
  }
  const { policy, text } = read.value
  const range = placeOfDetail({ text, frontMatter: policy.frontMatter, backMatter: policy.backMatter }, field, value)
  const clause = range === null ? undefined : policy.clauses.findLast((each) => each.range.start <= range.start)
  const near = clause ?? policy.clauses[0]
  if (range === null || near === undefined) return false
  openPolicy(policyId, near.id, range)
  return true
}
