import { startTransition, useEffect, useState } from 'react'
import type { PolicyView } from '../../core/contract/workbench.ts'
import { inStretches } from '../stretches.ts'
import { layOut, layoutOf, type PolicyLayout } from './policy-layout.ts'

/** A view and the layout of its very clauses. */
export interface LaidOut {
  readonly view: PolicyView
  readonly layout: PolicyLayout
}

/**
 * The view with its layout, which is made in stretches; meanwhile what was shown before, null at first. Edits that
 * leave the clauses as they are show at once. The first drawing may be interrupted by keys and frames.
 */
export function useLaidOut(view: PolicyView | null): LaidOut | null {
  const [shown, setShown] = useState<LaidOut | null>(null)
  const layout = view === null ? null : layoutOf(view, shown?.layout ?? null)
  const waits = layout === null ? view : null
  useEffect(() => {
    if (waits === null) return
    const abort = new AbortController()
    void inStretches(layOut(waits), abort.signal).then((made) => {
      if (made !== null)
        startTransition(() => {
          setShown({ view: waits, layout: made })
        })
    })
    return () => {
      abort.abort()
    }
  }, [waits])
  const now = view === null || layout === null ? shown : shown?.view === view ? shown : { view, layout }
  if (now !== shown) setShown(now)
  return view === null ? null : now
}
