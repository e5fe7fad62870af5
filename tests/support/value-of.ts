import type { Result } from '../../core/model/result.ts'

/** What came of it; where nothing did, the test ends with the failure. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
