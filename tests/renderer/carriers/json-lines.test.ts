import { describe, expect, it } from 'vitest'
import { eachJsonLine } from '../../../renderer/carriers/json-lines.ts'

const streamOf = (...chunks: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
const read = async (stream: ReadableStream<Uint8Array>): Promise<unknown[]> => {
  const lines: unknown[] = []
  for await (const line of eachJsonLine(stream)) lines.push(line)
  return lines
}

describe('JSON lines', () => {
  const bytes = new TextEncoder().encode('{"progress":"读"}\n\n{"result":"完成"}\n')

  it('are read whole wherever the stream is cut, even inside a character', async () => {
    for (let cut = 0; cut <= bytes.length; cut += 1)
      expect(await read(streamOf(bytes.slice(0, cut), bytes.slice(cut)))).toEqual([
        { progress: '读' },
        { result: '完成' },
      ])
  })

  it('give a last line without its line end', async () => {
    expect(await read(streamOf(new TextEncoder().encode('1\n2')))).toEqual([1, 2])
  })
})
