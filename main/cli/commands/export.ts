import { resolve } from 'node:path'
import { Option } from 'commander'
import type { Workbench } from '../../../core/contract/workbench.ts'
import type { ExportFormat, ExportScope, ExportedFile } from '../../../core/model/exported-file.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { findCollection, findPolicy } from '../find-named.ts'
import { onLibrary } from '../options.ts'
import { writeOutput } from '../write-output.ts'

const formats = {
  json: true,
  csv: true,
  md: true,
  html: true,
  docx: true,
  xlsx: true,
  pdf: true,
  w3c: true,
  qdpx: true,
  qdc: true,
  piyue: true,
} as const satisfies Record<ExportFormat, true>
const packed: ReadonlySet<ExportFormat> = new Set(['docx', 'xlsx', 'pdf', 'qdpx', 'piyue'])
interface ExportOptions extends CommonOptions {
  readonly collection?: string
  readonly policy?: string
  readonly as: ExportFormat
  readonly output?: string
  readonly force?: boolean
  readonly language?: 'zh-Hans' | 'zh-Hant' | 'en'
}

export const addExport: AddCommand = (program, context) => {
  const { words } = context
  const { options: about } = words
  const command = onLibrary(
    program
      .command('export')
      .description(words.commands.export)
      .addOption(new Option('--collection <collection>', about.collection).conflicts('policy'))
      .option('--policy <policy>', about.policy)
      .addOption(new Option('--as <format>', about.as).choices(Object.keys(formats)).makeOptionMandatory())
      .option('-o, --output <file>', about.output)
      .option('--force', about.force)
      .addOption(new Option('--language <language>', about.language).choices(['zh-Hans', 'zh-Hant', 'en'])),
    words,
  )
  command.action((options: ExportOptions) => {
    // the file itself on stdout is no JSON value unless it is one
    if (options.output === '-' && options.json === true && options.as !== 'json')
      command.error("error: option '-o -' cannot be used with option '--json'", {
        code: 'commander.conflictingOption',
        exitCode: 2,
      })
    // a packed format is bytes, which a terminal cannot show
    if (options.output === '-' && packed.has(options.as))
      command.error(`error: option '-o -' cannot be used with '--as ${options.as}'`, {
        code: 'commander.conflictingOption',
        exitCode: 2,
      })
    return context.finish(options, () =>
      context.withWorkbench(options, ({ workbench }) => exportTo(workbench, options, context)),
    )
  })
}

async function exportTo(
  workbench: Workbench,
  options: ExportOptions,
  { terminal, words }: CommandContext,
): Promise<Result<Answer>> {
  const scope = await scopeOf(workbench, options)
  if (!scope.ok) return scope
  const exported = await workbench.exportAs(
    { scope: scope.value, format: options.as, language: options.language ?? terminal.language },
    { signal: terminal.signal },
  )
  if (!exported.ok) return exported
  const file = exported.value
  const bytes = file.encoding === 'utf8' ? Buffer.from(file.content, 'utf8') : Buffer.from(file.content, 'base64')
  if (options.output === '-') {
    terminal.out(bytes.toString('utf8'))
    return succeed({ json: undefined, text: '' }, exported.notices)
  }
  const path = resolve(options.output ?? file.fileName)
  const written = await writeOutput(path, bytes, options.force === true)
  if (!written.ok) return written
  return succeed(
    { json: describe(file, path, options.as, bytes.length), text: `${words.exported(file.clauses, path)}\n` },
    exported.notices,
  )
}

const describe = (file: ExportedFile, path: string, format: ExportFormat, bytes: number) => ({
  path,
  format,
  clauses: file.clauses,
  bytes,
  mediaType: file.mediaType,
})

async function scopeOf(workbench: Workbench, { collection, policy }: ExportOptions): Promise<Result<ExportScope>> {
  if (collection !== undefined) {
    const found = await findCollection(workbench, collection, 'part')
    return found.ok ? succeed({ kind: 'collection', collectionId: found.value.id }) : found
  }
  if (policy !== undefined) {
    const found = await findPolicy(workbench, policy)
    return found.ok ? succeed({ kind: 'policy', policyId: found.value.id }) : found
  }
  return succeed({ kind: 'library' })
}
