import type { Session } from 'electron'
import { appScheme } from './app-address.ts'
import { cutOffNetwork } from './network.ts'
import { denyPermissions } from './permissions.ts'
import { serveFiles } from './protocol.ts'
import { listServedFiles } from './served-files.ts'

/** The one session of the window: our files and nothing else, no permission, no network. Before the first page. */
export function guardSession(session: Session, rendererFolder: string): void {
  denyPermissions(session)
  cutOffNetwork(session)
  session.protocol.handle(appScheme, serveFiles(listServedFiles(rendererFolder)))
}
