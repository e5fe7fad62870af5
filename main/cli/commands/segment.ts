import { Option } from 'commander'
import { explainNotice } from '../../../core/contract/explain.ts'
import { draftOfFile } from '../../../core/library/draft-of-file.ts'
import { convertScript } from '../../../core/exporting/convert-script.ts'
import { toSegmentation } from '../../../core/exporting/to-segmentation.ts'
import type { Script } from '../../../core/model/policy.ts'
import type { ReadFile } from '../../../core/model/read-policy.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext } from '../command.ts'
import { jsonOption } from '../options.ts'
import { readOne } from '../read-one.ts'
import { segmentationText } from '../segmentation-text.ts'

type Stage = 'source' | 'cleaned' | 'clauses'
interface SegmentOptions {
  readonly stage: Stage
  readonly version: 'final' | 'draft'
  readonly script: 'original' | Script
  readonly encoding?: string
  readonly json?: boolean
}

export const addSegment: AddCommand = (program, context) => {
  const { words } = context
  program
    .command('segment')
    .description(words.commands.segment)
    .argument('<file>', words.args.file)
    .addOption(
      new Option('--stage <stage>', words.options.stage).choices(['source', 'cleaned', 'clauses']).default('clauses'),
    )
    .addOption(
      new Option('--script <script>', words.options.script).choices(['original', 'hans', 'hant']).default('original'),
    )
    .addOption(new Option('--version <version>', words.options.version).choices(['final', 'draft']).default('final'))
    .option('--encoding <encoding>', words.options.encoding)
    .addOption(jsonOption(words))
    .action((path: string, options: SegmentOptions) => context.finish(options, () => segment(path, options, context)))
}

async function segment(path: string, options: SegmentOptions, context: CommandContext): Promise<Result<Answer>> {
  const one = await readOne(path, options, context)
  if (!one.ok) return one
  const { file, sha256, vocabulary } = one.value
  const read = options.version === 'draft' ? draftOfFile(one.value.read, vocabulary) : one.value.read
  switch (options.stage) {
    case 'source':
      return succeed(sourceAnswer(read, file, sha256))
    case 'cleaned':
      return succeed(cleanedAnswer(read, file, sha256, options.script))
    case 'clauses': {
      const segmentation = toSegmentation(read, {
        file,
        sha256,
        script: options.script,
        messageOf: (notice) => explainNotice(notice, context.terminal.language),
      })
      // notices are part of the JSON; for people they stand on stderr
      const notices =
        options.json === true ? [] : [...read.source.notices, ...read.policies.flatMap((policy) => policy.notices)]
      return succeed(
        { json: segmentation, text: options.json === true ? '' : segmentationText(segmentation, context) },
        notices,
      )
    }
  }
}

function sourceAnswer({ source }: ReadFile, file: string, sha256: string): Answer {
  let page: number | undefined
  const lines = source.blocks.map((block) => {
    const turned = block.page !== undefined && block.page !== page ? `\f` : ''
    page = block.page
    return `${turned}${block.text}\n`
  })
  return { json: { format: 'piyue/source@1', file, sha256, ...source }, text: lines.join('').replace(/^\f/, '') }
}

function cleanedAnswer({ policies }: ReadFile, file: string, sha256: string, script: 'original' | Script): Answer {
  const documents = policies.map(({ metadata, cleaned, cleaning }) => ({
    title: metadata.title,
    text: convertScript(cleaned.text, metadata.script, script),
    cleaning: cleaning.map(({ rule, count }) => ({ rule, count })),
    changes: cleaned.changes,
  }))
  return {
    json: { format: 'piyue/cleaned@1', file, sha256, documents },
    text: documents.map(({ text }) => `${text}\n`).join('\f'),
  }
}
