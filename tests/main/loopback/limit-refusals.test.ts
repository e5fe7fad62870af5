import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { limitRefusals } from '../../../main/loopback/limit-refusals.ts'
import { describeRefusal, type RefusalReason } from '../../../main/loopback/refusal.ts'

describe('refusals on the terminal', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const logged = () => {
    const lines: string[] = []
    const tell = limitRefusals(
      {
        first: ({ reason, path }) => {
          lines.push(`${reason} ${path}`)
        },
        more: (reason, count) => {
          lines.push(`${reason} +${String(count)}`)
        },
      },
      1_000,
    )
    return {
      lines,
      refuse: (reason: RefusalReason, path = '/') => {
        tell(describeRefusal(reason, 'GET', path))
      },
    }
  }

  it('are said once a kind and period, with a count of the rest at its end', () => {
    const { lines, refuse } = logged()
    for (let index = 0; index < 10_000; index++) refuse('wrong-host', `/${String(index)}`)
    refuse('no-session', '/other')
    expect(lines).toEqual(['wrong-host /0', 'no-session /other'])
    vi.advanceTimersByTime(999)
    expect(lines).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(lines.slice(2)).toEqual(['wrong-host +9999'])
  })

  it('are said at once again in the next period', () => {
    const { lines, refuse } = logged()
    refuse('wrong-host', '/1')
    vi.advanceTimersByTime(1_000)
    refuse('wrong-host', '/2')
    expect(lines).toEqual(['wrong-host /1', 'wrong-host /2'])
  })

  it('name the path and never the query, which may hold the token', () => {
    const { lines, refuse } = logged()
    refuse('wrong-token', '/?token=secret')
    refuse('bad-address', `/${'a'.repeat(500)}\u001b[31m`)
    expect(lines).toEqual(['wrong-token /', `bad-address /${'a'.repeat(119)}`])
    expect(describeRefusal('bad-address', 'G\u001bET', '/\u001b[31m\nx').path).toBe('/?[31m?x')
  })
})
