import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useLibraryState } from '../state/library-state.ts'
import { redo, undo } from '../state/saving.ts'
import { sayInstead } from '../state/toasts.ts'
import { commandStrings } from '../strings/commands.ts'
import { frameStrings, stepStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'

/**
 * Undo and redo, which name the step they would take, and say which they took: what changes may be on another screen.
 */
export function useEditCommands(): readonly Command[] {
  const words = useStrings(commandStrings)
  const frame = useStrings(frameStrings)
  const steps = useStrings(stepStrings)
  const library = useLibraryState()
  const undoStep = library?.undo ?? null
  const redoStep = library?.redo ?? null
  const readOnly = library?.readOnly === true ? frame.readOnly : null
  return useMemo(
    (): readonly Command[] => [
      {
        id: 'undo',
        title: undoStep === null ? words.undo : frame.undoStep(steps[undoStep]),
        group: 'edit',
        keys: ['Mod+Z'],
        icon: 'undo',
        keywords: ['undo', 'chexiao'],
        run: () => {
          void undo().then(({ ok }) => {
            if (ok && undoStep !== null) sayInstead('step', frame.undoneStep(steps[undoStep]))
          })
        },
        unavailable: undoStep === null ? frame.nothingToUndo : readOnly,
        notWhileTyping: true,
      },
      {
        id: 'redo',
        title: redoStep === null ? words.redo : frame.redoStep(steps[redoStep]),
        group: 'edit',
        keys: ['Mod+Shift+Z', 'Mod+Y'],
        icon: 'redo',
        keywords: ['redo', 'chongzuo'],
        run: () => {
          void redo().then(({ ok }) => {
            if (ok && redoStep !== null) sayInstead('step', frame.redoneStep(steps[redoStep]))
          })
        },
        unavailable: redoStep === null ? frame.nothingToRedo : readOnly,
        notWhileTyping: true,
      },
    ],
    [words, frame, steps, undoStep, redoStep, readOnly],
  )
}
