import { InvalidArgumentError, Option } from 'commander'
import { resolve } from 'node:path'
import type { Workbench } from '../../../core/contract/workbench.ts'
import { fieldName, fieldValue } from '../../../core/exporting/metadata-words.ts'
import type { MergeChoice, MergeCount, MergeReport, WrittenBy } from '../../../core/model/merge.ts'
import type { Notice } from '../../../core/model/notice.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'
import { showProgress } from '../progress.ts'
import { type Column, table } from '../table.ts'

const allChoices: readonly MergeChoice[] = ['ours', 'theirs', 'both', 'review']
type Chosen = Readonly<Record<string, MergeChoice>>
interface MergeOptions extends CommonOptions {
  readonly report?: boolean
  readonly choose?: Chosen
  readonly prefer?: MergeChoice
}

export const addMerge: AddCommand = (program, context) => {
  const { words } = context
  /** The key may hold an equals sign: an author's name is part of it. */
  const one = (value: string, before: Chosen | undefined): Chosen => {
    const cut = value.lastIndexOf('=')
    const choice = allChoices.find((each) => each === value.slice(cut + 1))
    if (cut < 1 || choice === undefined) throw new InvalidArgumentError(`Needed: ${words.merge.badChoice}`)
    return Object.fromEntries([...Object.entries(before ?? {}), [value.slice(0, cut), choice]])
  }
  onLibrary(
    program
      .command('merge')
      .description(words.commands.merge)
      .argument('<file>', words.args.exchangeFile)
      .option('--report', words.options.mergeReport)
      .addOption(new Option('--choose <key=choice>', words.options.choose).argParser(one))
      .addOption(new Option('--prefer <choice>', words.options.prefer).choices([...allChoices])),
    words,
  ).action((file: string, options: MergeOptions) =>
    context.finish(options, () =>
      context.withWorkbench(
        options,
        ({ workbench }) => mergeOne(workbench, file, options, context),
        options.report === true ? { readOnly: true } : {},
      ),
    ),
  )
}

async function mergeOne(
  workbench: Workbench,
  file: string,
  options: MergeOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const { terminal, words } = context
  const source = { kind: 'path', path: resolve(file) } as const
  const progress = showProgress(terminal, words, file)
  const call = { signal: terminal.signal, onProgress: progress.show }
  const chosen = await choicesOf(workbench, source, options, call)
  if (!chosen.ok) {
    progress.end()
    return chosen
  }
  const merged = await (options.report === true
    ? workbench.previewMerge({ source, choices: chosen.value }, call)
    : workbench.mergeFile({ source, choices: chosen.value }, call))
  progress.end()
  if (!merged.ok) return merged
  const notices = merged.notices.filter(({ code }) => code !== 'nothing-changed')
  const text = [
    ...reportLines(merged.value, context),
    ...(options.report === true ? [words.merge.would] : []),
    ...(notices.length < merged.notices.length ? [words.merge.nothingNew] : []),
  ]
  return succeed(
    {
      json: mergeJson(merged.value, merged.notices, options.report === true),
      text: text.map((line) => `${line}\n`).join(''),
    },
    notices,
  )
}

export const mergeJson = (report: MergeReport, notices: readonly Notice[], dryRun: boolean) => ({
  dryRun,
  changed: !dryRun && !notices.some(({ code }) => code === 'nothing-changed'),
  ...report,
  notices,
})

/** What is chosen of each conflict. A key that no conflict has is a slip of the hand, and said. */
async function choicesOf(
  workbench: Workbench,
  source: { readonly kind: 'path'; readonly path: string },
  { choose = {}, prefer }: MergeOptions,
  call: Parameters<Workbench['previewMerge']>[1],
): Promise<Result<Chosen>> {
  if (Object.keys(choose).length === 0 && prefer === undefined) return succeed({})
  const preview = await workbench.previewMerge({ source }, call)
  if (!preview.ok) return preview
  const known = new Set(preview.value.conflicts.map(({ key }) => key))
  const unknown = Object.keys(choose).find((key) => !known.has(key))
  if (unknown !== undefined)
    return fail('bad-request', { params: { method: 'merge', at: unknown, problem: 'unknown' }, candidates: [...known] })
  const preferred = preview.value.conflicts.flatMap(({ key, choices }) =>
    prefer !== undefined && choices.includes(prefer) ? [[key, prefer] as const] : [],
  )
  return succeed({ ...Object.fromEntries(preferred), ...choose })
}

/** What a merge does, in lines for people. */
export function reportLines(
  { program, exportedAt, counts, policies, conflicts }: MergeReport,
  { terminal, words }: Pick<CommandContext, 'terminal' | 'words'>,
): readonly string[] {
  const { merge } = words
  const rows = Object.entries(counts).filter(
    ([, count]) => count.added + count.changed + count.same + count.dropped > 0,
  )
  const number = (column: keyof MergeCount): Column<(typeof rows)[number]> => ({
    title: merge[column],
    cell: ([, count]) => count[column].toString(),
    align: 'right',
  })
  return [
    ...(program === null && exportedAt === null ? [] : [merge.from(program ?? '', exportedAt ?? '')]),
    ...(rows.length === 0
      ? []
      : table(
          rows,
          [
            { title: '', cell: ([thing]) => merge.things[thing] ?? thing },
            number('added'),
            number('changed'),
            number('same'),
            number('dropped'),
          ],
          terminal,
        )
          .trimEnd()
          .split('\n')),
    ...policies
      .filter(({ status }) => status === 'missing')
      .map(({ title, policyId }) => merge.missing(title ?? policyId)),
    ...(conflicts.length === 0 ? [] : [merge.conflicts(conflicts.length)]),
    ...conflicts.flatMap((conflict) => conflictLines(conflict, { terminal, words })),
  ]
}

/** Differing clauses that are listed of a policy; --json has more. */
const CLAUSES = 5

function conflictLines(
  { key, kind, about, ours, theirs, by, field, clauses, choice, choices }: MergeReport['conflicts'][number],
  { terminal, words: { merge } }: Pick<CommandContext, 'terminal' | 'words'>,
): readonly string[] {
  const said = (text: string | null): string =>
    text === null ? '—' : field === undefined ? text : fieldValue(field, text, terminal.language)
  const writer = (side: WrittenBy | undefined): string =>
    side === undefined ? '' : terminal.dim(` (${side.author}, ${new Date(side.at).toLocaleString('sv-SE')})`)
  const detail = field === undefined ? '' : ` · ${fieldName(field, terminal.language)}`
  const count = clauses === undefined ? '' : ` · ${clauses.count.toString()}`
  const sides = clauses === undefined ? [{ path: '', ours, theirs }] : clauses.shown.slice(0, CLAUSES)
  return [
    `  ${terminal.bold(key)}`,
    `    ${merge.kinds[kind] ?? kind}: ${about}${detail}${count}`,
    ...sides.flatMap((side) => [
      ...(side.path === '' ? [] : [`    ${terminal.dim(side.path)}`]),
      `    ${merge.ours}${writer(by?.ours)}: ${said(side.ours)}`,
      `    ${merge.theirs}${writer(by?.theirs)}: ${said(side.theirs)}`,
    ]),
    `    ${merge.taken(choice, choices.join(' '))}`,
  ]
}
