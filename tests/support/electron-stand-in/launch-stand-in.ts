import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page, Route } from '@playwright/test'
import type { ShellApp, ShellLaunch } from '../shell-app.ts'
import type { Asked, FromApp, Question } from './messages.ts'
import { installPreload } from './preload-world.ts'

const toPage = (url: string): string => url.replace(/^app:\/\//, 'https://')
const toApp = (url: string): string => url.replace(/^https:\/\/workbench(?=[/?#]|$)/, 'app://workbench')

/**
 * Starts the built app with the stand-in for Electron; its window is shown in a page of `browser`. Resolves when the
 * first page has loaded.
 */
export async function launchStandIn(browser: Browser, launch: ShellLaunch): Promise<ShellApp> {
  const app = new StandInApp(browser, launch)
  try {
    await app.started()
  } catch (error) {
    await app.dispose()
    throw error
  }
  return app
}

class StandInApp implements ShellApp {
  readonly carrier = 'stand-in'
  readonly #browser: Browser
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  readonly #faults: string[] = []
  readonly #waiting = new Map<
    number,
    { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }
  >()
  readonly #first: Promise<Page>
  #firstLoaded: (page: Page) => void = () => undefined
  #firstFailed: (error: Error) => void = () => undefined
  #context: BrowserContext | null = null
  #page: Page | null = null
  #windowId = 0
  #preferences: Readonly<Record<string, unknown>> = {}
  #expectedUrl: string | null = null
  #asked = 0
  #errors = ''
  /** Messages of the app are handled one after the other, in the order they came. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(browser: Browser, launch: ShellLaunch) {
    this.#browser = browser
    this.#first = new Promise((resolve, reject) => {
      this.#firstLoaded = resolve
      this.#firstFailed = reject
    })
    this.#child = fork(fileURLToPath(new URL('./run-app.ts', import.meta.url)), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: {
        ...process.env,
        PIYUE_LIBRARY: launch.libraryFolder,
        STAND_IN_APP: launch.app,
        STAND_IN_USER_DATA: launch.userData,
        STAND_IN_PACKAGED: launch.packaged === true ? '1' : '0',
        STAND_IN_ARGUMENTS: JSON.stringify(launch.arguments ?? []),
        STAND_IN_LANGUAGES: (launch.languages ?? ['zh-CN']).join(','),
      },
    })
    this.#ended = once(this.#child, 'exit')
    this.#child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.#errors += chunk
    })
    this.#child.on('message', (message: FromApp) => {
      this.#hear(message)
    })
  }

  async started(): Promise<void> {
    const ended = this.#ended.then(() => {
      throw new Error(`the app ended before its window was there\n${this.#faults.join('\n')}\n${this.#errors}`)
    })
    let impatient: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      impatient = setTimeout(() => {
        reject(new Error(`no window within 30 s\n${this.#faults.join('\n')}\n${this.#errors}`))
      }, 30_000)
    })
    try {
      await Promise.race([this.#first, ended, late])
    } finally {
      clearTimeout(impatient)
    }
  }

  #hear(message: FromApp): void {
    if (message.type === 'answer' || message.type === 'refusal') {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.type === 'answer') waiting?.resolve(message.value as never)
      else waiting?.reject(new Error(message.message))
      return
    }
    if (message.type === 'fault') {
      this.#faults.push(message.message)
      // an app that goes wrong before its window is there will not get one: waiting would only be slow
      this.#firstFailed(new Error(message.message))
      return
    }
    this.#turn = this.#turn
      .then(() => this.#follow(message))
      .catch((error: unknown) => {
        if (this.#page?.isClosed() === false) this.#faults.push(String(error))
      })
  }

  async #follow(message: FromApp): Promise<void> {
    switch (message.type) {
      case 'window-created':
        return this.#openPage(message.windowId, { ...message.preferences }, message)
      case 'load': {
        const page = this.page()
        this.#expectedUrl = toPage(message.url)
        // not awaited: the page asks the app for its files while it loads
        void page.goto(this.#expectedUrl).catch((error: unknown) => {
          if (!page.isClosed()) this.#faults.push(`the page did not load: ${String(error)}`)
        })
        return
      }
      case 'to-page': {
        // a message to a page that is going is lost in Electron, too
        if (this.#page === null || this.#page.isClosed()) return
        await this.#page.evaluate(
          ([channel, values]) => {
            ;(
              window as unknown as { standInDeliver?: (channel: string, values: readonly unknown[]) => void }
            ).standInDeliver?.(channel, values)
          },
          [message.channel, message.values] as const,
        )
        return
      }
      case 'window-closed': {
        await this.#context?.close()
        this.#page = null
        return
      }
      default:
    }
  }

  async #openPage(
    windowId: number,
    preferences: Readonly<Record<string, unknown>>,
    { width, height }: { readonly width: number; readonly height: number },
  ): Promise<void> {
    this.#windowId = windowId
    this.#preferences = preferences
    const context = await this.#browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      ignoreHTTPSErrors: false,
    })
    this.#context = context
    const page = await context.newPage()
    this.#page = page
    await page.exposeBinding('standInAsk', (source, kind: 'invoke' | 'send', channel: string, values: unknown[]) =>
      this.#ask(kind, {
        windowId,
        channel,
        values,
        url: toApp(source.frame.url()),
        top: source.frame.parentFrame() === null,
      }),
    )
    await page.exposeBinding('standInFault', (_source, fault: string) => {
      this.#faults.push(fault)
    })
    await page.route('**/*', (route) => this.#route(route, windowId))
    const preload = preferences['preload']
    if (typeof preload === 'string' && existsSync(preload))
      await page.addInitScript({
        content: `;(${installPreload.toString()})(function (require, module, exports) {\n${readFileSync(preload, 'utf8')}\n})`,
      })
    else this.#faults.push(`Unable to load preload script: ${String(preload)} is not there`)
    page.on('pageerror', (error) => {
      this.#faults.push(`page error: ${error.stack ?? error.message}`)
    })
    page.on('console', (line) => {
      if (line.type() === 'error') this.#faults.push(`page console: ${line.text()} (${line.location().url})`)
    })
    page.on('domcontentloaded', () => {
      void this.#tellPageEvent('dom-ready')
    })
    page.on('load', () => {
      void this.#tellPageEvent('did-finish-load').then(() => {
        this.#firstLoaded(page)
      })
    })
    page.on('crash', () => {
      this.#faults.push('the page crashed')
    })
  }

  async #tellPageEvent(event: Asked['pageEvent']['ask']['event']): Promise<void> {
    if (this.#page?.isClosed() !== false || this.#page.url() === 'about:blank') return
    await this.#ask('pageEvent', { windowId: this.#windowId, event }).catch((error: unknown) => {
      if (this.#child.connected) this.#faults.push(String(error))
    })
  }

  /**
   * Every request of the page: navigation is asked of the app first, then the session's filter, then the scheme's
   * handler.
   */
  async #route(route: Route, windowId: number): Promise<void> {
    const request = route.request(),
      url = request.url()
    try {
      if (request.isNavigationRequest()) {
        const top = request.frame().parentFrame() === null
        if (top && url === this.#expectedUrl) {
          this.#expectedUrl = null
          await this.#ask('pageEvent', { windowId, event: 'did-start-navigation' })
        } else if (await this.#ask('navigate', { windowId, url: toApp(url), top })) return await route.abort('aborted')
        else if (toApp(url) === url) this.#faults.push(`the page was let go to ${url}`)
      }
      const answer = await this.#ask('fetch', { url: toApp(url), method: request.method() })
      if (answer === null) {
        this.#faults.push(`a request was cut: ${url}`)
        return await route.abort('blockedbyclient')
      }
      await route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) })
    } catch (error) {
      if (!this.#child.connected) return
      this.#faults.push(`${url}: ${error instanceof Error ? error.message : String(error)}`)
      await route.abort('failed')
    }
  }

  #ask<K extends keyof Asked>(what: K, ask: Asked[K]['ask']): Promise<Asked[K]['answer']> {
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve, reject) => {
      if (!this.#child.connected) {
        reject(new Error('the app has ended'))
        return
      }
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject })
      this.#child.send({ id, what, ask } as Question)
    })
  }

  page(): Page {
    if (this.#page === null) throw new Error('there is no window')
    return this.#page
  }
  preferences(): Promise<Readonly<Record<string, unknown>>> {
    return Promise.resolve(this.#preferences)
  }
  async willChoose(paths: readonly string[]): Promise<void> {
    await this.#ask('stubDialog', {
      method: 'showOpenDialog',
      answer: { canceled: paths.length === 0, filePaths: paths },
    })
  }
  async willSaveAs(path: string): Promise<void> {
    await this.#ask('stubDialog', { method: 'showSaveDialog', answer: { canceled: false, filePath: path } })
  }
  async clickMenu(id: string): Promise<void> {
    await this.#ask('clickMenu', { id })
  }
  async menuLabels(): Promise<readonly string[]> {
    return (await this.#ask('menu', null)).map(({ label }) => label)
  }
  async openFileFromOutside(path: string): Promise<void> {
    await this.#ask('secondInstance', { files: [path] })
  }
  async quit(): Promise<number | null> {
    if (this.#child.connected) await this.#ask('quit', null)
    await this.#ended
    return this.#child.exitCode
  }
  faults(): readonly string[] {
    return this.#faults
  }
  async dispose(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGKILL')
      await this.#ended
    }
    await this.#context?.close()
  }
}
