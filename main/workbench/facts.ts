import type { CallOptions } from '../../core/contract/call-options.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import type { FactsExport } from '../../core/contract/table-exports.ts'
import { exportFacts, type FactSource } from '../../core/exporting/export-facts.ts'
import { exportIssues } from '../../core/exporting/export-issues.ts'
import { filterFacts } from '../../core/library/queries/filter-facts.ts'
import { filterIssues, listIssues } from '../../core/library/queries/list-issues.ts'
import { listPolicies } from '../../core/library/queries/list-policies.ts'
import { listFacts } from '../../core/library/queries/list-facts.ts'
import { comparedRows, targetsAgainstInSteps } from '../../core/library/queries/targets-against.ts'
import { own } from '../../core/library/edits/keyed.ts'
import type { ExportedFile } from '../../core/model/exported-file.ts'
import type { FactFilter } from '../../core/model/fact-filter.ts'
import type { Policy } from '../../core/model/policy.ts'
import type { FactKind } from '../../core/model/fact-correction.ts'
import type { FactsAnswer } from '../../core/model/fact-row.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { TargetsAgainst, TargetsAgainstRequest } from '../../core/model/target-standing.ts'
import type { Align } from './alignments.ts'
import type { WorkbenchContext } from './context.ts'
import { gatherCovering } from './covering.ts'
import { drawSteps } from './draw-steps.ts'
import { policyTexts } from './named-policies.ts'

const allKinds: readonly FactKind[] = ['target', 'responsibility', 'citation', 'modality']

/** The tables of facts. */
export const listingFacts = (
  context: WorkbenchContext,
  align: Align,
): Pick<Workbench, 'facts' | 'targetsAgainst' | 'exportFacts'> => {
  const { store } = context
  const list = async (
    policyIds: readonly PolicyId[] | undefined,
    kinds: readonly FactKind[],
  ): Promise<Result<{ readonly answer: FactsAnswer; readonly records: readonly PolicyRecord[] }>> => {
    if (store.readOnly !== null) await store.catchUp()
    const read = await policyTexts(context, policyIds)
    if (!read.ok) return read
    const texts = new Map(read.value.map(({ record, text }) => [record.policy.id, text]))
    const records = read.value.map(({ record }) => record)
    return succeed(
      { answer: listFacts(store.library(), records, new Set(kinds), (id) => texts.get(id) ?? null), records },
      read.notices,
    )
  }
  const against = async (
    { base, others }: TargetsAgainstRequest,
    options: CallOptions,
  ): Promise<Result<TargetsAgainst>> => {
    if (store.readOnly !== null) await store.catchUp()
    const gathered = await gatherCovering(context, align, base, others, options)
    if (!gathered.ok) return gathered
    const made = await drawSteps(
      targetsAgainstInSteps(gathered.value.library, gathered.value.base, gathered.value.others),
      () => options.signal?.aborted === true,
    )
    return made === null ? fail('cancelled') : succeed(made, gathered.notices)
  }
  return {
    targetsAgainst: (request, options = {}) => context.restDuring(() => against(request, options)),
    facts: ({ policyIds, kinds = allKinds }) =>
      context.restDuring(async () => {
        const listed = await list(policyIds, kinds)
        return listed.ok ? succeed(listed.value.answer, listed.notices) : listed
      }),
    exportFacts: ({ kind, policyIds, filter = {}, against: base, format, language }, options = {}) =>
      context.restDuring(async () => {
        if (kind === 'issue') return exportIssueTable(context, { policyIds, filter, format, language })
        const listed = await list(policyIds, [kind])
        if (!listed.ok) return listed
        const compared =
          base === undefined || kind !== 'target'
            ? null
            : await against({ base, others: listed.value.records.map(({ policy }) => policy.id) }, options)
        if (compared !== null && !compared.ok) return compared
        const records = new Map(listed.value.records.map(({ policy }) => [policy.id, policy]))
        const made = exportFacts(kind, filterFacts(listed.value.answer.rows, filter), {
          format,
          language: language ?? ownLanguage(context),
          at: context.clock(),
          ...(compared === null
            ? {}
            : {
                against: {
                  title: compared.value.metadata.title ?? '',
                  of: comparedRows(listed.value.answer.rows, compared.value),
                },
              }),
          // a citation may name a policy outside those asked for
          sourceOf: (id) => factSource(records.get(id) ?? own(store.library().policies, id)?.policy),
        })
        return made.ok ? succeed(made.value, [...listed.notices, ...made.notices]) : made
      }),
  }
}

const ownLanguage = (context: WorkbenchContext): 'zh-Hans' | 'zh-Hant' | 'en' => {
  const chosen = context.preferences.now().language
  return chosen === 'system' ? 'zh-Hans' : chosen
}

/** What a policy is called and which file it came from. */
export const factSource = (policy: Policy | undefined): FactSource | null =>
  policy === undefined ? null : { metadata: policy.metadata, file: policy.source.fileName, sha256: policy.source.hash }

interface IssuesAsked {
  readonly policyIds: FactsExport['policyIds'] | undefined
  readonly filter: FactFilter
  readonly format: FactsExport['format']
  readonly language: FactsExport['language'] | undefined
}

/** Needs no text: what a policy says of itself stands in the library. 'policy-not-found'. */
async function exportIssueTable(
  context: WorkbenchContext,
  { policyIds, filter, format, language }: IssuesAsked,
): Promise<Result<ExportedFile>> {
  const { store } = context
  if (store.readOnly !== null) await store.catchUp()
  const { policies } = store.library()
  const missing = policyIds?.find((id) => own(policies, id) === undefined)
  if (missing !== undefined) return fail('policy-not-found', { params: { policy: missing } })
  const at = context.clock()
  const all = listIssues(
    listPolicies(store.library(), () => 0),
    at.slice(0, 10),
  )
  const asked = policyIds === undefined ? all : all.filter((row) => policyIds.includes(row.policyId))
  return exportIssues(filterIssues(asked, filter), {
    format,
    language: language ?? ownLanguage(context),
    at,
    sourceOf: (id) => factSource(own(policies, id)?.policy),
  })
}
