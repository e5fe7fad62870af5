import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isWorkbenchMethod } from '../../core/contract/check-request.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { pageHeaders } from '../content-security-policy.ts'
import { answerCall } from './answer-call.ts'
import { answerEvents, type Subscribe } from './answer-events.ts'
import { answerUpload } from './answer-upload.ts'
import type { WindowWatch } from './end-without-window.ts'
import { refuseAtGate } from './gate.ts'
import { lockedPage } from './locked-page.ts'
import { startLines } from './ndjson.ts'
import { readJsonBody } from './read-json-body.ts'
import { describeRefusal, failureOf, refusalStatus, type Refusal, type RefusalReason } from './refusal.ts'
import type { Session } from './session.ts'
import type { Uploads } from './uploads.ts'
import type { WindowFile } from '../window-files.ts'

export interface RouterParts {
  readonly port: number
  readonly session: Session
  readonly files: ReadonlyMap<string, WindowFile>
  readonly limits: { readonly jsonBytes: number; readonly heartbeat: number }
  readonly workbench: Workbench
  readonly subscribe: Subscribe
  readonly uploads: Uploads
  readonly windows: WindowWatch
  readonly onRefusal: (refusal: Refusal) => void
}

/**
 * Gate, then session, then one of: the window's files, a call, the event stream, an upload. What fits none is refused.
 */
export function createRouter(parts: RouterParts): RequestListener {
  const { session, files, limits, workbench, uploads } = parts

  const refuse = (request: IncomingMessage, response: ServerResponse, reason: RefusalReason): void => {
    parts.onRefusal(describeRefusal(reason, request.method, request.url))
    // what is left of a refused body is read and thrown away (requestTimeout bounds it): closing on it would cut the
    // answer off too
    request.resume()
    if (request.url?.startsWith('/api/') === true) {
      startLines(response, refusalStatus[reason])({ result: { ok: false, failure: failureOf(reason) } })
      response.end()
      return
    }
    const isPage = reason === 'no-session' || reason === 'token-spent' || reason === 'wrong-token'
    response.writeHead(refusalStatus[reason], {
      ...pageHeaders,
      ...(reason === 'wrong-method' ? { Allow: 'GET, HEAD, POST' } : {}),
      'Content-Type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    })
    response.end(request.method === 'HEAD' ? undefined : isPage ? lockedPage : `${reason}\n`)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reason = refuseAtGate(request, parts.port)
    if (reason !== null) {
      refuse(request, response, reason)
      return
    }
    const [path = '', query = ''] = splitOnce(request.url ?? '', '?')
    const hasSession = session.has(request.headers.cookie)

    const token = path === '/' && request.method === 'GET' ? new URLSearchParams(query).get('token') : null
    if (token !== null) {
      const exchanged = session.exchange(token)
      // coming back to a spent address with the cookie (reload, history) just opens the window
      if (exchanged !== 'accepted' && !hasSession) {
        refuse(request, response, exchanged)
        return
      }
      parts.windows.expected()
      response.writeHead(303, {
        ...pageHeaders,
        Location: '/',
        ...(exchanged === 'accepted' ? { 'Set-Cookie': session.cookie } : {}),
      })
      response.end()
      return
    }
    if (!hasSession) {
      refuse(request, response, 'no-session')
      return
    }

    const asks = request.method === 'POST' ? 'POST' : 'GET'
    if (path.startsWith('/api/call/')) {
      const method = path.slice('/api/call/'.length)
      if (!isWorkbenchMethod(method)) {
        refuse(request, response, 'not-found')
        return
      }
      if (asks !== 'POST') {
        refuse(request, response, 'wrong-method')
        return
      }
      if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
        refuse(request, response, 'wrong-content-type')
        return
      }
      const body = await readJsonBody(request, limits.jsonBytes)
      if (typeof body === 'string') {
        refuse(request, response, body)
        return
      }
      await answerCall(workbench, uploads, method, body.value, response)
      return
    }
    if (path === '/api/events') {
      if (request.method !== 'GET') refuse(request, response, 'wrong-method')
      else {
        response.once('close', parts.windows.opened())
        answerEvents(parts.subscribe, response, limits.heartbeat)
      }
      return
    }
    if (path === '/api/upload') {
      if (asks !== 'POST') {
        refuse(request, response, 'wrong-method')
        return
      }
      const refused = await answerUpload(request, response, query, uploads)
      if (refused !== null) refuse(request, response, refused)
      return
    }
    const file = files.get(path)
    if (file === undefined) {
      refuse(request, response, 'not-found')
      return
    }
    if (asks === 'POST') {
      refuse(request, response, 'wrong-method')
      return
    }
    response.writeHead(200, { ...pageHeaders, 'Content-Type': file.type, 'Content-Length': file.content.length })
    response.end(request.method === 'HEAD' ? undefined : file.content)
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // our own bug or a vanished peer: this answer ends, the server goes on
      if (!response.headersSent)
        startLines(
          response,
          500,
        )({
          result: {
            ok: false,
            failure: { code: 'internal', detail: error instanceof Error ? error.name : typeof error },
          },
        })
      response.end()
    })
  }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}
