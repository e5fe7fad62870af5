import type { StructureCorrection, StructureVerdict } from '../../../core/model/corrections.ts'
import type { CorrectionId } from '../../../core/model/ids.ts'
import { structureStrings } from '../../strings/structure.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

const verdictNames = {
  split: 'verdictSplit',
  merge: 'verdictMerge',
  drop: 'verdictDrop',
  depth: 'verdictDepth',
  label: 'verdictLabel',
} as const satisfies Record<StructureVerdict['kind'], string>

export interface StructureSectionProps {
  readonly corrections: readonly StructureCorrection[]
  readonly readOnly: boolean
  readonly lang: string
  /** Shows where each was made, where the corrections are not one clause's. */
  readonly placed?: boolean
  readonly onWithdraw: (id: CorrectionId) => void
  readonly onWithdrawAll?: () => void
}

/** What people said of the structure, with who and when; each is taken back alone. */
export function StructureSection({
  corrections,
  readOnly,
  lang,
  placed = false,
  onWithdraw,
  onWithdrawAll,
}: StructureSectionProps) {
  const words = useStrings(structureStrings)
  const language = useLanguage()
  if (corrections.length === 0) return null
  const day = (instant: string): string =>
    new Date(instant).toLocaleDateString(language, { month: 'short', day: 'numeric' })
  return (
    <section className="section structure-section" aria-label={words.section}>
      <h3>
        <Icon name="outline" />
        {words.section}
        <span className="count">{corrections.length}</span>
        {onWithdrawAll === undefined || readOnly || corrections.length < 2 ? null : (
          <Button look="underlined" size="small" className="end" onClick={onWithdrawAll}>
            {words.withdrawAll}
          </Button>
        )}
      </h3>
      <ul>
        {corrections.map(({ id, author, correctedAt, verdict, place }) => (
          <li key={id}>
            <Icon name="note" size="small" className="by-person" />
            <span>
              <b>{words[verdictNames[verdict.kind]]}</b>
              <span className="author">{author === '' ? words.someone : author}</span>
              {day(correctedAt)}
              {placed ? (
                <span className="structure-place" lang={lang}>
                  {place.exact.slice(0, 18)}
                </span>
              ) : null}
            </span>
            {readOnly ? null : (
              <Button
                look="underlined"
                size="small"
                onClick={() => {
                  onWithdraw(id)
                }}
              >
                {words.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
