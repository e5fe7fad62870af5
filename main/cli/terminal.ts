import { styleText } from 'node:util'
import type { ExplainLanguage } from '../../core/contract/explain.ts'

/** What a command sees of the world it was started in; tests hand in their own. */
export interface Terminal {
  readonly language: ExplainLanguage
  readonly env: Readonly<Record<string, string | undefined>>
  /** Columns to fit text into, null when stdout is no terminal: then nothing is cut. */
  readonly columns: number | null
  /** Whether progress may redraw a line. */
  readonly redraws: boolean
  /** Aborted by the first Ctrl-C, or when whoever reads our output has gone. */
  readonly signal: AbortSignal
  out(text: string): void
  err(text: string): void
  /** All of standard input, as UTF-8. */
  readInput(): Promise<string>
  /**
   * Calls the listener each time Enter is pressed, until the returned function is called. Does nothing where nobody
   * types.
   */
  onEnter(listener: () => void): () => void
  bold(text: string): string
  dim(text: string): string
}

/**
 * Chinese when the locale says so (LC_ALL over LC_MESSAGES over LANG; the system's own where none is set), else
 * English.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>, systemLocale: string): ExplainLanguage {
  const locale =
    [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ??
    systemLocale
  if (!/^zh/i.test(locale)) return 'en'
  return /hant|[_-](tw|hk|mo)/i.test(locale) ? 'zh-Hant' : 'zh-Hans'
}

/** The real terminal. `signal` is aborted by SIGINT, SIGTERM and SIGHUP; a second one ends the process at once. */
export function openTerminal(process: NodeJS.Process): Terminal {
  const stopping = new AbortController()
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(1)
    stopping.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // `piyue list | head`: the reader has what it wanted, and that is no failure
  const readerLeft = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error
    stopping.abort('reader-left')
  }
  process.stdout.on('error', readerLeft)
  process.stderr.on('error', readerLeft)

  const styled = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === ''
  return {
    language: languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    redraws: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
    signal: stopping.signal,
    out: (text) => {
      process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    readInput: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk)
      return new TextDecoder('utf-8').decode(Buffer.concat(chunks))
    },
    onEnter: (listener) => {
      if (!process.stdin.isTTY) return () => undefined
      process.stdin.on('data', listener)
      return () => {
        process.stdin.off('data', listener)
        process.stdin.pause()
      }
    },
    bold: (text) => (styled ? styleText('bold', text, { validateStream: false }) : text),
    dim: (text) => (styled ? styleText('dim', text, { validateStream: false }) : text),
  }
}
