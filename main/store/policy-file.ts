import { createHash } from 'node:crypto'
import { bulkCountsOf, type BulkCounts } from '../../core/library/queries/bulk-counts.ts'
import { LIBRARY_SCHEMA, type PolicyRecord } from '../../core/model/library.ts'
import { checkBytes, type JsonState, parseChecked, printWithCheck } from './durable-json.ts'

export const POLICY_FORMAT = 'piyue/policy'

/** policies/<id>/policy.json: the record as after journal entry `seq`. */
export interface PolicyFile {
  readonly format: typeof POLICY_FORMAT
  readonly schema: number
  readonly seq: number
  /** Absent in files written before clauses and facts stood on lines of their own. */
  readonly bulk?: BulkNote
  readonly record: PolicyRecord
}

/** What the machine read of a policy's text: nearly all of its record, and what lists can do without. */
export interface Bulk {
  readonly clauses: PolicyRecord['policy']['clauses']
  readonly facts: PolicyRecord['facts']
}

/** What a policy's file says of its bulk on its first line. `check`: the hash of the two lines the bulk stands on. */
export interface BulkNote extends BulkCounts {
  readonly check: string
}

/** The two lines the bulk stands on, as bytes. */
export interface BulkLines {
  readonly clauses: Uint8Array
  readonly facts: Uint8Array
}

const NEWLINE = 0x0a
const EMPTY_END = '[]},"facts":{}}}'

export const checkOfBulk = ({ clauses, facts }: BulkLines): string =>
  createHash('sha256').update(clauses).update('\n').update(facts).digest('hex').slice(0, 16)

const parse = <T>(bytes: Uint8Array): T => JSON.parse(Buffer.from(bytes).toString('utf8')) as T

/** The lines of a file: what stands before, between and behind the two of the bulk. Null where it has others. */
const splitLines = (
  bytes: Uint8Array,
): (BulkLines & { readonly head: Uint8Array; readonly between: Uint8Array; readonly end: Uint8Array }) | null => {
  const lines: Uint8Array[] = []
  let start = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, at))
    start = at + 1
  }
  const [head, clauses, between, facts] = lines
  return lines.length !== 4 || !head || !clauses || !between || !facts
    ? null
    : { head, clauses, between, facts, end: bytes.subarray(start) }
}

export const bulkLinesOf = (bytes: Uint8Array): BulkLines | null => splitLines(bytes)

export const parseBulk = <Part extends keyof Bulk>(lines: BulkLines, part: Part): Bulk[Part] => parse(lines[part])

/**
 * A policy's file as JSON in which clauses and facts stand on lines of their own, behind everything else, so that a
 * library can be opened without parsing them: JSON.stringify writes no line break itself.
 */
export const printPolicyFile = ({
  seq,
  record,
}: Pick<PolicyFile, 'seq' | 'record'>): { readonly bytes: Uint8Array; readonly note: BulkNote } => {
  const { policy, facts, ...rest } = record
  const { clauses, ...policyRest } = policy
  const lines = { clauses: Buffer.from(JSON.stringify(clauses)), facts: Buffer.from(JSON.stringify(facts)) }
  const note = { check: checkOfBulk(lines), ...bulkCountsOf(record) }
  const without = JSON.stringify({
    format: POLICY_FORMAT,
    schema: LIBRARY_SCHEMA,
    seq,
    bulk: note,
    record: { ...rest, policy: { ...policyRest, clauses: [] }, facts: {} },
  })
  const body = Buffer.concat([
    Buffer.from(`${without.slice(1, -EMPTY_END.length)}\n`),
    lines.clauses,
    Buffer.from('\n},"facts":\n'),
    lines.facts,
    Buffer.from('\n}}'),
  ])
  return { bytes: printWithCheck(body), note }
}

/** A file read whole says nothing of its bulk: it is in the record. */
const parseWhole = (bytes: Uint8Array): JsonState<PolicyFile> => {
  const found = parseChecked<PolicyFile & { bulk?: BulkNote }>(bytes, POLICY_FORMAT)
  if (found.state === 'present') delete found.value.bulk
  return found
}

/**
 * Reads a policy's file without its bulk where the file tells it apart (`bulk`): clauses and facts of the record are
 * empty then. Every byte is held against the file's check all the same. A file that is laid out otherwise, as all were
 * once, is read whole.
 */
export const parseWithoutBulk = (bytes: Uint8Array): JsonState<PolicyFile> => {
  const lines = splitLines(bytes)
  if (lines === null) return parseWhole(bytes)
  const checked = checkBytes(bytes)
  if (checked.state !== 'present') return checked
  const text = [lines.head, '[]', lines.between, '{}', lines.end].map((part) => Buffer.from(part).toString('utf8'))
  const file = JSON.parse(text.join('')) as PolicyFile & { check?: string }
  delete file.check
  return file.bulk !== undefined && file.format === POLICY_FORMAT && file.schema === LIBRARY_SCHEMA
    ? { state: 'present', value: file }
    : parseWhole(bytes)
}
