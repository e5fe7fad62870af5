import type { WebContents } from 'electron'
import { isStartPage } from './app-address.ts'
import { outsideLink } from './outside-links.ts'

type Refusing = { preventDefault(): void }
type Guarded = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (details: Refusing & { readonly url: string; readonly isMainFrame: boolean }) => void,
  ): unknown
  on(event: 'will-attach-webview', listener: (event: Refusing) => void): unknown
}

/**
 * Keeps a page where it is: it may load our start page again and nothing else, opens no window and holds no webview.
 * A link to a listed host outside goes to `openOutside` (the system's browser); every other address is dropped.
 */
export function guardNavigation(contents: Guarded, openOutside: (url: string) => void): void {
  const stay = (details: Refusing & { readonly url: string; readonly isMainFrame: boolean }): void => {
    if (details.isMainFrame && isStartPage(details.url)) return
    details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    const outside = outsideLink(url)
    if (outside !== null) openOutside(outside)
    return { action: 'deny' }
  })
}
