import type { MenuCommand } from '../../core/contract/desktop.ts'
import type { IconName } from '../ui/Icon.tsx'

export type CommandGroup = 'file' | 'edit' | 'clause' | 'go' | 'view' | 'help'

/** Something a person can do: in the palette, behind a key, and in the native menu when its id is a MenuCommand. */
export interface Command {
  readonly id: MenuCommand | (string & {})
  /** In the language spoken: what it does ("撤销：添加标签"). */
  readonly title: string
  readonly group: CommandGroup
  /** "Mod+K", "T"; several do the same, the first is shown. */
  readonly keys?: readonly string[]
  readonly icon?: IconName
  /** Other words the palette finds it by, in any language. */
  readonly keywords?: readonly string[]
  readonly run: () => void
  /** Why it cannot be done now; shown, and the key does nothing. */
  readonly unavailable?: string | null
  /** Not in the palette (moves of the hand like "next tab"). */
  readonly quiet?: boolean
  /** Keys with a modifier work while one types in a field, unless this says no (Mod+Z belongs to the field then). */
  readonly notWhileTyping?: boolean
}
