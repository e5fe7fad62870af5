import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where the first of these programs is: the one the variable names, else by name on the PATH, else at one of the places; or null. */
export function findProgram({ variable, names, places }) {
  const named = process.env[variable]
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist`)
    return named
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(runs) ?? null
}
