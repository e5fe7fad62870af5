import { useMemo } from 'react'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { ClausePlace } from './ClausePlace.tsx'
import type { OwnWords } from './use-own-words.ts'

/** A cell's clauses on one side, where nothing was aligned. */
export function ClauseList({
  policyId,
  clauses,
  words: own,
  title,
}: {
  readonly policyId: PolicyId
  readonly clauses: readonly ClauseId[]
  readonly words: OwnWords
  readonly title: string
}) {
  const words = useStrings(matrixStrings)
  const paths = useMemo(() => new Map((own.view?.policy.clauses ?? []).map(({ id, path }) => [id, path])), [own.view])
  return (
    <div className="cell-list">
      <h3>
        {title}
        <span className="count">{words.clauses(clauses.length)}</span>
      </h3>
      {clauses.map((clauseId) => (
        <div key={clauseId} className="cell-side">
          <ClausePlace policyId={policyId} clauseId={clauseId} path={paths.get(clauseId) ?? ''} lang={own.lang} />
          <p className="cell-words" lang={own.lang}>
            {own.textOf(clauseId) ?? ''}
          </p>
        </div>
      ))}
      {clauses.length === 0 ? <p className="cell-none mute">{words.noneHere}</p> : null}
    </div>
  )
}
