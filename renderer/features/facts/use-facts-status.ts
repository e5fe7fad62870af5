import { useMemo } from 'react'
import type { FactsAnswer } from '../../../core/model/fact-row.ts'
import type { FactsTable } from '../../../core/model/issue-row.ts'
import type { StatusItems } from '../../state/status-items.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'

/** What the status bar says of the facts; `changed`: how many people changed or added. */
export function useFactsStatus(answer: FactsAnswer | null, kind: FactsTable, changed: number): StatusItems {
  const words = useStrings(factsStrings)
  return useMemo(
    (): StatusItems =>
      answer === null
        ? { start: [], end: [] }
        : {
            start: [
              { id: 'target', text: words.statusCount(words.target, answer.counts.target) },
              { id: 'bodies', text: words.statusCount(words.responsibility, answer.counts.responsibility) },
              ...(kind === 'issue'
                ? []
                : [{ id: 'unchecked', text: words.statusUnchecked(answer.unchecked[kind]), by: 'machine' } as const]),
              { id: 'changed', text: words.statusChanged(changed) },
            ],
            end: [],
          },
    [words, answer, kind, changed],
  )
}
