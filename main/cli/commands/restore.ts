import { Option } from 'commander'
import { basename, dirname, join, resolve } from 'node:path'
import { type Result, succeed } from '../../../core/model/result.ts'
import { defaultLibraryFolder } from '../../library-location.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'
import { restorePolicy } from '../restore-policy.ts'

interface RestoreOptions extends CommonOptions {
  readonly to?: string
  readonly policy?: string
}

export const addRestore: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('restore')
      .description(words.commands.restore)
      .argument('<backup>', words.args.backup)
      .option('--to <dir>', words.options.restoreTo)
      .addOption(new Option('--policy <policy>', words.options.restorePolicy).conflicts('to')),
    words,
  ).action((backup: string, options: RestoreOptions) =>
    context.finish(options, () => restore(backup, options, context)),
  )
}

/** Opens no library, unless one policy is to go into it: it works where the library itself is gone. */
async function restore(backup: string, options: RestoreOptions, context: CommandContext): Promise<Result<Answer>> {
  const { words, terminal } = context
  const [{ nodeFiles }, { backupFolder }, { copyFolder, restoreBackup }, { libraryPaths }] = await Promise.all([
    import('../../store/node-files.ts'),
    import('../../store/backup-place.ts'),
    import('../../store/restore-backup.ts'),
    import('../../store/library-folder.ts'),
  ])
  const library = options.library === undefined ? defaultLibraryFolder(terminal.env) : resolve(options.library)
  const path = backup.endsWith('.zip')
    ? resolve(backup)
    : join(await backupFolder(nodeFiles, libraryPaths(library)), `${basename(backup)}.zip`)
  if (options.policy !== undefined) return restorePolicy({ archive: path, policy: options.policy }, options, context)
  const to =
    options.to === undefined
      ? await copyFolder(nodeFiles, dirname(library), basename(library), words.backups.copyWord)
      : resolve(options.to)
  const restored = await restoreBackup(nodeFiles, path, to, library)
  return restored.ok
    ? succeed({ json: restored.value, text: `${words.backups.restored(restored.value.folder)}\n` }, restored.notices)
    : restored
}
