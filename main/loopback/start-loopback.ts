import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Workbench } from '../../core/contract/workbench.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { Subscribe } from './answer-events.ts'
import { endWithoutWindow } from './end-without-window.ts'
import { createRouter } from './route-request.ts'
import type { Refusal, RefusalReason } from './refusal.ts'
import { createSession } from './session.ts'
import type { Uploads } from './uploads.ts'
import { readWindowFiles } from '../window-files.ts'

export interface LoopbackOptions {
  readonly workbench: Workbench
  readonly subscribe: Subscribe
  readonly uploads: Uploads
  /** Folder of the built window. */
  readonly rendererFolder: string
  /** 0 or absent: any free one. */
  readonly port?: number
  /** Told of every request that was turned away. */
  readonly onRefusal?: (refusal: Refusal) => void
  readonly limits?: Partial<LoopbackLimits>
}

export interface LoopbackLimits {
  readonly jsonBytes: number
  /** ms in which headers must have arrived. */
  readonly headersWithin: number
  /** ms in which a whole request must have arrived, uploads included. */
  readonly requestWithin: number
  /** ms between two blank lines of the event stream. */
  readonly heartbeat: number
  /** ms for which the session outlives the last window. */
  readonly withoutWindow: number
}
const defaultLimits: LoopbackLimits = {
  jsonBytes: 1024 * 1024,
  headersWithin: 10_000,
  requestWithin: 180_000,
  heartbeat: 15_000,
  withoutWindow: 600_000,
}

export interface Loopback {
  readonly port: number
  readonly origin: string
  /** An address that opens the window once; the one before is void from then on. */
  newAddress(): string
  refusals(): Readonly<Partial<Record<RefusalReason, number>>>
  /** Ends running calls and event streams and frees the port. The workbench and the uploads stay their owner's. */
  close(): Promise<void>
}

/**
 * The contract over HTTP, for a browser on this machine and nothing else: bound to 127.0.0.1, every request through the
 * gate (gate.ts), and behind it only who exchanged a printed one-time token for the session's cookie, which is void ten
 * minutes after the last window closed. Fails with 'port-taken'. Throws when the window's folder cannot be read: it is
 * part of the build.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Result<Loopback>> {
  const limits = { ...defaultLimits, ...options.limits }
  const refused: Partial<Record<RefusalReason, number>> = {}
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: limits.headersWithin,
    requestTimeout: limits.requestWithin,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, limits.headersWithin),
  })
  const files = readWindowFiles(options.rendererFolder)

  const listening = await new Promise<Error | null>((resolve) => {
    server.once('error', resolve)
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true }, () => {
      resolve(null)
    })
  })
  if (listening !== null)
    return fail('port-taken', {
      params: { port: options.port ?? 0 },
      detail: 'code' in listening ? String(listening.code) : listening.name,
    })

  const { port } = server.address() as AddressInfo
  const session = createSession(port)
  const route = createRouter({
    port,
    session,
    files,
    limits,
    workbench: options.workbench,
    subscribe: options.subscribe,
    uploads: options.uploads,
    windows: endWithoutWindow(limits.withoutWindow, () => {
      session.end()
    }),
    onRefusal(refusal) {
      refused[refusal.reason] = (refused[refusal.reason] ?? 0) + 1
      options.onRefusal?.(refusal)
    },
  })
  server.on('request', route)
  const origin = `http://127.0.0.1:${String(port)}`
  return succeed({
    port,
    origin,
    newAddress: () => `${origin}/?token=${session.newToken()}`,
    refusals: () => ({ ...refused }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  })
}
