import type { IncomingMessage } from 'node:http'

/**
 * A JSON body of at most `maxBytes`, strictly UTF-8. The request is not destroyed when it is refused, so that an answer
 * can be sent.
 */
export async function readJsonBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<{ readonly value: unknown } | 'too-large' | 'incomplete' | 'not-json'> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return 'too-large'
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) return 'too-large'
      chunks.push(chunk)
    }
  } catch (error) {
    // the sender went away in mid-sentence: there is nobody to answer, and nothing was asked
    if (error instanceof Error && request.destroyed) return 'incomplete'
    throw error
  }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return 'not-json'
    throw error
  }
}
