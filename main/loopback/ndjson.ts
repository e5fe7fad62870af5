import type { ServerResponse } from 'node:http'
import { pageHeaders } from '../content-security-policy.ts'

/** Starts an answer of JSON lines and gives the way to write one. A line is never split and never held back. */
export function startLines(response: ServerResponse, status = 200): (line: unknown) => void {
  response.writeHead(status, {
    ...pageHeaders,
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'X-Accel-Buffering': 'no',
  })
  return (line) => {
    response.write(`${JSON.stringify(line)}\n`)
  }
}
