import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { watchPage } from '../../../main/shell/trouble.ts'
import { endOnUncaught } from '../../../main/shell/uncaught.ts'
import { shellWords } from '../../../main/shell/words/words-by-language.ts'

const words = () => shellWords['zh-Hans']
const settled = () => new Promise(setImmediate)

/** A window in trouble, and a person who answers each question with the next of `answers`. */
function troubled(answers: readonly number[]) {
  const did: string[] = [],
    asked: string[] = [],
    logged: string[] = []
  const waiting = [...answers]
  const contents = Object.assign(new EventEmitter(), {
    reload: () => {
      did.push('reload')
    },
    forcefullyCrashRenderer: () => {
      did.push('crash')
      contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    },
  })
  const window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => false })
  watchPage(window as never, {
    words,
    log: (what) => {
      logged.push(what)
    },
    quit: () => {
      did.push('quit')
    },
    dialogs: {
      ask: ({ message }: { message: string }) => {
        asked.push(message)
        return Promise.resolve(waiting.shift() ?? 0)
      },
      askNow: ({ message }: { message: string }) => {
        asked.push(message)
        return waiting.shift() ?? 0
      },
    } as never,
  })
  return { window, contents, did, asked, logged }
}

describe('a page in trouble', () => {
  it.each([
    ['crashed', 0, 'reload'],
    ['oom', 1, 'quit'],
    ['killed', 0, 'reload'],
    ['launch-failed', 1, 'quit'],
  ])('that %s is said once and acted on as answered (%i)', async (reason, answer, act) => {
    const { contents, did, asked, logged } = troubled([answer])
    contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
    await settled()
    expect([did, asked, logged]).toEqual([[act], [words().trouble.pageGone], ['page-gone']])
  })
  it.each([
    [0, false],
    [1, true],
  ])('that holds changes which could not be saved goes only when the person says so (%i)', (answer, goes) => {
    const { contents, asked } = troubled([answer])
    let letGo = false
    contents.emit('will-prevent-unload', {
      preventDefault: () => {
        letGo = true
      },
    })
    expect([letGo, asked]).toEqual([goes, [words().trouble.unsaved]])
  })
  it('that closed cleanly is none', async () => {
    const { contents, asked } = troubled([])
    contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    await settled()
    expect(asked).toEqual([])
  })
  it('that does not load, or has no preload, does not stay hidden', async () => {
    const { contents, did, logged } = troubled([0, 0])
    contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://workbench/', true)
    await settled()
    contents.emit('preload-error', {}, '/preload', new Error('no'))
    await settled()
    contents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://workbench/', true)
    contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'data:', false)
    await settled()
    expect([did, logged]).toEqual([
      ['reload', 'reload'],
      ['page-not-loaded', 'preload-failed'],
    ])
  })
  it('that hangs may be waited for, or ended and loaded again without a second question', async () => {
    const patient = troubled([0])
    patient.window.emit('unresponsive')
    await settled()
    expect(patient.did).toEqual([])
    const { window, did, asked } = troubled([1])
    window.emit('unresponsive')
    window.emit('unresponsive')
    await settled()
    expect([did, asked]).toEqual([['crash', 'reload'], [words().trouble.pageStuck]])
  })
})

describe('what nobody caught', () => {
  function app() {
    const process = new EventEmitter()
    const said: string[] = [],
      logged: string[] = []
    let exits = 0
    endOnUncaught(process as never, {
      dialog: {
        showErrorBox: (title, content) => {
          said.push(`${title}\n${content}`)
        },
      },
      words,
      logFile: '/日志/piyue.log',
      log: (what) => {
        logged.push(what)
      },
      exit: () => {
        exits += 1
      },
    })
    return { process, said, logged, exits: () => exits }
  }
  it.each(['uncaughtException', 'unhandledRejection'])(
    'is logged, said once with the place of the log, and ends the app: %s',
    (event) => {
      const { process, said, logged, exits } = app()
      process.emit(event, new Error('ours'))
      process.emit(event, new Error('and another'))
      expect(said).toHaveLength(1)
      expect(said[0]).toContain('/日志/piyue.log')
      expect([logged, exits()]).toEqual([['uncaught', 'uncaught'], 1])
    },
  )
  it('is not a terminal that went away', () => {
    const { process, said, exits } = app()
    process.emit('uncaughtException', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    expect([said, exits()]).toEqual([[], 0])
  })
})
