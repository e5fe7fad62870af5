import { useEffect, useMemo, useState } from 'react'
import type { PolicyAlignment } from '../../../core/model/alignment.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { Failure } from '../../../core/model/result.ts'
import type { LinkEnd } from '../../../core/model/policy-view.ts'
import { onLibraryChange, usePolicies } from '../../state/library-state.ts'
import { createStore, useStore } from '../../state/store.ts'
import { workbench } from '../../workbench-client.ts'
import { likelyCounterparts, takesUp } from './likely-counterparts.ts'
import { bareHeadings, countOpen, openLinkSuggestions, type SuggestionsByClause } from './link-suggestions.ts'

/** Which policies a person wants suggestions from, by the policy they read; absent: the likely ones. */
const choices = createStore<ReadonlyMap<PolicyId, readonly PolicyId[]>>(new Map())
export const chooseCounterparts = (here: PolicyId, others: readonly PolicyId[]): void => {
  choices.update((all) =>
    new Map(all).set(
      here,
      others.filter((id) => id !== here),
    ),
  )
}

/** What a person said no to since the alignments were read, by `suggestionKey`. */
const noes = createStore<ReadonlySet<string>>(new Set())
export const sayNo = (key: string): void => {
  noes.update((all) => new Set(all).add(key))
}

export interface LinkSuggestions {
  readonly open: SuggestionsByClause
  /** The policies that are set beside this one, in the order they are asked. */
  readonly others: readonly PolicyId[]
  readonly counts: ReadonlyMap<PolicyId, number>
  /** While alignments are worked out: how many of `others` are done. */
  readonly progress: number | null
  readonly failure: Failure | null
}

interface Aligned {
  readonly here: PolicyId
  readonly clauses: readonly Clause[]
  readonly by: ReadonlyMap<PolicyId, PolicyAlignment>
}

/**
 * Suggested links for the clauses of a policy. Alignments are asked for one after the other, so that nothing waits for
 * all of them; they are asked for again when the policy's clauses or its companions are others, and after an undo.
 * Links and dismissals made here count at once.
 */
export function useLinkSuggestions(
  here: PolicyId,
  clauses: readonly Clause[],
  links: Readonly<Record<ClauseId, readonly LinkEnd[]>>,
): LinkSuggestions {
  const policies = usePolicies()
  const chosen = useStore(choices).get(here)
  const dismissed = useStore(noes)
  const wanted = useMemo(
    () => chosen?.filter((id) => policies.some((policy) => policy.id === id)) ?? likelyCounterparts(policies, here),
    [chosen, policies, here],
  ).join(' ')
  const others = useMemo(() => (wanted === '' ? [] : (wanted.split(' ') as PolicyId[])), [wanted])
  const [aligned, setAligned] = useState<Aligned>({ here, clauses, by: new Map() })
  const [progress, setProgress] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [undone, setUndone] = useState(0)
  // what an undo brought back, another window changed or another reading moved is not in what we know
  useEffect(
    () =>
      onLibraryChange(({ policyIds }) => {
        if (policyIds === null) setUndone((count) => count + 1)
      }),
    [],
  )
  const sides = useMemo(() => {
    const own = policies.find(({ id }) => id === here)
    return own === undefined
      ? ''
      : others
          .flatMap((id) => {
            const other = policies.find((policy) => policy.id === id)
            return other === undefined ? [] : [`${id} ${takesUp(own, other).lower}`]
          })
          .join('\n')
  }, [policies, here, others])
  useEffect(() => {
    const abort = new AbortController()
    const pairs = sides === '' ? [] : sides.split('\n').map((line) => line.split(' ') as [PolicyId, PolicyId])
    const ask = async (): Promise<void> => {
      setFailure(null)
      setProgress(pairs.length === 0 ? null : 0)
      setAligned((before) =>
        before.here === here && before.clauses === clauses
          ? { ...before, by: new Map([...before.by].filter(([id]) => pairs.some(([other]) => other === id))) }
          : { here, clauses, by: new Map() },
      )
      for (const [index, [other, lower]] of pairs.entries()) {
        const result = await workbench.align(
          { lower, upper: lower === here ? other : here, top: 3 },
          { signal: abort.signal },
        )
        if (abort.signal.aborted) return
        if (result.ok) setAligned((before) => ({ ...before, by: new Map(before.by).set(other, result.value) }))
        else setFailure(result.failure)
        setProgress(index + 1 === pairs.length ? null : index + 1)
      }
      noes.set(new Set())
    }
    // a person who only passes through asks for nothing
    const timer = setTimeout(() => {
      void ask()
    }, 250)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [here, clauses, sides, undone])
  const bare = useMemo(() => bareHeadings(clauses), [clauses])
  const open = useMemo(
    () =>
      openLinkSuggestions(
        here,
        others.flatMap((id) => aligned.by.get(id) ?? []),
        links,
        dismissed,
        bare,
      ),
    [here, others, aligned, links, dismissed, bare],
  )
  const counts = useMemo(() => countOpen(open), [open])
  return { open, others, counts, progress, failure }
}
