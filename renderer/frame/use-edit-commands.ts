import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useLibraryState } from '../state/library-state.ts'
import { redo, undo } from '../state/saving.ts'
import { commandStrings } from '../strings/commands.ts'
import { frameStrings, stepStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'

/** Undo and redo, which name the step they would take. */
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
          void undo()
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
          void redo()
        },
        unavailable: redoStep === null ? frame.nothingToRedo : readOnly,
        notWhileTyping: true,
      },
    ],
    [words, frame, steps, undoStep, redoStep, readOnly],
  )
}
