/** Counts what could not be written as it is. */
export interface Unwritable {
  replaced: number
}

/**
 * Controls but tab and line ends (the escape character would begin a language code in a PDF string, 7.9.2.2), halves of
 * surrogate pairs, and what is no character.
 */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu

/** Words for a string of a PDF; what it cannot hold becomes � and is counted. */
export const writable = (text: string, tally: Unwritable): string =>
  text.replace(unwritable, () => {
    tally.replaced++
    return '\ufffd'
  })
