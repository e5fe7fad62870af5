import { describe, expect, it } from 'vitest'
import { atOnce, inStretches, type Steps } from '../../renderer/stretches.ts'

/** Counts to `last`, telling each step; a step takes `ms` of the clock's time. */
function* counting(last: number, told: number[], ms = 0): Steps<string> {
  for (let step = 1; step <= last; step++) {
    told.push(step)
    for (const end = performance.now() + ms; performance.now() < end;);
    yield
  }
  return `counted ${String(last)}`
}

describe('Work in stretches', () => {
  it('gives what the work gives in one go', async () => {
    const [one, other]: [number[], number[]] = [[], []]
    expect(await inStretches(counting(1_000, one))).toBe(atOnce(counting(1_000, other)))
    expect(one).toEqual(other)
  })
  it('lets others in before it is done', async () => {
    const told: number[] = []
    let seen = -1
    setTimeout(() => {
      seen = told.length
    })
    expect(await inStretches(counting(30, told, 1))).toBe('counted 30')
    expect(seen).toBeGreaterThan(0)
    expect(seen).toBeLessThan(30)
  })
  it('ends at the next breath once it is no longer wanted, and says so', async () => {
    const told: number[] = []
    const abort = new AbortController()
    setTimeout(() => {
      abort.abort()
    })
    expect(await inStretches(counting(30, told, 1), abort.signal)).toBeNull()
    expect(told.length).toBeLessThan(30)
  })
})
