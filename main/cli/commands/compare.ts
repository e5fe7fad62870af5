import { resolve } from 'node:path'
import { Option } from 'commander'
import { compareClauses } from '../../../core/comparing/compare-clauses.ts'
import { toComparisonHtml } from '../../../core/exporting/to-comparison-html.ts'
import { comparedScript, comparisonSide, toComparison } from '../../../core/exporting/to-comparison.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import { writeComparisonDocx } from '../../exporters/write-comparison-docx.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { type ComparedSide, comparedSide } from '../compared-side.ts'
import { comparisonText } from '../comparison-text.ts'
import { onLibrary } from '../options.ts'
import { writeOutput } from '../write-output.ts'

interface CompareOptions extends CommonOptions {
  readonly html?: string
  readonly docx?: string
  readonly force?: boolean
}

export const addCompare: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('compare')
      .description(words.commands.compare)
      .argument('<old>', words.args.old)
      .argument('<new>', words.args.new)
      .addOption(new Option('--html <file>', words.options.html).conflicts('docx'))
      .option('--docx <file>', words.options.docx)
      .option('--force', words.options.force),
    words,
  ).action((old: string, now: string, options: CompareOptions) =>
    context.finish(options, () => compare(old, now, options, context)),
  )
}

async function compare(
  oldName: string,
  newName: string,
  options: CompareOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const old = await comparedSide(oldName, options, context)
  if (!old.ok) return old
  const now = await comparedSide(newName, options, context)
  if (!now.ok) return now
  const script = comparedScript(old.value.read, now.value.read)
  const side = ({ read, file, sha256 }: ComparedSide) => comparisonSide(read, file, sha256, script)
  const [before, after] = [side(old.value), side(now.value)]
  const comparison = toComparison(before, after, compareClauses(before.clauses, after.clauses))
  const notices = [...old.notices, ...now.notices]
  const out = options.docx ?? options.html
  if (out === undefined) return succeed({ json: comparison, text: comparisonText(comparison, context) }, notices)
  const path = resolve(out)
  const { language } = context.terminal
  const made =
    options.docx === undefined
      ? succeed(toComparisonHtml(comparison, language, new Date().toISOString()))
      : writeComparisonDocx(comparison, language, new Date().toISOString())
  if (!made.ok) return made
  const page = made.value
  const written = await writeOutput(path, Buffer.from(page.content, page.encoding), options.force === true)
  if (!written.ok) return written
  // programs get the comparison as ever, people where the page is
  return succeed({ json: comparison, text: `${context.words.exported(page.clauses, path)}\n` }, [
    ...notices,
    ...made.notices,
  ])
}
