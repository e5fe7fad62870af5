/** Characters that mean something wherever they stand in a line of CommonMark or GitHub's dialect. */
const always = /[\\`*_[\]<>&|~$]/g
/** What would begin a heading, a list, a quotation, a rule or a fence at the start of a line. */
const atStart = /^(\s*)([#+\-=:])|^(\s*\d{1,9})([.)])/

/**
 * A text as Markdown that shows exactly this text: no markup of its own, no HTML, no links. Lines stay lines of their
 * own paragraph.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .map(escapeLine)
    .join('\n\n')

/** The same on one line, for headings and lists. */
export const escapeInline = (text: string): string => escapeLine(text.replace(/(?<!\s)\s*[\r\n]\s*/g, ' '))

const escapeLine = (line: string): string =>
  line
    .replace(always, '\\$&')
    .replace(
      atStart,
      (
        _whole,
        blank: string | undefined,
        mark: string | undefined,
        number: string | undefined,
        stop: string | undefined,
      ) => (number === undefined ? `${blank ?? ''}\\${mark ?? ''}` : `${number}\\${stop ?? ''}`),
    )
    // blanks at a line's ends mean code or a break; as entities they are only blanks
    .replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, (blanks) =>
      [...blanks].map((blank) => (blank === '\t' ? '&#9;' : '&#32;')).join(''),
    )
    // line ends to some readers of Markdown, though not to CommonMark
    .replace(/[\u0085\u2028\u2029]/g, (end) => `&#${String(end.charCodeAt(0))};`)
    // "www.x" and "http://x" become links by themselves in GitHub's dialect, to some readers behind a letter or a
    // figure too
    .replace(/(www)\./gi, '$1&#46;')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1&#58;')
    .replace(/@/g, '&#64;')
