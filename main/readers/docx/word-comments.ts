import type { SourceComment } from '../../../core/model/source-document.ts'
import { attribute, childElements, textOf, wordChildren, wordName, type XmlElement } from './xml.ts'

/** A comment as comments.xml has it; where it hangs is in the text. */
export type WordComment = Omit<SourceComment, 'start' | 'end'>

/** Comments by id; paragraphs of one comment are parted by "\n". */
export function readWordComments(root: XmlElement | null): ReadonlyMap<string, WordComment> {
  if (!root) return new Map()
  return new Map(
    wordChildren(root, 'comment').map((comment) => {
      const author = attribute(comment, 'author'),
        at = attribute(comment, 'date')
      const text = childElements(comment).map(plainText).join('\n')
      return [
        attribute(comment, 'id') ?? '',
        { text, ...(author === null ? {} : { author }), ...(at === null ? {} : { at }) },
      ]
    }),
  )
}

function plainText(element: XmlElement): string {
  const name = wordName(element)
  if (name === 't') return textOf(element)
  if (name === 'tab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  return name === 'pPr' || name === 'rPr' || name === 'del' ? '' : childElements(element).map(plainText).join('')
}
