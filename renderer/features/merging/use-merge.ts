import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../core/contract/workbench.ts'
import type { MergeReport } from '../../../core/model/merge.ts'
import type { Notice } from '../../../core/model/notice.ts'
import type { Failure } from '../../../core/model/result.ts'
import { sourceOf } from '../../state/importing.ts'
import { refreshLists, libraryStore, takeState } from '../../state/library-state.ts'
import type { MergeOrigin } from '../../state/merging.ts'
import { undo } from '../../state/saving.ts'
import { workbench } from '../../workbench-client.ts'
import { madeChoices, type Choices } from './conflict-groups.ts'

interface Told {
  readonly report: MergeReport
  readonly notices: readonly Notice[]
}

/** How far taking a file in is. `failed` from `merging` leads back to what was decided. */
export type MergePhase =
  | { readonly kind: 'reading'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly before: Told | null }
  | ({ readonly kind: 'preview' } & Told)
  | ({ readonly kind: 'merging'; readonly progress: Progress | null } & Told)
  /** `changed`: the library's entry that it made; null where all of it was here already. */
  | ({ readonly kind: 'done'; readonly changed: number | null } & Told)
  | ({ readonly kind: 'undone' } & Told)

export interface MergeHands {
  readonly phase: MergePhase
  readonly merge: (choices: Choices) => void
  /** Stops what is being read or taken in; the library stays as it was. */
  readonly stop: () => void
  readonly again: () => void
  readonly takeBack: () => void
}

/** Reads what a file would bring, takes it in, takes it back. */
export function useMerge(origin: MergeOrigin): MergeHands {
  const [phase, setPhase] = useState<MergePhase>({ kind: 'reading', progress: null })
  const [turn, setTurn] = useState(0)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => {
    const ours = new AbortController()
    abort.current = ours
    const tell = (next: MergePhase): void => {
      if (!ours.signal.aborted) setPhase(next)
    }
    void (async () => {
      const source = await sourceOf(origin)
      const read = source.ok
        ? await workbench.previewMerge(
            { source: source.value },
            {
              signal: ours.signal,
              onProgress: (progress) => {
                tell({ kind: 'reading', progress })
              },
            },
          )
        : source
      tell(
        read.ok
          ? { kind: 'preview', report: read.value, notices: read.notices }
          : { kind: 'failed', failure: read.failure, before: null },
      )
    })()
    return () => {
      ours.abort()
    }
  }, [origin, turn])

  const merge = (choices: Choices): void => {
    if (phase.kind !== 'preview') return
    const told: Told = { report: phase.report, notices: phase.notices }
    const ours = new AbortController()
    abort.current = ours
    setPhase({ kind: 'merging', progress: null, ...told })
    const before = libraryStore.get().state?.seq ?? 0
    void (async () => {
      // an upload is gone once it was read: the file is sent again
      const source = await sourceOf(origin)
      const done = source.ok
        ? await workbench.mergeFile(
            { source: source.value, choices: madeChoices(told.report.conflicts, choices) },
            {
              signal: ours.signal,
              onProgress: (progress) => {
                setPhase((now) => (now.kind === 'merging' ? { ...now, progress } : now))
              },
            },
          )
        : source
      if (!done.ok) {
        setPhase(
          done.failure.code === 'cancelled'
            ? { kind: 'preview', ...told }
            : { kind: 'failed', failure: done.failure, before: told },
        )
        return
      }
      const state = await workbench.libraryState({})
      if (state.ok) takeState(state.value, null)
      await refreshLists()
      const seq = state.ok ? state.value.seq : before
      setPhase({ kind: 'done', report: done.value, notices: done.notices, changed: seq > before ? seq : null })
    })()
  }
  return {
    phase,
    merge,
    stop: () => {
      abort.current?.abort()
      if (phase.kind === 'reading') setPhase({ kind: 'failed', failure: { code: 'cancelled' }, before: null })
    },
    again: () => {
      if (phase.kind === 'failed' && phase.before !== null) {
        setPhase({ kind: 'preview', ...phase.before })
        return
      }
      setPhase({ kind: 'reading', progress: null })
      setTurn(turn + 1)
    },
    takeBack: () => {
      if (phase.kind === 'done')
        void undo().then(({ ok }) => {
          if (ok) setPhase({ kind: 'undone', report: phase.report, notices: phase.notices })
        })
    },
  }
}
