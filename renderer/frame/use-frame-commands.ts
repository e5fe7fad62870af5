import { useMemo } from 'react'
import { useRegisteredCommands } from '../state/commands.ts'
import { useEditCommands } from './use-edit-commands.ts'
import { useFileCommands } from './use-file-commands.ts'
import { useHelpCommands } from './use-help-commands.ts'
import { useMovingCommands } from './use-moving-commands.ts'
import { useScreenCommands } from './use-screen-commands.ts'
import { useViewCommands } from './use-view-commands.ts'

/** Puts the commands that are there on every screen in the table, in the order in which palette and key list show them. */
export function useFrameCommands(): void {
  const file = useFileCommands()
  const edit = useEditCommands()
  const screens = useScreenCommands()
  const moving = useMovingCommands()
  const view = useViewCommands()
  const help = useHelpCommands()
  const commands = useMemo(
    () => [...file, ...edit, ...screens, ...moving, ...view, ...help],
    [file, edit, screens, moving, view, help],
  )
  useRegisteredCommands('frame', commands)
}
