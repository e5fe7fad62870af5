import { createHash } from 'node:crypto'
import { readFile as readBytes, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Option } from 'commander'
import { explainNotice } from '../../../core/contract/explain.ts'
import { convertScript } from '../../../core/exporting/convert-script.ts'
import { toSegmentation } from '../../../core/exporting/to-segmentation.ts'
import type { Script } from '../../../core/model/policy.ts'
import type { ReadFile } from '../../../core/model/read-policy.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import type { SourceFile } from '../../../core/model/source-document.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext } from '../command.ts'
import { jsonOption } from '../options.ts'
import { showProgress } from '../progress.ts'
import { segmentationText } from '../segmentation-text.ts'

type Stage = 'source' | 'cleaned' | 'clauses'
interface SegmentOptions { readonly stage: Stage; readonly script: 'original' | Script; readonly encoding?: string; readonly json?: boolean }

export const addSegment: AddCommand = (program, context) => {
  const { words } = context
  program.command('segment').description(words.commands.segment).argument('<file>', words.args.file)
    .addOption(new Option('--stage <stage>', words.options.stage).choices(['source', 'cleaned', 'clauses']).default('clauses'))
    .addOption(new Option('--script <script>', words.options.script).choices(['original', 'hans', 'hant']).default('original'))
    .option('--encoding <encoding>', words.options.encoding).addOption(jsonOption(words))
    .action((path: string, options: SegmentOptions) => context.finish(options, () => segment(path, options, context)))
}

async function segment(path: string, options: SegmentOptions, context: CommandContext): Promise<Result<Answer>> {
  const file = await load(path)
  if (!file.ok) return file
  const read = await readOne(file.value, options, context)
  if (!read.ok) return read
  const sha256 = createHash('sha256').update(file.value.bytes).digest('hex')
  switch (options.stage) {
    case 'source': return succeed(sourceAnswer(read.value, file.value.name, sha256))
    case 'cleaned': return succeed(cleanedAnswer(read.value, file.value.name, sha256, options.script))
    case 'clauses': {
      const segmentation = toSegmentation(read.value, { file: file.value.name, sha256, script: options.script, messageOf: (notice) => explainNotice(notice, context.terminal.language) })
      // notices are part of the JSON; for people they stand on stderr
      const notices = options.json === true ? [] : [...read.value.source.notices, ...read.value.policies.flatMap((policy) => policy.notices)]
      return succeed({ json: segmentation, text: segmentationText(segmentation, context) }, notices)
    }
  }
}

async function load(path: string): Promise<Result<SourceFile>> {
  const { defaultLimits } = await import('../../readers/reading-limits.ts')
  try {
    const about = await stat(path)
    if (!about.isFile()) return fail('file-unreadable', { params: { path } })
    if (about.size > defaultLimits.fileBytes) return fail('file-too-large', { params: { bytes: about.size, limit: defaultLimits.fileBytes } })
    return succeed({ name: basename(path), bytes: await readBytes(path) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return fail(code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', { params: { path }, ...(code === '' ? {} : { detail: code }) })
  }
}

async function readOne(file: SourceFile, options: SegmentOptions, { terminal, words }: CommandContext): Promise<Result<ReadFile>> {
  const [{ readFile }, { loadSeeds }, { findResources }] = await Promise.all([import('../../readers/read-file.ts'), import('../../seeds.ts'), import('../../resources.ts')])
  const resources = findResources()
  const seeds = await loadSeeds(resources.seedsFolder)
  if (!seeds.ok) return seeds
  const progress = showProgress(terminal, words, file.name)
  const read = await readFile(file, {
    vocabulary: { sectors: seeds.value.sectors, issuers: seeds.value.issuers }, resources, signal: terminal.signal, onProgress: progress.show,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  })
  progress.end()
  return read
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
    title: metadata.title, text: convertScript(cleaned.text, metadata.script, script), cleaning: cleaning.map(({ rule, count }) => ({ rule, count })), changes: cleaned.changes,
  }))
  return { json: { format: 'piyue/cleaned@1', file, sha256, documents }, text: documents.map(({ text }) => `${text}\n`).join('\f') }
}
