import { breaths } from '../stretches.ts'

/**
 * Newline-delimited JSON as it arrives. Blank lines are heartbeats and give nothing; a line may be cut anywhere, even
 * inside a character. Between lines that are there already the window is let draw every few milliseconds.
 */
export async function* eachJsonLine(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const breath = breaths()
  // pieces of a line that has not ended: put together once, since a long line comes in many of them
  let begun: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const [first = '', ...more] = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split('\n')
      begun.push(first)
      for (const next of more) {
        const line = begun.join('')
        begun = [next]
        if (line.trim() !== '') {
          yield JSON.parse(line)
          await breath()
        }
      }
      const last = done ? begun.join('') : ''
      if (last.trim() !== '') yield JSON.parse(last)
      if (done) return
    }
  } finally {
    reader.releaseLock()
  }
}
