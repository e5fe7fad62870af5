import type { ReviewEntry } from '../../../core/model/review-entry.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import type { Answer } from '../answer.ts'
import type { OpenedWorkbench } from '../../open-workbench.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { findPolicy } from '../find-named.ts'
import { onLibrary } from '../options.ts'

export const addReview: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program.command('review').description(words.commands.review).argument('[policy]', words.args.policy),
    words,
  ).action((policy: string | undefined, options: CommonOptions) =>
    context.finish(options, () => context.withWorkbench(options, (opened) => review(opened, policy, context))),
  )
}

async function review(
  { workbench }: OpenedWorkbench,
  name: string | undefined,
  context: CommandContext,
): Promise<Result<Answer>> {
  const found = name === undefined ? null : await findPolicy(workbench, name)
  if (found !== null && !found.ok) return found
  const queue = await workbench.reviewQueue(found === null ? {} : { policyId: found.value.id })
  if (!queue.ok) return queue
  const text =
    queue.value.length === 0
      ? `${context.words.review.nothing}\n`
      : queue.value.map((entry) => entryText(entry, context)).join('\n')
  return succeed({ json: queue.value, text }, queue.notices)
}

/** What waits, why, what it said, and where it may belong. */
function entryText(
  { policyId, policyTitle, item, quote, candidates }: ReviewEntry,
  { terminal, words }: CommandContext,
): string {
  const { thing } = item
  const said =
    thing.kind === 'annotation'
      ? thing.annotation.body
      : thing.kind === 'link'
        ? thing.link.comment
        : thing.kind === 'member'
          ? thing.comment
          : ''
  const lines = [
    `${terminal.bold(policyId)}  ${policyTitle ?? words.untitled}`,
    `  ${words.review.kinds[thing.kind]} ${item.path} ${item.opening} — ${words.review.because[item.because]}`,
    ...(quote === null ? [] : [`  ${words.review.quote(quote)}`]),
    ...(said === '' ? [] : [`  ${said.replaceAll('\n', '\n  ')}`]),
    ...candidates.map(({ path, snippet }) => `  → ${path}  ${terminal.dim(snippet.replaceAll('\n', ' '))}`),
  ]
  return `${lines.join('\n')}\n`
}
