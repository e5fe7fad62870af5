import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a reference program is, or null: its line then says so. */
export function reference(name: string): string | null {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
  return found ?? null
}
