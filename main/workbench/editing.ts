import type { LibraryState } from '../../core/contract/library-state.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { singlesOf } from '../../core/library/edits/apply-edit.ts'
import { invalid } from '../../core/library/edits/check-value.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Anchor } from '../../core/model/anchor.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Tagging } from '../../core/model/tag.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { Committed } from '../store/store.ts'
import { saveFailed, type WorkbenchContext } from './context.ts'
import { libraryState } from './library-state.ts'

/** Every id the interface gives to what it makes. */
const ID_LENGTH = 12
const MOST_IDS = 10_000

const anchorsIn = (edit: Edit): readonly { readonly policyId: PolicyId; readonly anchor: Anchor }[] =>
  singlesOf(edit).flatMap((single) => {
    if (single.kind === 'tag-clause' && single.tagging.anchor !== null)
      return [{ policyId: single.policyId, anchor: single.tagging.anchor }]
    if (single.kind === 'put-annotation' && single.annotation.anchor !== null)
      return [{ policyId: single.policyId, anchor: single.annotation.anchor }]
    if (single.kind !== 'change-policy') return []
    const { policyId, patch } = single
    return [
      ...Object.values<Tagging>(patch.taggings?.put ?? {}),
      ...Object.values<Annotation>(patch.annotations?.put ?? {}),
    ].flatMap(({ anchor }) => (anchor === null ? [] : [{ policyId, anchor }]))
  })

/**
 * An anchor's quote is what stands in the text at its range: the core cannot know, since texts are kept beside the
 * library.
 */
const checkQuotes = async (context: WorkbenchContext, edit: Edit): Promise<Result<null>> => {
  for (const { policyId, anchor } of anchorsIn(edit)) {
    if (!Object.hasOwn(context.store.library().policies, policyId))
      return fail('policy-not-found', { params: { policy: policyId } })
    const text = await context.texts.text(policyId)
    if (!text.ok) return text
    if (text.value.slice(anchor.range.start, anchor.range.end) !== anchor.exact)
      return { ok: false, failure: invalid('quote-mismatch', 'anchor.exact') }
  }
  return succeed(null)
}

/** Tells every listener what a commit did, and answers with `value`, or its failure. */
export const answerCommit = <T>(context: WorkbenchContext, committed: Result<Committed>, value: T): Result<T> => {
  if (!committed.ok) {
    const event = saveFailed(committed.failure)
    if (event !== null) context.tell(event)
    return committed
  }
  if (committed.value.changed)
    context.tell({ kind: 'library-changed', state: libraryState(context.store), policyIds: committed.value.policyIds })
  return succeed(value, committed.value.notices)
}

const answerWithState = (context: WorkbenchContext, committed: Result<Committed>): Result<LibraryState> => {
  const answer = answerCommit(context, committed, null)
  return answer.ok ? succeed(libraryState(context.store), answer.notices) : answer
}

export const commitOptions = (context: WorkbenchContext) => ({
  author: context.preferences.now().author,
  at: context.clock(),
})

/** A reading comes with a text on the disk, which only the workbench's own methods put there. */
const changesReading = (edit: Edit): boolean =>
  singlesOf(edit).some(
    (single) =>
      single.kind === 'change-policy' &&
      (['source', 'textLength', 'textVersion'] as const).some((field) => single.patch.policy?.[field] !== undefined),
  )

export const editing = (context: WorkbenchContext): Pick<Workbench, 'edit' | 'undo' | 'redo' | 'newIds'> => ({
  edit: ({ edit, requestId }) =>
    context.restDuring(async () => {
      if (changesReading(edit)) return { ok: false, failure: invalid('bad-value', 'patch.policy') }
      const quotes = await checkQuotes(context, edit)
      if (!quotes.ok) return quotes
      await context.beforeBulk(edit)
      return answerWithState(
        context,
        await context.store.commit(edit, {
          ...commitOptions(context),
          ...(requestId === undefined ? {} : { requestId }),
        }),
      )
    }),
  undo: () =>
    context.restDuring(async () => answerWithState(context, await context.store.undo(commitOptions(context)))),
  redo: () =>
    context.restDuring(async () => answerWithState(context, await context.store.redo(commitOptions(context)))),
  newIds: ({ count }) => {
    if (!Number.isInteger(count) || count < 1 || count > MOST_IDS)
      return Promise.resolve(
        fail('bad-request', { params: { method: 'newIds', at: 'count', problem: 'out-of-range' } }),
      )
    const ids = Array.from({ length: count }, () => context.newId(ID_LENGTH))
    return Promise.resolve(succeed({ ids, now: context.clock(), author: context.preferences.now().author }))
  },
})
