import { createServer, type Server } from 'node:http'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { LibraryState } from '../../core/contract/workbench.ts'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { newLibraryFolder, servePiyue, type RunningPiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'

// Pages of other origins, in the browser of someone whose Piyue is open beside them: what they try, and that none of it
// comes through. evil.example and rebound.example are names that lead to this machine, as a hostile name server would
// have it.
const executablePath = findBrowser()
test.use({
  launchOptions: {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP *.example 127.0.0.1',
    ],
  },
})

let piyue: RunningPiyue
let hostile: Server
let discard: () => Promise<void> = () => Promise.resolve()
let told = ''
const asked: string[] = []
const portOf = (address: string): number => Number(new URL(address).port)
const hostilePort = (): number => (hostile.address() as AddressInfo).port

test.beforeAll(async () => {
  const made = await newLibraryFolder()
  discard = made.discard
  piyue = await servePiyue(made.folder)
  piyue.child.stderr?.on('data', (chunk: string) => {
    told += chunk
  })
  hostile = createServer((request, response) => {
    asked.push(request.url ?? '')
    // the most welcoming page there is: whatever is refused below is refused by Piyue
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Access-Control-Allow-Origin': '*' })
    response.end('<!doctype html><title>a page</title><body></body>')
  })
  await new Promise<void>((resolve) => {
    hostile.listen(0, '127.0.0.1', resolve)
  })
})
test.afterAll(async () => {
  await piyue.stop()
  hostile.closeAllConnections()
  hostile.close()
  await discard()
})

/**
 * Opens Piyue as a person does, and gives its page. The printed address works once: later tests get theirs from the
 * context's cookie.
 */
async function openPiyue(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(piyue.address)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  return page
}

/**
 * Everything a page can do to another origin without its leave. Gives what came of each: "refused", or what could be
 * read.
 */
async function attack(page: Page, target: string): Promise<Record<string, string>> {
  return page.evaluate(async (origin) => {
    const outcome: Record<string, string> = {}
    const call = `${origin}/api/call/importSample`
    const tryTo = async (name: string, attempt: () => Promise<string>): Promise<void> => {
      outcome[name] = await Promise.race([
        attempt().catch(() => 'refused'),
        new Promise<string>((resolve) => {
          setTimeout(() => {
            resolve('no answer')
          }, 4_000)
        }),
      ])
    }
    const loaded = (element: HTMLElement & { src?: string; href?: string }, set: () => void): Promise<string> =>
      new Promise((resolve) => {
        element.onload = () => {
          resolve('loaded')
        }
        element.onerror = () => {
          resolve('refused')
        }
        set()
        document.body.append(element)
      })
    const read = async (response: Promise<Response>): Promise<string> => {
      const { type, status } = await response
      // an opaque answer tells the page nothing; whether the server did anything is asked of the server afterwards
      return type === 'opaque' ? 'refused' : `read ${String(status)}`
    }
    const credentials = 'include' as const
    const json = { 'content-type': 'application/json' }
    await Promise.all([
      tryTo('fetch with JSON', () => read(fetch(call, { method: 'POST', credentials, headers: json, body: '{}' }))),
      tryTo('fetch with plain text', () => read(fetch(call, { method: 'POST', credentials, body: '{}' }))),
      tryTo('fetch no-cors', () => read(fetch(call, { method: 'POST', mode: 'no-cors', credentials, body: '{}' }))),
      tryTo('fetch no-cors, JSON in a blob', () =>
        read(
          fetch(call, {
            method: 'POST',
            mode: 'no-cors',
            credentials,
            body: new Blob(['{}'], { type: 'text/plain;x=application/json' }),
          }),
        ),
      ),
      tryTo('fetch kept alive', () =>
        read(fetch(call, { method: 'POST', mode: 'no-cors', credentials, keepalive: true, body: '{}' })),
      ),
      tryTo('fetch of the page', () => read(fetch(`${origin}/`, { credentials }))),
      tryTo('fetch of the events', () => read(fetch(`${origin}/api/events`, { credentials }))),
      tryTo('fetch with other methods', () => read(fetch(call, { method: 'PUT', credentials, body: '{}' }))),
      tryTo('upload', () =>
        read(
          fetch(`${origin}/api/upload?name=a.txt`, { method: 'POST', mode: 'no-cors', credentials, body: '第一条' }),
        ),
      ),
      tryTo('beacon', () => {
        navigator.sendBeacon(call, new Blob(['{}'], { type: 'text/plain' }))
        return Promise.resolve('refused')
      }),
      tryTo('image', () => {
        const image = new Image()
        return loaded(image, () => {
          image.src = `${origin}/api/events`
        })
      }),
      tryTo('image that guesses the token', () => {
        const image = new Image()
        return loaded(image, () => {
          image.src = `${origin}/?token=${'A'.repeat(43)}`
        })
      }),
      tryTo('script', () => {
        const script = document.createElement('script')
        return loaded(script, () => {
          script.src = `${origin}/api/call/libraryState`
        })
      }),
      tryTo('style sheet', () => {
        const link = document.createElement('link')
        link.rel = 'stylesheet'
        return loaded(link, () => {
          link.href = `${origin}/`
        })
      }),
      tryTo(
        'worker',
        () =>
          new Promise((resolve, reject) => {
            try {
              const worker = new Worker(`${origin}/assets/a.js`)
              worker.onmessage = () => {
                resolve('ran')
              }
              worker.onerror = () => {
                resolve('refused')
              }
            } catch (error) {
              reject(error as Error)
            }
          }),
      ),
      tryTo(
        'web socket',
        () =>
          new Promise((resolve) => {
            const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/events`)
            socket.onopen = () => {
              resolve('opened')
            }
            socket.onerror = () => {
              resolve('refused')
            }
          }),
      ),
      tryTo(
        'event source',
        () =>
          new Promise((resolve) => {
            const source = new EventSource(`${origin}/api/events`, { withCredentials: true })
            source.onopen = () => {
              resolve('opened')
            }
            source.onerror = () => {
              source.close()
              resolve('refused')
            }
          }),
      ),
    ])
    // a form is the oldest way across; its answer goes into a frame
    for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      await tryTo(
        `form, ${enctype}`,
        () =>
          new Promise((resolve) => {
            const frame = document.createElement('iframe')
            frame.name = `frame-${enctype}`
            document.body.append(frame)
            const form = document.createElement('form')
            form.method = 'post'
            form.action = call
            form.enctype = enctype
            form.target = frame.name
            const field = document.createElement('input')
            field.name = '{"x":"'
            field.value = '"}'
            form.append(field)
            document.body.append(form)
            // the empty frame loads first, and is the page's own
            frame.onload = () => {
              if (frame.contentDocument === null) resolve('refused')
            }
            form.submit()
          }),
      )
    }
    await tryTo(
      'frame',
      () =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe')
          frame.onload = () => {
            resolve(frame.contentDocument === null ? 'refused' : `read ${frame.contentDocument.title}`)
          }
          frame.src = `${origin}/`
          document.body.append(frame)
        }),
    )
    return outcome
  }, target)
}

test('a page of another origin neither changes the library nor reads a word of it', async ({ context }) => {
  const own = await openPiyue(context)
  const target = new URL(piyue.address).origin
  const before = await ask<LibraryState>(own, 'libraryState', {})
  // another port of the same address is the same site: the strictest cookie is sent along, and only the gate stands
  // between
  told = ''
  for (const origin of [`http://127.0.0.1:${String(hostilePort())}`, `http://evil.example:${String(hostilePort())}`]) {
    const page = await context.newPage()
    await page.goto(`${origin}/`)
    const outcome = await attack(page, target)
    expect
      .soft(
        Object.entries(outcome).filter(([, came]) => came !== 'refused'),
        origin,
      )
      .toEqual([])
    expect(Object.keys(outcome)).toHaveLength(21)
    await expect.poll(() => told, 'the refusals are told in the terminal').toMatch(/importSample/)
    // a window that the page opens shows the locked page, and the page sees nothing of it
    const opened = context.waitForEvent('page')
    const seen = await page.evaluate((address) => {
      const shown = window.open(address)
      return new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(shown?.document.title ?? 'none')
          } catch {
            resolve('none')
          }
        }, 500)
      })
    }, `${target}/`)
    const shown = await opened
    await shown.waitForLoadState()
    expect(await shown.title(), origin).not.toContain('资料库')
    await expect(shown.getByRole('navigation')).toHaveCount(0)
    expect(['none', ''], origin).toContain(seen)
    await shown.close()
    await page.close()
  }
  // some forty refusals, and a line for each kind: nobody fills the terminal
  expect(told.trim().split('\n').length).toBeLessThan(16)
  expect(await ask<LibraryState>(own, 'libraryState', {})).toEqual(before)
  // and the person's own window goes on
  await own.reload()
  await expect(own.getByRole('heading', { level: 1 }).first()).toBeVisible()

  // a name that came to lead here after the page was loaded: same origin to the browser, another Host to Piyue
  const rebound = await context.newPage()
  const port = String(portOf(piyue.address))
  const first = await rebound.goto(`http://rebound.example:${port}/`)
  expect(first?.status()).toBe(421)
  const came = await rebound.evaluate(async () => {
    const answers = [
      await fetch('/'),
      await fetch('/api/events'),
      await fetch('/api/call/libraryState', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
      await fetch(`/?token=${'A'.repeat(43)}`),
    ]
    return answers.map(({ status }) => status)
  })
  expect(came).toEqual([421, 421, 421, 421])
  expect(await rebound.evaluate(() => document.cookie)).toBe('')

  // the page asks nobody but its own origin, whatever is opened
  const strangers: string[] = []
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== target) strangers.push(request.url())
  })
  await rebound.close()
  await own.getByRole('button', { name: '打开示例资料库' }).click()
  await expect(own.getByRole('grid')).toBeVisible({ timeout: 60_000 })
  await own.getByRole('grid').getByRole('row').nth(1).dblclick()
  await expect(own.getByRole('feed')).toBeVisible()
  const rail = own.getByRole('navigation', { name: '工作区' }).getByRole('button')
  for (let place = 0; place < (await rail.count()); place++) {
    await rail.nth(place).click()
    await expect(own.getByRole('main')).toBeVisible()
  }
  expect(strangers).toEqual([])
})

test('nothing but one port of 127.0.0.1 is open', () => {
  test.skip(process.platform !== 'linux', 'what a process has open is read from /proc')
  const { pid } = piyue.child
  const folder = `/proc/${String(pid)}/fd`
  const inodes = new Set(
    readdirSync(folder).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )
  const open = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
    readFileSync(`/proc/${String(pid)}/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, local = '', , state = '', , , , , , inode = ''] = line.trim().split(/\s+/)
        // 0A listens; a datagram socket always does
        return inodes.has(inode) && (state === '0A' || !kind.startsWith('tcp')) ? [`${kind} ${local}`] : []
      }),
  )
  expect(open).toEqual([`tcp 0100007F:${portOf(piyue.address).toString(16).toUpperCase().padStart(4, '0')}`])
})
