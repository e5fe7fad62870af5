/** From this many characters on an answer takes long to parse: what is made of it then waits its turn, so that both do not hold the window in one go. */
const long = 500_000

async function parsed(line: string): Promise<unknown> {
  const value: unknown = JSON.parse(line)
  if (line.length >= long) await new Promise((resolve) => { setTimeout(resolve) })
  return value
}

/** Newline-delimited JSON as it arrives. Blank lines are heartbeats and give nothing; a line may be cut anywhere, even inside a character. */
export async function* eachJsonLine(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  // pieces of a line that has not ended: put together once, since an answer of megabytes comes in hundreds of them
  let begun: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const [first = '', ...more] = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split('\n')
      begun.push(first)
      for (const next of more) {
        const line = begun.join('')
        begun = [next]
        if (line.trim() !== '') yield await parsed(line)
      }
      const last = done ? begun.join('') : ''
      if (last.trim() !== '') yield await parsed(last)
      if (done) return
    }
  } finally {
    reader.releaseLock()
  }
}
