import type { Progress } from '../../core/contract/call-options.ts'
import type { Terminal } from './terminal.ts'
import { cutTo } from './text-width.ts'
import type { CliWords } from './words/words.ts'

export interface ProgressLine {
  show(progress: Progress): void
  /** Takes the bar away, so that what follows stands on a clean line. */
  end(): void
}

/**
 * Progress on stderr: one line that is redrawn on a terminal; otherwise a line whenever the work enters another stage.
 */
export function showProgress(terminal: Terminal, words: CliWords, subject: string): ProgressLine {
  let last = ''
  const label = (progress: Progress): string =>
    Object.hasOwn(words.stages, progress.label) ? (words.stages[progress.label] ?? progress.label) : progress.label
  if (!terminal.redraws) {
    return {
      show(progress) {
        if (progress.label === last) return
        last = progress.label
        terminal.err(`${subject}: ${label(progress)}\n`)
      },
      end() {
        last = ''
      },
    }
  }
  return {
    show(progress) {
      const line = `${bar(progress)} ${label(progress)} ${subject}`
      if (line === last) return
      last = line
      terminal.err(`\r\u001b[K${cutTo(line, (terminal.columns ?? 80) - 1)}`)
    },
    end() {
      if (last !== '') terminal.err('\r\u001b[K')
      last = ''
    },
  }
}

function bar({ done, total }: Progress): string {
  if (total === null || total <= 0) return '[ ·· ]'
  const share = Math.min(1, done / total)
  const filled = Math.round(share * 20)
  return `[${'█'.repeat(filled)}${'░'.repeat(20 - filled)}] ${String(Math.round(share * 100)).padStart(3)}%`
}
