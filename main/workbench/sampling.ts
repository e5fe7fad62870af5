import type { ImportOutcome } from '../../core/contract/import-outcome.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { eachOf } from '../store/each-of.ts'
import type { WorkbenchContext } from './context.ts'
import {
  type oneAtATime,
  planImport,
  type PlannedFile,
  readForImport,
  type ReadyFile,
  saveImport,
} from './importing.ts'
import { sampleEdits } from './sample-edits.ts'

type Sampled =
  | { readonly kind: 'planned'; readonly planned: PlannedFile }
  | { readonly kind: 'there'; readonly outcome: ImportOutcome }

/** Files read at the same time: each has a thread of its own. */
const READ_AT_ONCE = 2

/**
 * The sample library: its files, and the tags, notes, links and collections on them, in one undo step. Files that are
 * there already are left as they are. An entry whose place is not found is skipped and said (`sample-entries-skipped`).
 */
export const sampling = (
  context: WorkbenchContext,
  inTurn: ReturnType<typeof oneAtATime>,
): Pick<Workbench, 'importSample'> => ({
  importSample: (_request, options = {}) =>
    inTurn(async (): Promise<Result<readonly ImportOutcome[]>> => {
      if (context.store.readOnly !== null) return fail(context.store.readOnly)
      const manifest = await context.seeds.readSample()
      if (!manifest.ok) return manifest
      const { files } = manifest.value
      const sampled: Sampled[] = []
      const notices: Notice[] = []
      const taken = new Set<PolicyId>()
      const read = new Map<string, Result<ReadyFile>>()
      await eachOf(
        files,
        async ({ name }) => {
          options.onProgress?.({ done: read.size, total: files.length, label: 'reading', params: { file: name } })
          read.set(
            name,
            await readForImport(
              context,
              { kind: 'sample', name },
              undefined,
              options.signal === undefined ? {} : { signal: options.signal },
            ),
          )
        },
        READ_AT_ONCE,
      )
      for (const { name } of files) {
        const ready = read.get(name)
        if (ready === undefined) throw new Error(`sample file ${name} was not read`)
        if (!ready.ok) return ready
        notices.push(...ready.notices)
        sampled.push(
          ready.value.kind === 'there'
            ? ready.value
            : { kind: 'planned', planned: await planImport(context, ready.value, taken) },
        )
      }
      if (options.signal?.aborted === true) return fail('cancelled')
      options.onProgress?.({ done: files.length, total: files.length, label: 'saving' })
      const planned = sampled.flatMap((each) => (each.kind === 'planned' ? [each.planned] : []))
      const outcomes = sampled.map((each) => (each.kind === 'planned' ? each.planned.outcome : each.outcome))
      if (planned.length === 0) return succeed(outcomes, notices)
      const { edits, skipped } = sampleEdits(context, manifest.value, planned)
      if (skipped > 0) notices.push({ code: 'sample-entries-skipped', params: { count: skipped } })
      const saved = await saveImport(context, planned, edits, 'import-sample')
      return saved.ok ? succeed(outcomes, notices) : saved
    }),
})
