import type { Command } from 'commander'
import type { Result } from '../../core/model/result.ts'
import type { OpenedWorkbench, OpenWorkbenchOptions } from '../open-workbench.ts'
import type { Answer } from './answer.ts'
import type { Terminal } from './terminal.ts'
import type { CliWords } from './words/words.ts'

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly words: CliWords
  /**
   * Opens the library named by --library, PIYUE_LIBRARY or the app's own, runs the work and closes it again whatever
   * happens.
   */
  withWorkbench(
    options: LibraryOptions,
    work: (opened: OpenedWorkbench) => Promise<Result<Answer>>,
    more?: Pick<OpenWorkbenchOptions, 'readOnly' | 'program' | 'resolveUpload' | 'automaticBackups'>,
  ): Promise<Result<Answer>>
  /** Runs the work and prints what it answers; sets the exit code. */
  finish(options: { readonly json?: boolean }, work: () => Promise<Result<Answer>>): Promise<void>
}

export interface LibraryOptions {
  readonly library?: string
}
export interface CommonOptions extends LibraryOptions {
  readonly json?: boolean
}

/** A command adds itself to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void
