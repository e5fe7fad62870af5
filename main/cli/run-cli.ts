import { Command, CommanderError, type HelpConfiguration } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { printAnswer } from './answer.ts'
import type { AddCommand, CommandContext } from './command.ts'
import type { Terminal } from './terminal.ts'
import { textWidth } from './text-width.ts'
import { describeUsageError } from './usage-error.ts'
import { wordsIn } from './words/words.ts'
import { workbenchOpener } from './with-workbench.ts'

/** Commands by name, in the order of `--help`; what a command needs is loaded when it is the one that runs. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  segment: async () => (await import('./commands/segment.ts')).addSegment,
  facts: async () => (await import('./commands/facts.ts')).addFacts,
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  align: async () => (await import('./commands/align.ts')).addAlign,
  agreement: async () => (await import('./commands/agreement.ts')).addAgreement,
  import: async () => (await import('./commands/import.ts')).addImport,
  list: async () => (await import('./commands/list.ts')).addList,
  show: async () => (await import('./commands/show.ts')).addShow,
  search: async () => (await import('./commands/search.ts')).addSearch,
  tag: async () => (await import('./commands/tag.ts')).addTag,
  untag: async () => (await import('./commands/tag.ts')).addUntag,
  tags: async () => (await import('./commands/tag.ts')).addTags,
  note: async () => (await import('./commands/note.ts')).addNote,
  link: async () => (await import('./commands/link.ts')).addLink,
  'read-again': async () => (await import('./commands/read-again.ts')).addReadAgain,
  review: async () => (await import('./commands/review.ts')).addReview,
  merge: async () => (await import('./commands/merge.ts')).addMerge,
  undo: async () => (await import('./commands/undo.ts')).addUndo,
  redo: async () => (await import('./commands/undo.ts')).addRedo,
  collections: async () => (await import('./commands/collect.ts')).addCollections,
  collect: async () => (await import('./commands/collect.ts')).addCollect,
  export: async () => (await import('./commands/export.ts')).addExport,
  check: async () => (await import('./commands/check.ts')).addCheck,
  backup: async () => (await import('./commands/backup.ts')).addBackup,
  restore: async () => (await import('./commands/restore.ts')).addRestore,
  serve: async () => (await import('./commands/serve.ts')).addServe,
}

/** The command that is named first, none for the version alone, all of them for help and for what is no command. */
function wanted(args: readonly string[]): Promise<readonly AddCommand[]> {
  const [first = ''] = args
  if (['-V', '--version'].includes(first)) return Promise.resolve([])
  const one = Object.hasOwn(commands, first) ? commands[first] : undefined
  return Promise.all((one === undefined ? Object.values(commands) : [one]).map((load) => load()))
}

/** Runs one command line (without the program's own name). Gives the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const words = await wordsIn(terminal.language)
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
  for (const add of await wanted(args)) add(program, context)
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
