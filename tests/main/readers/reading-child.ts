// A process that does nothing but read: its parent hands it one file after another, asks how each ended and what the
// process has cost, and sees it die where it dies. node reading-child.ts LIBRARY
import { readFileSync } from 'node:fs'
import { findResources } from '../../../main/resources.ts'
import { readIncomingFile } from '../../../main/importers/read-incoming-file.ts'
import { readFile } from '../../../main/readers/read-file.ts'
import type { OpenedWorkbench } from '../../../main/open-workbench.ts'
import type { Result } from '../../../core/model/result.ts'
import type { ReadingAnswer, ReadingQuestion } from './reading-process.ts'

const [libraryFolder = ''] = process.argv.slice(2)
const resources = findResources(new URL('../../../main/resources.ts', import.meta.url).href)
const nothingKnown = { at: '2026-11-23T08:00:00.000Z', vocabulary: { sectors: [], issuers: [] }, linkTypes: [] }

/** Opened when it is asked for: what reads and nothing else should weigh no more than that. */
let library: OpenedWorkbench | null = null
const workbench = async (): Promise<OpenedWorkbench['workbench']> => {
  if (library === null) {
    const { openWorkbench } = await import('../../../main/open-workbench.ts')
    const opened = await openWorkbench({ libraryFolder, resources, program: 'reading-child' })
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    library = opened.value
  }
  return library.workbench
}

const ask = async ({ way, path, name }: ReadingQuestion): Promise<Result<unknown>> => {
  if (way === 'import policy') return (await workbench()).importFile({ source: { kind: 'path', path } })
  if (way === 'import parts') return (await workbench()).mergeFile({ source: { kind: 'path', path } })
  // as the workbench reads it: one copy more is another's
  const bytes = readFileSync(path)
  switch (way) {
    case 'policy parser':
      return (await import('../../../main/readers/read-source.ts')).readSource(
        { name, bytes },
        { pdfjsFolder: resources.pdfjsFolder },
      )
    case 'parts parser':
      return (await import('../../../main/importers/read-incoming.ts')).readIncoming({ name, bytes }, nothingKnown)
    case 'read policy':
      return readFile({ name, bytes }, { vocabulary: nothingKnown.vocabulary, resources })
    case 'read parts':
      return readIncomingFile({ name, bytes }, nothingKnown)
  }
}

/**
 * KiB: the kernel's high-water mark of this program (VmHWM); getrusage's also counts what the parent weighed when it
 * started it, and stands in where there is no /proc.
 */
const peakKb = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  const mark = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  if (mark === undefined) throw new Error('/proc/self/status has no VmHWM')
  return Number(mark)
}

process.on('message', (question: ReadingQuestion) => {
  const before = process.cpuUsage()
  void ask(question)
    .then(
      (result) => (result.ok ? 'read' : result.failure.code),
      (error: unknown) => `crashed: ${String(error)}`,
    )
    .then((end) => {
      const { user, system } = process.cpuUsage(before)
      process.send?.({ end, cpuMs: (user + system) / 1000, peakKb: peakKb() } satisfies ReadingAnswer)
    })
})
process.send?.({ end: 'open', cpuMs: 0, peakKb: peakKb() } satisfies ReadingAnswer)
process.on('disconnect', () => {
  void (library?.close() ?? Promise.resolve()).finally(() => {
    process.exit(0)
  })
})
