import type { CommanderError } from 'commander'
import type { CliWords } from './words/words.ts'

/**
 * What was wrong with the command line, in the person's language; commander's own messages are English and only mined
 * for names.
 */
export function describeUsageError({ code, message }: CommanderError, words: CliWords): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const [first = '', second = ''] = quoted
  const suggestion = /Did you mean (?:one of )?([^?]{1,200})\?/.exec(message)?.[1]
  const withSuggestion = (sentence: string): string =>
    suggestion === undefined ? sentence : `${sentence} ${words.usage.didYouMean(suggestion)}`
  switch (code) {
    case 'commander.unknownOption':
      return withSuggestion(words.usage.unknownOption(first))
    case 'commander.unknownCommand':
      return withSuggestion(words.usage.unknownCommand(first))
    case 'commander.missingArgument':
      return words.usage.missingArgument(first)
    case 'commander.optionMissingArgument':
      return words.usage.missingValue(first)
    case 'commander.missingMandatoryOptionValue':
      return words.usage.missingOption(first)
    case 'commander.excessArguments':
      return words.usage.excessArguments
    case 'commander.conflictingOption':
      return words.usage.conflicting(first, second)
    case 'commander.invalidArgument':
      return words.usage.invalidValue(
        second === '' ? first : second,
        /(?:Allowed choices are |Needed: )(.*?)\.?$/s.exec(message)?.[1] ?? '',
      )
    default:
      return words.usage.other(message.replace(/^error: /, ''))
  }
}
