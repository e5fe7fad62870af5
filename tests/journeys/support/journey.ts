import { expect, test as plain, type BrowserContext } from '@playwright/test'
import { staysHome } from './own-origin.ts'

/** Every request of a journey's pages: how many there were, and those that left the app's own origin. */
export interface RequestLog {
  asked: number
  readonly strays: string[]
}

function listen(context: BrowserContext, log: RequestLog): void {
  context.on('request', (request) => {
    log.asked += 1
    const opens = request.isNavigationRequest()
    // a document that is being opened has no page yet; Piyue has no service worker
    const page = opens || request.serviceWorker() !== null ? 'about:blank' : request.frame().page().url()
    if (!staysHome(request.url(), { page, opens }))
      log.strays.push(`${request.resourceType()} ${request.url()} from ${page}`)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (!staysHome(socket.url(), { page: page.url(), opens: false }))
        log.strays.push(`websocket ${socket.url()} from ${page.url()}`)
    })
  })
}

/** Takes out of the log what a test asks of these addresses on purpose, to see it refused. */
export function askedOnPurpose(log: RequestLog, ...addresses: readonly string[]): void {
  log.strays.push(...log.strays.splice(0).filter((line) => !addresses.some((address) => line.includes(` ${address} `))))
}

/**
 * Playwright's test, with a log of all that its pages ask for: a journey fails when anything goes to another origin
 * than the app's own, whatever it does besides. All journeys use it but the one whose subject is pages of other
 * origins.
 */
export const test = plain.extend<{ readonly staysHome: undefined }, { readonly requests: RequestLog }>({
  requests: [
    async ({ browser }, use) => {
      const log: RequestLog = { asked: 0, strays: [] }
      const make = browser.newContext.bind(browser)
      // contexts that tests make themselves, newPage's and Playwright's own all come from here
      browser.newContext = async (options) => {
        const context = await make(options)
        listen(context, log)
        return context
      }
      await use(log)
      browser.newContext = make
    },
    { scope: 'worker', auto: true },
  ],
  staysHome: [
    async ({ requests }, use) => {
      await use(undefined)
      expect(requests.strays.splice(0), 'requests to others than the app itself').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
