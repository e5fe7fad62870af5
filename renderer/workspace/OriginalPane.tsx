import { explainFailure } from '../../core/contract/explain.ts'
import type { Policy } from '../../core/model/policy.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import { BlocksOriginal } from '../features/original/BlocksOriginal.tsx'
import { PdfOriginal } from '../features/original/PdfOriginal.tsx'
import { originalStrings } from '../strings/original.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Button } from '../ui/Button.tsx'
import { useOriginal } from './use-original.ts'

export interface OriginalPaneProps {
  readonly policy: Policy
  readonly lang: string
  /** Where one stands and what is selected, in the cleaned text: both are lit in the original too. */
  readonly clause: TextRange | null
  readonly selection: TextRange | null
  readonly onGoTo: (offset: number) => void
  readonly onSelect: (range: TextRange) => void
  readonly onClose: () => void
}

/** The file itself beside its clauses. */
export function OriginalPane({ policy, lang, clause, selection, onGoTo, onSelect, onClose }: OriginalPaneProps) {
  const words = useStrings(originalStrings)
  const language = useLanguage()
  const original = useOriginal(policy)
  if (original.kind === 'pdf')
    return (
      <PdfOriginal
        pdf={original.pdf}
        places={original.places}
        clause={clause}
        selection={selection}
        onGoTo={onGoTo}
        onSelect={onSelect}
        onClose={onClose}
      />
    )
  if (original.kind === 'blocks')
    return (
      <BlocksOriginal
        blocks={original.blocks}
        places={original.places}
        lang={lang}
        clause={clause}
        selection={selection}
        onGoTo={onGoTo}
        onClose={onClose}
      />
    )
  const { cause, nextStep } =
    original.kind === 'failed' ? explainFailure(original.failure, language) : { cause: words.loading, nextStep: '' }
  return (
    <div className="original-wait" role="status">
      {original.kind === 'failed' ? <b>{words.failed}</b> : null}
      <p>
        {cause}
        {nextStep}
      </p>
      <Button look="line" onClick={onClose}>
        {words.close}
      </Button>
    </div>
  )
}
