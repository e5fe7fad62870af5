import type { CallOptions } from '../../core/contract/call-options.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { exportCoverage, exportMatrix } from '../../core/exporting/export-matrix.ts'
import { toComparisonHtml } from '../../core/exporting/to-comparison-html.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { alignmentNow } from '../../core/library/queries/align-policies.ts'
import { coverageInSteps, matrixOf } from '../../core/library/queries/analysis.ts'
import { comparePolicies, comparisonOf } from '../../core/library/queries/compare-policies.ts'
import type { Coverage, CoverageRequest } from '../../core/model/coverage.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Matrix, MatrixRequest } from '../../core/model/matrix.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import { writeComparisonDocx } from '../exporters/write-comparison-docx.ts'
import type { Align } from './alignments.ts'
import type { WorkbenchContext } from './context.ts'
import { gatherCovering, TOP } from './covering.ts'
import { drawSteps } from './draw-steps.ts'
import { factSource } from './facts.ts'
import { policyText, policyTexts, type RecordText } from './named-policies.ts'

/** Progress is told once in so many steps of some milliseconds. */
const STEPS_A_WORD = 32

type Comparing = Pick<Workbench, 'compare' | 'exportComparison' | 'align' | 'coverage' | 'matrix' | 'exportMatrix'>

/** The methods that set policies beside each other. */
export const comparing = (context: WorkbenchContext, align: Align): Comparing => {
  const { store, seeds } = context
  const fresh = async (): Promise<void> => {
    if (store.readOnly !== null) await store.catchUp()
  }
  const two = async (a: PolicyId, b: PolicyId): Promise<Result<readonly [RecordText, RecordText]>> => {
    await fresh()
    const first = await policyText(context, a)
    if (!first.ok) return first
    const second = await policyText(context, b)
    return second.ok ? succeed([first.value, second.value]) : second
  }
  const languageNow = () => {
    const { language } = context.preferences.now()
    return language === 'system' ? 'zh-Hans' : language
  }
  const coverage = async ({ base, others, by }: CoverageRequest, options: CallOptions): Promise<Result<Coverage>> => {
    await fresh()
    const gathered = await gatherCovering(
      context,
      align,
      base,
      others.filter((id) => id !== base),
      options,
    )
    if (!gathered.ok) return gathered
    const covered = await drawSteps(
      coverageInSteps(gathered.value.library, gathered.value.base, gathered.value.others, by, seeds.sectors),
      () => options.signal?.aborted === true,
    )
    return covered === null ? fail('cancelled') : succeed(covered, gathered.notices)
  }
  const matrix = async ({ rows, columns }: MatrixRequest): Promise<Result<Matrix>> => {
    await fresh()
    const read = await policyTexts(context, rows.length === 0 ? undefined : rows)
    return read.ok ? succeed(matrixOf(store.library(), read.value, columns, seeds.sectors), read.notices) : read
  }
  return {
    compare: ({ older, newer }) =>
      context.restDuring(async () => {
        const read = await two(older, newer)
        return read.ok ? succeed(comparePolicies(policyOf(read.value[0]), policyOf(read.value[1]))) : read
      }),
    exportComparison: ({ older, newer, language, format = 'html' }) =>
      context.restDuring(async () => {
        const read = await two(older, newer)
        if (!read.ok) return read
        const comparison = comparisonOf(policyOf(read.value[0]), policyOf(read.value[1]))
        return format === 'docx'
          ? writeComparisonDocx(comparison, language ?? languageNow(), context.clock())
          : succeed(toComparisonHtml(comparison, language ?? languageNow(), context.clock()))
      }),
    align: ({ upper, lower, top = TOP }, { signal, onProgress } = {}) =>
      context.restDuring(async () => {
        const read = await two(upper, lower)
        if (!read.ok) return read
        const [above, below] = read.value
        const library = store.library()
        const onStep = (done: number): void => {
          if (done % STEPS_A_WORD === 0) onProgress?.({ done, total: null, label: 'aligning' })
        }
        const alignment = await align(above, below, top, { onStep, ...(signal === undefined ? {} : { signal }) })
        return alignment === null
          ? fail('cancelled')
          : succeed(alignmentNow(library, above.record, below.record, alignment))
      }),
    coverage: (request, options = {}) => context.restDuring(() => coverage(request, options)),
    matrix: (request) => context.restDuring(() => matrix(request)),
    exportMatrix: ({ table, format, language }, options = {}) =>
      context.restDuring(async () => {
        const how = { format, language: language ?? languageNow(), at: context.clock(), sectors: seeds.sectors }
        if (table.kind === 'matrix') {
          const { rows, columns } = table
          const made = await matrix({ rows, columns })
          return made.ok ? exportMatrix(made.value, columns, how) : made
        }
        const { base, others, by } = table
        const made = await coverage({ base, others, by }, options)
        const { policies } = store.library()
        return made.ok
          ? exportCoverage(made.value, by, { ...how, sourceOf: (id) => factSource(own(policies, id)?.policy) })
          : made
      }),
  }
}

const policyOf = ({ record, text }: RecordText) => ({ policy: record.policy, text })
