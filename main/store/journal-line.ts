import { modernEdit } from '../../core/library/migrations/modern-edit.ts'
import type { Edit, JournalEntry, StepName } from '../../core/model/edit.ts'
import { shortHash } from './durable-json.ts'

/** What the beginning of a journal line says: enough for undo's names and for finding the line again. */
export interface JournalHead {
  readonly seq: number
  readonly at: string
  readonly step: StepName
  readonly undoes: number | null
  readonly redoes: number | null
  /**
   * Set-up of a new library, the mark left where a damaged line was, or the one that stands for what is in `history/`:
   * never undone.
   */
  readonly mark: 'base' | 'lost' | 'earlier' | null
}

/** A journal entry as a line has it: the entry, the step's name and the mark. */
export type JournalRecord = JournalEntry & { readonly step: StepName; readonly mark?: 'base' | 'lost' | 'earlier' }

const emptyEdit = (step: StepName): Edit => ({ kind: 'batch', name: step, edits: [] })

/** Stands where a line was damaged beyond reading, so that the numbers go on without a gap. */
export const lostRecord = (seq: number, at: string): JournalRecord => ({
  seq,
  at,
  author: '',
  step: 'bulk',
  mark: 'lost',
  edit: emptyEdit('bulk'),
  undo: emptyEdit('bulk'),
})

/** Stands first in a journal whose entries up to `seq` went into the history. */
export const earlierRecord = (seq: number, at: string): JournalRecord => ({ ...lostRecord(seq, at), mark: 'earlier' })

const tailLength = ',"check":"0123456789abcdef"}'.length

/** One line without its "\n". `check` is the hash of the line without `check`. */
export const printLine = (record: JournalRecord): string => {
  const { seq, at, author, step, undoes, redoes, mark, edit, undo, requestId } = record
  const body = JSON.stringify({ seq, at, author, step, undoes, redoes, mark, edit, undo, requestId })
  return `${body.slice(0, -1)},"check":"${shortHash(body)}"}`
}

const headPattern =
  /^\{"seq":(\d+),"at":"([^"\\]{0,40})","author":"(?:[^"\\]|\\.)*","step":"([a-z-]{1,40})"(?:,"undoes":(\d+))?(?:,"redoes":(\d+))?(?:,"mark":"(base|lost|earlier)")?,"edit":/
/**
 * Bytes of a line that are surely enough for its head: the author is at most 200 characters, escaped six bytes each.
 */
export const HEAD_BYTES = 2048

/** The same characters in a string of their own: what a pattern finds keeps all it was found in in memory. */
const ownString = (found: string): string => Buffer.from(found, 'utf8').toString('utf8')

/** The head of a line, or null where it is none. The rest of the line is not looked at. */
export const parseHead = (line: Buffer): JournalHead | null => {
  const found = headPattern.exec(line.subarray(0, HEAD_BYTES).toString('utf8'))
  if (found === null) return null
  const [, seq, at, step, undoes, redoes, mark] = found
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
  return {
    seq: Number(seq),
    at: ownString(at ?? ''),
    step: ownString(step ?? '') as StepName,
    undoes: number(undoes),
    redoes: number(redoes),
    mark: mark === 'base' || mark === 'lost' || mark === 'earlier' ? mark : null,
  }
}

/** True where a line's check is that of its bytes. */
export const checkHolds = (line: Buffer): boolean => {
  if (line.length <= tailLength) return false
  const cut = line.length - tailLength
  const tail = line.subarray(cut).toString('latin1')
  const body = Buffer.concat([line.subarray(0, cut), Buffer.from('}')])
  return tail === `,"check":"${shortHash(body)}"}`
}

/** The whole record of a line, whichever Piyue wrote it, or null where its check does not hold. */
export const parseLine = (line: Buffer): JournalRecord | null => {
  if (parseHead(line) === null || !checkHolds(line)) return null
  const record = JSON.parse(line.toString('utf8')) as JournalRecord
  return { ...record, edit: modernEdit(record.edit), undo: modernEdit(record.undo) }
}
