import { useCallback, useEffect, useState } from 'react'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Failure, Result } from '../../../core/model/result.ts'
import { usePolicyView } from '../../state/policy-views.ts'

/** An answer about two policies; while a newer one is asked for, the one before stays. */
export interface AskedOfTwo<Value> {
  readonly value: Value | null
  readonly failure: Failure | null
  readonly left: PolicyView | null
  readonly right: PolicyView | null
  readonly retry: () => void
}

/**
 * Asks about two policies once both are read, and again when `stamp` of what they are changes. Another pair shows
 * nothing of the one before.
 */
export function useAskedOfTwo<Value>(
  leftId: PolicyId,
  rightId: PolicyId,
  stamp: (view: PolicyView) => string,
  ask: (left: PolicyId, right: PolicyId, signal: AbortSignal) => Promise<Result<Value>>,
): AskedOfTwo<Value> {
  const left = usePolicyView(leftId)
  const right = usePolicyView(rightId)
  const [answer, setAnswer] = useState<{
    readonly pair: string
    readonly value: Value | null
    readonly failure: Failure | null
  } | null>(null)
  const [tries, setTries] = useState(0)
  const pair = `${leftId} ${rightId}`
  const stamps =
    left.view === null || right.view === null ? null : `${stamp(left.view)} ${stamp(right.view)} ${tries.toString()}`
  useEffect(() => {
    if (stamps === null) return
    const abort = new AbortController()
    void ask(leftId, rightId, abort.signal).then((result) => {
      if (!abort.signal.aborted)
        setAnswer({ pair, value: result.ok ? result.value : null, failure: result.ok ? null : result.failure })
    })
    return () => {
      abort.abort()
    }
  }, [pair, leftId, rightId, stamps, ask])
  const retry = useCallback(() => {
    setAnswer(null)
    setTries((count) => count + 1)
  }, [])
  const ours = answer?.pair === pair ? answer : null
  return {
    value: ours?.value ?? null,
    failure: left.failure ?? right.failure ?? ours?.failure ?? null,
    left: left.view,
    right: right.view,
    retry,
  }
}
