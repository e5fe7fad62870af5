import type { ServerResponse } from 'node:http'
import type { WorkbenchEvent } from '../../core/contract/workbench.ts'
import { startLines } from './ndjson.ts'

export type Subscribe = (listener: (event: WorkbenchEvent) => void) => () => void

/**
 * A window that reads none of its events until this many bytes wait is gone or stuck: it is cut off, and reads
 * everything afresh when it comes back.
 */
const mayWait = 4 * 1024 * 1024

/**
 * Sends every event of the workbench as a line, and a blank line every `heartbeat` ms so that both ends notice when the
 * other has gone.
 */
export function answerEvents(subscribe: Subscribe, response: ServerResponse, heartbeat: number): void {
  const writeLine = startLines(response)
  // a first blank line makes the browser see the answer at once
  response.write('\n')
  const unsubscribe = subscribe((event) => {
    if (response.writableLength > mayWait) response.destroy()
    else writeLine({ event })
  })
  const beat = setInterval(() => {
    response.write('\n')
  }, heartbeat)
  beat.unref()
  response.once('close', () => {
    clearInterval(beat)
    unsubscribe()
  })
}
