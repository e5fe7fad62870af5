import { describe, expect, it } from 'vitest'
import type { Workbench, WorkbenchEvent } from '../../../core/contract/workbench.ts'
import { fail, succeed } from '../../../core/model/result.ts'
import { chooseFirstLibrary, openFirstLibrary } from '../../../main/shell/first-library.ts'
import { createLibrarySession } from '../../../main/shell/library-session.ts'
import { closeBeforeQuitting } from '../../../main/shell/quitting.ts'
import { shellWords } from '../../../main/shell/words/words-by-language.ts'
import { refusable } from './fake-session.ts'

function libraries(broken: readonly string[] = []) {
  const happened: string[] = [],
    heard: WorkbenchEvent[] = []
  const listeners = new Map<string, (event: WorkbenchEvent) => void>()
  const session = createLibrarySession(
    (folder) => {
      happened.push(`open ${folder}`)
      if (broken.includes(folder)) return Promise.resolve(fail('library-damaged'))
      return Promise.resolve(
        succeed({
          workbench: { name: folder } as unknown as Workbench,
          subscribe: (listener) => {
            listeners.set(folder, listener)
            return () => {
              listeners.delete(folder)
            }
          },
          close: () => {
            happened.push(`close ${folder}`)
            return Promise.resolve()
          },
        }),
      )
    },
    (event) => {
      heard.push(event)
    },
  )
  return { session, happened, heard, listeners }
}

describe('the open library', () => {
  it('is changed by opening the next before closing the last', async () => {
    const { session, happened } = libraries()
    await session.switchTo('/a')
    await session.switchTo('/b')
    expect(happened).toEqual(['open /a', 'open /b', 'close /a'])
    expect(session.folder).toBe('/b')
  })
  it('stays when the next cannot be opened', async () => {
    const { session, happened } = libraries(['/b'])
    await session.switchTo('/a')
    expect(await session.switchTo('/b')).toMatchObject({ failure: { code: 'library-damaged' } })
    expect([session.folder, happened]).toEqual(['/a', ['open /a', 'open /b']])
  })
  it('is not opened twice', async () => {
    const { session, happened } = libraries()
    await session.switchTo('/a')
    await session.switchTo('/a')
    expect(happened).toEqual(['open /a'])
  })
  it('is one, however fast it is changed', async () => {
    const { session, happened } = libraries()
    await Promise.all([session.switchTo('/a'), session.switchTo('/b'), session.switchTo('/c'), session.close()])
    expect(happened).toEqual(['open /a', 'open /b', 'close /a', 'open /c', 'close /b', 'close /c'])
    expect(session.workbench).toBeNull()
  })
  it('is heard only while it is open', async () => {
    const { session, heard, listeners } = libraries()
    await session.switchTo('/a')
    listeners.get('/a')?.({ kind: 'save-failed', code: 'disk-full' })
    await session.switchTo('/b')
    expect([heard.length, [...listeners.keys()]]).toEqual([1, ['/b']])
  })
})

describe('the first library', () => {
  const start = async (
    folder: string,
    answers: readonly number[],
    more: { broken?: readonly string[]; remembered?: boolean; chosen?: string } = {},
  ) => {
    const { session } = libraries(more.broken)
    const said: string[] = []
    const waiting = [...answers]
    const opened = await openFirstLibrary(folder, more.remembered ?? false, {
      library: session,
      words: shellWords.en,
      language: 'en',
      exists: (path) => path !== '/gone',
      dialogs: {
        ask: ({ detail }) => {
          said.push(detail ?? '')
          return Promise.resolve(waiting.shift() ?? 2)
        },
        chooseLibrary: () => Promise.resolve(more.chosen ?? null),
      },
    })
    return { opened, said }
  }
  it('is the named one, else the last one, else the usual one', () => {
    expect(chooseFirstLibrary('/named', '/last', '/named')).toEqual({ folder: '/named', remembered: false })
    expect(chooseFirstLibrary('', '/last', '/usual')).toEqual({ folder: '/last', remembered: true })
    expect(chooseFirstLibrary(undefined, null, '/usual')).toEqual({ folder: '/usual', remembered: false })
  })
  it('opens without a word', async () => {
    expect(await start('/a', [])).toEqual({ opened: '/a', said: [] })
  })
  it('says why it cannot be opened, and another can be chosen', async () => {
    const { opened, said } = await start('/a', [1], { broken: ['/a'], chosen: '/b' })
    expect(opened).toBe('/b')
    expect(said[0]).toContain('/a')
  })
  it('can be tried again, and given up', async () => {
    expect((await start('/a', [0, 0, 2], { broken: ['/a'] })).said).toHaveLength(3)
  })
  it('is never replaced by an empty one when the remembered one is gone', async () => {
    const { opened, said } = await start('/gone', [2], { remembered: true })
    expect([opened, said.length]).toEqual([null, 1])
  })
})

describe('quitting', () => {
  function app() {
    const did: string[] = []
    let willQuit: (event: { preventDefault(): void }) => void = () => undefined
    return {
      did,
      fire: (event: { preventDefault(): void }) => {
        willQuit(event)
      },
      app: {
        on: (_event: 'will-quit', listener: typeof willQuit) => {
          willQuit = listener
        },
        quit: () => {
          did.push('quit')
        },
        exit: (code?: number) => {
          did.push(`exit ${String(code)}`)
        },
      },
    }
  }
  it('waits until the library is closed, then goes through', async () => {
    const { app: it_, fire, did } = app()
    let finish: () => void = () => undefined
    const closed = new Promise<void>((resolve) => {
      finish = resolve
    })
    closeBeforeQuitting(
      it_,
      () => closed,
      () => undefined,
    )
    const [first, second] = [refusable(), refusable()]
    fire(first)
    fire(second)
    expect([first.refused, second.refused, did]).toEqual([true, true, []])
    finish()
    await new Promise(setImmediate)
    expect(did).toEqual(['quit'])
    const third = refusable()
    fire(third)
    expect(third.refused).toBe(false)
  })
  it('goes through when closing fails, and the log has it', async () => {
    const { app: it_, fire, did } = app()
    const logged: string[] = []
    closeBeforeQuitting(
      it_,
      () => Promise.reject(new Error('disk')),
      (what) => {
        logged.push(what)
      },
    )
    fire(refusable())
    await new Promise(setImmediate)
    expect([did, logged]).toEqual([['quit'], ['closing-failed']])
  })
})
