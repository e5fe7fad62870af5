import { dirname, resolve } from 'node:path'
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

async function importAll(
  workbench: Workbench,
  paths: readonly string[],
  options: ImportOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const { terminal, words } = context
  const { files, failures, notices } = await filesOf(paths, options.recursive === true)
  const results: FileResult[] = []
  const report = (result: FileResult): void => {
    results.push(result)
    if (options.json !== true) terminal.out(`${resultLine(result, context)}\n`)
    if ('notices' in result && options.json !== true)
      for (const notice of result.notices) terminal.err(`  ${noticeLine(notice, terminal, words)}\n`)
  }
  for (const failure of failures) report(failure)
  for (const file of files) {
    if (terminal.signal.aborted) {
      report({ file, failure: { code: 'cancelled' } })
      continue
    }
    const progress = showProgress(terminal, words, file)
    if (isExchangeFile(file)) {
      const merged = await workbench.mergeFile(
        { source: { kind: 'path', path: resolve(file) } },
        { signal: terminal.signal, onProgress: progress.show },
      )
      progress.end()
      report(merged.ok ? { file, merged: merged.value, notices: merged.notices } : { file, failure: merged.failure })
      continue
    }
    const imported = await workbench.importFile(
      {
        source: { kind: 'path', path: resolve(file) },
        ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      },
      { signal: terminal.signal, onProgress: progress.show },
    )
    progress.end()
    report(
      imported.ok ? { file, outcome: imported.value, notices: imported.notices } : { file, failure: imported.failure },
    )
  }
  const failed = results.filter((result) => 'failure' in result).length
  const skipped = results.filter(
    (result) =>
      ('outcome' in result && result.outcome.status === 'already-there') ||
      ('merged' in result && isUnchanged(result.notices)),
  ).length
  return succeed(
    {
      json: results.map((result) =>
        'failure' in result
          ? { file: result.file, status: 'failed', ...failureJson(result.failure, terminal) }
          : 'merged' in result
            ? {
                file: result.file,
                status: isUnchanged(result.notices) ? 'already-there' : 'merged',
                ...mergeJson(result.merged, result.notices, false),
              }
            : { file: result.file, ...result.outcome, notices: result.notices },
      ),
      text: `${results.length === 0 ? words.noFiles : words.summary(results.length - failed - skipped, skipped, failed)}\n`,
      exitCode: failed > 0 ? 1 : 0,
    },
    notices,
  )
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
