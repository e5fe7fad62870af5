import { isAbsolute, resolve } from 'node:path'

/**
 * The files named on a command line, as absolute paths: what is left without the program, its switches and, when
 * started from a checkout, the app's folder. Whether they exist is found out when they are read.
 */
export function filesInArguments(
  argv: readonly string[],
  { packaged, folder }: { readonly packaged: boolean; readonly folder: string },
): readonly string[] {
  const given = argv.slice(1)
  const end = given.indexOf('--')
  const names = [
    ...given.slice(0, end === -1 ? given.length : end).filter((argument) => !argument.startsWith('-')),
    ...(end === -1 ? [] : given.slice(end + 1)),
  ]
  // from a checkout the first name is the app's own folder, wherever among the switches it stands
  return names
    .slice(packaged ? 0 : 1)
    .filter((name) => name !== '' && !name.includes('\0'))
    .map((name) => resolve(folder, name))
}

/** What a second start hands over; it comes from another process of the same person, and is checked all the same. */
export function filesHandedOver(handed: unknown): readonly string[] {
  if (typeof handed !== 'object' || handed === null || !('files' in handed) || !Array.isArray(handed.files)) return []
  return handed.files
    .filter((file): file is string => typeof file === 'string' && isAbsolute(file) && !file.includes('\0'))
    .slice(0, 1000)
}
