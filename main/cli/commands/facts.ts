import { explainNotice } from '../../../core/contract/explain.ts'
import { toFacts } from '../../../core/exporting/to-facts.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext } from '../command.ts'
import { factsAgainst } from '../facts-against.ts'
import { factsText } from '../facts-text.ts'
import { jsonOption } from '../options.ts'
import { readOne } from '../read-one.ts'

interface FactsOptions {
  readonly encoding?: string
  readonly against?: string
  readonly json?: boolean
}

export const addFacts: AddCommand = (program, context) => {
  const { words } = context
  program
    .command('facts')
    .description(words.commands.facts)
    .argument('<file>', words.args.file)
    .option('--encoding <encoding>', words.options.encoding)
    .option('--against <base>', words.options.against)
    .addOption(jsonOption(words))
    .action((path: string, options: FactsOptions) => context.finish(options, () => facts(path, options, context)))
}

async function facts(path: string, options: FactsOptions, context: CommandContext): Promise<Result<Answer>> {
  const one = await readOne(path, options, context)
  if (!one.ok) return one
  const { read, file, sha256, sectors } = one.value
  const base = options.against === undefined ? null : await readOne(options.against, {}, context)
  if (base !== null && !base.ok) return base
  const against = base === null ? null : factsAgainst(one.value, base.value)
  const found = toFacts(read, {
    file,
    sha256,
    messageOf: (notice) => explainNotice(notice, context.terminal.language),
    ...(against === null ? {} : { against }),
  })
  // notices are part of the JSON, as that the base is the same file; for people they stand on stderr
  const notices =
    options.json === true
      ? []
      : [
          ...read.source.notices,
          ...read.policies.flatMap((policy) => policy.notices),
          ...(against?.base.same === true ? [{ code: 'base-is-same-file' }] : []),
        ]
  return succeed({ json: found, text: factsText(found, sectors, context) }, notices)
}
