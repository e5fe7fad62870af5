import type { PiecedAnswer } from '../../core/contract/bridge.ts'
import { cutAnswer } from '../../core/contract/cut-answer.ts'
import type { Result } from '../../core/model/result.ts'

/** Long answers on their way to the window, by call: a message of megabytes would hold its thread while it is read. */
export interface Pieces {
  /** The answer itself where it is short; else how many pieces of it wait to be asked for. */
  give(callId: string, result: Result<unknown>): Result<unknown> | PiecedAnswer
  /** The next piece as JSON; null where none waits. Whoever takes the last leaves nothing behind. */
  next(callId: string): string | null
  forget(callId: string): void
  forgetAll(): void
}

export function createPieces(): Pieces {
  const waiting = new Map<string, unknown[]>()
  return {
    give(callId, result) {
      const { rest, parts } = cutAnswer(result)
      if (parts.length === 0) return result
      waiting.set(callId, [rest, ...parts])
      return { pieces: parts.length + 1 }
    },
    next(callId) {
      const pieces = waiting.get(callId)
      if (pieces === undefined) return null
      const text = JSON.stringify(pieces.shift())
      if (pieces.length === 0) waiting.delete(callId)
      return text
    },
    forget: (callId) => {
      waiting.delete(callId)
    },
    forgetAll: () => {
      waiting.clear()
    },
  }
}
