import { spawn } from 'node:child_process'

/**
 * Opens an address in the system's browser; false where there is no screen or nothing to open it with. The address is
 * our own and is handed over as one argument, never through a shell.
 */
export function openInBrowser(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const hasScreen =
    platform !== 'linux' ||
    [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '')
  if (!hasScreen) return Promise.resolve(false)
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address]
  return new Promise((resolve) => {
    const opener = spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    opener.once('error', () => {
      resolve(false)
    })
    opener.once('spawn', () => {
      opener.unref()
      resolve(true)
    })
  })
}
