import type { CleanedText, CleaningChange, MapPiece } from '../model/cleaned-text.ts'
import type { SourceDocument } from '../model/source-document.ts'

/** Blanks that lay a line out: they are not part of the text, their width is kept as the line's indent. */
const layout = /^[\s\u200b\ufeff]*/u
/** What separates lines in Unicode but is not "\n": it may not stay inside a line. */
const innerBreaks = /[\r\n\u0085\u2028\u2029\v\f]/gu

/**
 * Lays a source document's blocks out as one text, a line a block (a table gives a line a row), without empty lines and
 * without the blanks that begin or end a line. Blocks that the reader knows as page heads and feet are left out, as
 * changes of the running-head rule, unless `keepHeads`. Afterwards: every unit that is not "\n" leads back to its
 * block; no line is empty.
 */
export function assembleText(source: SourceDocument, keepHeads = false): CleanedText {
  const out: string[] = []
  const pieces: MapPiece[] = []
  const changes: CleaningChange[] = []
  let length = 0
  source.blocks.forEach((block, index) => {
    if (!keepHeads && (block.kind === 'page-head' || block.kind === 'page-foot')) {
      if (block.text.trim() !== '')
        changes.push({
          rule: 'running-head',
          at: { start: length, end: length },
          before: block.text,
          after: '',
          block: index,
        })
      return
    }
    let from = 0
    for (const row of block.text.replace(innerBreaks, '\n').split('\n')) {
      const lead = layout.exec(row)?.[0].length ?? 0
      const body = trimEnd(row.slice(lead))
      if (body !== '') {
        if (length > 0) {
          out.push('\n')
          length++
        }
        pieces.push({ start: length, end: length + body.length, block: index, from: from + lead })
        out.push(body)
        length += body.length
      }
      from += row.length + 1
    }
  })
  return { text: out.join(''), pieces, changes }
}

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s\u200b\ufeff]/u.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
