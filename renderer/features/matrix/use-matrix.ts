import { useEffect, useState } from 'react'
import type { Progress } from '../../../core/contract/workbench.ts'
import type { Coverage } from '../../../core/model/coverage.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Matrix, MatrixColumns } from '../../../core/model/matrix.ts'
import type { Failure } from '../../../core/model/result.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

export interface LoadedMatrix {
  readonly columns: MatrixColumns | null
  readonly matrix: Matrix | null
  readonly failure: Failure | null
  /** Of how many sectors each policy speaks, as they were last asked for. */
  readonly sectorsOf: ReadonlyMap<PolicyId, number>
}

const sectorsIn = ({ rows }: Matrix): ReadonlyMap<PolicyId, number> =>
  new Map(rows.map(({ policyId, cells }) => [policyId, cells.filter(({ count }) => count > 0).length]))
// the same rows in another order are the same question
const keyOf = (ids: readonly PolicyId[]): string => ids.toSorted().join(' ')

/** Policies by columns, read again after every change, rows in an order of its own; the one before stays meanwhile. */
export function useMatrix(rows: readonly PolicyId[], columns: MatrixColumns): LoadedMatrix {
  const seq = useLibraryState()?.seq ?? 0
  const [loaded, setLoaded] = useState<LoadedMatrix>({
    columns: null,
    matrix: null,
    failure: null,
    sectorsOf: new Map(),
  })
  const key = keyOf(rows)
  useEffect(() => {
    if (key === '') return
    const abort = new AbortController()
    void workbench.matrix({ rows: key.split(' ') as PolicyId[], columns }, { signal: abort.signal }).then((result) => {
      if (!abort.signal.aborted)
        setLoaded(({ sectorsOf }) =>
          result.ok
            ? {
                columns,
                matrix: result.value,
                failure: null,
                sectorsOf: columns === 'sector' ? sectorsIn(result.value) : sectorsOf,
              }
            : { columns, matrix: null, failure: result.failure, sectorsOf },
        )
    })
    return () => {
      abort.abort()
    }
  }, [key, columns, seq])
  return loaded
}

export interface LoadedCoverage {
  readonly coverage: Coverage | null
  /** While it is worked out. */
  readonly progress: Progress | null
  /** Stopped before its end: what is shown is the one before, or none. */
  readonly stopped: boolean
  readonly failure: Failure | null
  readonly stop: () => void
  readonly again: () => void
}

interface Working {
  readonly key: string
  readonly coverage: Coverage | null
  readonly progress: Progress | null
  readonly stopped: boolean
  readonly failure: Failure | null
}

/**
 * How `others` take up `base`, by sector; null base: not asked. It may take a minute the first time: it says how far it
 * is and can be stopped.
 */
export function useCoverage(base: PolicyId | null, others: readonly PolicyId[]): LoadedCoverage {
  const seq = useLibraryState()?.seq ?? 0
  const key = base === null || others.length === 0 ? '' : `${base} ${keyOf(others)}`
  const [working, setWorking] = useState<Working>({
    key: '',
    coverage: null,
    progress: null,
    stopped: false,
    failure: null,
  })
  const [abort, setAbort] = useState<AbortController | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (key === '') return
    const ours = new AbortController()
    const left = { gone: false }
    const [first = '', ...rest] = key.split(' ') as PolicyId[]
    const change = (next: (before: Working) => Working): void => {
      if (!left.gone) setWorking(next)
    }
    const begin = setTimeout(() => {
      setAbort(ours)
      change((before) => ({
        key,
        coverage: before.key === key ? before.coverage : null,
        progress: { done: 0, total: rest.length, label: 'aligning' },
        stopped: false,
        failure: null,
      }))
      void workbench
        .coverage(
          { base: first as PolicyId, others: rest, by: 'sector' },
          {
            signal: ours.signal,
            onProgress: (progress) => {
              change((before) => ({ ...before, progress }))
            },
          },
        )
        .then((result) => {
          change((before) =>
            result.ok
              ? { key, coverage: result.value, progress: null, stopped: false, failure: null }
              : {
                  ...before,
                  progress: null,
                  stopped: result.failure.code === 'cancelled',
                  failure: result.failure.code === 'cancelled' ? null : result.failure,
                },
          )
        })
    })
    return () => {
      left.gone = true
      clearTimeout(begin)
      ours.abort()
    }
  }, [key, seq, turn])
  const known = working.key === key
  return {
    coverage: known ? working.coverage : null,
    progress: known ? working.progress : null,
    stopped: known && working.stopped,
    failure: known ? working.failure : null,
    stop: () => {
      abort?.abort()
    },
    again: () => {
      setTurn(turn + 1)
    },
  }
}
