import type { CallOptions } from '../../core/contract/call-options.ts'
import type { FileSource } from '../../core/contract/file-source.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { isPolicyId } from '../../core/library/edits/check-value.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { textsNeeded } from '../../core/merging/match-policies.ts'
import { planMerge, type PlannedMerge } from '../../core/merging/plan-merge.ts'
import type { BackedUpPolicy } from '../../core/model/backup.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { MergeChoice, MergeReport } from '../../core/model/merge.ts'
import type { Notice } from '../../core/model/notice.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import { readIncomingFile } from '../importers/read-incoming-file.ts'
import { saveFailure } from '../store/save-failure.ts'
import { policiesOfBackup, policyFromBackup } from './backed-up.ts'
import type { WorkbenchContext } from './context.ts'
import { answerCommit, commitOptions } from './editing.ts'
import { readSource } from './file-sources.ts'
import { freePolicyId, type oneAtATime } from './importing.ts'

const ID_LENGTH = 12
/** Longest the plan is made again because someone else changed the library meanwhile. */
const MOST_ATTEMPTS = 5

type Choices = Readonly<Record<string, MergeChoice>>

/** What the file brings; nothing of it is in the library yet. */
async function readFileOf(
  context: WorkbenchContext,
  source: FileSource,
  { signal, onProgress }: CallOptions,
): Promise<Result<Incoming>> {
  const stopped = (): boolean => signal?.aborted === true
  onProgress?.({ done: 0, total: null, label: 'reading' })
  if (source.kind === 'backup') return policyFromBackup(context, source)
  const file = await readSource(context, source)
  if (!file.ok) return file
  if (stopped()) return fail('cancelled')
  return readIncomingFile(
    file.value,
    { at: context.clock(), vocabulary: context.seeds, linkTypes: context.seeds.linkTypes },
    signal === undefined ? {} : { signal },
  )
}

/** Gathers what planning needs of the disk, and plans. */
async function plan(
  context: WorkbenchContext,
  incoming: Incoming,
  choices: Choices,
  { signal, onProgress }: CallOptions,
): Promise<Result<PlannedMerge>> {
  const { store, texts } = context
  const library = store.library()
  const needed = textsNeeded(library, incoming)
  const known = new Map<PolicyId, string>()
  const versions = new Map<PolicyId, number>()
  for (const [done, id] of needed.entries()) {
    if (signal?.aborted === true) return fail('cancelled')
    onProgress?.({ done, total: needed.length, label: 'merging' })
    const record = own(library.policies, id)
    if (record === undefined) continue
    // without a text nobody can say what differs: better nothing is taken in
    const text = await texts.textOf(record.policy)
    if (!text.ok) return text
    known.set(id, text.value)
    versions.set(id, store.readOnly === null ? await store.files.nextTextVersion(id) : record.policy.textVersion + 1)
  }
  const names = new Map<PolicyId, PolicyId>()
  const taken = new Set<PolicyId>()
  for (const { record } of incoming.policies) {
    const wanted = record.policy.id
    const free =
      isPolicyId(wanted) &&
      !taken.has(wanted) &&
      own(library.policies, wanted) === undefined &&
      (await store.files.isFree(wanted))
    const id = free ? wanted : await freePolicyId(context, taken)
    taken.add(id)
    names.set(wanted, id)
  }
  const nameOf = (wanted: PolicyId): PolicyId => {
    const id = names.get(wanted)
    if (id === undefined) throw new Error(`no id was drawn for ${wanted}`)
    return id
  }
  return planMerge(library, incoming, {
    texts: known,
    choices,
    newId: () => context.newId(ID_LENGTH),
    policyId: nameOf,
    at: context.clock(),
    textVersion: (id) => versions.get(id) ?? 1,
  })
}

/**
 * Originals and texts first, flushed; then one edit. A failure on the way leaves the library and its folder as they
 * were.
 */
async function save(context: WorkbenchContext, { edit, saved, texts }: PlannedMerge): Promise<Result<null>> {
  const { store } = context
  if (edit === null) return succeed(null, [{ code: 'nothing-changed' }])
  const files = new Map<string, PlannedMerge['saved']>()
  for (const each of saved)
    files.set(each.record.policy.source.hash, [...(files.get(each.record.policy.source.hash) ?? []), each])
  const dropAll = async (): Promise<void> => {
    await store.files.drop(saved.map(({ record }) => record.policy.id)).catch(() => undefined) // tidied at the next start; the failure before it is told
    for (const { policyId, textVersion } of texts)
      await store.files.dropText({ id: policyId, textVersion }).catch(() => undefined) // led to by nothing
  }
  // where the text stands in its original is worked out when someone first asks
  const cleaned = (text: string) => ({ text, pieces: [], changes: [] })
  await context.beforeBulk(edit)
  try {
    for (const policies of files.values()) {
      const original = policies.find((each) => each.original !== null)?.original ?? null
      await store.files.put(
        original,
        policies.map(({ record, text }) => ({
          policyId: record.policy.id,
          reader: record.policy.source.reader,
          text: cleaned(text),
        })),
      )
    }
    for (const { policyId, textVersion, text } of texts)
      await store.files.putText({ id: policyId, textVersion }, cleaned(text))
  } catch (error) {
    await dropAll()
    return answerCommit(context, { ok: false, failure: saveFailure(error) }, null)
  }
  const committed = await store.commit(edit, commitOptions(context))
  // a line that could not be cut off again may still lead to these files after a crash: they then wait for the next
  // start
  if (!committed.ok && !store.journal.uncertain()) await dropAll()
  return answerCommit(context, committed, null)
}

const aboutOriginals = ({ counts: { originals } }: MergeReport): readonly Notice[] =>
  originals.dropped === 0 ? [] : [{ code: 'originals-missing', params: { count: originals.dropped } }]

/** Takes in what another library, or another program, brings. */
export const merging = (
  context: WorkbenchContext,
  inTurn: ReturnType<typeof oneAtATime>,
): Pick<Workbench, 'previewMerge' | 'mergeFile'> => {
  const { store } = context
  const merge = incomingMerger(context, inTurn)
  return {
    previewMerge: ({ source, choices = {} }, options = {}) =>
      context.restDuring(async () => {
        if (store.readOnly !== null) await store.catchUp()
        const incoming = await readFileOf(context, source, options)
        if (!incoming.ok) return incoming
        const planned = await plan(context, incoming.value, choices, options)
        return planned.ok
          ? succeed(planned.value.report, [...incoming.notices, ...aboutOriginals(planned.value.report)])
          : planned
      }),
    mergeFile: ({ source, choices = {} }, options = {}) =>
      merge(() => readFileOf(context, source, options), choices, options),
  }
}

/** What the command line may do with a backup that lies anywhere: in the window paths are for whoever chose them. */
export interface BringingBack {
  /** `Workbench.backupPolicies` of an archive at a full path. */
  readonly policiesIn: (archive: string) => Promise<Result<readonly BackedUpPolicy[]>>
  /** `Workbench.mergeFile` of one of them: one undo step. */
  readonly bringBack: (
    wanted: { readonly archive: string; readonly policyId: PolicyId },
    options?: CallOptions,
  ) => Promise<Result<MergeReport>>
}

export const bringingBack = (context: WorkbenchContext, inTurn: ReturnType<typeof oneAtATime>): BringingBack => {
  const merge = incomingMerger(context, inTurn)
  return {
    policiesIn: (archive) => context.restDuring(() => policiesOfBackup(context, { archive })),
    bringBack: (wanted, options = {}) => merge(() => policyFromBackup(context, wanted), {}, options),
  }
}

/** Merges what `read` brings, in its turn, by one edit. */
const incomingMerger =
  (context: WorkbenchContext, inTurn: ReturnType<typeof oneAtATime>) =>
  (read: () => Promise<Result<Incoming>>, choices: Choices, options: CallOptions): Promise<Result<MergeReport>> =>
    context.restDuring(async () => {
      const { store } = context
      if (store.readOnly !== null) return fail(store.readOnly)
      const incoming = await read()
      if (!incoming.ok) return incoming
      return inTurn(async (): Promise<Result<MergeReport>> => {
        for (let attempt = 1; ; attempt += 1) {
          const seen = store.library()
          const planned = await plan(context, incoming.value, choices, options)
          if (!planned.ok) return planned
          // an edit made meanwhile is not in the plan: it is made again
          if (store.library() !== seen && attempt < MOST_ATTEMPTS) continue
          if (options.signal?.aborted === true) return fail('cancelled')
          options.onProgress?.({ done: 0, total: 1, label: 'saving' })
          const saved = await save(context, planned.value)
          if (!saved.ok) return saved
          options.onProgress?.({ done: 1, total: 1, label: 'saving' })
          return succeed(planned.value.report, [
            ...incoming.notices,
            ...aboutOriginals(planned.value.report),
            ...saved.notices,
          ])
        }
      })
    })
