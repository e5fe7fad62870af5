import { useEffect } from 'react'
import type { Clause } from '../../core/model/clause.ts'
import type { ClauseRef } from '../../core/model/ids.ts'
import { workbench } from '../workbench-client.ts'
import { onLibraryChange } from './library-state.ts'
import { createStore, useStorePart } from './store.ts'

/** A clause of any policy with its text; null where it could not be read. */
export interface KnownClause {
  readonly clause: Clause
  readonly text: string
  readonly policyTitle: string | null
}

// A clause is a kilobyte or two; the least recently wanted go first.
const kept = 400
const store = createStore<ReadonlyMap<string, KnownClause | null>>(new Map())
const asking = new Set<string>()
const keyOf = ({ policyId, clauseId }: ClauseRef): string => `${policyId}:${clauseId}`

async function read(key: string): Promise<void> {
  if (asking.has(key) || store.get().has(key)) return
  asking.add(key)
  const result = await workbench.findClause({ name: key })
  asking.delete(key)
  store.update((known) => {
    const next = new Map(known).set(
      key,
      result.ok
        ? { clause: result.value.clause, text: result.value.text, policyTitle: result.value.policyTitle }
        : null,
    )
    for (const old of [...next.keys()].slice(0, Math.max(0, next.size - kept))) next.delete(old)
    return next
  })
}

// only another reading or structure changes a clause's text; edits that tell every policy may be one, undo among them
onLibraryChange(({ policyIds }) => {
  if (policyIds === null) store.set(new Map())
  else
    store.update((known) => {
      const next = new Map([...known].filter(([key]) => !policyIds.some((id) => key.startsWith(`${id}:`))))
      return next.size === known.size ? known : next
    })
})

/** A clause's text, read when first wanted (`ref` null: not wanted). undefined while it is read. */
export function useClauseText(ref: ClauseRef | null): KnownClause | null | undefined {
  const key = ref === null ? null : keyOf(ref)
  const known = useStorePart(store, (all) => (key === null ? undefined : all.get(key)))
  useEffect(() => {
    if (key !== null && known === undefined) void read(key)
  }, [key, known])
  return known
}
