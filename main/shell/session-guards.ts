import type { Session } from 'electron'
import { readWindowFiles } from '../window-files.ts'
import { appScheme } from './app-address.ts'
import { cutOffNetwork } from './network.ts'
import { denyPermissions } from './permissions.ts'
import { serveFiles } from './protocol.ts'

/** The one session of the window: our files and nothing else, no permission, no network. Before the first page. */
export function guardSession(session: Session, rendererFolder: string, platform: NodeJS.Platform): void {
  denyPermissions(session, platform)
  cutOffNetwork(session)
  session.protocol.handle(appScheme, serveFiles(readWindowFiles(rendererFolder)))
}
