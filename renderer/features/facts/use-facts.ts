import { useEffect, useState } from 'react'
import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { FactsAnswer } from '../../../core/model/fact-row.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { FactsTable } from '../../../core/model/issue-row.ts'
import type { Failure } from '../../../core/model/result.ts'
import { onLibraryChange } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'
import { spliceFacts } from './splice-facts.ts'

/** `kind`: what `answer`'s rows are of; while another kind is read, the counts of the one before stay. */
export interface LoadedFacts {
  readonly kind: FactsTable | null
  readonly answer: FactsAnswer | null
  readonly failure: Failure | null
}

// more than this and asking for all of them costs no more
const few = 6

/**
 * The facts of one kind, of some policies or of all; beside the issuers only how many there are. After an edit only
 * those of the policies it touched are read again.
 */
export function useFacts(policyIds: readonly PolicyId[] | null, kind: FactsTable): LoadedFacts {
  const [loaded, setLoaded] = useState<LoadedFacts>({ kind: null, answer: null, failure: null })
  useEffect(() => {
    const abort = new AbortController()
    const kinds: readonly FactKind[] = kind === 'issue' ? [] : [kind]
    let known: FactsAnswer | null = null
    let turn = 0
    const take = (answer: FactsAnswer): void => {
      known = answer
      setLoaded({ kind, answer, failure: null })
    }
    const all = async (): Promise<void> => {
      const ours = ++turn
      const result = await workbench.facts(
        { ...(policyIds === null ? {} : { policyIds }), kinds },
        { signal: abort.signal },
      )
      if (abort.signal.aborted || ours !== turn) return
      if (result.ok) take(result.value)
      else setLoaded({ kind, answer: null, failure: result.failure })
    }
    const some = async (touched: readonly PolicyId[]): Promise<void> => {
      const scope = policyIds === null ? touched : touched.filter((id) => policyIds.includes(id))
      // the names of one body are told by all policies together
      if (known === null || kind === 'responsibility' || scope.length > few) return all()
      if (scope.length === 0) return
      const ours = ++turn
      const result = await workbench.facts({ policyIds: scope, kinds }, { signal: abort.signal })
      if (abort.signal.aborted || ours !== turn) return
      const spliced = result.ok ? spliceFacts(known, result.value, kind) : null
      if (spliced === null) return all()
      take(spliced)
    }
    // one reading at a time; what changed meanwhile is read after it
    let reading: Promise<void> = all()
    const stop = onLibraryChange(({ policyIds: touched }) => {
      reading = reading.then(() => (abort.signal.aborted ? undefined : touched === null ? all() : some(touched)))
    })
    return () => {
      stop()
      abort.abort()
    }
  }, [policyIds, kind])
  return loaded
}
