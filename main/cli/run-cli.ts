import { Command, CommanderError, type HelpConfiguration } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { printAnswer } from './answer.ts'
import type { AddCommand, CommandContext } from './command.ts'
import { addAgreement } from './commands/agreement.ts'
import { addAlign } from './commands/align.ts'
import { addBackup } from './commands/backup.ts'
import { addCheck } from './commands/check.ts'
import { addCollect, addCollections } from './commands/collect.ts'
import { addCompare } from './commands/compare.ts'
import { addExport } from './commands/export.ts'
import { addFacts } from './commands/facts.ts'
import { addImport } from './commands/import.ts'
import { addLink } from './commands/link.ts'
import { addList } from './commands/list.ts'
import { addMerge } from './commands/merge.ts'
import { addNote } from './commands/note.ts'
import { addReadAgain } from './commands/read-again.ts'
import { addRestore } from './commands/restore.ts'
import { addReview } from './commands/review.ts'
import { addSearch } from './commands/search.ts'
import { addSegment } from './commands/segment.ts'
import { addServe } from './commands/serve.ts'
import { addShow } from './commands/show.ts'
import { addTag, addTags, addUntag } from './commands/tag.ts'
import { addRedo, addUndo } from './commands/undo.ts'
import type { Terminal } from './terminal.ts'
import { textWidth } from './text-width.ts'
import { describeUsageError } from './usage-error.ts'
import { wordsIn } from './words/words.ts'
import { workbenchOpener } from './with-workbench.ts'

const commands: readonly AddCommand[] = [
  addSegment,
  addFacts,
  addCompare,
  addAlign,
  addAgreement,
  addImport,
  addList,
  addShow,
  addSearch,
  addTag,
  addUntag,
  addTags,
  addNote,
  addLink,
  addReadAgain,
  addReview,
  addMerge,
  addUndo,
  addRedo,
  addCollections,
  addCollect,
  addExport,
  addCheck,
  addBackup,
  addRestore,
  addServe,
]

/** Runs one command line (without the program's own name). Gives the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const words = wordsIn(terminal.language)
  let exitCode: 0 | 1 = 0
  const context: CommandContext = {
    terminal,
    words,
    withWorkbench: workbenchOpener(terminal, words),
    async finish({ json }, work) {
      exitCode = printAnswer(await work(), json === true, terminal, words)
    },
  }
  const help: HelpConfiguration = {
    displayWidth: textWidth,
    styleTitle: (title) => terminal.bold(words.titles[title] ?? title),
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const more = [
        ...(argChoices === undefined ? [] : [words.choices(argChoices.join(' '))]),
        ...(defaultValue === undefined || defaultValue === true || defaultValue === ''
          ? []
          : [words.byDefault(String(defaultValue))]),
      ]
      return more.length === 0 ? description : `${description} (${more.join('; ')})`
    },
    styleUsage: (usage) =>
      usage.replace('[options]', words.placeholders.options).replace('[command]', words.placeholders.command),
  }
  const program = new Command('piyue')
    .description(words.about)
    .version(packageJson.version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    // options of a command stand behind its name: there --version may mean something else
    .enablePositionalOptions()
    .configureHelp(help)
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: () => undefined,
      ...(terminal.columns === null ? {} : { getOutHelpWidth: () => terminal.columns ?? 80 }),
    })
    .exitOverride()
  // subcommands take these settings over when they are made
  for (const add of commands) add(program, context)
  for (const command of program.commands) command.helpOption('-h, --help', words.help)
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') {
      terminal.err(`${words.usage.nothingGiven}\n`)
      return 2
    }
    const named = program.commands.find((command) => command.name() === args.find((arg) => !arg.startsWith('-')))
    terminal.err(
      `piyue: ${describeUsageError(error, words)}\n${words.seeHelp(named === undefined ? 'piyue' : `piyue ${named.name()}`)}\n`,
    )
    return 2
  }
  return exitCode
}
