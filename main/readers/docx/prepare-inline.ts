import type { Document, Element, Node } from '@xmldom/xmldom'
import type { LeftOut, Signature, SourceMark, SourceMarks } from './source-marks.ts'
import { runLook, type Look, type Styles } from './styles.ts'
import { alternative, bookmark, textRun } from './write-xml.ts'
import { attribute, childElements, childValue, isWord, wordChild, wordName } from './xml.ts'

export interface InlineContext {
  readonly document: Document
  readonly styles: Styles
  readonly marks: SourceMarks
  readonly leftOut: LeftOut
  /** The paragraph's own look, inherited by its runs. */
  readonly look: Look
  /** Characters by "size bold": filled in. */
  readonly weights: Map<string, number>
  /** Text boxes anchored in the paragraph: filled in, in reading order. */
  readonly textBoxes: Element[]
}

/** The runs and marks a paragraph comes down to, in order; wrappers opened, tracked changes accepted. */
export function prepareInline(parent: Element, context: InlineContext): Node[] {
  return childElements(parent).flatMap((child) => inlineNode(child, context))
}

function inlineNode(element: Element, context: InlineContext): Node[] {
  const mark = (what: SourceMark): Node =>
    bookmark(context.document, wordLike(element, context), context.marks.add(what))
  switch (wordName(element)) {
    case 'r':
      return run(element, context)
    case 'ins':
    case 'moveTo':
      return [
        mark({ kind: 'insertion-start', by: signature(element) }),
        ...prepareInline(element, context),
        mark({ kind: 'insertion-end' }),
      ]
    case 'del':
    case 'moveFrom': {
      const text = deletedText(element)
      return text === '' ? [] : [mark({ kind: 'deletion', text, by: signature(element) })]
    }
    case 'hyperlink':
    case 'fldSimple':
    case 'smartTag':
    case 'customXml':
    case 'dir':
    case 'bdo':
      return prepareInline(element, context)
    case 'sdt': {
      const content = wordChild(element, 'sdtContent')
      return content === null ? [] : prepareInline(content, context)
    }
    case 'commentRangeStart':
      return [mark({ kind: 'comment-start', id: attribute(element, 'id') ?? '' })]
    case 'commentRangeEnd':
      return [mark({ kind: 'comment-end', id: attribute(element, 'id') ?? '' })]
    default:
      break
  }
  if (element.localName === 'oMath' || element.localName === 'oMathPara')
    return [textRun(context.document, wordLike(element, context), mathText(element))]
  if (element.localName === 'AlternateContent') {
    const branch = alternative(element)
    return branch === null ? [] : prepareInline(branch, context)
  }
  return []
}

/** One run, or several where it held phonetic guides; nothing where it is hidden. */
function run(element: Element, context: InlineContext): Node[] {
  const properties = wordChild(element, 'rPr')
  const look = {
    ...context.look,
    ...context.styles.characterLook(childValue(properties, 'rStyle')),
    ...runLook(properties),
  }
  // The look is resolved: mammoth need not read it again, which halves its work.
  if (properties !== null) element.removeChild(properties)
  const parts: Node[] = []
  for (const child of childElements(element)) {
    const name = wordName(child)
    if (name === 'ruby') {
      // The base is the text; the guide above it is pronunciation.
      const base = wordChild(child, 'rubyBase')
      if (base !== null) parts.push(...prepareInline(base, context))
      element.removeChild(child)
    } else if (name === 'commentReference') {
      element.removeChild(child)
      parts.push(
        bookmark(
          context.document,
          element,
          context.marks.add({ kind: 'comment-start', id: attribute(child, 'id') ?? '' }),
        ),
      )
    } else if (name === 'cr' || name === 'ptab')
      element.replaceChild(
        context.document.createElementNS(element.namespaceURI, name === 'cr' ? 'w:br' : 'w:tab'),
        child,
      )
    else if (child.localName === 'AlternateContent' || name === 'pict' || name === 'drawing' || name === 'object') {
      collectTextBoxes(child.localName === 'AlternateContent' ? alternativeWithText(child) : child, context.textBoxes)
      element.removeChild(child)
    } else if (name === 'softHyphen' || name === 'lastRenderedPageBreak') element.removeChild(child)
  }
  const length = childElements(element).reduce(
    (sum, child) => sum + (wordName(child) === 't' ? (child.textContent ?? '').trim().length : 0),
    0,
  )
  if (look.hidden === true) {
    context.leftOut.hiddenCharacters += length
    return parts
  }
  if (length > 0) {
    const key = `${look.fontSize === undefined ? '' : String(look.fontSize)} ${look.bold === true ? 'bold' : ''}`
    context.weights.set(key, (context.weights.get(key) ?? 0) + length)
  }
  return [element, ...parts]
}

function collectTextBoxes(element: Element | null, boxes: Element[]): void {
  if (element === null) return
  if (isWord(element, 'txbxContent')) {
    boxes.push(element)
    return
  }
  for (const child of childElements(element))
    collectTextBoxes(child.localName === 'AlternateContent' ? alternativeWithText(child) : child, boxes)
}

/** Both branches of a drawing hold the same text box; one is enough. */
function alternativeWithText(element: Element): Element | null {
  const branches = childElements(element)
  const holding = (name: string): Element | undefined =>
    branches.find((branch) => branch.localName === name && hasTextBox(branch))
  return holding('Fallback') ?? holding('Choice') ?? null
}

const hasTextBox = (element: Element): boolean =>
  isWord(element, 'txbxContent') || childElements(element).some(hasTextBox)

function deletedText(element: Element): string {
  return childElements(element)
    .map((child) => {
      const name = wordName(child)
      if (name === 'delText' || name === 't') return child.textContent ?? ''
      if (name === 'tab') return '\t'
      return name === 'rPr' || name === 'delInstrText' ? '' : deletedText(child)
    })
    .join('')
}

const mathText = (element: Element): string =>
  element.localName === 't' ? (element.textContent ?? '') : childElements(element).map(mathText).join('')

function signature(element: Element): Signature {
  const author = attribute(element, 'author'),
    at = attribute(element, 'date')
  return { ...(author === null ? {} : { author }), ...(at === null ? {} : { at }) }
}

/** An element whose namespace is WordprocessingML's in this file: strict and transitional differ. */
const wordLike = (element: Element, context: InlineContext): Element => context.document.documentElement ?? element
