import { formatNumber } from './number-formats.ts'
import { numberingChoice, type Styles } from './styles.ts'
import { attribute, childElements, childValue, toggle, whole, wordChild, wordChildren, type XmlElement } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** 1-based level whose paragraphs restart this one; 0 never; null: every higher level. */
  readonly restart: number | null
  readonly legal: boolean
  readonly suffix: string
  readonly style: string | null
  readonly hidden: boolean
}
interface AbstractList {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
}
interface List {
  readonly abstract: AbstractList
  readonly levels: ReadonlyMap<number, Level>
  readonly startAt: ReadonlyMap<number, number>
}

/** The label Word prints before a paragraph, and what parts it from the text. */
export interface NumberLabel {
  readonly label: string
  readonly gap: '' | ' '
}

export interface Numbering {
  /**
   * Counts the paragraph with these properties and gives its label, or null where it has none. Call in document order,
   * once a paragraph.
   */
  next(paragraphProperties: XmlElement | null, styleId: string | null): NumberLabel | null
}

/**
 * Resolves Word's automatic numbering (ECMA-376 part 1, 17.9): counters are kept per abstract list, so that lists over
 * the same one count on; a start override restarts once, where its list is first used; a paragraph restarts the levels
 * below it as far as they allow; a level above that was never used shows its start. Without numbering.xml nothing is
 * numbered.
 */
export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const lists = readLists(root, styles)
  const counters = new Map<string, Map<number, number>>()
  const overridden = new Set<string>()

  const next = (paragraphProperties: XmlElement | null, styleId: string | null): NumberLabel | null => {
    const choice = chooseList(paragraphProperties, styleId, styles, lists)
    if (choice === null) return null
    const { list, level: at } = choice
    const level = list.levels.get(at)
    if (!level) return null
    const counter = counters.get(list.abstract.id) ?? new Map<number, number>()
    counters.set(list.abstract.id, counter)

    const startAt = list.startAt.get(at),
      key = `${choice.numId} ${String(at)}`
    const restarts = startAt !== undefined && !overridden.has(key)
    overridden.add(key)
    const before = counter.get(at)
    counter.set(at, restarts ? startAt : before === undefined ? (startAt ?? level.start) : before + 1)
    for (const deeper of counter.keys()) {
      if (deeper <= at) continue
      const restart = list.levels.get(deeper)?.restart ?? null
      if (restart === null || (restart > 0 && at < restart)) counter.delete(deeper)
    }
    if (level.hidden) return null
    const label = spell(level, list, counter)
    return label === '' ? null : { label, gap: gapAfter(label, level.suffix) }
  }
  return { next }
}

/** A tab or blank after （一） or 一、 is layout; after 第一条 or 1. it parts label and text. */
const gapAfter = (label: string, suffix: string): '' | ' ' =>
  suffix === 'nothing' || /[）】〕〉》、。．：，\u2460-\u24ff\u3220-\u32ff]$/u.test(label) ? '' : ' '

function spell(level: Level, list: List, counter: ReadonlyMap<number, number>): string {
  if (level.format === 'bullet') return bulletSign(level.text)
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1
    const named = list.levels.get(at)
    if (!named) return ''
    return formatNumber(
      counter.get(at) ?? list.startAt.get(at) ?? named.start,
      level.legal && named.format !== 'none' ? 'decimal' : named.format,
    )
  })
}

/** Bullets are mostly private-use characters of symbol fonts. */
const symbols: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf0a7': '▪',
  '\uf075': '◆',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0a8': '◇',
  '\uf06f': '□',
}
const bulletSign = (text: string): string => text.replace(/[\ue000-\uf8ff]/g, (sign) => symbols[sign] ?? '•')

interface Chosen {
  readonly list: List
  readonly level: number
  readonly numId: string
}

function chooseList(
  properties: XmlElement | null,
  styleId: string | null,
  styles: Styles,
  lists: ReadonlyMap<string, List>,
): Chosen | null {
  const own = numberingChoice(properties)
  const chain = styles.chain(styleId)
  const numId = own.numId ?? chain.find((style) => style.numbering.numId !== null)?.numbering.numId ?? null
  if (numId === null || numId === '0') return null
  const list = lists.get(numId)
  if (!list) return null
  if (own.level !== null || own.numId !== null) return { list, numId, level: own.level ?? 0 }
  // By style: the level that names the style wins over the number the style carries.
  for (const style of chain) {
    for (const [at, level] of list.levels) if (level.style === style.id) return { list, numId, level: at }
    if (style.numbering.level !== null) return { list, numId, level: style.numbering.level }
  }
  return { list, numId, level: 0 }
}

function readLists(root: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const lists = new Map<string, List>()
  if (!root) return lists
  const elements = new Map(
    wordChildren(root, 'abstractNum').map((element) => [attribute(element, 'abstractNumId') ?? '', element]),
  )
  const numbers = wordChildren(root, 'num')
  const abstractOf = (numId: string | null): string | null =>
    childValue(numbers.find((number) => attribute(number, 'numId') === numId) ?? null, 'abstractNumId')
  const resolve = (id: string | null, hops: number): AbstractList | null => {
    const element = elements.get(id ?? '')
    if (!element || hops > 5) return null
    // A list may stand for the list of a numbering style.
    const linked = childValue(element, 'numStyleLink')
    if (linked !== null) {
      const holder = [...elements.values()].find((candidate) => childValue(candidate, 'styleLink') === linked)
      return resolve(
        holder ? attribute(holder, 'abstractNumId') : abstractOf(styles.chain(linked)[0]?.numbering.numId ?? null),
        hops + 1,
      )
    }
    return {
      id: id ?? '',
      levels: new Map(
        wordChildren(element, 'lvl').map((level) => [whole(attribute(level, 'ilvl')) ?? 0, readLevel(level)]),
      ),
    }
  }
  for (const number of numbers) {
    const numId = attribute(number, 'numId'),
      abstract = resolve(childValue(number, 'abstractNumId'), 0)
    if (numId === null || !abstract) continue
    const levels = new Map(abstract.levels),
      startAt = new Map<number, number>()
    for (const override of wordChildren(number, 'lvlOverride')) {
      const at = whole(attribute(override, 'ilvl')) ?? 0
      const own = wordChild(override, 'lvl'),
        start = whole(childValue(override, 'startOverride'))
      if (own) levels.set(at, readLevel(own))
      if (start !== null) startAt.set(at, start)
    }
    lists.set(numId, { abstract, levels, startAt })
  }
  return lists
}

function readLevel(level: XmlElement): Level {
  return {
    start: whole(childValue(level, 'start')) ?? 0,
    format: readFormat(level),
    text: attribute(wordChild(level, 'lvlText'), 'val') ?? '',
    restart: whole(childValue(level, 'lvlRestart')),
    legal: toggle(level, 'isLgl') === true,
    suffix: childValue(level, 'suff') ?? 'tab',
    style: childValue(level, 'pStyle'),
    hidden: toggle(wordChild(level, 'rPr'), 'vanish') === true,
  }
}

/** Newer formats stand in an alternate-content element whose fallback every reader knows. */
function readFormat(level: XmlElement): string {
  const direct = childValue(level, 'numFmt')
  if (direct !== null) return direct
  for (const alternatives of childElements(level))
    for (const choice of childElements(alternatives)) {
      const format = choice.name === 'Fallback' ? childValue(choice, 'numFmt') : null
      if (format !== null) return format
    }
  return 'decimal'
}
