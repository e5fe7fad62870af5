import type { ReactNode } from 'react'
import { failureSentences } from '../../state/failure-sentences.ts'
import { commonStrings } from '../../strings/common.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { CoverageSign } from './CoverageSign.tsx'
import type { LoadedCoverage } from './use-matrix.ts'

/** What the signs mean and how far coverage is worked out, `others` being how many policies are held to the base. */
export function MatrixLegend({
  sectorWise,
  others,
  covering,
  children,
}: {
  readonly sectorWise: boolean
  readonly others: number
  readonly covering: LoadedCoverage
  readonly children: ReactNode
}) {
  const words = useStrings(matrixStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  return (
    <div className="matrix-legend">
      {sectorWise && others > 0 ? (
        <>
          <b>{words.unitMeans}</b>
          <span>
            <CoverageSign kind="taken-up" />
            {words.takenUp}
          </span>
          <span>
            <CoverageSign kind="sharpened" />
            {words.sharpened}
          </span>
          <span>
            <CoverageSign kind="suggested" />
            {words.suggestedOnly}
          </span>
          <span>
            <CoverageSign kind="not-taken-up" />
            {words.notTakenUp}
          </span>
          <span>
            <CoverageSign kind="new" />
            {words.new}
          </span>
        </>
      ) : null}
      <span className="grow" />
      {covering.progress !== null ? (
        <span className="matrix-working" role="status">
          <span className="nowrap">{words.working(covering.progress.done, covering.progress.total ?? others)}</span>
          <ProgressBar
            label={words.working(covering.progress.done, covering.progress.total ?? others)}
            part={
              covering.progress.total === null || covering.progress.total === 0
                ? null
                : covering.progress.done / covering.progress.total
            }
          />
          <Button look="underlined" onClick={covering.stop}>
            {words.stop}
          </Button>
        </span>
      ) : covering.stopped ? (
        <span className="matrix-working" role="status">
          {words.stopped}
          <Button look="underlined" onClick={covering.again}>
            {words.again}
          </Button>
        </span>
      ) : covering.failure !== null ? (
        <span className="matrix-working failed" role="alert">
          {failureSentences(covering.failure, language)}
          <Button look="underlined" onClick={covering.again}>
            {common.retry}
          </Button>
        </span>
      ) : (
        <span className="mute">
          {sectorWise ? (others === 0 ? words.onePolicy : words.figures) : words.figuresPlain}
        </span>
      )}
      {children}
    </div>
  )
}
