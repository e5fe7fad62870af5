import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LibraryState } from '../../../core/contract/workbench.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import { createChangeLine, type Asked, type LineState } from '../../../renderer/state/change-line.ts'

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
const saved: Result<LibraryState> = succeed({} as LibraryState)
const full: Result<LibraryState> = fail('disk-full')

/** A disk that takes changes or does not, and what it took. */
const disk = () => {
  const took: string[] = []
  const tried: string[] = []
  const states: LineState[] = []
  const line = createChangeLine((state) => {
    states.push(state)
  })
  const it = { full: false, took, tried, states, line, last: () => states.at(-1) }
  const asked = (name: string, more: Partial<Asked> = {}): Asked => ({
    edit: null,
    requestId: null,
    joins: true,
    keeps: ({ code }) => code === 'disk-full',
    ...more,
    ask: async () => {
      tried.push(name)
      await settled()
      if (it.full) return full
      if (took.includes(name)) return fail('internal', { detail: `${name} twice` })
      took.push(name)
      return saved
    },
  })
  return Object.assign(it, { add: (name: string, more?: Partial<Asked>) => line.add(asked(name, more)) })
}

describe('changes on their way to the library', () => {
  it('are asked for one after the other, in the order they were made', async () => {
    const it = disk()
    await Promise.all(['a', 'b', 'c'].map((name) => it.add(name)))
    expect(it.took).toEqual(['a', 'b', 'c'])
    expect(it.last()).toEqual({ asking: false, stopped: null, waiting: 0 })
  })
  it('that cannot be saved are kept with all behind them, and answer only when they are saved, once each', async () => {
    const it = disk()
    it.full = true
    const answers: string[] = []
    for (const name of ['a', 'b'])
      void it.add(name).then(({ ok }) => {
        answers.push(`${name} ${String(ok)}`)
      })
    await settled()
    await settled()
    void it.add('c').then(({ ok }) => {
      answers.push(`c ${String(ok)}`)
    })
    for (let n = 0; n < 4; n += 1) await settled()
    expect([it.took, answers, it.last()?.waiting, it.last()?.stopped?.code]).toEqual([[], [], 3, 'disk-full'])
    it.full = false
    it.line.retry()
    for (let n = 0; n < 12; n += 1) await settled()
    expect([it.took, answers]).toEqual([
      ['a', 'b', 'c'],
      ['a true', 'b true', 'c true'],
    ])
    expect(it.last()).toEqual({ asking: false, stopped: null, waiting: 0 })
  })
  it('that cannot wait are refused while others do, and take nothing along when they fail themselves', async () => {
    const it = disk()
    it.full = true
    expect(await it.add('undo', { joins: false, keeps: () => false })).toEqual(full)
    expect(it.last()?.waiting).toBe(0)
    void it.add('a')
    const behind = it.add('undo', { joins: false, keeps: () => false })
    expect(await behind).toMatchObject({ ok: false, failure: { code: 'edits-waiting', params: { count: 1 } } })
    expect(await it.add('undo', { joins: false, keeps: () => false })).toMatchObject({
      ok: false,
      failure: { code: 'edits-waiting' },
    })
    expect(it.line.waiting()).toHaveLength(1)
  })
  it('that are refused for good make room for those behind them', async () => {
    const it = disk()
    it.full = true
    const first = it.add('a', { keeps: ({ code }) => code === 'disk-full' })
    void it.add('a')
    const last = it.add('b')
    await settled()
    await settled()
    it.full = false
    it.line.retry()
    expect((await first).ok).toBe(true)
    expect((await last).ok).toBe(true)
    expect(it.took).toEqual(['a', 'b'])
  })
  it('that break while they are asked for are told as a bug and hold up nothing', async () => {
    const it = disk()
    const broken = it.line.add({
      edit: null,
      requestId: null,
      joins: true,
      keeps: () => false,
      ask: () => Promise.reject(new Error('a listener broke')),
    })
    const next = it.add('b')
    const told = await broken
    expect(told).toMatchObject({ ok: false, failure: { code: 'internal' } })
    expect(told.ok ? '' : told.failure.detail).toContain('a listener broke')
    expect((await next).ok).toBe(true)
    expect([it.took, it.last()]).toEqual([['b'], { asking: false, stopped: null, waiting: 0 }])
  })
  it('are all saved in their order exactly once, however often the disk fills and empties', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('edit', 'fill', 'free', 'retry', 'wait'), { maxLength: 60 }),
        async (steps) => {
          const it = disk()
          const made: string[] = []
          for (const step of steps) {
            if (step === 'edit') {
              made.push(`e${String(made.length)}`)
              void it.add(made.at(-1) ?? '')
            } else if (step === 'retry') it.line.retry()
            else if (step === 'wait') await settled()
            else it.full = step === 'fill'
          }
          it.full = false
          for (let n = 0; n < 4 * made.length + 8; n += 1) {
            it.line.retry()
            await settled()
          }
          expect(it.took).toEqual(made)
          expect(it.last()?.waiting ?? 0).toBe(0)
        },
      ),
      { numRuns: 120 },
    )
  })
})
