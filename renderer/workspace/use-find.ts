import { useEffect, useMemo, useState } from 'react'
import type { TextRange } from '../../core/model/text-range.ts'
import { foldWithMap } from '../../core/reading/fold-text.ts'
import { askPattern } from '../features/reader/ask-pattern.ts'
import { findInText, matchFrom } from '../features/reader/find-in-text.ts'
import { findExactly, type FindManner, type PatternAnswer } from '../features/reader/find-pattern.ts'
import type { FoundMarks } from '../features/reader/use-found-marks.ts'

const nothing: FoundMarks = { ranges: [], at: -1 }
const none: readonly TextRange[] = []

export interface Find {
  readonly open: boolean
  readonly query: string
  readonly manner: FindManner
  /** Why a pattern finds nothing; null where it does, or is still being looked for. */
  readonly problem: 'wrong' | 'slow' | null
  readonly found: FoundMarks
  readonly request: number
  start(): void
  close(): void
  look(query: string): void
  change(manner: FindManner): void
  step(step: 1 | -1): void
}

/** What a pattern found, and for which text, query and manner. */
interface Found {
  readonly key: string
  readonly text: string
  readonly answer: PatternAnswer
}

/** Finding words in the text being read. `from`: where to begin; `onMatch` is told of every match one comes to. */
export function useFind(text: string, from: number, onMatch: (range: TextRange) => void): Find {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [manner, setManner] = useState<FindManner>({ exact: false, pattern: false })
  const [at, setAt] = useState(-1)
  const [request, setRequest] = useState(0)
  const [last, setLast] = useState<Found | null>(null)
  const { exact, pattern } = manner
  const folds = open && !exact && !pattern
  const folded = useMemo(() => (folds ? foldWithMap(text) : null), [folds, text])
  const key = open && pattern && query !== '' ? `${exact ? '=' : '~'}${query}` : ''
  const told = key !== '' && last?.key === key && last.text === text ? last.answer : null
  const words = useMemo(
    () => (!open || pattern ? none : folded === null ? findExactly(text, query) : findInText(text, folded, query)),
    [open, pattern, folded, text, query],
  )
  const ranges = pattern ? (told?.ok === true ? told.ranges : none) : words
  const found = useMemo(() => (open ? { ranges, at } : nothing), [open, ranges, at])
  const go = (to: number, among: readonly TextRange[]): void => {
    setAt(to)
    const range = among[to]
    if (range !== undefined) onMatch(range)
  }
  const goFrom = (among: readonly TextRange[]): void => {
    go(matchFrom(among, from), among)
  }
  useEffect(() => {
    if (key === '') return
    const abort = new AbortController()
    void askPattern({ text, source: query, exact }, abort.signal).then((answer) => {
      setLast({ key, text, answer })
      goFrom(answer.ok ? answer.ranges : none)
    })
    return () => {
      abort.abort()
    }
    // asked anew by what is looked for, not by where one stands
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, text])
  const lookFor = (next: string, how: FindManner): void => {
    if (how.pattern) {
      setAt(-1)
      return
    }
    goFrom(how.exact ? findExactly(text, next) : findInText(text, folded ?? foldWithMap(text), next))
  }
  return {
    open,
    query,
    manner,
    found,
    request,
    problem: told?.ok === false ? told.problem : null,
    start() {
      setOpen(true)
      setRequest(request + 1)
    },
    close() {
      setOpen(false)
    },
    look(next) {
      setQuery(next)
      lookFor(next, manner)
    },
    change(how) {
      setManner(how)
      lookFor(query, how)
    },
    step(by) {
      if (ranges.length > 0) go((at + by + ranges.length) % ranges.length, ranges)
    },
  }
}
