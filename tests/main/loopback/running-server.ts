import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallOptions, Workbench, WorkbenchEvent } from '../../../core/contract/workbench.ts'
import { succeed } from '../../../core/model/result.ts'
import { startLoopback, type LoopbackLimits } from '../../../main/loopback/start-loopback.ts'
import { createUploads, type UploadLimits } from '../../../main/loopback/uploads.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}
export interface Ask {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

/** A real server on a real port, with a window of a few files and a workbench whose methods a test writes itself. */
export async function runServer(
  given: {
    readonly methods?: Partial<Workbench>
    readonly limits?: Partial<LoopbackLimits>
    readonly uploadLimits?: UploadLimits
    /** Puts more into the server's folder before it starts; the window is `folder`/renderer. */
    readonly lay?: (folder: string) => unknown
  } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'piyue-loopback-test-'))
  const rendererFolder = join(folder, 'renderer')
  await mkdir(join(rendererFolder, 'assets'), { recursive: true })
  await mkdir(join(folder, 'uploads'))
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>批阅</title>')
  await writeFile(join(rendererFolder, 'assets', 'index-1a2b.js'), 'export {}')
  await writeFile(join(rendererFolder, 'assets', 'notes.exe'), 'not a kind of file the window is made of')
  await writeFile(join(folder, 'secret.txt'), 'outside the window')
  given.lay?.(folder)

  const listeners = new Set<(event: WorkbenchEvent) => void>()
  const uploads = await createUploads(
    given.uploadLimits ?? { maxBytes: 1_000_000, maxFiles: 3 },
    join(folder, 'uploads'),
  )
  const refused: string[] = []
  const started = await startLoopback({
    workbench: given.methods as Workbench,
    uploads,
    rendererFolder,
    ...(given.limits === undefined ? {} : { limits: given.limits }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    onRefusal: (refusal) => {
      refused.push(refusal.reason)
    },
  })
  if (!started.ok) throw new Error(started.failure.code)
  const { port, origin } = started.value

  // a connection for each request: one kept open may be closed by the server just as it is used again
  const ask = ({ method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          agent: false,
          headers: { host: `127.0.0.1:${String(port)}`, ...headers },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            })
          })
          response.on('error', reject)
        },
      )
      request.on('error', reject)
      request.end(body)
    })
  const open = async (): Promise<string> => {
    const address = new URL(started.value.newAddress())
    const { headers } = await ask({ path: `${address.pathname}${address.search}` })
    return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  }
  const call = (cookie: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    ask({
      method: 'POST',
      path: `/api/call/${method}`,
      headers: { cookie, origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  return {
    server: started.value,
    port,
    origin,
    folder,
    uploads,
    refused,
    ask,
    open,
    call,
    tell: (event: WorkbenchEvent) => {
      for (const listener of listeners) listener(event)
    },
    listeners: () => listeners.size,
    async close() {
      await started.value.close()
      await uploads.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
export const echo = (request: unknown, _options?: CallOptions) => Promise.resolve(succeed(request)) as never
