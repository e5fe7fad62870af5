import type { Workbench } from '../../core/contract/workbench.ts'
import { factsAsRead } from '../../core/library/facts-as-read.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { collectedClauses, policiesOfClauses } from '../../core/library/queries/collected-clauses.ts'
import { recentTagIds, tagsWithUses } from '../../core/library/queries/codebook.ts'
import { findClause } from '../../core/library/queries/find-clause.ts'
import { linkGraph, policiesOfGraph } from '../../core/library/queries/link-graph.ts'
import { listNotes, policiesWithNotes } from '../../core/library/queries/list-notes.ts'
import { listTagUses, policiesUsing } from '../../core/library/queries/list-tag-uses.ts'
import { listPolicies } from '../../core/library/queries/list-policies.ts'
import { hangingsOf, linkedPolicies, openSuggestions } from '../../core/library/queries/read-policy.ts'
import type { CleaningRuleId } from '../../core/model/cleaned-text.ts'
import type { Collection } from '../../core/model/collection.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Policy } from '../../core/model/policy.ts'
import type { PolicyHangings } from '../../core/model/policy-view.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { SavedSearch } from '../../core/model/saved-search.ts'
import { eachOf } from '../store/each-of.ts'
import type { WorkbenchContext } from './context.ts'
import { libraryState } from './library-state.ts'
import { tagHistoryOf } from './tag-history.ts'

/** Most cleaning changes a rule lists when nobody asks for more. */
const CHANGES_A_RULE = 500

/**
 * Of so many policies the suggestions worked out earlier are read before the list is shown; in a larger library they
 * follow the list.
 */
const RECALLED_FIRST = 50

/** Suggestions of a policy of this many clauses are worked out within a blink. */
const AT_ONCE = 2_000

type Viewing = Pick<
  Workbench,
  | 'libraryState'
  | 'listPolicies'
  | 'readPolicy'
  | 'readHangings'
  | 'readSuggestions'
  | 'cleaningReport'
  | 'codebook'
  | 'collections'
  | 'savedSearches'
  | 'listNotes'
  | 'tagUses'
  | 'tagHistory'
  | 'linkGraph'
  | 'collectedClauses'
  | 'findClause'
>

const recordOf = (context: WorkbenchContext, policyId: PolicyId): Result<PolicyRecord> => {
  const record = own(context.store.library().policies, policyId)
  return record === undefined ? fail('policy-not-found', { params: { policy: policyId } }) : succeed(record)
}

/** How many suggestions wait in a policy; 0 until they are worked out, and then the list changes. */
const countOpen = (context: WorkbenchContext, record: PolicyRecord): number => {
  const all = context.suggestions.known(record.policy)
  return all === null
    ? 0
    : Object.values(
        openSuggestions({ taggings: Object.values(record.taggings), dismissed: Object.keys(record.dismissed) }, all),
      ).reduce((count, each) => count + each.length, 0)
}

/** Brings texts into memory; a notice for each that cannot be read. */
const readTexts = async (
  { store, texts }: WorkbenchContext,
  policyIds: readonly PolicyId[],
): Promise<readonly Notice[]> => {
  const notices: Notice[] = []
  await eachOf(policyIds, async (policyId) => {
    const text = await texts.text(policyId)
    const policy = own(store.library().policies, policyId)?.policy
    if (!text.ok)
      notices.push({
        code: 'text-not-shown',
        params: { policy: policyId, title: policy?.metadata.title ?? policy?.source.fileName ?? policyId },
      })
  })
  return notices
}

/** The methods that only look. In a library someone else writes, they first take in what was written since. */
export const viewing = (context: WorkbenchContext): Viewing => {
  const { store, texts, seeds } = context
  const historyOf = tagHistoryOf(store)
  const fresh = async (): Promise<void> => {
    if (store.readOnly !== null) await store.catchUp()
  }
  const session = context.newId(8)
  const readings = new WeakMap<Policy, string>()
  let count = 0
  const readingOf = (policy: Policy): string => {
    const reading = readings.get(policy) ?? `${session}-${String((count += 1))}`
    readings.set(policy, reading)
    return reading
  }
  const hangingsNow = async (
    record: PolicyRecord,
    suggested: boolean,
  ): Promise<{ readonly value: PolicyHangings; readonly notices: readonly Notice[] }> => {
    const library = store.library()
    const notices: Notice[] = []
    for (const other of linkedPolicies(library, record.policy.id)) {
      const linked = await texts.text(other)
      if (!linked.ok) notices.push({ code: 'linked-text-missing', params: { policy: other } })
    }
    return {
      value: hangingsOf(library, record, texts.known, { reading: readingOf(record.policy), suggested }),
      notices,
    }
  }
  return {
    libraryState: async () => {
      await fresh()
      return succeed(libraryState(store))
    },
    listPolicies: async () => {
      await fresh()
      const library = store.library()
      const unknown = Object.values<PolicyRecord>(library.policies).filter(
        ({ policy }) => context.suggestions.known(policy) === null,
      )
      if (unknown.length <= RECALLED_FIRST) await eachOf(unknown, (record) => context.suggestions.recall(record.policy))
      context.wakeSuggestions()
      return succeed(listPolicies(library, (record) => countOpen(context, record)))
    },
    readPolicy: async ({ policyId }) => {
      await fresh()
      const record = recordOf(context, policyId)
      if (!record.ok) return record
      const text = await texts.textOf(record.value.policy)
      if (!text.ok) return text
      // a long policy is shown first; what is suggested in it follows when it is worked out
      const { policy } = record.value
      const suggestions =
        policy.clauses.length <= AT_ONCE ? await context.suggestions.of(policy) : await context.suggestions.kept(policy)
      if (suggestions === null) context.wakeSuggestions()
      const hangings = await hangingsNow(record.value, suggestions !== null)
      return succeed(
        {
          ...hangings.value,
          policy,
          text: text.value,
          suggestions: suggestions ?? {},
          facts: factsAsRead(record.value, text.value),
        },
        hangings.notices,
      )
    },
    readHangings: async ({ policyId }) => {
      await fresh()
      const record = recordOf(context, policyId)
      if (!record.ok) return record
      const { policy } = record.value
      const { value, notices } = await hangingsNow(
        record.value,
        policy.clauses.length <= AT_ONCE || context.suggestions.known(policy) !== null,
      )
      return succeed(value, notices)
    },
    readSuggestions: async ({ policyId }) => {
      await fresh()
      const record = recordOf(context, policyId)
      if (!record.ok) return record
      const suggestions = await context.suggestions.kept(record.value.policy)
      return succeed({
        reading: readingOf(record.value.policy),
        suggested: suggestions !== null,
        suggestions: suggestions ?? {},
      })
    },
    cleaningReport: async ({ policyId, limit = CHANGES_A_RULE }) => {
      const record = recordOf(context, policyId)
      if (!record.ok) return record
      const whole = await texts.whole(record.value.policy)
      if (!whole.ok) return whole
      const listed = new Map<CleaningRuleId, number>()
      const changes = whole.value.changes
        .toSorted((a, b) => a.at.start - b.at.start)
        .filter(({ rule }) => {
          const count = (listed.get(rule) ?? 0) + 1
          listed.set(rule, count)
          return count <= limit
        })
      return succeed(changes)
    },
    codebook: async () => {
      await fresh()
      const library = store.library()
      return succeed({
        tags: tagsWithUses(library),
        sectors: seeds.sectors,
        linkTypes: seeds.linkTypes,
        recentTagIds: recentTagIds(library),
      })
    },
    collections: async () => {
      await fresh()
      return succeed(
        Object.values<Collection>(store.library().collections).toSorted((a, b) =>
          a.createdAt.localeCompare(b.createdAt, 'en'),
        ),
      )
    },
    savedSearches: async () => {
      await fresh()
      return succeed(
        Object.values<SavedSearch>(store.library().searches).toSorted((a, b) =>
          a.createdAt.localeCompare(b.createdAt, 'en'),
        ),
      )
    },
    listNotes: async ({ policyIds }) => {
      await fresh()
      const library = store.library()
      const wanted = policyIds ?? null
      const notices = await readTexts(context, policiesWithNotes(library, wanted))
      return succeed(listNotes(library, wanted, texts.known), notices)
    },
    tagUses: async ({ tagId }) => {
      await fresh()
      const library = store.library()
      if (own(library.tags, tagId) === undefined) return fail('tag-not-found', { params: { tag: tagId } })
      const notices = await readTexts(context, policiesUsing(library, tagId))
      return succeed(listTagUses(library, tagId, texts.known), notices)
    },
    tagHistory: async ({ tagId }) => {
      await fresh()
      if (own(store.library().tags, tagId) === undefined) return fail('tag-not-found', { params: { tag: tagId } })
      return succeed(await historyOf(tagId))
    },
    linkGraph: async ({ policyIds }) => {
      await fresh()
      const library = store.library()
      const missing = policyIds?.find((id) => own(library.policies, id) === undefined)
      if (missing !== undefined) return fail('policy-not-found', { params: { policy: missing } })
      const wanted = policyIds ?? null
      const notices = await readTexts(context, policiesOfGraph(library, wanted))
      return succeed(linkGraph(library, wanted, texts.known), notices)
    },
    collectedClauses: async ({ collectionId, takenOut }) => {
      await fresh()
      const library = store.library()
      const collection = own(library.collections, collectionId)
      if (collection === undefined) return fail('collection-not-found', { params: { name: collectionId } })
      const clauses = takenOut === true ? (collection.takenOut ?? []) : collection.members
      const notices = await readTexts(context, policiesOfClauses(clauses))
      return succeed(collectedClauses(library, clauses, texts.known), notices)
    },
    findClause: async ({ name }) => {
      await fresh()
      const found = findClause(store.library(), name)
      if (!found.ok) return found
      const text = await texts.text(found.value.ref.policyId)
      if (!text.ok) return text
      const { start, end } = found.value.clause.range
      return succeed({ ...found.value, text: text.value.slice(start, end) })
    },
  }
}
