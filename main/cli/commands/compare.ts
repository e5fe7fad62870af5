import { compareClauses } from '../../../core/comparing/compare-clauses.ts'
import { comparedScript, comparisonSide, toComparison } from '../../../core/exporting/to-comparison.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext } from '../command.ts'
import { comparisonText } from '../comparison-text.ts'
import { jsonOption } from '../options.ts'
import { readOne, type ReadOne } from '../read-one.ts'

export const addCompare: AddCommand = (program, context) => {
  const { words } = context
  program.command('compare').description(words.commands.compare).argument('<old>', words.args.old).argument('<new>', words.args.new).addOption(jsonOption(words))
    .action((old: string, now: string, options: { readonly json?: boolean }) => context.finish(options, () => compare(old, now, context)))
}

async function compare(oldPath: string, newPath: string, context: CommandContext): Promise<Result<Answer>> {
  const old = await readOne(oldPath, {}, context)
  if (!old.ok) return old
  const now = await readOne(newPath, {}, context)
  if (!now.ok) return now
  const script = comparedScript(old.value.read, now.value.read)
  const side = ({ read, file, sha256 }: ReadOne) => comparisonSide(read, file, sha256, script)
  const [before, after] = [side(old.value), side(now.value)]
  const comparison = toComparison(before, after, compareClauses(before.clauses, after.clauses))
  const notices = [old.value, now.value].flatMap(({ read }) => [...read.source.notices, ...read.policies.flatMap((policy) => policy.notices)])
  return succeed({ json: comparison, text: comparisonText(comparison, context) }, notices)
}
