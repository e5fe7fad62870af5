import { useCallback } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { workbench } from '../../workbench-client.ts'
import { tableText } from './compare-texts.ts'
import { copyOut } from './copy-out.ts'
import { useSaveExport } from './use-save-export.ts'

export interface ComparisonPage {
  readonly exportAs: (format: 'html' | 'docx') => void
  /** Onto the clipboard: as a page, and as lines of a table for what takes only text. */
  readonly copyPage: () => void
}

/** A comparison as a page of its own. `older` null: the draft rebuilt from the newer one's marks. */
export function useComparisonPage(
  older: PolicyId | null,
  newer: PolicyId,
  comparison: PolicyComparison,
): ComparisonPage {
  const words = useStrings(comparingStrings)
  const language = useLanguage()
  const saveExport = useSaveExport()
  const page = useCallback(
    (format: 'html' | 'docx') =>
      older === null
        ? workbench.exportDraftComparison({ policyId: newer, language, format })
        : workbench.exportComparison({ older, newer, language, format }),
    [older, newer, language],
  )
  const exportAs = useCallback(
    (format: 'html' | 'docx') => {
      saveExport(page(format))
    },
    [saveExport, page],
  )
  const copyPage = useCallback(() => {
    void page('html').then(async (file) => {
      if (!file.ok) {
        reportFailure(file.failure)
        return
      }
      say((await copyOut(tableText(comparison, words), file.value.content)) ? words.copied : words.notCopied)
    })
  }, [page, comparison, words])
  return { exportAs, copyPage }
}
