import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Asked, Question } from './messages.ts'

// The process a test forks: puts the stand-in where the app looks for Electron, runs the app's entry as Electron would,
// then answers the test.
const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

const { becomeReady, commandLineSwitches, emitOnApp, event, app } = await import('./app-part.ts')
const { answerRequest, clickMenu, expectDialog, handlers, menuEntries, messageListeners } =
  await import('./other-parts.ts')
const { refuse, tell } = await import('./control.ts')
const { windowOf } = await import('./windows.ts')

const folder = process.env['STAND_IN_APP'] ?? refuse('no app to run')
const given = JSON.parse(process.env['STAND_IN_ARGUMENTS'] ?? '[]') as string[]
process.argv =
  process.env['STAND_IN_PACKAGED'] === '1' ? ['/opt/Piyue/piyue', ...given] : ['electron', folder, ...given]

/** The event of a message as Electron makes it: who sent it, from which frame. */
const sentFrom = ({
  windowId,
  url,
  top,
}: {
  readonly windowId: number
  readonly url: string
  readonly top: boolean
}) => ({
  ...event(),
  sender: windowOf(windowId).contents.public,
  senderFrame: { url, parent: top ? null : {}, detached: false },
})

type Answers = {
  readonly [K in keyof Asked]: (ask: Asked[K]['ask']) => Asked[K]['answer'] | Promise<Asked[K]['answer']>
}
const answers: Answers = {
  invoke(ask) {
    const handler = handlers.get(ask.channel) ?? refuse(`No handler registered for '${ask.channel}'`)
    return handler(sentFrom(ask) as never, ...ask.values)
  },
  send(ask) {
    const listener = messageListeners.get(ask.channel) ?? refuse(`nobody listens on '${ask.channel}'`)
    listener(sentFrom(ask) as never, ...ask.values)
    return null
  },
  fetch: answerRequest,
  navigate({ windowId, url, top }) {
    const { contents } = windowOf(windowId)
    const names = top ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
    return names.some((name) => {
      const going = {
        ...event(),
        url,
        isMainFrame: top,
        stopped: false,
        preventDefault() {
          going.stopped = true
        },
      }
      contents.emitter.emit(name, going)
      return going.stopped
    })
  },
  pageEvent({ windowId, event: name }) {
    const { contents, emitter } = windowOf(windowId)
    contents.emitter.emit(name, { ...event(), isMainFrame: true, isSameDocument: false })
    if (name === 'did-finish-load') emitter.emit('ready-to-show')
    return null
  },
  stubDialog(answer) {
    expectDialog(answer)
    return null
  },
  menu: () => menuEntries(),
  clickMenu({ id }) {
    clickMenu(id)
    return null
  },
  openFile({ path }) {
    emitOnApp('open-file', path)
    return null
  },
  secondInstance({ files }) {
    emitOnApp('second-instance', [], '/', { files })
    return null
  },
  closeWindow({ windowId }) {
    windowOf(windowId).close()
    return null
  },
  quit() {
    setImmediate(() => {
      app.quit()
    })
    return null
  },
  switches: () => commandLineSwitches(),
}

process.on('message', (question: Question) => {
  const answer = answers[question.what] as (ask: unknown) => unknown
  Promise.resolve()
    .then(() => answer(question.ask))
    .then(
      (value) => {
        tell({ type: 'answer', id: question.id, value })
      },
      (error: unknown) => {
        tell({ type: 'refusal', id: question.id, message: error instanceof Error ? error.message : String(error) })
      },
    )
})
// a test that dies must not leave its app behind
process.on('disconnect', () => {
  process.exit(1)
})

const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string }
try {
  await import(pathToFileURL(join(folder, main)).href)
} catch (error) {
  refuse(`the app's entry failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}
becomeReady()
tell({ type: 'ready' })
