// Where LibreOffice is, or null. PIYUE_OFFICE names one outright. Only tests use it: to see what other programs make of
// a policy.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['soffice', 'libreoffice']
const places = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export function findOffice() {
  const named = process.env.PIYUE_OFFICE
  if (named) {
    if (!existsSync(named)) throw new Error(`PIYUE_OFFICE names ${named}, which does not exist`)
    return named
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(runs) ?? null
}
