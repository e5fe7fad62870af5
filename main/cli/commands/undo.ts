import { succeed } from '../../../core/model/result.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'

/** Undo and redo say which step they took; the step is the one the library names before. */
const addStep =
  (direction: 'undo' | 'redo', said: (context: CommandContext) => (step: string) => string): AddCommand =>
  (program, context) => {
    const { words } = context
    onLibrary(program.command(direction).description(words.commands[direction]), words).action(
      (options: CommonOptions) =>
        context.finish(options, () =>
          context.withWorkbench(options, async ({ workbench }) => {
            const before = await workbench.libraryState({})
            if (!before.ok) return before
            const step = before.value[direction]
            const taken = await workbench[direction]({})
            if (!taken.ok) return taken
            return succeed(
              {
                json: { step, state: taken.value },
                text: `${said(context)(step === null ? '' : (words.steps[step] ?? step))}\n`,
              },
              taken.notices,
            )
          }),
        ),
    )
  }

export const addUndo = addStep('undo', ({ words }) => words.undone)
export const addRedo = addStep('redo', ({ words }) => words.redone)
