import { childElements, wordChild, wordElement, wordName, type XmlElement } from './xml.ts'

/** The branch to read of an alternate-content element: the fallback where it says anything, else the first choice. */
export function alternative(element: XmlElement): XmlElement | null {
  const branches = childElements(element)
  return (
    branches.find((branch) => branch.name === 'Fallback' && branch.children.length > 0) ??
    branches.find((branch) => branch.name === 'Choice') ??
    null
  )
}

/** Elements with what wraps paragraphs, rows and cells opened, however deep; tracked insertions are taken as made. */
export function unwrapped(elements: readonly XmlElement[]): XmlElement[] {
  return elements.flatMap((element) => {
    switch (wordName(element)) {
      case 'sdt': {
        const content = wordChild(element, 'sdtContent')
        return content === null ? [] : unwrapped(childElements(content))
      }
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        return unwrapped(childElements(element))
      default: {
        if (element.name !== 'AlternateContent') return [element]
        const branch = alternative(element)
        return branch === null ? [] : unwrapped(childElements(branch))
      }
    }
  })
}

/** An empty bookmark. */
export const bookmark = (name: string): XmlElement => wordElement('bookmarkStart', { name })

/** A run of plain text. */
export const textRun = (text: string): XmlElement => wordElement('r', {}, [wordElement('t', {}, [text])])
