import { Option } from 'commander'
import { toAlignment } from '../../../core/exporting/to-alignment.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import { suggestLinks } from '../../../core/suggesting/suggest-links.ts'
import { alignmentSide } from '../alignment-side.ts'
import { alignmentText } from '../alignment-text.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext } from '../command.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { readOne } from '../read-one.ts'

interface AlignOptions {
  readonly top: number
  readonly json?: boolean
}

export const addAlign: AddCommand = (program, context) => {
  const { words } = context
  program
    .command('align')
    .description(words.commands.align)
    .argument('<upper>', words.args.upper)
    .argument('<lower>', words.args.lower)
    .addOption(new Option('--top <n>', words.options.top).argParser(wholeNumber(words, 1, 100)).default(5))
    .addOption(jsonOption(words))
    .action((upper: string, lower: string, options: AlignOptions) =>
      context.finish(options, () => align(upper, lower, options, context)),
    )
}

async function align(
  upperPath: string,
  lowerPath: string,
  { top }: AlignOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const upper = await readOne(upperPath, {}, context)
  if (!upper.ok) return upper
  const lower = await readOne(lowerPath, {}, context)
  if (!lower.ok) return lower
  const [above, below] = [alignmentSide(upper.value.read), alignmentSide(lower.value.read)]
  const aligned = toAlignment(suggestLinks(above, below, { top }), above, below)
  const notices = [upper.value, lower.value].flatMap(({ read }) => [
    ...read.source.notices,
    ...read.policies.flatMap((policy) => policy.notices),
  ])
  return succeed({ json: aligned, text: alignmentText(aligned, context) }, notices)
}
