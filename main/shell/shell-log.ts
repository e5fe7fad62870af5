import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Turned over at 1 MB, one old file kept: enough to tell what happened this week, never a burden. */
const fullAt = 1_000_000

export type Log = (what: string, detail?: unknown) => void

/**
 * A local log of what went wrong: time, a code, an error's name and stack. Never a document's text, a request or an
 * answer. Synchronous, so that the last line before a crash is there; a log that cannot be written must not end the
 * work, so it then says so on stderr.
 */
export function createLog(file: string, now: () => Date): Log {
  return (what, detail) => {
    const line = `${JSON.stringify({ at: now().toISOString(), what, ...(detail === undefined ? {} : { detail: describe(detail) }) })}\n`
    try {
      mkdirSync(dirname(file), { recursive: true })
      if (sizeOf(file) > fullAt) renameSync(file, `${file}.1`)
      appendFileSync(file, line)
    } catch (error) {
      process.stderr.write(`piyue: the log could not be written (${describe(error)})\n${line}`)
    }
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
const describe = (detail: unknown): string =>
  (detail instanceof Error
    ? (detail.stack ?? `${detail.name}: ${detail.message}`)
    : typeof detail === 'string'
      ? detail
      : JSON.stringify(detail)
  ).slice(0, 4000)
