import { useEffect } from 'react'
import { importPanel, onImportFinished } from '../../state/importing.ts'
import { showScreen } from '../../state/navigation.ts'
import { foldPanel } from '../../state/panels.ts'
import { say } from '../../state/toasts.ts'
import { importingStrings } from '../../strings/importing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'

/** One summary when the queue has run to its end; never one a file. */
export function useImportSummary(): void {
  const words = useStrings(importingStrings)
  const between = useLanguage() === 'en' ? ', ' : '，'
  useEffect(
    () =>
      onImportFinished((counts) => {
        const parts = [
          ...(counts.added > 0 ? [words.added(counts.added)] : []),
          ...(counts.versions > 0 ? [words.versions(counts.versions)] : []),
          ...(counts.known > 0 ? [words.known(counts.known)] : []),
          ...(counts.failed > 0 ? [words.failures(counts.failed)] : []),
        ]
        if (parts.length > 0)
          say(words.finished(parts.join(between) + (counts.policies > 0 ? words.policiesIn(counts.policies) : '')), {
            label: words.see,
            run: () => {
              foldPanel(importPanel, false)
              showScreen('library')
            },
          })
      }),
    [words, between],
  )
}
