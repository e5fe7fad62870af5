import type { CallOptions } from '../../core/contract/call-options.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import { fail, type Result } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import { defaultLimits } from '../readers/reading-limits.ts'
import { runReading } from '../readers/run-reading.ts'
import { incomingHeapMb } from './incoming-limits.ts'
import type { IncomingOptions } from './read-incoming.ts'

/**
 * `readIncoming` in a reading thread, with a memory cap and a deadline: an exchange file comes from others as a
 * policy's file does. `file.bytes` stays the caller's. Failures: those of `readIncoming`, `time-limit`, `memory-limit`,
 * `cancelled`; `internal` for our own bugs.
 */
export function readIncomingFile(
  { name, bytes }: SourceFile,
  reading: IncomingOptions,
  options: CallOptions = {},
): Promise<Result<Incoming>> {
  // before a thread is started for nothing
  if (bytes.length === 0) return Promise.resolve(fail('file-empty'))
  const {
    at,
    vocabulary: { sectors, issuers },
    linkTypes,
  } = reading
  return runReading(
    {
      kind: 'incoming',
      name,
      bytes: new Uint8Array(bytes),
      reading: { at, vocabulary: { sectors, issuers }, linkTypes },
    },
    { ...defaultLimits, heapMb: incomingHeapMb(bytes) },
    options,
  )
}
