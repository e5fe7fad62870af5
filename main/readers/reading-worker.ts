import { parentPort } from 'node:worker_threads'
import { policiesFromSource } from '../../core/library/policies-from-source.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import type { ReadFile, ReadPolicy } from '../../core/model/read-policy.ts'
import type { Result } from '../../core/model/result.ts'
import { succeed } from '../../core/model/result.ts'
import type { Expectation, IncomingTask, PoliciesTask, ReadingMessage, ReadingTask } from './reading-messages.ts'
import { loadParserFor, readSource } from './read-source.ts'

// The only thread where bytes from outside are parsed. Started by run-reading.ts, which holds the memory cap and the
// deadline. Nothing here may reach the network.
Reflect.deleteProperty(globalThis, 'fetch')
Reflect.deleteProperty(globalThis, 'WebSocket')

const port = parentPort
if (port === null) throw new Error('reading-worker runs as a worker thread only')
const say = (message: ReadingMessage): void => {
  port.postMessage(message)
}

/** Policies of so many UTF-16 units together are sent on while the next ones are read. */
const unitsSentOn = 250_000

async function readPolicies(task: PoliciesTask): Promise<Result<ReadFile>> {
  const source = await readSource(
    { name: task.name, bytes: task.bytes },
    {
      pdfjsFolder: task.pdfjsFolder,
      archiveLimits: task.archiveLimits,
      onProgress: (progress) => {
        say({ kind: 'progress', progress })
      },
      ...(task.encoding === null ? {} : { encoding: task.encoding }),
    },
  )
  if (!source.ok) return source
  say({ kind: 'progress', progress: { done: 0, total: null, label: 'segmenting' } })
  let finished: ReadPolicy[] = []
  let units = 0
  policiesFromSource(source.value, task.vocabulary, {
    rulesOff: task.rulesOff,
    onPolicy: (policy) => {
      finished.push(policy)
      units += policy.cleaned.text.length
      if (units < unitsSentOn) return
      say({ kind: 'finished', policies: finished })
      finished = []
      units = 0
    },
    onProgress: (done, total) => {
      say({ kind: 'progress', progress: { done, total, label: 'segmenting' } })
    },
  })
  return succeed({ source: source.value, policies: finished }, source.notices)
}

/** Text is decoded by Piyue's own code; what mammoth and pdf.js leave behind is not known. */
const isPlain = (result: Result<ReadFile>): boolean => result.ok && result.value.source.reader.kind === 'txt'

/** Loaded when a file needs it: most threads read policies. */
async function readExchange({ name, bytes, reading }: IncomingTask): Promise<Result<Incoming>> {
  const { readIncoming } = await import('../importers/read-incoming.ts')
  return readIncoming({ name, bytes }, reading)
}

const done = (result: Result<ReadFile> | Result<Incoming>, reusable: boolean): void => {
  say({ kind: 'done', result, reusable })
}

port.on('message', (task: ReadingTask | Expectation) => {
  if (task.kind === 'expect') void loadParserFor(task.name)
  else if (task.kind === 'policies')
    void readPolicies(task).then((result) => {
      done(result, isPlain(result))
    })
  // what reads these keeps nothing between two files
  else
    void readExchange(task).then((result) => {
      done(result, true)
    })
})
