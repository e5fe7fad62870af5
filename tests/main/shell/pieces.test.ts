import { describe, expect, it } from 'vitest'
import type { WorkbenchBridge } from '../../../core/contract/bridge.ts'
import type { Workbench } from '../../../core/contract/workbench.ts'
import { succeed } from '../../../core/model/result.ts'
import { createCalls } from '../../../main/shell/calls.ts'
import { bridgedWorkbench } from '../../../renderer/carriers/electron-carrier.ts'

const long = succeed({
  policy: {
    clauses: Array.from({ length: 20_000 }, (_, index) => ({ id: `c${String(index)}`, heading: '推进数据要素' })),
  },
  text: '数'.repeat(600_000),
})

/** Shell and window with the bridge between them, and how long each message was. */
function shell(answer: unknown) {
  const calls = createCalls({
    workbench: () => ({ readPolicy: () => Promise.resolve(answer) }) as unknown as Workbench,
    mayRead: () => false,
    mayBackUpIn: () => false,
    onProgress: () => undefined,
    onImported: () => undefined,
    log: () => undefined,
  })
  const messages: number[] = []
  const bridge = {
    call: async (method: string, request: unknown, callId: string) => {
      const reply = await calls.call(method, request, callId)
      messages.push(JSON.stringify(reply).length)
      return reply
    },
    nextPiece: (callId: string) => {
      const text = calls.nextPiece(callId)
      messages.push(text?.length ?? 0)
      return Promise.resolve(text)
    },
    cancel: (callId: string) => {
      calls.cancel(callId)
    },
    onProgress: () => () => undefined,
  } as unknown as WorkbenchBridge
  return { calls, messages, bridge }
}
const request = { policyId: 'p1' }

describe('A long answer of the shell', () => {
  it('arrives whole in the window, in messages none of which is long', async () => {
    const { bridge, messages } = shell(long)
    expect(await bridgedWorkbench(bridge).readPolicy(request as never)).toEqual(long)
    expect(messages.length).toBeGreaterThan(5)
    expect(Math.max(...messages)).toBeLessThan(400_000)
  })
  it('leaves nothing behind once it was taken', async () => {
    const { calls, bridge } = shell(long)
    await bridgedWorkbench(bridge).readPolicy(request as never)
    expect(calls.nextPiece('readPolicy-1')).toBeNull()
  })
  it('is let go of when the call is cancelled or the page goes away, and the window is told so', async () => {
    for (const end of ['cancel', 'cancelAll'] as const) {
      const { calls, bridge } = shell(long)
      const ended: WorkbenchBridge = {
        ...bridge,
        nextPiece: (callId) => {
          calls[end](callId)
          return Promise.resolve(calls.nextPiece(callId))
        },
      }
      expect(await bridgedWorkbench(ended).readPolicy(request as never)).toEqual({
        ok: false,
        failure: { code: 'cancelled' },
      })
    }
  })
  it('comes in one message where it is short', async () => {
    const { bridge, messages } = shell(succeed('done'))
    expect(await bridgedWorkbench(bridge).readPolicy(request as never)).toEqual(succeed('done'))
    expect(messages).toHaveLength(1)
  })
})
