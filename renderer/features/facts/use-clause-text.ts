import { useEffect, useState } from 'react'
import type { ClauseRef } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { workbench } from '../../workbench-client.ts'

/** A clause's own text and where it stands in its policy's; 'gone' where it cannot be read. */
export type ClauseText = { readonly text: string; readonly range: TextRange } | 'gone' | null

// going quickly through rows asks for the last one only
const pause = 40

/** The text of one clause; null while it is read. `quote`: read again where that stands somewhere else now. */
export function useClauseText(ref: ClauseRef, quote: TextRange): ClauseText {
  const name = `${ref.policyId}:${ref.clauseId}`
  const key = `${name} ${quote.start.toString()}`
  const [read, setRead] = useState<{ readonly key: string; readonly value: ClauseText }>({ key: '', value: null })
  useEffect(() => {
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void workbench.findClause({ name }, { signal: abort.signal }).then((result) => {
        if (!abort.signal.aborted)
          setRead({ key, value: result.ok ? { text: result.value.text, range: result.value.clause.range } : 'gone' })
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [name, key])
  return read.key === key ? read.value : null
}
