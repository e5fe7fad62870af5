/** What XML 1.0 cannot hold: controls but tab, line feed and return, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Counts what could not be written as it is. */
export interface Tally {
  replaced: number
}

/** Text for XML, in an element or an attribute in double quotes; what XML cannot hold becomes � and is counted. */
export function xmlText(text: string, tally: Tally): string {
  return text
    .replace(unwritable, () => {
      tally.replaced++
      return '\ufffd'
    })
    .replace(/[&<>"\r\n\t]/g, (character) => entities[character] ?? character)
}
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
