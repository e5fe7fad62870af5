import type { PolicyId } from '../../../core/model/ids.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { CellAnswer } from './CellAnswer.tsx'
import type { CellLine, LineKind } from './cell-lines.ts'
import { ClausePlace } from './ClausePlace.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { CoverageSign, type UnitKind } from './CoverageSign.tsx'
import type { OwnWords } from './use-own-words.ts'

const signs = {
  tightened: 'sharpened',
  refined: 'sharpened',
  'taken-up': 'taken-up',
  suggested: 'suggested',
  'not-taken-up': 'not-taken-up',
  new: 'new',
} as const satisfies Record<LineKind, UnitKind>
const kindWords = {
  tightened: 'tightened',
  refined: 'refined',
  'taken-up': 'takenUp',
  suggested: 'suggested',
  'not-taken-up': 'notTakenUp',
  new: 'added',
} as const satisfies Record<LineKind, string>

// what shares less is not near
const nearEnough = 0.1

/** A task of the base and what answers it, or a clause that answers none. */
export function AlignedLine({
  line,
  basePolicy,
  policy,
  base,
  own,
  readOnly,
}: {
  readonly line: CellLine
  readonly basePolicy: PolicyId
  readonly policy: PolicyId
  readonly base: OwnWords
  readonly own: OwnWords
  readonly readOnly: boolean
}) {
  const words = useStrings(matrixStrings)
  const kind = (
    <div className="cell-kind">
      <span className={`cell-cov ${line.kind}`}>
        <CoverageSign kind={signs[line.kind]} />
        {words[kindWords[line.kind]]}
      </span>
    </div>
  )
  if (line.kind === 'new')
    return (
      <div className="cell-line">
        <div className="cell-side">
          <span />
          <p className="cell-void">{words.noTask}</p>
        </div>
        {kind}
        <div className="cell-side">
          <ClausePlace policyId={policy} clauseId={line.clause.clauseId} path={line.clause.path} lang={own.lang} />
          <p className="cell-words" lang={own.lang}>
            {own.textOf(line.clause.clauseId) ?? line.clause.heading}
          </p>
        </div>
      </div>
    )
  const { task, cell } = line
  const shared = cell.counterparts.flatMap((each) => each.shared)
  return (
    <div className="cell-line">
      <div className="cell-side">
        <ClausePlace policyId={basePolicy} clauseId={task.clauseId} path={task.path} lang={base.lang} />
        <ClauseWords text={base.textOf(task.clauseId) ?? task.heading} strong={[]} shared={shared} lang={base.lang} />
      </div>
      {kind}
      <div className="cell-answers">
        {cell.counterparts.length === 0 ? (
          <div className="cell-side">
            <span />
            <p className="cell-void">
              {cell.status !== 'not-taken-up'
                ? words.held
                : cell.nearest === null || cell.nearest.score < nearEnough
                  ? words.noCounterpart
                  : words.nearest(cell.nearest.path, cell.nearest.score.toFixed(2))}
            </p>
          </div>
        ) : (
          cell.counterparts.map((each) => (
            <CellAnswer
              key={`${each.clauseId} ${each.answers}`}
              answer={each}
              from={{ policyId: policy, clauseId: each.clauseId }}
              to={{ policyId: basePolicy, clauseId: each.answers }}
              own={own}
              readOnly={readOnly}
            />
          ))
        )}
      </div>
    </div>
  )
}
