import { setImmediate } from 'node:timers/promises'

/**
 * Draws work that is done in steps, and gives the event loop a turn after each: no task is longer than the longest
 * step. `leaveOff` is asked after each turn; where it says so, nothing more is drawn and the answer is null.
 */
export async function drawSteps<T>(steps: Iterator<undefined, T>, leaveOff: () => boolean): Promise<T | null> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    await setImmediate()
    if (leaveOff()) return null
  }
}
