import { describe, expect, it } from 'vitest'
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import { guardNavigation } from '../../../main/shell/navigation.ts'
import { outsideLink } from '../../../main/shell/outside-links.ts'
import { mayLoad } from '../../../main/shell/network.ts'
import { hostileAddresses } from './hostile-addresses.ts'

type Details = { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }

/** A page that records what was asked of it, and fires its events. */
function guardedPage() {
  const listeners = new Map<string, (details: Details) => void>()
  const opened: string[] = []
  let openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null
  guardNavigation(
    {
      on: (event: string, listener: (details: Details) => void) => {
        listeners.set(event, listener)
      },
      setWindowOpenHandler: (handler) => {
        openHandler = handler
      },
    },
    (url) => {
      opened.push(url)
    },
  )
  return {
    opened,
    isStopped(event: string, url: string, isMainFrame = true): boolean {
      let stopped = false
      const listener = listeners.get(event)
      if (listener === undefined) throw new Error(`nobody listens to ${event}`)
      listener({
        url,
        isMainFrame,
        preventDefault() {
          stopped = true
        },
      })
      return stopped
    },
    open(url: string): WindowOpenHandlerResponse {
      if (openHandler === null) throw new Error('windows may be opened freely')
      return openHandler({ url } as HandlerDetails)
    },
  }
}

describe('a page of ours', () => {
  it('is tried with more than a hundred hostile addresses', () => {
    expect(new Set(hostileAddresses).size).toBeGreaterThan(100)
  })

  it.each(hostileAddresses.map((address) => [address]))('is not led to %j', (address) => {
    const page = guardedPage()
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
      expect(page.isStopped(event, address), event).toBe(true)
    expect(page.open(address)).toEqual({ action: 'deny' })
    expect(page.opened).toEqual([])
  })

  it('may load itself again', () => {
    const page = guardedPage()
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
      expect(page.isStopped(event, 'app://workbench/')).toBe(false)
  })

  it('may not put itself into a frame', () => {
    expect(guardedPage().isStopped('will-frame-navigate', 'app://workbench/', false)).toBe(true)
  })

  it('holds no webview', () => {
    expect(guardedPage().isStopped('will-attach-webview', 'https://www.gov.cn/')).toBe(true)
  })

  it('sends a link to a listed host to the system’s browser, and opens no window itself', () => {
    const page = guardedPage()
    expect(page.open('https://www.gov.cn/zhengce/a.html?x=1#y')).toEqual({ action: 'deny' })
    expect(page.opened).toEqual(['https://www.gov.cn/zhengce/a.html?x=1#y'])
  })
})

describe('a link outside', () => {
  it.each([
    'https://gov.cn/',
    'https://www.gov.cn/zhengce/content.htm',
    'https://flk.npc.gov.cn/detail?id=1',
    'https://law.moj.gov.tw/LawClass',
    'HTTPS://WWW.GOV.CN/',
    'https://www.w3.org/TR/annotation-model/',
    'https://www.gov.cn:443/',
  ])('may be %s', (address) => {
    expect(outsideLink(address)).not.toBeNull()
  })
  it.each(hostileAddresses.map((address) => [address]))('is never %j', (address) => {
    expect(outsideLink(address)).toBeNull()
  })
})

describe('what the window may load', () => {
  it.each([
    'app://workbench/',
    'app://workbench/assets/index.js',
    'data:image/png;base64,AA',
    'blob:app://workbench/4f1c',
    'devtools://devtools/bundled/inspector.html',
  ])('is %s', (address) => {
    expect(mayLoad(address)).toBe(true)
  })
  it('is nothing that leaves the machine or reads its files', () => {
    const local = /^(data:|devtools:|blob:app:\/\/workbench\/|app:\/\/workbench\/)/
    const let_through = hostileAddresses.filter((address) => !local.test(address) && mayLoad(address))
    expect(let_through).toEqual([])
  })
})
