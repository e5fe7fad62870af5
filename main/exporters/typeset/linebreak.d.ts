/** What we use of the package, which comes without types: Unicode's line breaking (UAX 14). */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** The next place a line may end (UTF-16 offset), null after the text's end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
