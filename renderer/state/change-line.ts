import type { LibraryState } from '../../core/contract/workbench.ts'
import type { Edit } from '../../core/model/edit.ts'
import { fail, type Failure, type Result } from '../../core/model/result.ts'

/** A change a person made, on its way to the library. */
export interface Asked {
  readonly ask: () => Promise<Result<LibraryState>>
  /** The edit it makes; null where only the workbench can work it out. */
  readonly edit: Edit | null
  /** Under which the edit is made once; null where it has none. */
  readonly requestId: string | null
  /** A failure that may pass: the change is kept and asked for again. Any other is its answer. */
  readonly keeps: (failure: Failure) => boolean
  /** It can be made behind changes that wait; otherwise it is refused while there are any ('edits-waiting'). */
  readonly joins: boolean
}

/**
 * `stopped`: why the first change that waits was not saved; null while changes pass. `waiting`: how many are kept, 0
 * unless stopped.
 */
export interface LineState {
  readonly asking: boolean
  readonly stopped: Failure | null
  readonly waiting: number
}

export interface ChangeLine {
  /** Answers when the change is saved, or refused for good: not before, however long it waits. */
  readonly add: (asked: Asked) => Promise<Result<LibraryState>>
  /** Asks for the first that waits again, and for those behind it. */
  readonly retry: () => void
  /** What waits, in the order it was made. */
  readonly waiting: () => readonly Asked[]
  /** All that is not answered yet, waiting or not, in the order it was made. */
  readonly standing: () => readonly Asked[]
}

/** A bug of ours while asking: told as one, so that the line goes on. */
const broken = (error: unknown): Result<LibraryState> =>
  fail('internal', { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })

interface Standing extends Asked {
  readonly answer: (result: Result<LibraryState>) => void
}

/**
 * One change after the other, in the order a person made them. One that cannot be saved stops the line: it stays first,
 * those that join stand behind it, and nothing overtakes, because a later change may build on an earlier one.
 */
export function createChangeLine(told: (state: LineState) => void): ChangeLine {
  let line: readonly Standing[] = []
  let asking = false
  let stopped: Failure | null = null

  const tell = (): void => {
    told({ asking, stopped, waiting: stopped === null ? 0 : line.length })
  }
  const refused = (): Result<LibraryState> => fail('edits-waiting', { params: { count: line.length } })
  const stop = (failure: Failure): void => {
    stopped = failure
    const leaving = line.slice(1).filter(({ joins }) => !joins)
    line = line.filter((each) => !leaving.includes(each))
    for (const each of leaving) each.answer(refused())
  }
  const work = async (): Promise<void> => {
    if (asking) return
    asking = true
    for (let [first] = line; first !== undefined; [first] = line) {
      tell()
      const result = await first.ask().catch(broken)
      if (!result.ok && first.keeps(result.failure)) {
        stop(result.failure)
        break
      }
      line = line.slice(1)
      if (line.length === 0 || result.ok) stopped = null
      first.answer(result)
    }
    asking = false
    tell()
  }
  return {
    add: (asked) =>
      new Promise((answer) => {
        if (stopped !== null && !asked.joins) {
          answer(refused())
          return
        }
        line = [...line, { ...asked, answer }]
        if (asking) tell()
        else void work()
      }),
    retry: () => {
      if (stopped !== null) void work()
    },
    waiting: () => (stopped === null ? [] : line),
    standing: () => line,
  }
}
