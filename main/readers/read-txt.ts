import type { Result } from '../../core/model/result.ts'
import { fail, succeed } from '../../core/model/result.ts'
import type { Block, SourceDocument } from '../../core/model/source-document.ts'
import { decodeText } from './decode-text.ts'

/** Line ends of every system, and the separators that word processors leave behind. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/**
 * Reads a text file: one block a physical line, empty lines included, so that `offset` and the block's length tile the
 * decoded text but for its line ends. A form feed with text on both sides begins a page. Failures: those of
 * `decodeText`, `no-text` where nothing but blanks is left.
 */
export function readTxt(bytes: Uint8Array, encoding?: string): Result<SourceDocument> {
  const decoding = decodeText(bytes, encoding)
  if (!decoding.ok) return decoding
  const { text } = decoding.value
  if (text.trim() === '') return fail('no-text')
  const blocks: Block[] = []
  const from = text.search(/\S/u),
    to = text.trimEnd().length
  // Blanks before the first page or behind the last are no pages.
  const hasPages = text.slice(from, to).includes('\f')
  let offset = 0,
    page = 1
  const put = (end: number): void => {
    blocks.push({ kind: 'line', text: text.slice(offset, end), offset, ...(hasPages ? { page } : {}) })
  }
  for (const end of text.matchAll(lineEnd)) {
    put(end.index)
    if (end[0] === '\f' && end.index > from && end.index < to) page++
    offset = end.index + end[0].length
  }
  if (offset < text.length) put(text.length)
  return succeed({
    reader: { kind: 'txt', encoding: decoding.value.encoding, pages: hasPages ? page : null },
    blocks,
    notices: decoding.notices,
  })
}
