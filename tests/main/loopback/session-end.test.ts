import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endWithoutWindow } from '../../../main/loopback/end-without-window.ts'
import { runServer } from './running-server.ts'

describe('the session', () => {
  let ended = 0
  const watch = () =>
    endWithoutWindow(1_000, () => {
      ended++
    })
  beforeEach(() => {
    ended = 0
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lasts while a window is open, and ends some time after the last has gone', () => {
    const windows = watch()
    windows.expected()
    const [first, second] = [windows.opened(), windows.opened()]
    vi.advanceTimersByTime(100_000)
    first()
    vi.advanceTimersByTime(100_000)
    expect(ended).toBe(0)
    second()
    vi.advanceTimersByTime(999)
    expect(ended).toBe(0)
    vi.advanceTimersByTime(1)
    expect(ended).toBe(1)
  })

  it('survives a reload, and a window that is told gone twice', () => {
    const windows = watch()
    const [first, other] = [windows.opened(), windows.opened()]
    first()
    first()
    vi.advanceTimersByTime(5_000)
    expect(ended).toBe(0)
    other()
    vi.advanceTimersByTime(500)
    windows.opened()
    vi.advanceTimersByTime(5_000)
    expect(ended).toBe(0)
  })

  it('ends when someone came in and no window ever listened', () => {
    watch().expected()
    vi.advanceTimersByTime(1_000)
    expect(ended).toBe(1)
  })

  it('has nothing to end before anyone came in', () => {
    watch()
    vi.advanceTimersByTime(1_000_000)
    expect(ended).toBe(0)
  })
})

describe('the loopback server', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('takes no cookie any more ten minutes after the window has closed, and a new address opens it again', async () => {
    // only the clock of the session is ours: sockets keep their own
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const running = await runServer()
    const statusFor = async (cookie: string): Promise<number> => (await running.ask({ headers: { cookie } })).status
    const cookie = await running.open()
    const leaving = new AbortController()
    await fetch(`${running.origin}/api/events`, { headers: { cookie }, signal: leaving.signal })
    vi.advanceTimersByTime(3_600_000)
    expect(await statusFor(cookie)).toBe(200)
    leaving.abort()
    await expect.poll(() => running.listeners()).toBe(0)
    vi.advanceTimersByTime(599_999)
    expect(await statusFor(cookie)).toBe(200)
    vi.advanceTimersByTime(1)
    expect(await statusFor(cookie)).toBe(403)
    expect(running.refused).toEqual(['no-session'])
    const again = await running.open()
    expect([await statusFor(again), await statusFor(cookie)]).toEqual([200, 403])
    await running.close()
  })
})
