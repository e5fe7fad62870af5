import { useMemo, useState } from 'react'
import type { TextRange } from '../../core/model/text-range.ts'
import { foldWithMap } from '../../core/reading/fold-text.ts'
import { findInText, matchFrom } from '../features/reader/find-in-text.ts'
import type { FoundMarks } from '../features/reader/use-found-marks.ts'

const nothing: FoundMarks = { ranges: [], at: -1 }

export interface Find {
  readonly open: boolean
  readonly query: string
  readonly found: FoundMarks
  readonly request: number
  start(): void
  close(): void
  look(query: string): void
  step(step: 1 | -1): void
}

/** Finding words in the text being read. `from`: where to begin; `onMatch` is told of every match one comes to. */
export function useFind(text: string, from: number, onMatch: (range: TextRange) => void): Find {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const [request, setRequest] = useState(0)
  const folded = useMemo(() => (open ? foldWithMap(text) : null), [open, text])
  const ranges = useMemo(() => (folded === null ? [] : findInText(text, folded, query)), [text, folded, query])
  const found = useMemo(() => (open ? { ranges, at } : nothing), [open, ranges, at])
  const go = (to: number, among: readonly TextRange[]): void => {
    setAt(to)
    const range = among[to]
    if (range !== undefined) onMatch(range)
  }
  return {
    open, query, found, request,
    start() { setOpen(true); setRequest(request + 1) },
    close() { setOpen(false) },
    look(next) {
      setQuery(next)
      const among = folded === null ? [] : findInText(text, folded, next)
      go(matchFrom(among, from), among)
    },
    step(by) { if (ranges.length > 0) go((at + by + ranges.length) % ranges.length, ranges) },
  }
}
