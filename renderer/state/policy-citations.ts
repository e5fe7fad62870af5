import { useEffect, useMemo, useState } from 'react'
import type { Clause } from '../../core/model/clause.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { FactRow } from '../../core/model/fact-row.ts'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import { workbench } from '../workbench-client.ts'
import { usePolicies } from './library-state.ts'

/** A citation as it holds now: what is named, where it stands in the text, and the policy of the library it names. */
export interface HeldCitation {
  readonly key: string
  readonly clauseId: ClauseId
  readonly citation: Citation
  readonly quote: string
  readonly range: TextRange
  readonly resolved: PolicyId | null
}

const none: readonly HeldCitation[] = []

const held = ({ ref, fact, quote, range, resolved }: FactRow): readonly HeldCitation[] =>
  fact?.kind === 'citation'
    ? [
        {
          key: `${ref.clauseId} ${range.start.toString()} ${range.end.toString()}`,
          clauseId: ref.clauseId,
          citation: fact.value,
          quote,
          range,
          resolved,
        },
      ]
    : []

/**
 * The citations of a policy; empty while they are read. Read again when its clauses, what people said of its facts
 * (`corrected`) or the policies of the library are others.
 */
export function usePolicyCitations(
  policyId: PolicyId,
  clauses: readonly Clause[],
  corrected: number,
): readonly HeldCitation[] {
  const policies = usePolicies()
  const there = useMemo(
    () =>
      policies.map(({ id, metadata }) => `${id} ${metadata.documentNumber ?? ''} ${metadata.title ?? ''}`).join('\n'),
    [policies],
  )
  const [read, setRead] = useState<{ readonly clauses: readonly Clause[]; readonly list: readonly HeldCitation[] }>({
    clauses,
    list: none,
  })
  useEffect(() => {
    const abort = new AbortController()
    void workbench.facts({ policyIds: [policyId], kinds: ['citation'] }, { signal: abort.signal }).then((result) => {
      if (abort.signal.aborted) return
      if (result.ok) setRead({ clauses, list: result.value.rows.flatMap(held) })
      else console.warn('citations could not be read:', result.failure.code)
    })
    return () => {
      abort.abort()
    }
  }, [policyId, clauses, corrected, there])
  return read.clauses === clauses ? read.list : none
}
