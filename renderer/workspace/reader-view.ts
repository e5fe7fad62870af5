import { useMemo } from 'react'
import type { Edit } from '../../core/model/edit.ts'
import type { Codebook } from '../../core/contract/workbench.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Tag } from '../../core/model/tag.ts'
import { libraryStore, useCodebook } from '../state/library-state.ts'
import { knownPolicyView, usePolicyView, type LoadedView } from '../state/policy-views.ts'
import { edit } from '../state/saving.ts'
import { createStore, useStore } from '../state/store.ts'
import { useWaitingEdits } from '../state/waiting-edits.ts'
import { workbench } from '../workbench-client.ts'
import { reportFailure } from '../state/toasts.ts'
import { applyToView } from './apply-to-view.ts'
import { editsOver, type OnItsWay } from './edits-over-view.ts'

const store = createStore<readonly OnItsWay[]>([])

/**
 * A policy's view with the edits on their way and those that wait already in it: a key press shows at once, and what is refused goes away
 * again.
 */
export function useReaderView(policyId: PolicyId): LoadedView {
  const loaded = usePolicyView(policyId)
  const onTheirWay = useStore(store)
  const waiting = useWaitingEdits()
  const view = useMemo(() => {
    if (loaded.view === null) return null
    return editsOver(loaded.view, onTheirWay, waiting).reduce(applyToView, loaded.view)
  }, [loaded.view, onTheirWay, waiting])
  return { ...loaded, view }
}

/** The codebook with the tags on their way already in it. Null until the library's lists are read. */
export function useReaderCodebook(): Codebook | null {
  const codebook = useCodebook()
  const onTheirWay = useStore(store)
  return useMemo(() => {
    if (codebook === null) return null
    const known = new Set(codebook.tags.map(({ id }) => id))
    const fresh = onTheirWay
      .filter((each) => each.codebook === undefined || each.codebook === codebook)
      .flatMap(({ edit: what }) => tagsPut(what))
      .filter(({ id }) => !known.has(id))
    return fresh.length === 0
      ? codebook
      : { ...codebook, tags: [...codebook.tags, ...fresh.map((tag) => ({ ...tag, uses: 0 }))] }
  }, [codebook, onTheirWay])
}

const tagsPut = (what: Edit): readonly Tag[] =>
  what.kind === 'put-tag' ? [what.tag] : what.kind === 'batch' ? what.edits.flatMap(tagsPut) : []

/**
 * Makes an edit in the policy being read: shown at once, then journalled. True when it was acknowledged; a failure has
 * been told.
 */
export async function makeEdit(policyId: PolicyId, what: Edit): Promise<boolean> {
  const entry: OnItsWay = { edit: what, over: undefined, codebook: undefined }
  const known = knownPolicyView(policyId)
  store.update((all) => [...all.filter(({ over }) => over === undefined || over === known), entry])
  const result = await edit(what)
  store.update((all) =>
    result.ok
      ? all.map((each) =>
          each === entry
            ? { edit: what, over: knownPolicyView(policyId), codebook: libraryStore.get().codebook }
            : each,
        )
      : all.filter((each) => each !== entry),
  )
  return result.ok
}

/**
 * Fresh ids with the time and the author, or null where the workbench could not give them (the person has been told).
 */
export async function newStamp(
  count: number,
): Promise<{ readonly ids: readonly string[]; readonly now: string; readonly author: string } | null> {
  const result = await workbench.newIds({ count })
  if (result.ok) return result.value
  reportFailure(result.failure)
  return null
}
