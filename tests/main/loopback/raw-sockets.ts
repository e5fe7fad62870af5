import { connect, type Socket } from 'node:net'

/**
 * Sends bytes as they are and gives everything that comes back until the other side closes, or until `enough` says so.
 */
export function sendRaw(
  port: number,
  bytes: string | Buffer,
  enough: (answer: string) => boolean = () => false,
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    let answer = ''
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1')
      if (enough(answer)) socket.destroy()
    })
    // a server that cuts a bad request off has answered too: what came is given back
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(answer)
    })
    socket.write(bytes)
  })
}

/** A connection that has begun a request and will not end it. */
export function beginRaw(port: number, start: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.write(start, () => {
        resolve(socket)
      })
    })
    socket.once('error', reject)
  })
}

/** "HTTP/1.1 403 Forbidden…" → 403; 0 where nothing came. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)

/** One request as text: its line, its headers, a blank line and its body. */
export const rawRequest = (line: string, headers: Readonly<Record<string, string>>, body = ''): string =>
  `${line} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`
