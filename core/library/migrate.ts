import { LIBRARY_SCHEMA } from '../model/library.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import { type RecordOf1, recordTo2 } from './migrations/record-to-2.ts'

/** Anything saved with a schema number. */
export interface Versioned {
  readonly schema: number
}

/**
 * Brings a saved value from the schema it is listed under to the next. Pure; the store keeps the old file before it
 * saves the new one.
 */
type Migration = (value: Versioned) => Versioned
const migrations: Readonly<Record<number, Migration>> = {
  1: (value) => ({
    ...value,
    schema: 2,
    ...('record' in value ? { record: recordTo2(value.record as RecordOf1) } : {}),
    ...('collections' in value ? { searches: {} } : {}),
  }),
}

/**
 * A saved value in today's schema. Failures: `library-newer` (saved by a newer Piyue), `library-damaged` (no such
 * schema ever).
 */
export const migrate = <T extends Versioned>(value: Versioned): Result<T> => {
  if (!Number.isInteger(value.schema) || value.schema < 1)
    return fail('library-damaged', { params: { schema: value.schema } })
  if (value.schema > LIBRARY_SCHEMA)
    return fail('library-newer', { params: { schema: value.schema, known: LIBRARY_SCHEMA } })
  let now = value
  while (now.schema < LIBRARY_SCHEMA) {
    const step = migrations[now.schema]
    if (step === undefined) throw new Error(`no migration from schema ${String(now.schema)}`)
    now = step(now)
  }
  return succeed(now as T)
}
