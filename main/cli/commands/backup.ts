import { resolve } from 'node:path'
import { Option } from 'commander'
import { explainNotice } from '../../../core/contract/explain.ts'
import type { BackupSummary } from '../../../core/model/backup.ts'
import { type Result, succeed } from '../../../core/model/result.ts'
import type { OpenedWorkbench } from '../../open-workbench.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'
import { table } from '../table.ts'

interface BackupOptions extends CommonOptions {
  readonly list?: boolean
  readonly check?: string
  readonly name?: string
  readonly to?: string
  readonly folder?: string
}

export const addBackup: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('backup')
      .description(words.commands.backup)
      .addOption(new Option('--list', words.options.listBackups).conflicts(['check', 'to', 'folder', 'name']))
      .addOption(new Option('--check <backup>', words.options.checkBackup).conflicts(['to', 'folder', 'name']))
      .addOption(new Option('--to <dir>', words.options.backupTo).conflicts('folder'))
      .option('--folder <dir>', words.options.backupFolder)
      .option('--name <name>', words.options.backupName),
    words,
  ).action((options: BackupOptions) =>
    context.finish(options, () => context.withWorkbench(options, (opened) => backUp(opened, options, context))),
  )
}

async function backUp(
  { workbench, ownBackups }: OpenedWorkbench,
  options: BackupOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const { words, terminal } = context
  if (options.list === true) return list(workbench, context)
  if (options.check !== undefined) {
    const checked = await workbench.checkBackup({ backupId: options.check })
    if (!checked.ok) return checked
    const { whole, entries, sources, findings } = checked.value
    const text = whole
      ? words.backups.whole(entries, sources)
      : [words.backups.notWhole, ...findings.map((finding) => `  ${explainNotice(finding, terminal.language)}`)].join(
          '\n',
        )
    return succeed({ json: checked.value, text: `${text}\n`, exitCode: whole ? 0 : 1 })
  }
  if (options.to !== undefined) {
    const made = await ownBackups.makeIn(resolve(options.to), options.name ?? '')
    return made.ok
      ? succeed(
          { json: made.value, text: `${words.backups.made(made.value.backup.id, made.value.folder)}\n` },
          made.notices,
        )
      : made
  }
  if (options.folder !== undefined) {
    const moved = await workbench.moveBackups({ folder: options.folder === '-' ? null : resolve(options.folder) })
    if (!moved.ok) return moved
  }
  const made = await workbench.makeBackup(options.name === undefined ? {} : { name: options.name })
  if (!made.ok) return made
  const listed = await workbench.backups({})
  return listed.ok
    ? succeed(
        {
          json: { folder: listed.value.folder, backup: made.value },
          text: `${words.backups.made(made.value.id, listed.value.folder)}\n`,
        },
        made.notices,
      )
    : listed
}

async function list(
  workbench: OpenedWorkbench['workbench'],
  { words, terminal }: CommandContext,
): Promise<Result<Answer>> {
  const listed = await workbench.backups({})
  if (!listed.ok) return listed
  const { backups, folder } = listed.value
  const state = ({ damaged, checked }: BackupSummary): string =>
    damaged || checked?.whole === false ? words.backups.damaged : checked === null ? '' : words.backups.checked
  const text =
    backups.length === 0
      ? `${words.backups.none(folder)}\n`
      : `${folder}\n${table<BackupSummary>(
          backups,
          [
            { title: words.columns.name, cell: ({ id }) => id },
            { title: words.backups.when, cell: ({ madeAt }) => new Date(madeAt).toLocaleString('sv-SE') },
            {
              title: words.backups.why,
              cell: ({ name, reason }) => (name === '' ? words.backups.reasons[reason] : name),
              yields: true,
            },
            {
              title: words.backups.policies,
              cell: ({ counts }) => (counts === null ? '' : String(counts.policies)),
              align: 'right',
            },
            {
              title: words.columns.notes,
              cell: ({ counts }) => (counts === null ? '' : String(counts.annotations)),
              align: 'right',
            },
            {
              title: words.backups.size,
              cell: ({ bytes }) => `${(bytes / 1024 / 1024).toFixed(1)} MB`,
              align: 'right',
            },
            { title: words.backups.state, cell: state },
          ],
          terminal,
        )}`
  return succeed({ json: listed.value, text }, listed.notices)
}
