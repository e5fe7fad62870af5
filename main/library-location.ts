import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * The library that is opened when nobody names one: `PIYUE_LIBRARY`, or a folder among the person's own data where each
 * system keeps it. Every way in uses it, so that the window and the command line show the same library.
 */
export const defaultLibraryFolder = (
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string => {
  const named = env['PIYUE_LIBRARY']
  if (named !== undefined && named !== '') return resolve(named)
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Piyue', 'Library')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Piyue', 'Library')
  const share = env['XDG_DATA_HOME']
  return join(share === undefined || share === '' ? join(home, '.local', 'share') : share, 'piyue', 'library')
}
