import type { BlockStyle } from '../../../core/model/source-document.ts'
import type { Numbering } from './numbering.ts'
import { prepareInline, type InlineContext } from './prepare-inline.ts'
import type { LeftOut, SourceMarks } from './source-marks.ts'
import { paragraphLook, type Look, type Styles } from './styles.ts'
import { bookmark, textRun, unwrapped } from './word-elements.ts'
import { childElements, childValue, wordChild, wordName, type XmlElement } from './xml.ts'

/**
 * Rewrites one part so that mammoth's reading of it loses nothing: automatic numbers become text, tracked changes are
 * accepted and marked, wrappers mammoth does not know are opened, text boxes follow their paragraph, looks are resolved
 * through the styles. Gives a tree of its own. Afterwards: only what holds text is left; every `w:p` carries one
 * 'paragraph' mark, and no bookmark but ours is there.
 */
export const preparePart = (
  root: XmlElement,
  styles: Styles,
  numbering: Numbering,
  marks: SourceMarks,
  leftOut: LeftOut,
): XmlElement => new PartPreparation(styles, numbering, marks, leftOut).container(root)

class PartPreparation {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #marks: SourceMarks
  readonly #leftOut: LeftOut

  constructor(styles: Styles, numbering: Numbering, marks: SourceMarks, leftOut: LeftOut) {
    this.#styles = styles
    this.#numbering = numbering
    this.#marks = marks
    this.#leftOut = leftOut
  }

  /** A body, a cell, a note, a text box: anything that holds paragraphs and tables. */
  container(parent: XmlElement): XmlElement {
    const elements = unwrapped(childElements(parent))
    const children: XmlElement[] = []
    // what a paragraph whose mark was deleted leaves to the next one
    let carried: readonly XmlElement[] = []
    for (const [n, element] of elements.entries()) {
      if (wordName(element) !== 'p') {
        children.push(...this.#other(element))
        continue
      }
      const following = elements[n + 1]
      const joins = isMarkDeleted(element) && following !== undefined && wordName(following) === 'p'
      const read = this.#paragraph(element, carried, joins)
      children.push(...read.blocks)
      carried = read.carried
    }
    return { ...parent, children }
  }

  /** What else a container holds; anything that is not named here holds no text. */
  #other(element: XmlElement): readonly XmlElement[] {
    switch (wordName(element)) {
      case 'tbl':
        return [this.#table(element)]
      case 'body':
      case 'footnote':
      case 'endnote':
        return [this.container(element)]
      case 'tcPr':
        return [element]
      case 'altChunk':
        this.#leftOut.embeddedParts++
        return []
      default:
        return []
    }
  }

  /** Its rows alone: its look is not read. */
  #table(table: XmlElement): XmlElement {
    const rows = unwrapped(childElements(table)).filter((child) => wordName(child) === 'tr')
    return { ...table, children: rows.flatMap((row) => this.#row(row)) }
  }

  #row(row: XmlElement): readonly XmlElement[] {
    if (wordChild(wordChild(row, 'trPr'), 'del') !== null) {
      this.#leftOut.deletedRows++
      return []
    }
    const cells = unwrapped(childElements(row)).filter((child) => wordName(child) === 'tc')
    return [{ ...row, children: cells.map((cell) => this.container(cell)) }]
  }

  /** The paragraph with its text boxes behind it; where it `joins` the next one, its text is carried over to that. */
  #paragraph(
    paragraph: XmlElement,
    carried: readonly XmlElement[],
    joins: boolean,
  ): { readonly blocks: readonly XmlElement[]; readonly carried: readonly XmlElement[] } {
    const properties = wordChild(paragraph, 'pPr')
    const styleId = childValue(properties, 'pStyle')
    const look = { ...this.#styles.look(styleId), ...paragraphLook(properties) }
    const context: InlineContext = {
      styles: this.#styles,
      marks: this.#marks,
      leftOut: this.#leftOut,
      look,
      weights: new Map(),
      textBoxes: [],
    }
    const inline = [...carried, ...prepareInline(paragraph, context)]
    const boxes = (): readonly XmlElement[] => context.textBoxes.flatMap((box) => childElements(this.container(box)))
    if (joins) return { blocks: boxes(), carried: inline }
    const numbered = this.#numbering.next(properties, styleId)
    const style = {
      ...blockStyle(look, context.weights, numbered?.label.length ?? null),
      ...(this.#styles.chain(styleId).some(({ name }) => contentsStyle.test(name)) ? { contents: true as const } : {}),
    }
    const children = [
      bookmark(this.#marks.add({ kind: 'paragraph', style })),
      ...(numbered === null ? [] : [textRun(numbered.label + numbered.gap)]),
      ...inline,
    ]
    return { blocks: [{ ...paragraph, children }, ...boxes()], carried: [] }
  }
}

/** Word keeps this name in every language; WPS writes it in Chinese. */
const contentsStyle = /^(?:toc|目录|目錄)\s?[1-9]$/iu

const isMarkDeleted = (paragraph: XmlElement): boolean => {
  const mark = wordChild(wordChild(paragraph, 'pPr'), 'rPr')
  return wordChild(mark, 'del') !== null || wordChild(mark, 'moveFrom') !== null
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
