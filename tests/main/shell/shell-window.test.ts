import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createShellWindow } from '../../../main/shell/shell-window.ts'

/** Windows that record what is sent to their pages. */
function windows() {
  const made: FakeWindow[] = [],
    remembered: unknown[] = []
  let gone = 0
  const theme = Object.assign(new EventEmitter(), { shouldUseDarkColors: true })
  class FakeWindow extends EventEmitter {
    readonly sent: unknown[] = []
    readonly options: { readonly backgroundColor?: string; readonly width?: number }
    visible = false
    readonly webContents: EventEmitter & { send(...values: unknown[]): void; reload(): void }
    constructor(options: object) {
      super()
      this.options = options
      this.webContents = Object.assign(new EventEmitter(), {
        send: (...values: unknown[]) => {
          this.sent.push(values)
        },
        reload: () => {
          this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
        },
      })
      made.push(this)
    }
    loadURL() {
      return Promise.resolve()
    }
    show() {
      this.visible = true
    }
    setBackgroundColor(color: string) {
      this.sent.push(color)
    }
    focus() {
      this.visible = true
    }
    restore() {
      this.visible = true
    }
    maximize() {
      this.visible = true
    }
    isVisible() {
      return this.visible
    }
    isMinimized() {
      return false
    }
    isMaximized() {
      return false
    }
    getNormalBounds() {
      return { x: 1, y: 2, width: 1300, height: 800 }
    }
  }
  const shell = createShellWindow({
    electron: {
      BrowserWindow: FakeWindow,
      nativeTheme: theme,
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    } as never,
    preload: '/preload.cjs',
    icon: null,
    remembered: () => ({ bounds: null, maximized: false }),
    remember: (...values) => {
      remembered.push(values)
    },
    onCreated: () => undefined,
    onPageGone: () => {
      gone += 1
    },
  })
  const last = (): FakeWindow =>
    made.at(-1) ??
    (() => {
      throw new Error('no window')
    })()
  return { shell, theme, made, remembered, last, gone: () => gone }
}

describe('the window', () => {
  it('is shown when its page is ready, on the paper of its theme', () => {
    const { shell, last } = windows()
    shell.show()
    expect([last().visible, last().options.backgroundColor, last().options.width]).toEqual([false, '#151411', 1440])
    last().emit('ready-to-show')
    expect(last().visible).toBe(true)
  })
  it('changes its paper with the theme', () => {
    const { shell, theme, last } = windows()
    theme.emit('updated')
    shell.show()
    theme.shouldUseDarkColors = false
    theme.emit('updated')
    expect(last().sent).toEqual(['#ECE7DC'])
  })
  it('is one, and remembers where it was', () => {
    const { shell, made, last, remembered } = windows()
    shell.show()
    shell.show()
    expect(made).toHaveLength(1)
    last().emit('close')
    last().emit('closed')
    expect(remembered).toEqual([[{ x: 1, y: 2, width: 1300, height: 800 }, false]])
    expect(shell.contents).toBeNull()
    shell.show()
    expect(made).toHaveLength(2)
  })
  it('hears nothing before its page is there, except what is worth waiting for', () => {
    const { shell, last } = windows()
    shell.send('event', 'nobody is there')
    shell.sendWhenLoaded('open', 'first')
    shell.sendWhenLoaded('open', 'second')
    shell.send('event', 'not yet')
    expect(last().sent).toEqual([])
    last().webContents.emit('dom-ready')
    shell.send('event', 'now')
    expect(last().sent).toEqual([
      ['open', 'first'],
      ['open', 'second'],
      ['event', 'now'],
    ])
  })
  it('tells when its page goes: reloaded, crashed or closed, but not on a jump within it', () => {
    const { shell, last, gone } = windows()
    shell.show()
    last().webContents.emit('dom-ready')
    last().webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
    last().webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false })
    expect(gone()).toBe(0)
    shell.reload()
    shell.send('event', 'to a page that is going')
    last().webContents.emit('render-process-gone')
    last().emit('closed')
    expect([gone(), made(last)]).toEqual([3, []])
  })
})
const made = (last: () => { readonly sent: unknown[] }): unknown[] => last().sent
