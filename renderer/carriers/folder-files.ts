const inReadingOrder = new Intl.Collator('zh', { numeric: true })

/** In the order people number them: 2 before 10, as the shell and the command line walk a folder. */
export const byReadingOrder = (a: string, b: string): number => inReadingOrder.compare(a, b)

/** Kinds of file that can be read; hidden files and what a word processor leaves beside an open file are not meant. */
export const isReadable = (name: string): boolean => /\.(pdf|docx|txt)$/i.test(name) && !/^(\.|~\$)/.test(name)

/** The files of a picked folder that can be read, in reading order of their places in it. */
export const readableInOrder = <Picked extends { readonly name: string; readonly webkitRelativePath: string }>(
  files: readonly Picked[],
): readonly Picked[] =>
  files
    .filter(({ name }) => isReadable(name))
    .toSorted((a, b) => byReadingOrder(a.webkitRelativePath, b.webkitRelativePath))
