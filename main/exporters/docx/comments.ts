import type { Part } from '../ooxml.ts'
import { xmlText, type Tally } from '../ooxml.ts'
import { paragraph, run } from './runs.ts'

/** A comment on [start, end) of a clause's own text (UTF-16). `answers`: the key of the comment it replies to. */
export interface WordComment {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly author: string
  readonly at: string
  readonly paragraphs: readonly string[]
  readonly answers?: string
}

/** The comments of a document as they are met: each gets the next number. */
export interface CommentList {
  readonly add: (comment: WordComment) => number
  readonly parts: () => readonly Part[]
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"'
/** An id of a paragraph; the schema wants it below 0x80000000. */
const paragraphId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase()

export function commentList(tally: Tally): CommentList {
  const comments: string[] = []
  const extended: string[] = []
  const known = new Map<string, number>()
  return {
    add: ({ key, author, at, paragraphs, answers }) => {
      const id = comments.length
      known.set(key, id)
      const last = paragraphs.length - 1
      const words = paragraphs.map((text, place) => {
        const xml = paragraph(run(text, tally), 'CommentText')
        return place === last ? xml.replace('<w:p>', `<w:p w14:paraId="${paragraphId(id)}">`) : xml
      })
      comments.push(
        `<w:comment w:id="${String(id)}" w:author="${xmlText(author, tally)}" w:date="${at.slice(0, 19)}Z" w:initials="${xmlText([...author].slice(0, 2).join(''), tally)}">${words.join('')}</w:comment>`,
      )
      const parent = answers === undefined ? undefined : known.get(answers)
      extended.push(
        `<w15:commentEx w15:paraId="${paragraphId(id)}"${parent === undefined ? '' : ` w15:paraIdParent="${paragraphId(parent)}"`} w15:done="0"/>`,
      )
      return id
    },
    parts: () => [
      ['word/comments.xml', `<w:comments ${namespaces}>${comments.join('')}</w:comments>`],
      ['word/commentsExtended.xml', `<w15:commentsEx ${namespaces}>${extended.join('')}</w15:commentsEx>`],
    ],
  }
}
