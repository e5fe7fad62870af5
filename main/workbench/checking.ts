import type { CallOptions } from '../../core/contract/call-options.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { checkLibrary } from '../../core/library/check-library.ts'
import { repairsOf } from '../../core/library/repair-library.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import { fail, succeed } from '../../core/model/result.ts'
import { checkIndex, checkJournal, checkSnapshot, checkSource, checkText, misquotes } from '../store/check-files.ts'
import { codeOf } from '../store/file-calls.ts'
import type { WorkbenchContext } from './context.ts'
import { answerCommit } from './editing.ts'
import { readerOptions } from './reader-options.ts'

/** Reads a policy's original again, for a text that is damaged; null where it does not give the same text. */
const readAgain = async (
  context: WorkbenchContext,
  record: PolicyRecord,
  options: CallOptions,
): Promise<Notice | null> => {
  const { store } = context
  const { policy } = record
  if ((await checkSource(store.files, record)).length > 0) return null
  const source = await store.files.source(policy)
  if (!source.ok) return null
  const read = await context.readers(
    { name: policy.source.fileName, bytes: source.value },
    readerOptions(
      context,
      {
        rulesOff: policy.cleaning.filter((entry) => entry.off === true).map((entry) => entry.rule),
        encoding: policy.source.encoding,
      },
      options.signal === undefined ? {} : { signal: options.signal },
    ),
  )
  const again = read.ok ? read.value.policies[policy.source.part] : undefined
  // where a person corrected the structure, other clauses stand in the same text; their headings still tell it
  const corrected = record.corrections.structure.length > 0
  const relabelled = record.corrections.structure.some(({ verdict }) => verdict.kind === 'label')
  // ranges of clauses and anchors are in the old text: only the very same text may take its place
  const same =
    again !== undefined &&
    again.cleaned.text.length === policy.textLength &&
    misquotes(record, again.cleaned.text).length === 0 &&
    (corrected
      ? policy.clauses.every(
          ({ range, heading }) => relabelled || again.cleaned.text.slice(range.start, range.end).includes(heading),
        )
      : again.clauses.length === policy.clauses.length &&
        again.clauses.every(
          (clause, n) =>
            clause.range.start === policy.clauses[n]?.range.start && clause.range.end === policy.clauses[n]?.range.end,
        ))
  if (!same) return null
  await store.files.putText(policy, again.cleaned)
  context.texts.forget(policy.id)
  return {
    code: 'text-read-again',
    params: { policy: policy.id, title: policy.metadata.title ?? policy.source.fileName },
  }
}

/**
 * Checks everything a library holds on the disk: originals against their hashes, texts against quotes, snapshots
 * against what is open, the journal's entries against their checks and all of them against the library, and that
 * nothing points at what is not there.
 * `repair` writes snapshots again, reads damaged texts again from their originals, and takes off what dangles.
 */
export const checking = (context: WorkbenchContext): Pick<Workbench, 'check'> => ({
  check: async ({ repair = false }, options = {}) => {
    const { store } = context
    if (repair && store.readOnly !== null) return fail(store.readOnly)
    const findings: Notice[] = []
    const repaired: Notice[] = []
    let left = 0
    const found = (notices: readonly Notice[], mended: boolean): void => {
      findings.push(...notices)
      if (!mended) left += notices.length
    }
    if (store.readOnly === null) {
      const unsaved = await store.flush()
      if (unsaved !== null) return { ok: false, failure: unsaved }
    } else {
      await store.catchUp()
    }
    // no damage: the check tells it, and the library is whole without
    found(
      store.notices().filter(({ code }) => code === 'reserve-missing'),
      true,
    )
    const library = store.library()
    const records = Object.values<PolicyRecord>(library.policies)
    const damaged: PolicyRecord[] = []
    try {
      for (const [done, record] of records.entries()) {
        if (options.signal?.aborted === true) return fail('cancelled')
        options.onProgress?.({ done, total: records.length, label: 'checking' })
        found(await checkSource(store.files, record), false)
        // in a library someone else writes, its snapshots may be behind or ahead of what is open here
        const snapshot = store.readOnly === null ? await checkSnapshot(store.snapshots, record) : []
        const whole = snapshot.length === 0 || (await store.hasWhole(record))
        found(snapshot, repair && whole)
        if (!whole) continue
        if (snapshot.length > 0) damaged.push(record)
        const text = await checkText(store.files, record)
        const again =
          repair && text.some((notice) => notice.code === 'text-damaged')
            ? await readAgain(context, record, options)
            : null
        found(text, again !== null)
        if (again !== null) repaired.push(again)
      }
      const index = store.readOnly === null ? await checkIndex(store.snapshots, library) : []
      found(index, repair)
      if (repair && (damaged.length > 0 || index.length > 0)) {
        const failure = await store.rewrite(damaged.map((record) => record.policy.id))
        if (failure !== null) return { ok: false, failure }
        repaired.push({ code: 'snapshots-written-again', params: { count: damaged.length + index.length } })
      }
      found(await checkJournal(store.journal, library), false)
      const dangling = checkLibrary(library)
      const repairs = repair ? repairsOf(library) : []
      if (repairs.length > 0) {
        const mended = answerCommit(context, await store.commitOwn(repairs, context.clock()), null)
        if (!mended.ok) return mended
        repaired.push({ code: 'dangling-removed', params: { count: repairs.length } })
      }
      const still = repairs.length > 0 ? checkLibrary(store.library()).length : dangling.length
      findings.push(...dangling)
      left += still
    } catch (error) {
      if (codeOf(error) === '') throw error
      return fail('file-unreadable', { params: { file: store.paths.folder }, detail: codeOf(error) })
    }
    return succeed({ ok: left === 0, policies: records.length, entries: store.seq(), findings, repaired })
  },
})
