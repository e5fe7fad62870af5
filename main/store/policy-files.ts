import type { CleanedText } from '../../core/model/cleaned-text.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { LIBRARY_SCHEMA } from '../../core/model/library.ts'
import type { Policy } from '../../core/model/policy.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { Line, ReaderKind } from '../../core/model/source-document.ts'
import type { SourceLines } from '../../core/model/source-place.ts'
import { linkOrCopy, writeDurably } from './durable-file.ts'
import { type FileCalls, codeOf, orMissing } from './file-calls.ts'
import { type LibraryPaths, makeFolder, removePolicyFolder, textName } from './library-folder.ts'
import { LINES_FORMAT, type SnapshotFiles, TEXT_FORMAT } from './snapshot-files.ts'

/** What is kept of a policy beside its record. */
export interface PolicyFiles {
  readonly policyId: PolicyId
  readonly reader: ReaderKind
  readonly text: CleanedText
  readonly lines?: SourceLines | null
}

/** Which of a policy's texts: that of the reading its record is of. A policy is one. */
export type TextReading = Pick<Policy, 'id' | 'textVersion'>

export interface PolicyFileStore {
  /**
   * Puts the policies of one file on the disk: the original (once, under as many names as there are policies; null: it
   * is not to be had) and each text. Afterwards all is flushed. On failure nothing is left behind. Throws system
   * errors.
   */
  readonly put: (bytes: Uint8Array | null, policies: readonly PolicyFiles[]) => Promise<void>
  /** Puts a text in the place of a damaged one, or beside those of the readings before. Throws system errors. */
  readonly putText: (reading: TextReading, text: CleanedText) => Promise<void>
  /** A number that no reading of this policy ever had, undone ones among them. Throws system errors. */
  readonly nextTextVersion: (policyId: PolicyId) => Promise<number>
  /** Takes back a text whose reading was not acknowledged. */
  readonly dropText: (reading: TextReading) => Promise<void>
  /** No policy ever had this id: neither one in the library nor one whose removal can be undone. */
  readonly isFree: (policyId: PolicyId) => Promise<boolean>
  /** Takes back what `put` wrote for policies that were not acknowledged. */
  readonly drop: (policyIds: readonly PolicyId[]) => Promise<void>
  /** `library-damaged` where the text of that reading is missing or damaged. */
  readonly text: (reading: TextReading) => Promise<Result<CleanedText>>
  /** Puts the printed lines of a policy's blocks beside it. Throws system errors. */
  readonly putLines: (policyId: PolicyId, lines: SourceLines) => Promise<void>
  /**
   * The printed lines of a policy's blocks; null where they are not kept or damaged: then they are worked out from the
   * original.
   */
  readonly lines: (policyId: PolicyId) => Promise<SourceLines | null>
  readonly source: (policy: Policy) => Promise<Result<Uint8Array>>
}

/** Tenths of a point: finer than any screen. */
const tenth = (points: number): number => Math.round(points * 10) / 10
const packedLine = ({ start, end, box }: Line): readonly number[] =>
  box === undefined ? [start, end] : [start, end, box.page, ...[box.x, box.y, box.width, box.height].map(tenth)]
function openedLine([start, end, page, x, y, width, height]: readonly number[]): readonly Line[] {
  if (start === undefined || end === undefined) return []
  return [
    page === undefined || x === undefined || y === undefined || width === undefined || height === undefined
      ? { start, end }
      : { start, end, box: { page, x, y, width, height } },
  ]
}

/** What the disk refuses to give is an answer as well. */
const readable = async <T>(policyId: PolicyId, file: string, read: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await read()
  } catch (error) {
    if (codeOf(error) === '') throw error
    return fail('library-damaged', { params: { policy: policyId, file, state: 'unreadable' }, detail: codeOf(error) })
  }
}

export const policyFileStore = (files: FileCalls, paths: LibraryPaths, snapshots: SnapshotFiles): PolicyFileStore => {
  const drop = async (policyIds: readonly PolicyId[]): Promise<void> => {
    for (const id of policyIds) await removePolicyFolder(files, paths, id)
  }
  const putText = ({ id, textVersion }: TextReading, { text, pieces, changes }: CleanedText): Promise<void> =>
    snapshots.text(id, textVersion).write({ format: TEXT_FORMAT, schema: LIBRARY_SCHEMA, text, pieces, changes })
  const putLines = (policyId: PolicyId, { first, blocks }: SourceLines): Promise<void> =>
    snapshots.lines(policyId).write({
      format: LINES_FORMAT,
      schema: LIBRARY_SCHEMA,
      first,
      blocks: blocks.map((lines) => lines.map(packedLine)),
    })
  const putOne = async (
    bytes: Uint8Array | null,
    { policyId, reader, text, lines = null }: PolicyFiles,
    first: string | null,
  ): Promise<string> => {
    await makeFolder(files, paths.policyFolder(policyId))
    const source = paths.source(policyId, reader)
    if (first !== null && bytes !== null) await linkOrCopy(files, first, source)
    else if (bytes !== null) await writeDurably(files, source, bytes, false)
    await putText({ id: policyId, textVersion: 0 }, text)
    if (lines !== null) await putLines(policyId, lines)
    return source
  }
  return {
    put: async (bytes, policies) => {
      try {
        let first: string | null = null
        for (const policy of policies) {
          const at: string = await putOne(bytes, policy, first)
          first ??= at
        }
        await files.syncFolder(paths.policies)
      } catch (error) {
        await drop(policies.map((policy) => policy.policyId)).catch(() => undefined) // tidied at the next start; the first error is told
        throw error
      }
    },
    putText,
    nextTextVersion: async (policyId) => {
      const versions = (await files.readdir(paths.policyFolder(policyId))).flatMap((name) => {
        const number = /^text-(\d{1,9})\.json/.exec(name)?.[1]
        return number === undefined ? [] : [Number(number)]
      })
      return Math.max(0, ...versions) + 1
    },
    dropText: async ({ id, textVersion }) => {
      await orMissing(files.unlink(paths.text(id, textVersion)))
    },
    isFree: async (policyId) => (await orMissing(files.facts(paths.policyFolder(policyId)))) === null,
    drop,
    text: ({ id, textVersion }) =>
      readable(id, textName(textVersion), async () => {
        const found = await snapshots.text(id, textVersion).read()
        if (found.state === 'present')
          return succeed({ text: found.value.text, pieces: found.value.pieces, changes: found.value.changes })
        return fail('library-damaged', { params: { policy: id, file: textName(textVersion), state: found.state } })
      }),
    putLines,
    lines: async (policyId) => {
      const found = await snapshots
        .lines(policyId)
        .read()
        .catch(() => ({ state: 'missing' }) as const) // worked out from the original instead
      return found.state === 'present'
        ? { first: found.value.first, blocks: found.value.blocks.map((lines) => lines.flatMap(openedLine)) }
        : null
    },
    source: (policy) =>
      readable(policy.id, 'source', async () => {
        const bytes = await orMissing(files.readFile(paths.source(policy.id, policy.source.reader)))
        return bytes === null
          ? fail('library-damaged', { params: { policy: policy.id, file: 'source', state: 'missing' } })
          : succeed(bytes)
      }),
  }
}
