import { XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom'
import type { BlockStyle } from '../../../core/model/source-document.ts'
import type { Numbering } from './numbering.ts'
import { prepareInline, type InlineContext } from './prepare-inline.ts'
import type { LeftOut, SourceMarks } from './source-marks.ts'
import { paragraphLook, type Look, type Styles } from './styles.ts'
import { alternative, bookmark, textRun } from './write-xml.ts'
import { childElements, childValue, isElement, wordChild, wordName } from './xml.ts'

/**
 * Rewrites one part so that mammoth's reading of it loses nothing: automatic numbers become text, tracked changes are
 * accepted and marked, wrappers mammoth does not know are opened, text boxes follow their paragraph, looks are resolved
 * through the styles. Afterwards: every `w:p` that will be read carries one 'paragraph' mark, and no paragraph holds a
 * bookmark but ours.
 */
export function preparePart(
  document: Document,
  styles: Styles,
  numbering: Numbering,
  marks: SourceMarks,
  leftOut: LeftOut,
): string {
  const root = document.documentElement
  if (root === null) return ''
  const part = new PartPreparation(document, styles, numbering, marks, leftOut)
  part.container(root)
  return new XMLSerializer().serializeToString(document)
}

class PartPreparation {
  readonly #document: Document
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #marks: SourceMarks
  readonly #leftOut: LeftOut

  constructor(document: Document, styles: Styles, numbering: Numbering, marks: SourceMarks, leftOut: LeftOut) {
    this.#document = document
    this.#styles = styles
    this.#numbering = numbering
    this.#marks = marks
    this.#leftOut = leftOut
  }

  /** A body, a cell, a note, a text box: anything that holds paragraphs and tables. */
  container(parent: Node): void {
    let carried: Node[] = []
    for (const child of childElements(parent)) {
      switch (wordName(child)) {
        case 'p':
          carried = this.#paragraph(child, carried)
          break
        case 'tbl':
          this.#table(child)
          break
        case 'body':
        case 'footnote':
        case 'endnote':
        case 'tc':
        case 'txbxContent':
          this.container(child)
          break
        case 'sdt':
          this.#open(child, wordChild(child, 'sdtContent'))
          break
        case 'ins':
        case 'moveTo':
        case 'customXml':
        case 'smartTag':
          this.#open(child, child)
          break
        case 'altChunk':
          this.#leftOut.embeddedParts++
          parent.removeChild(child)
          break
        // What else stands here holds no text mammoth would read; it is left, because each removal recounts all its
        // siblings.
        default:
          if (child.localName === 'AlternateContent') this.#open(child, alternative(child))
      }
    }
  }

  /** Puts a wrapper's paragraphs in its place. */
  #open(wrapper: Element, content: Element | null): void {
    if (content !== null) this.container(content)
    const parent = wrapper.parentNode
    if (parent === null) return
    for (const child of content === null ? [] : childElements(content)) parent.insertBefore(child, wrapper)
    parent.removeChild(wrapper)
  }

  #table(table: Element): void {
    for (const child of childElements(table)) {
      const name = wordName(child)
      if (name === 'tr') this.#row(table, child)
      else if (name === 'sdt' || name === 'customXml' || name === 'ins') {
        const content = name === 'sdt' ? wordChild(child, 'sdtContent') : child
        for (const row of content === null ? [] : childElements(content)) {
          if (wordName(row) !== 'tr') continue
          table.insertBefore(row, child)
          this.#row(table, row)
        }
        table.removeChild(child)
        // Its look is not read, and mammoth, which is given no styles, fails on a table that names one.
      } else if (name === 'bookmarkStart' || name === 'tblPr') table.removeChild(child)
    }
  }

  #row(table: Element, row: Element): void {
    if (wordChild(wordChild(row, 'trPr'), 'del') !== null) {
      this.#leftOut.deletedRows++
      table.removeChild(row)
      return
    }
    for (const child of childElements(row)) {
      const name = wordName(child)
      if (name === 'tc') this.container(child)
      else if (name === 'sdt') {
        const cells = wordChild(child, 'sdtContent')
        for (const cell of cells === null ? [] : childElements(cells))
          if (wordName(cell) === 'tc') {
            row.insertBefore(cell, child)
            this.container(cell)
          }
        row.removeChild(child)
      } else if (name === 'bookmarkStart') row.removeChild(child)
    }
  }

  /** Returns what the next paragraph has to take over: a paragraph whose mark was deleted runs on into it. */
  #paragraph(paragraph: Element, carried: readonly Node[]): Node[] {
    const properties = wordChild(paragraph, 'pPr')
    const styleId = childValue(properties, 'pStyle')
    const look = { ...this.#styles.look(styleId), ...paragraphLook(properties) }
    const context: InlineContext = {
      document: this.#document,
      styles: this.#styles,
      marks: this.#marks,
      leftOut: this.#leftOut,
      look,
      weights: new Map(),
      textBoxes: [],
    }
    const inline = [...carried, ...prepareInline(paragraph, context)]
    const parent = paragraph.parentNode
    const following = nextElement(paragraph)
    if (isMarkDeleted(properties) && following !== null && wordName(following) === 'p') {
      parent?.removeChild(paragraph)
      return inline
    }
    const numbered = this.#numbering.next(properties, styleId)
    const style = {
      ...blockStyle(look, context.weights, numbered?.label.length ?? null),
      ...(this.#styles.chain(styleId).some(({ name }) => contentsStyle.test(name)) ? { contents: true as const } : {}),
    }
    while (paragraph.firstChild !== null) paragraph.removeChild(paragraph.firstChild)
    paragraph.appendChild(bookmark(this.#document, paragraph, this.#marks.add({ kind: 'paragraph', style })))
    if (numbered !== null) paragraph.appendChild(textRun(this.#document, paragraph, numbered.label + numbered.gap))
    for (const node of inline) paragraph.appendChild(node)
    const after = paragraph.nextSibling
    for (const box of context.textBoxes) {
      this.container(box)
      for (const child of childElements(box)) parent?.insertBefore(child, after)
    }
    return []
  }
}

/** Word keeps this name in every language; WPS writes it in Chinese. */
const contentsStyle = /^(?:toc|目录|目錄)\s?[1-9]$/iu

const isMarkDeleted = (properties: Element | null): boolean => {
  const mark = wordChild(properties, 'rPr')
  return wordChild(mark, 'del') !== null || wordChild(mark, 'moveFrom') !== null
}

function nextElement(node: Node): Element | null {
  for (let next = node.nextSibling; next !== null; next = next.nextSibling) if (isElement(next)) return next
  return null
}

/** What most of the paragraph's characters look like. `weights`: characters by "size bold". */
function blockStyle(look: Look, weights: ReadonlyMap<string, number>, numberingLength: number | null): BlockStyle {
  const [heaviest] = [...weights].sort((a, b) => b[1] - a[1])
  const [size, weight] = heaviest?.[0].split(' ') ?? [
    look.fontSize === undefined ? '' : String(look.fontSize),
    look.bold === true ? 'bold' : '',
  ]
  const fontSize = size === undefined || size === '' ? undefined : Number(size)
  const first =
    look.firstLineChars === undefined || look.firstLineChars === 0
      ? (look.firstLine ?? 0) / 20
      : (look.firstLineChars / 100) * (fontSize ?? 10.5)
  const indent = (look.left ?? 0) / 20 + first
  return {
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(weight === 'bold' ? { bold: true } : {}),
    ...(look.centred === true ? { centred: true } : {}),
    ...(indent > 0 ? { indent: Math.round(indent * 10) / 10 } : {}),
    ...(look.outlineLevel !== undefined && look.outlineLevel >= 0 && look.outlineLevel < 9
      ? { headingLevel: look.outlineLevel + 1 }
      : {}),
    ...(numberingLength === null ? {} : { numberingLength }),
  }
}
