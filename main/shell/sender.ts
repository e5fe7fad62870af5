import { isStartPage } from './app-address.ts'

/** The part of an IPC event that says who sent it. */
export interface SentBy {
  readonly sender: object
  readonly senderFrame: { readonly url: string; readonly parent: object | null; readonly detached?: boolean } | null
}

/**
 * True only for the top frame of our own window while it shows our own page. A frame inside it, another window's page,
 * a page that has navigated or gone since it sent: all refused. Electron lets any frame send on any channel, so every
 * message is asked.
 */
export function isFromOurPage({ sender, senderFrame }: SentBy, ourContents: object | null): boolean {
  return (
    ourContents !== null &&
    sender === ourContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.detached !== true &&
    isStartPage(senderFrame.url)
  )
}
