import type { PolicyId } from '../../core/model/ids.ts'
import { type Result, succeed } from '../../core/model/result.ts'
import { workbench } from '../workbench-client.ts'

/** A policy's original, put together from the stretches it is sent in. */
export async function readSourceBytes(policyId: PolicyId, signal: AbortSignal): Promise<Result<Uint8Array>> {
  let bytes = new Uint8Array(0)
  for (let from: number | null = 0; from !== null;) {
    const part = await workbench.sourceFile({ policyId, from }, { signal })
    if (!part.ok) return part
    if (from === 0) bytes = new Uint8Array(part.value.bytes)
    const binary = atob(part.value.content)
    for (let index = 0; index < binary.length; index++) bytes[part.value.from + index] = binary.charCodeAt(index)
    from = part.value.next
  }
  return succeed(bytes)
}
