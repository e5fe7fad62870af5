import { dirname, resolve } from 'node:path'
import type { Progress } from '../../../core/contract/call-options.ts'
import type { ImportOutcome } from '../../../core/contract/import-outcome.ts'
import type { Workbench } from '../../../core/contract/workbench.ts'
import { explainOnCommandLine } from '../../../core/contract/explain.ts'
import type { Notice } from '../../../core/model/notice.ts'
import { succeed, type Failure, type FailureCode, type Result } from '../../../core/model/result.ts'
import type { MergeReport } from '../../../core/model/merge.ts'
import { findImportableFiles, isExchangeFile } from '../../importable-files.ts'
import { failureJson, noticeLine, type Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'
import { showProgress } from '../progress.ts'
import { mergeJson, reportLines } from './merge.ts'

interface ImportOptions extends CommonOptions {
  readonly recursive?: boolean
  readonly encoding?: string
}
type FileResult = { readonly file: string } & (
  | { readonly outcome: ImportOutcome; readonly notices: readonly Notice[] }
  | { readonly merged: MergeReport; readonly notices: readonly Notice[] }
  | { readonly failure: Failure }
)

export const addImport: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('import')
      .description(words.commands.import)
      .argument('<paths...>', words.args.paths)
      .option('-r, --recursive', words.options.recursive)
      .option('--encoding <encoding>', words.options.encoding),
    words,
  ).action((paths: string[], options: ImportOptions) =>
    context.finish(options, async () => {
      const { readAhead } = await import('../../readers/read-file.ts')
      readAhead(paths[0] ?? '')
      return context.withWorkbench(options, ({ workbench }) => importAll(workbench, paths, options, context))
    }),
  )
}

/** What was done with the files so far. Only programs get every file at the end; nobody else waits for it. */
interface Tally {
  readonly count: Record<'imported' | 'skipped' | 'failed', number>
  readonly forPrograms: unknown[]
}

async function importAll(
  workbench: Workbench,
  paths: readonly string[],
  options: ImportOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const { terminal, words } = context
  const { files, failures, notices } = await filesOf(paths, options.recursive === true)
  const { count, forPrograms }: Tally = { count: { imported: 0, skipped: 0, failed: 0 }, forPrograms: [] }
  const report = (result: FileResult): void => {
    count['failure' in result ? 'failed' : isSkipped(result) ? 'skipped' : 'imported'] += 1
    if (options.json === true) {
      forPrograms.push(resultJson(result, context))
      return
    }
    terminal.out(`${resultLine(result, context)}\n`)
    if ('notices' in result)
      for (const notice of result.notices) terminal.err(`  ${noticeLine(notice, terminal, words)}\n`)
  }
  for (const failure of failures) report(failure)
  let done = 0
  for (const file of files) {
    if (terminal.signal.aborted) break
    const result = await importOne(workbench, file, options, context, { nth: done + 1, of: files.length })
    if ('failure' in result && result.failure.code === 'cancelled') break
    report(result)
    done += 1
  }
  const left = files.slice(done)
  for (const file of options.json === true ? left : []) report({ file, failure: { code: 'cancelled' } })
  const { imported, skipped, failed } = count
  const lines = [
    ...(left.length > 0 ? [words.importStopped(left.length)] : []),
    files.length + failures.length === 0 ? words.noFiles : words.summary(imported, skipped, failed),
  ]
  return succeed(
    {
      json: forPrograms,
      text: lines.map((line) => `${line}\n`).join(''),
      exitCode: failed + left.length > 0 ? 1 : 0,
    },
    notices,
  )
}

async function importOne(
  workbench: Workbench,
  file: string,
  options: ImportOptions,
  { terminal, words }: CommandContext,
  { nth, of }: { readonly nth: number; readonly of: number },
): Promise<FileResult> {
  const progress = showProgress(terminal, words, of === 1 ? file : `${String(nth)}/${String(of)} ${file}`)
  const source = { kind: 'path' as const, path: resolve(file) }
  let shown = false
  const call = {
    signal: terminal.signal,
    onProgress: (step: Progress) => {
      // a log of thousands of files needs a line a file, not a line a stage
      if (of === 1 || terminal.redraws || !shown) progress.show(step)
      shown = true
    },
  }
  if (isExchangeFile(file)) {
    const merged = await workbench.mergeFile({ source }, call)
    progress.end()
    return merged.ok ? { file, merged: merged.value, notices: merged.notices } : { file, failure: merged.failure }
  }
  const { encoding } = options
  const imported = await workbench.importFile({ source, ...(encoding === undefined ? {} : { encoding }) }, call)
  progress.end()
  return imported.ok
    ? { file, outcome: imported.value, notices: imported.notices }
    : { file, failure: imported.failure }
}

const isSkipped = (result: Exclude<FileResult, { readonly failure: Failure }>): boolean =>
  'outcome' in result ? result.outcome.status === 'already-there' : isUnchanged(result.notices)

function resultJson(result: FileResult, { terminal }: CommandContext): unknown {
  const { file } = result
  if ('failure' in result) return { file, status: 'failed', ...failureJson(result.failure, terminal) }
  if ('outcome' in result) return { file, ...result.outcome, notices: result.notices }
  const status = isUnchanged(result.notices) ? 'already-there' : 'merged'
  return { file, status, ...mergeJson(result.merged, result.notices, false) }
}

const isUnchanged = (notices: readonly Notice[]): boolean => notices.some(({ code }) => code === 'nothing-changed')

/** Files to import; a path that is not there is a failure of its own and does not lose the others. */
async function filesOf(
  paths: readonly string[],
  recursive: boolean,
): Promise<{
  readonly files: readonly string[]
  readonly failures: readonly FileResult[]
  readonly notices: readonly Notice[]
}> {
  const found = await findImportableFiles(paths)
  if (!found.ok) return { files: [], failures: [{ file: paths.join(' '), failure: found.failure }], notices: [] }
  const given = new Set(paths.map((path) => resolve(path)))
  const files = recursive
    ? found.value
    : found.value.filter((file) => given.has(resolve(file)) || given.has(dirname(resolve(file))))
  const isPath = (notice: Notice): boolean => notice.code === 'file-not-found' || notice.code === 'file-unreadable'
  return {
    files,
    failures: found.notices.filter(isPath).map((notice) => ({
      file: String(notice.params?.['path'] ?? ''),
      failure: {
        code: notice.code as FailureCode,
        ...(notice.params === undefined ? {} : { params: notice.params }),
      },
    })),
    notices: found.notices.filter((notice) => !isPath(notice)),
  }
}

function resultLine(result: FileResult, { terminal, words }: CommandContext): string {
  if ('failure' in result) {
    const { cause, nextStep } = explainOnCommandLine(result.failure, terminal.language)
    return `✗ ${result.file}\n  ${words.outcome.failed(cause)}\n  ${terminal.dim(nextStep)}`
  }
  if ('merged' in result)
    return isUnchanged(result.notices)
      ? `＝ ${result.file}\n  ${words.outcome['already-there']}`
      : [`✓ ${result.file}`, ...reportLines(result.merged, { terminal, words }).map((line) => `  ${line}`)].join('\n')
  const { outcome } = result
  if (outcome.status === 'already-there') return `＝ ${result.file}\n  ${words.outcome['already-there']}`
  return [
    `✓ ${result.file}`,
    ...outcome.policies.map((policy) => {
      const what =
        policy.replaces === null
          ? words.outcome.added(policy.clauses)
          : words.outcome['new-version'](policy.clauses, policy.carried, policy.toReview)
      return `  ${terminal.bold(policy.policyId)}  ${policy.title ?? words.untitled}\n  ${what}${policy.cleaned > 0 ? ` · ${words.outcome.cleaned(policy.cleaned)}` : ''}`
    }),
  ].join('\n')
}
