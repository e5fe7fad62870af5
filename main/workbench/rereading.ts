import type { CallOptions } from '../../core/contract/call-options.ts'
import type { CarriedOver, ReadAgainRequest } from '../../core/contract/carried-over.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { type PlannedReading, planReadAgain, sameInFile } from '../../core/library/read-again.ts'
import type { CleanedText } from '../../core/model/cleaned-text.ts'
import type { StructureCorrection } from '../../core/model/corrections.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { ReadFile } from '../../core/model/read-policy.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { StepName } from '../../core/model/edit.ts'
import { codeOf } from '../store/file-calls.ts'
import { saveFailure } from '../store/save-failure.ts'
import type { WorkbenchContext } from './context.ts'
import { answerCommit, commitOptions } from './editing.ts'
import type { oneAtATime } from './importing.ts'
import { readerOptions } from './reader-options.ts'

const ID_LENGTH = 12
/** Longest the plan is made again because someone else changed the library meanwhile. */
const MOST_ATTEMPTS = 5

export const recordOf = (context: WorkbenchContext, policyId: PolicyId): Result<PolicyRecord> => {
  const record = own(context.store.library().policies, policyId)
  return record === undefined ? fail('policy-not-found', { params: { policy: policyId } }) : succeed(record)
}

/** Which corrections of the structure shall hold. */
type Holds = (correction: StructureCorrection) => boolean

interface Read {
  readonly file: ReadFile
  readonly rulesOff: NonNullable<ReadAgainRequest['rulesOff']>
  readonly encoding: string | null
}

/** Reads a policy's stored original as a person wants it; nothing is written. */
async function readOriginal(
  context: WorkbenchContext,
  record: PolicyRecord,
  request: ReadAgainRequest,
  options: CallOptions,
): Promise<Result<Read>> {
  const { policy, corrections } = record
  const source = await context.store.files.source(policy)
  if (!source.ok) return source
  const rulesOff = request.rulesOff ?? corrections.rulesOff
  const encoding = request.encoding === undefined ? corrections.encoding : request.encoding
  const read = await context.readers(
    { name: policy.source.fileName, bytes: source.value },
    readerOptions(context, { rulesOff, encoding }, options),
  )
  return read.ok ? succeed({ file: read.value, rulesOff, encoding }, read.notices) : read
}

async function plan(
  context: WorkbenchContext,
  policyId: PolicyId,
  { file, rulesOff, encoding }: Read,
  holds: Holds,
): Promise<Result<{ readonly planned: PlannedReading; readonly textVersion: number; readonly record: PolicyRecord }>> {
  const record = recordOf(context, policyId)
  if (!record.ok) return record
  const old = await context.texts.whole(record.value.policy)
  if (!old.ok) return old
  const { kind, encoding: decodedAs, pages } = file.source.reader
  const part = sameInFile(old.value, record.value.policy.source.part, file.policies)
  const read = file.policies[part]
  if (read === undefined) throw new Error('reading a file gave no policy')
  const textVersion = await context.store.files.nextTextVersion(policyId)
  const planned = planReadAgain(
    context.store.library(),
    record.value,
    old.value,
    {
      read,
      source: { reader: kind, encoding: decodedAs, pages, part },
      rulesOff,
      encoding,
      structure: record.value.corrections.structure.filter(holds),
    },
    { sectors: context.seeds.sectors, newId: () => context.newId(ID_LENGTH), textVersion },
  )
  return succeed({ planned, textVersion, record: record.value })
}

/** The text first, flushed; then the edit that leads to it. A text that no edit leads to is taken back. */
async function save(
  context: WorkbenchContext,
  policyId: PolicyId,
  { planned, textVersion }: { readonly planned: PlannedReading; readonly textVersion: number },
  name: StepName,
): Promise<Result<null>> {
  const { store } = context
  if (planned.edit === null) return succeed(null, [{ code: 'nothing-changed' }])
  const reading = { id: policyId, textVersion }
  const put = async (text: CleanedText): Promise<Result<null>> => {
    try {
      await store.files.putText(reading, text)
      return succeed(null)
    } catch (error) {
      if (codeOf(error) === '') throw error
      await store.files.dropText(reading).catch(() => undefined) // the first error is told; what is left is led to by nothing
      return { ok: false, failure: saveFailure(error) }
    }
  }
  const kept = planned.text === null ? succeed(null) : await put(planned.text)
  if (!kept.ok) return answerCommit(context, kept, null)
  const edit = planned.edit.kind === 'batch' ? { ...planned.edit, name } : planned.edit
  const committed = await store.commit(edit, commitOptions(context))
  if (!committed.ok && planned.text !== null && !store.journal.uncertain())
    await store.files.dropText(reading).catch(() => undefined) // as above
  return answerCommit(context, committed, null)
}

/** Reads a policy again and saves what comes of it in one undo step. */
export async function rereadPolicy(
  context: WorkbenchContext,
  inTurn: ReturnType<typeof oneAtATime>,
  request: ReadAgainRequest,
  options: CallOptions,
  { holds, name }: { readonly holds: Holds; readonly name: StepName },
): Promise<Result<CarriedOver>> {
  const { store } = context
  const { policyId, preview = false } = request
  if (store.readOnly !== null && !preview) return fail(store.readOnly)
  const record = recordOf(context, policyId)
  if (!record.ok) return record
  const read = await readOriginal(context, record.value, request, options)
  if (!read.ok) return read
  const stopped = (): boolean => options.signal?.aborted === true
  return inTurn(async (): Promise<Result<CarriedOver>> => {
    for (let attempt = 1; ; attempt += 1) {
      if (stopped()) return fail('cancelled')
      const { library } = store
      const seen = library()
      const made = await plan(context, policyId, read.value, holds)
      if (!made.ok) return made
      // an edit made meanwhile is not in the plan: it is made again
      if (library() !== seen && attempt < MOST_ATTEMPTS) continue
      const { planned } = made.value
      const answer: CarriedOver = { clauses: planned.clauses, carried: planned.carried, toReview: planned.toReview }
      if (preview) return succeed(answer, planned.notices)
      if (stopped()) return fail('cancelled')
      options.onProgress?.({ done: 0, total: 1, label: 'saving' })
      const saved = await save(context, policyId, made.value, name)
      if (!saved.ok) return saved
      options.onProgress?.({ done: 1, total: 1, label: 'saving' })
      return succeed(answer, [...planned.notices, ...saved.notices])
    }
  })
}

export const rereading = (
  context: WorkbenchContext,
  inTurn: ReturnType<typeof oneAtATime>,
): Pick<Workbench, 'readAgain'> => ({
  readAgain: (request, options = {}) =>
    rereadPolicy(context, inTurn, request, options, { holds: () => true, name: 'read-again' }),
})
