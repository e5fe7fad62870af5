import { useCallback } from 'react'
import type { ExportedFile } from '../../../core/model/exported-file.ts'
import type { Result } from '../../../core/model/result.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { desktop } from '../../workbench-client.ts'

/** Saves an export where a person wants it and says where it went; a failure is told. */
export function useSaveExport(): (asked: Promise<Result<ExportedFile>>) => void {
  const words = useStrings(comparingStrings)
  return useCallback(
    (asked: Promise<Result<ExportedFile>>) => {
      void asked.then(async (file) => {
        const saved = file.ok ? await desktop.saveFile(file.value) : file
        if (!saved.ok) reportFailure(saved.failure)
        else if (saved.value !== null) say(words.exported(saved.value.path))
      })
    },
    [words],
  )
}
