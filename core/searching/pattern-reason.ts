/**
 * What is wrong with a regular expression, by words of the engine's message (V8's; other engines say it in others, and
 * then it is only 'invalid-pattern'). Codes are words of `value-words`.
 */
const reasons: readonly (readonly [words: RegExp, reason: string])[] = [
  [/Unterminated group|Unmatched '\)'/u, 'pattern-group'],
  [/Unterminated character class/u, 'pattern-class'],
  [/Lone quantifier brackets|Incomplete quantifier|numbers out of order/u, 'pattern-braces'],
  [/Nothing to repeat/u, 'pattern-repeat'],
  [/Range out of order|Invalid character class/u, 'pattern-range'],
  [
    /at end of pattern|[Ii]nvalid (?:\w+ )?escape|Invalid property name|Invalid (?:class|decimal) escape/u,
    'pattern-escape',
  ],
]

export const patternReason = (message: string): string =>
  reasons.find(([words]) => words.test(message))?.[1] ?? 'invalid-pattern'
