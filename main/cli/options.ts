import { InvalidArgumentError, Option, type Command } from 'commander'
import type { CliWords } from './words/words.ts'

export const jsonOption = (words: CliWords): Option => new Option('--json', words.options.json)
export const libraryOption = (words: CliWords): Option => new Option('--library <dir>', words.options.library)

/** A command that works on a library. */
export const onLibrary = (command: Command, words: CliWords): Command =>
  command.addOption(libraryOption(words)).addOption(jsonOption(words))

/** An option that may be given several times. */
export const repeatable = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ])

export const wholeNumber =
  (words: CliWords, min: number, max: number) =>
  (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < min || number > max)
      throw new InvalidArgumentError(`Needed: ${words.usage.badNumber(min, max)}`)
    return number
  }

export const calendarDate =
  (words: CliWords) =>
  (value: string): string => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
      throw new InvalidArgumentError(`Needed: ${words.usage.badDate}`)
    return value
  }
