import type { LeftOut, Signature, SourceMark, SourceMarks } from './source-marks.ts'
import { runLook, type Look, type Styles } from './styles.ts'
import { alternative, bookmark, textRun } from './word-elements.ts'
import {
  attribute,
  childElements,
  childValue,
  textOf,
  wordChild,
  wordElement,
  wordName,
  type XmlElement,
} from './xml.ts'

export interface InlineContext {
  readonly styles: Styles
  readonly marks: SourceMarks
  readonly leftOut: LeftOut
  /** The paragraph's own look, inherited by its runs. */
  readonly look: Look
  /** Characters by "size bold": filled in. */
  readonly weights: Map<string, number>
  /** Text boxes anchored in the paragraph: filled in, in reading order. */
  readonly textBoxes: XmlElement[]
}

/** The runs and marks a paragraph comes down to, in order; wrappers opened, tracked changes accepted. */
export function prepareInline(parent: XmlElement, context: InlineContext): XmlElement[] {
  return childElements(parent).flatMap((child) => inlineNode(child, context))
}

function inlineNode(element: XmlElement, context: InlineContext): XmlElement[] {
  const mark = (what: SourceMark): XmlElement => bookmark(context.marks.add(what))
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
  if (element.name === 'oMath' || element.name === 'oMathPara') return [textRun(mathText(element))]
  if (element.name === 'AlternateContent') {
    const branch = alternative(element)
    return branch === null ? [] : prepareInline(branch, context)
  }
  return []
}

/** One run, or several where it held phonetic guides; nothing where it is hidden. */
function run(element: XmlElement, context: InlineContext): XmlElement[] {
  const properties = wordChild(element, 'rPr')
  const look = {
    ...context.look,
    ...context.styles.characterLook(childValue(properties, 'rStyle')),
    ...runLook(properties),
  }
  const kept: XmlElement[] = [],
    parts: XmlElement[] = []
  for (const child of childElements(element)) {
    switch (wordName(child)) {
      case 'rPr': // The look is resolved: mammoth need not read it again, which halves its work.
      case 'softHyphen':
      case 'lastRenderedPageBreak':
        break
      case 'ruby': {
        // The base is the text; the guide above it is pronunciation.
        const base = wordChild(child, 'rubyBase')
        if (base !== null) parts.push(...prepareInline(base, context))
        break
      }
      case 'commentReference':
        parts.push(bookmark(context.marks.add({ kind: 'comment-start', id: attribute(child, 'id') ?? '' })))
        break
      case 'cr':
        kept.push(wordElement('br'))
        break
      case 'ptab':
        kept.push(wordElement('tab'))
        break
      case 'pict':
      case 'drawing':
      case 'object':
        collectTextBoxes(child, context.textBoxes)
        break
      default:
        if (child.name === 'AlternateContent') collectTextBoxes(alternativeWithText(child), context.textBoxes)
        else kept.push(child)
    }
  }
  const length = kept.reduce((sum, child) => sum + (wordName(child) === 't' ? textOf(child).trim().length : 0), 0)
  if (look.hidden === true) {
    context.leftOut.hiddenCharacters += length
    return parts
  }
  if (length > 0) {
    const key = `${look.fontSize === undefined ? '' : String(look.fontSize)} ${look.bold === true ? 'bold' : ''}`
    context.weights.set(key, (context.weights.get(key) ?? 0) + length)
  }
  return [{ ...element, children: kept }, ...parts]
}

function collectTextBoxes(element: XmlElement | null, boxes: XmlElement[]): void {
  if (element === null) return
  if (wordName(element) === 'txbxContent') {
    boxes.push(element)
    return
  }
  for (const child of childElements(element))
    collectTextBoxes(child.name === 'AlternateContent' ? alternativeWithText(child) : child, boxes)
}

/** Both branches of a drawing hold the same text box; one is enough. */
function alternativeWithText(element: XmlElement): XmlElement | null {
  const branches = childElements(element)
  const holding = (name: string): XmlElement | undefined =>
    branches.find((branch) => branch.name === name && hasTextBox(branch))
  return holding('Fallback') ?? holding('Choice') ?? null
}

const hasTextBox = (element: XmlElement): boolean =>
  wordName(element) === 'txbxContent' || childElements(element).some(hasTextBox)

function deletedText(element: XmlElement): string {
  return childElements(element)
    .map((child) => {
      const name = wordName(child)
      if (name === 'delText' || name === 't') return textOf(child)
      if (name === 'tab') return '\t'
      return name === 'rPr' || name === 'delInstrText' ? '' : deletedText(child)
    })
    .join('')
}

const mathText = (element: XmlElement): string =>
  element.name === 't' ? textOf(element) : childElements(element).map(mathText).join('')

function signature(element: XmlElement): Signature {
  const author = attribute(element, 'author'),
    at = attribute(element, 'date')
  return { ...(author === null ? {} : { author }), ...(at === null ? {} : { at }) }
}
