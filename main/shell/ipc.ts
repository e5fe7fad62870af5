import type { IpcMain } from 'electron'
import { channels } from '../../core/contract/bridge.ts'
import { fail } from '../../core/model/result.ts'
import type { Calls } from './calls.ts'
import { isFromOurPage, type SentBy } from './sender.ts'
import type { Log } from './shell-log.ts'

export interface IpcParts {
  /** The page's WebContents, or null while there is no window. */
  ourContents(): object | null
  readonly calls: Calls
  readonly desktop: (method: unknown, request: unknown) => ReturnType<Calls['call']>
  readonly log: Log
}

/** The only place where messages of the window come in. Whoever is not our page gets a refusal, whatever they ask. */
export function answerMessages(
  ipcMain: Pick<IpcMain, 'handle' | 'on'>,
  { ourContents, calls, desktop, log }: IpcParts,
): void {
  const isOurs = (event: SentBy, channel: string): boolean => {
    if (isFromOurPage(event, ourContents())) return true
    log('message-from-stranger', { channel })
    return false
  }
  ipcMain.handle(channels.call, (event, method: unknown, request: unknown, callId: unknown) =>
    isOurs(event, channels.call)
      ? calls.call(method, request, callId)
      : fail('not-allowed', { params: { what: 'sender' } }),
  )
  ipcMain.handle(channels.piece, (event, callId: unknown) =>
    isOurs(event, channels.piece) ? calls.nextPiece(callId) : null,
  )
  ipcMain.handle(channels.desktop, (event, method: unknown, request: unknown) =>
    isOurs(event, channels.desktop) ? desktop(method, request) : fail('not-allowed', { params: { what: 'sender' } }),
  )
  ipcMain.on(channels.cancel, (event, callId: unknown) => {
    if (isOurs(event, channels.cancel)) calls.cancel(callId)
  })
}
