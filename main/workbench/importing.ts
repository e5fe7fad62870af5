import type { CallOptions } from '../../core/contract/call-options.ts'
import type { FileSource } from '../../core/contract/file-source.ts'
import type { ImportedPolicy, ImportOutcome } from '../../core/contract/import-outcome.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { type CarriedVersion, carryVersion } from '../../core/library/carry-version.ts'
import { rememberTakenOut, type TakenOutToo } from '../../core/library/remember-taken-out.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { bulkCountsOf } from '../../core/library/queries/bulk-counts.ts'
import { sourceLines } from '../../core/library/source-places.ts'
import { keptFacts } from '../../core/library/kept-facts.ts'
import { noCorrections } from '../../core/model/corrections.ts'
import type { Edit, StepName } from '../../core/model/edit.ts'
import type { PolicyId, SourceHash } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { ReadFile } from '../../core/model/read-policy.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import { saveFailure } from '../store/save-failure.ts'
import type { WorkbenchContext } from './context.ts'
import { answerCommit, commitOptions } from './editing.ts'
import { hashOf, readSource } from './file-sources.ts'
import { readerOptions } from './reader-options.ts'

/** A file that was read and is ready to be saved, or found to be in the library already. */
export type ReadyFile =
  | { readonly kind: 'there'; readonly outcome: ImportOutcome }
  | {
      readonly kind: 'read'
      readonly chosenEncoding: string | null
      readonly file: SourceFile
      readonly hash: SourceHash
      readonly read: ReadFile
    }

/** A read file as it will stand in the library. */
/** `links`: links that shall lead to these policies too, as they lead to the versions before; so with `takenOut`. */
export interface PlannedFile {
  readonly links: readonly Edit[]
  readonly takenOut: readonly TakenOutToo[]
  readonly notices: readonly Notice[]
  readonly file: SourceFile
  readonly records: readonly PolicyRecord[]
  readonly read: ReadFile
  readonly outcome: ImportOutcome
}

const cleanedCount = (policy: { readonly cleaning: readonly { readonly count: number }[] }): number =>
  policy.cleaning.reduce((sum, entry) => sum + entry.count, 0)

const importedOf = (record: PolicyRecord, counts = { carried: 0, toReview: 0 }): ImportedPolicy => {
  const { policy } = record
  return {
    policyId: policy.id,
    title: policy.metadata.title,
    clauses: bulkCountsOf(record).clauses,
    cleaned: cleanedCount(policy),
    replaces: policy.replaces,
    ...counts,
  }
}

const alreadyThere = ({ known }: WorkbenchContext, file: SourceFile, hash: SourceHash): ImportOutcome | null => {
  const there = known.ofFile(hash)
  const [first] = there
  return first === undefined
    ? null
    : {
        fileName: file.name,
        sourceHash: hash,
        status: 'already-there',
        policies: there.map((record) => importedOf(record)),
        encoding: first.policy.source.encoding,
      }
}

const ID_LENGTH = 12
/** Shortest policy id: a quarter of a million policies' worth of names that people can still type. */
const SHORTEST_ID = 4

/** A policy id that no policy has or had; never a number alone, since an object lists its numbers before all else. */
export const freePolicyId = async (context: WorkbenchContext, taken: ReadonlySet<PolicyId>): Promise<PolicyId> => {
  for (let attempt = 0; ; attempt += 1) {
    const id = context.newId(SHORTEST_ID + Math.floor(attempt / 8)) as PolicyId
    if (
      !/^\d+$/.test(id) &&
      !taken.has(id) &&
      own(context.store.library().policies, id) === undefined &&
      (await context.store.files.isFree(id))
    )
      return id
  }
}

/** Reads a file for the library; nothing is written. Same bytes as before are not read again. */
export const readForImport = async (
  context: WorkbenchContext,
  source: FileSource,
  encoding: string | undefined,
  options: CallOptions,
): Promise<Result<ReadyFile>> => {
  const file = await readSource(context, source)
  if (!file.ok) return file
  const hash = hashOf(file.value.bytes)
  const there = alreadyThere(context, file.value, hash)
  if (there !== null) return succeed({ kind: 'there', outcome: there })
  const read = await context.readers(file.value, readerOptions(context, { encoding }, options))
  return read.ok
    ? succeed(
        { kind: 'read', chosenEncoding: encoding ?? null, file: file.value, hash, read: read.value },
        read.notices,
      )
    : read
}

/**
 * A new version with what hangs on the one before; as it is where there is none, or where the text of the one before
 * cannot be read.
 */
const carriedFrom = async (
  { store, texts, newId }: WorkbenchContext,
  record: PolicyRecord,
  text: string,
): Promise<CarriedVersion & { readonly notices: readonly Notice[] }> => {
  const before = record.policy.replaces === null ? undefined : own(store.library().policies, record.policy.replaces)
  const old = before === undefined ? null : await texts.textOf(before.policy)
  const asItIs: CarriedVersion = { record, links: [], takenOut: [], carried: 0, toReview: 0 }
  if (before === undefined || old === null) return { ...asItIs, notices: [] }
  if (!old.ok)
    return {
      ...asItIs,
      notices: [
        {
          code: 'version-not-carried',
          params: { policy: before.policy.id, title: before.policy.metadata.title ?? before.policy.source.fileName },
        },
      ],
    }
  return { ...carryVersion(store.library(), before, old.value, record, text, () => newId(ID_LENGTH)), notices: [] }
}

/** Gives a read file's policies their ids and their place in the library. */
export const planImport = async (
  context: WorkbenchContext,
  ready: ReadyFile & { kind: 'read' },
  taken: Set<PolicyId>,
): Promise<PlannedFile> => {
  const { file, hash, read } = ready
  const { kind, encoding, pages } = read.source.reader
  const importedAt = context.clock()
  const records: PolicyRecord[] = []
  const links: Edit[] = []
  const takenOut: TakenOutToo[] = []
  const notices: Notice[] = []
  const imported: ImportedPolicy[] = []
  for (const [part, policy] of read.policies.entries()) {
    const id = await freePolicyId(context, taken)
    taken.add(id)
    const { metadata, clauses, frontMatter, backMatter, cleaning } = policy
    const record: PolicyRecord = {
      policy: {
        id,
        metadata,
        clauses,
        frontMatter,
        backMatter,
        cleaning,
        notices: policy.notices,
        importedAt,
        source: { hash, fileName: file.name, reader: kind, encoding, pages, part },
        textLength: policy.cleaned.text.length,
        textVersion: 0,
        replaces: context.known.replacedBy(policy.metadata),
      },
      taggings: {},
      annotations: {},
      links: {},
      dismissed: {},
      dismissedLinks: {},
      facts: keptFacts(policy.facts ?? {}),
      corrections: { ...noCorrections, encoding: ready.chosenEncoding },
      toReview: {},
    }
    const carried = await carriedFrom(context, record, policy.cleaned.text)
    records.push(carried.record)
    notices.push(...carried.notices)
    links.push(...carried.links)
    takenOut.push(...carried.takenOut)
    imported.push(importedOf(carried.record, { carried: carried.carried, toReview: carried.toReview }))
  }
  const status = records.some((record) => record.policy.replaces !== null) ? 'new-version' : 'added'
  return {
    file,
    links,
    takenOut,
    notices,
    records,
    read,
    outcome: { fileName: file.name, sourceHash: hash, status, policies: imported, encoding },
  }
}

/**
 * Saves planned files in one undo step: originals and texts first, flushed, then one journal entry that adds them all.
 * A failure on the way leaves the library and its folder as they were.
 */
export const saveImport = async (
  context: WorkbenchContext,
  planned: readonly PlannedFile[],
  more: readonly Edit[],
  name: StepName,
): Promise<Result<null>> => {
  const { store } = context
  if (store.readOnly !== null) return fail(store.readOnly)
  const ids = planned.flatMap(({ records }) => records.map((record) => record.policy.id))
  const dropAll = () => store.files.drop(ids).catch(() => undefined) // tidied at the next start; the failure before it is told
  try {
    for (const { file, records, read } of planned) {
      const texts = records.flatMap((record, part) => {
        const policy = read.policies[part]
        return policy === undefined
          ? []
          : [
              {
                policyId: record.policy.id,
                reader: record.policy.source.reader,
                text: policy.cleaned,
                lines: sourceLines(policy.cleaned, read.source),
              },
            ]
      })
      await store.files.put(file.bytes, texts)
    }
  } catch (error) {
    await dropAll()
    return answerCommit(context, { ok: false, failure: saveFailure(error) }, null)
  }
  const adds = planned.flatMap(({ records }) => records.map((record): Edit => ({ kind: 'add-policy', record })))
  const hangings = [
    ...planned.flatMap(({ links }) => links),
    ...rememberTakenOut(
      store.library(),
      planned.flatMap(({ takenOut }) => takenOut),
    ),
  ]
  const committed = await store.commit(
    { kind: 'batch', name, edits: [...adds, ...hangings, ...more] },
    commitOptions(context),
  )
  // a line that could not be cut off again may still name these policies after a crash: their files then wait for the
  // next start
  if (!committed.ok && !store.journal.uncertain()) await dropAll()
  return answerCommit(context, committed, null)
}

/** Imports are saved one at a time, so that the same bytes given twice at once are found to be the same. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined) // told to whoever asked
    return next
  }
}

export const importing = (
  context: WorkbenchContext,
  inTurn: ReturnType<typeof oneAtATime>,
): Pick<Workbench, 'importFile'> => ({
  importFile: async ({ source, encoding }, options = {}) => {
    if (context.store.readOnly !== null) return fail(context.store.readOnly)
    const ready = await readForImport(context, source, encoding, options)
    if (!ready.ok) return ready
    if (ready.value.kind === 'there') return succeed(ready.value.outcome)
    const { value } = ready
    return inTurn(async (): Promise<Result<ImportOutcome>> => {
      const there = alreadyThere(context, value.file, value.hash)
      if (there !== null) return succeed(there)
      if (options.signal?.aborted === true) return fail('cancelled')
      options.onProgress?.({ done: 0, total: 1, label: 'saving' })
      const planned = await planImport(context, value, new Set())
      const saved = await saveImport(context, [planned], [], 'import')
      if (!saved.ok) return saved
      options.onProgress?.({ done: 1, total: 1, label: 'saving' })
      return succeed(planned.outcome, [...ready.notices, ...planned.notices, ...saved.notices])
    })
  },
})
