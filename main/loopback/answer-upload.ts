import type { IncomingMessage, ServerResponse } from 'node:http'
import { startLines } from './ndjson.ts'
import type { RefusalReason } from './refusal.ts'
import type { Uploads } from './uploads.ts'

/**
 * Takes a file's raw bytes in under the name in the query and answers with the id it can be imported by; or says why it
 * is refused.
 */
export async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
  uploads: Uploads,
): Promise<RefusalReason | null> {
  const name = new URLSearchParams(query).get('name') ?? ''
  if (name === '' || name.length > 400 || name.includes('\0')) return 'bad-address'
  if (Number(request.headers['content-length'] ?? 0) > uploads.limits.maxBytes) return 'too-large'
  const outcome = await uploads.accept(name, request)
  if (outcome === 'disk-full') {
    // what is left of the body is read and thrown away, so that the answer gets through
    request.resume()
    startLines(response, 507)({ result: { ok: false, failure: { code: 'disk-full' } } })
  } else if (typeof outcome === 'string') {
    return outcome
  } else {
    startLines(response)({ result: { ok: true, value: outcome, notices: [] } })
  }
  response.end()
  return null
}
