import { Lexer, type Token } from 'marked'

/**
 * Longer texts, and deeper ones, are shown as they were typed: what nobody writes must not cost the window its breath.
 */
const LONGEST = 20_000
const DEEPEST_QUOTE = /^(?:[ \t]*>){12}/mu

/**
 * A text's Markdown taken apart; null where it is to be shown as typed. Line ends inside a paragraph stay line ends:
 * that is how notes are written.
 */
export function markdownTokens(text: string): readonly Token[] | null {
  if (text.length > LONGEST || DEEPEST_QUOTE.test(text)) return null
  return new Lexer({ gfm: true, breaks: true }).lex(text)
}

/** The address where it is one that may be followed: https only, as the desktop opens no other. */
export const followable = (href: string): string | null =>
  URL.canParse(href) && new URL(href).protocol === 'https:' ? href : null
