import { attribute, childValue, toggle, whole, wordChild, wordChildren, type XmlElement } from './xml.ts'

/**
 * What a paragraph or run says of its own look; absent means "ask the style". Sizes in points, indents in twentieths of
 * a point.
 */
export interface Look {
  readonly fontSize?: number
  readonly bold?: boolean
  readonly centred?: boolean
  readonly firstLine?: number
  /** Hundredths of a character, which win over `firstLine`. */
  readonly firstLineChars?: number
  readonly left?: number
  /** 0-8 outline levels, 9 is body text. */
  readonly outlineLevel?: number
  readonly hidden?: boolean
}

/** Which list numbers a paragraph; `level` null where only the list is named. */
export interface NumberingChoice {
  readonly numId: string | null
  readonly level: number | null
}

export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly look: Look
  readonly numbering: NumberingChoice
  readonly basedOn: string | null
}

export interface Styles {
  /** The style and those it is based on, nearest first; the default paragraph style for null. */
  chain(id: string | null): readonly ParagraphStyle[]
  /** The look of a paragraph style with everything it inherits, down to the document's defaults. */
  look(id: string | null): Look
  /** What a character style adds; nothing for null or a style the file lacks. */
  characterLook(id: string | null): Look
}

const longestChain = 30

/** Reads styles.xml; a file without one has no styles and Word's built-in 10.5 or 11 points are not guessed. */
export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, ParagraphStyle>()
  let defaults: Look = {},
    defaultId: string | null = null
  if (root) {
    const docDefaults = wordChild(root, 'docDefaults')
    defaults = {
      ...paragraphLook(wordChild(wordChild(docDefaults, 'pPrDefault'), 'pPr')),
      ...runLook(wordChild(wordChild(docDefaults, 'rPrDefault'), 'rPr')),
    }
    for (const style of wordChildren(root, 'style')) {
      const id = attribute(style, 'styleId')
      if (id === null) continue
      byId.set(id, readStyle(id, style))
      if (attribute(style, 'type') === 'paragraph' && ['1', 'true', 'on'].includes(attribute(style, 'default') ?? ''))
        defaultId = id
    }
  }
  const chain = (id: string | null): ParagraphStyle[] => {
    const found: ParagraphStyle[] = []
    for (let next = id === null || !byId.has(id) ? defaultId : id; next !== null && found.length < longestChain;) {
      const style = byId.get(next)
      if (!style || found.includes(style)) break
      found.push(style)
      next = style.basedOn
    }
    return found
  }
  const looks = new Map<string | null, Look>()
  const look = (id: string | null): Look => {
    const known = looks.get(id)
    if (known) return known
    const computed = chain(id).reduceRight<Look>((inherited, style) => ({ ...inherited, ...style.look }), defaults)
    looks.set(id, computed)
    return computed
  }
  const characterLook = (id: string | null): Look =>
    id === null || !byId.has(id)
      ? {}
      : chain(id).reduceRight<Look>((inherited, style) => ({ ...inherited, ...style.look }), {})
  return { chain, look, characterLook }
}

function readStyle(id: string, style: XmlElement): ParagraphStyle {
  const properties = wordChild(style, 'pPr')
  const name = childValue(style, 'name') ?? id
  const builtIn = /^heading ([1-9])$/i.exec(name)
  return {
    id,
    name,
    basedOn: childValue(style, 'basedOn'),
    numbering: numberingChoice(properties),
    look: {
      ...(builtIn ? { outlineLevel: Number(builtIn[1]) - 1 } : {}),
      ...paragraphLook(properties),
      ...runLook(wordChild(style, 'rPr')),
    },
  }
}

/** What a `w:pPr` says. */
export function paragraphLook(properties: XmlElement | null): Look {
  if (properties === null) return {}
  const alignment = childValue(properties, 'jc'),
    indent = wordChild(properties, 'ind')
  const hanging = whole(attribute(indent, 'hanging'))
  const firstLine = hanging === null ? whole(attribute(indent, 'firstLine')) : -hanging
  const firstLineChars = whole(attribute(indent, 'firstLineChars'))
  const left = whole(attribute(indent, 'left') ?? attribute(indent, 'start'))
  const outlineLevel = whole(childValue(properties, 'outlineLvl'))
  return {
    ...(alignment === null ? {} : { centred: alignment === 'center' }),
    ...(firstLine === null ? {} : { firstLine }),
    ...(firstLineChars === null ? {} : { firstLineChars }),
    ...(left === null ? {} : { left }),
    ...(outlineLevel === null ? {} : { outlineLevel }),
  }
}

/** What a `w:rPr` says. */
export function runLook(properties: XmlElement | null): Look {
  if (properties === null) return {}
  const halfPoints = whole(childValue(properties, 'sz')),
    bold = toggle(properties, 'b'),
    hidden = toggle(properties, 'vanish')
  return {
    ...(halfPoints === null ? {} : { fontSize: halfPoints / 2 }),
    ...(bold === null ? {} : { bold }),
    ...(hidden === null ? {} : { hidden }),
  }
}

export function numberingChoice(properties: XmlElement | null): NumberingChoice {
  const numbering = wordChild(properties, 'numPr')
  return { numId: childValue(numbering, 'numId'), level: whole(childValue(numbering, 'ilvl')) }
}
