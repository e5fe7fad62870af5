import { useMemo, type RefObject } from 'react'
import type { Command } from './command.ts'

/** Alone in its list: the command that leads to a screen's own search field and selects what stands in it, so that the next word replaces it. */
export function useFindCommand(
  title: string,
  field: RefObject<HTMLInputElement | null>,
  icon?: Command['icon'],
): readonly Command[] {
  return useMemo(
    () => [
      {
        id: 'find',
        title,
        group: 'go',
        keys: ['Mod+F', '/'],
        ...(icon === undefined ? { quiet: true } : { icon }),
        run: () => {
          field.current?.focus()
          field.current?.select()
        },
      },
    ],
    [title, field, icon],
  )
}
