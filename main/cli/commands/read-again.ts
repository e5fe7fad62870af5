import { Option } from 'commander'
import type { CleaningRuleId } from '../../../core/model/cleaned-text.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import { own } from '../../../core/library/edits/keyed.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import type { OpenedWorkbench } from '../../open-workbench.ts'
import { findPolicy } from '../find-named.ts'
import { onLibrary } from '../options.ts'
import { showProgress } from '../progress.ts'

const rules: Readonly<Record<CleaningRuleId, true>> = {
  'pinyin-gloss': true,
  'page-number': true,
  'running-head': true,
  'hard-wrap': true,
  'inner-blank': true,
  'site-chrome': true,
  'punctuation-width': true,
  'marker-slip': true,
  'injected-text': true,
}

interface ReadAgainOptions extends CommonOptions {
  readonly ruleOff?: readonly CleaningRuleId[]
  readonly ruleOn?: readonly CleaningRuleId[]
  readonly encoding?: string
  readonly dryRun?: boolean
}

/** A cleaning rule's name; given several times, it adds up. */
const ruleOption = (flags: string, description: string): Option => {
  const option = new Option(flags, description).choices(Object.keys(rules))
  const one = option.parseArg
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    one?.(value, undefined)
    return [...(before ?? []), value]
  })
}

export const addReadAgain: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('read-again')
      .description(words.commands.readAgain)
      .argument('<policy>', words.args.policy)
      .addOption(ruleOption('--rule-off <rule>', words.options.ruleOff))
      .addOption(ruleOption('--rule-on <rule>', words.options.ruleOn))
      .option('--encoding <encoding>', words.options.encoding)
      .option('--dry-run', words.options.dryRun),
    words,
  ).action((policy: string, options: ReadAgainOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, (opened) => readAgain(opened, policy, options, context)),
    ),
  )
}

async function readAgain(
  { workbench }: OpenedWorkbench,
  name: string,
  options: ReadAgainOptions,
  { terminal, words }: CommandContext,
): Promise<Result<Answer>> {
  const found = await findPolicy(workbench, name)
  if (!found.ok) return found
  const { id, metadata, fileName } = found.value
  const view = await workbench.readPolicy({ policyId: id })
  if (!view.ok) return view
  const off = new Set(view.value.policy.cleaning.filter((entry) => entry.off === true).map(({ rule }) => rule))
  for (const rule of options.ruleOff ?? []) off.add(rule)
  for (const rule of options.ruleOn ?? []) off.delete(rule)
  if ([...off].some((rule) => own(rules, rule) === undefined))
    return fail('bad-request', { params: { method: 'readAgain', at: 'rulesOff', problem: 'unknown' } })
  const chosen = options.ruleOff !== undefined || options.ruleOn !== undefined
  const progress = showProgress(terminal, words, metadata.title ?? fileName)
  const done = await workbench.readAgain(
    {
      policyId: id,
      ...(chosen ? { rulesOff: [...off] } : {}),
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      ...(options.dryRun === true ? { preview: true } : {}),
    },
    { signal: terminal.signal, onProgress: progress.show },
  )
  progress.end()
  if (!done.ok) return done
  const { clauses, carried, toReview } = done.value
  const said =
    options.dryRun === true
      ? words.wouldReadAgain(clauses, carried, toReview)
      : words.readAgain(clauses, carried, toReview)
  return succeed(
    {
      json: { policyId: id, dryRun: options.dryRun === true, ...done.value, notices: done.notices },
      text: `${said}\n`,
    },
    done.notices,
  )
}
