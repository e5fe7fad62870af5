import { resolve } from 'node:path'
import { succeed, type Result } from '../../core/model/result.ts'
import { defaultLibraryFolder } from '../library-location.ts'
import { findResources } from '../resources.ts'
import { noticeLine, type Answer } from './answer.ts'
import type { CommandContext } from './command.ts'
import type { Terminal } from './terminal.ts'
import type { CliWords } from './words/words.ts'

/** Opens libraries for commands. The store is loaded only now: `segment` and `--help` never need it. */
export const workbenchOpener =
  (terminal: Terminal, words: CliWords): CommandContext['withWorkbench'] =>
  async (options, work, more = {}): Promise<Result<Answer>> => {
    const [{ openWorkbench }, { checkedWorkbench }] = await Promise.all([
      import('../open-workbench.ts'),
      import('../../core/contract/checked-workbench.ts'),
    ])
    const libraryFolder = options.library === undefined ? defaultLibraryFolder(terminal.env) : resolve(options.library)
    const opened = await openWorkbench({ libraryFolder, resources: findResources(), program: 'piyue', ...more })
    if (!opened.ok) return opened
    for (const notice of opened.notices) terminal.err(`${noticeLine(notice, terminal, words)}\n`)
    try {
      const answer = await work({ ...opened.value, workbench: checkedWorkbench(opened.value.workbench) })
      return answer.ok ? succeed(answer.value, answer.notices) : answer
    } finally {
      await opened.value.close()
    }
  }
