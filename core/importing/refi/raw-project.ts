import { plainGuid } from '../../model/refi/guid.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'

// What a project says, as values. Element and attribute names come in lower case, GUIDs go out in lower case without
// braces; what has no GUID gets none and cannot be pointed at.

export interface RawCoding {
  readonly guid: string | null
  readonly code: string | null
  readonly user: string | null
  readonly createdAt: string | null
}
export interface RawSelection {
  readonly guid: string | null
  readonly name: string
  readonly description: string
  /** Null where they are no whole numbers. */
  readonly position: { readonly start: number; readonly end: number } | null
  /** Words of the selection where it has no position in a text: a PDF's. */
  readonly words: string | null
  readonly codings: readonly RawCoding[]
  readonly notes: readonly string[]
  readonly user: string | null
  readonly createdAt: string | null
  readonly modifiedAt: string | null
}
export interface RawText {
  readonly guid: string | null
  readonly name: string
  readonly description: string
  /** Null where the text stands in a file. */
  readonly content: string | null
  readonly plainTextPath: string | null
  readonly richTextPath: string | null
  readonly selections: readonly RawSelection[]
  readonly codings: readonly RawCoding[]
  readonly notes: readonly string[]
  /** By GUID of the variable. */
  readonly values: ReadonlyMap<string, string>
  readonly user: string | null
  readonly createdAt: string | null
  readonly modifiedAt: string | null
}
/** `path`: the PDF; its text is `text`, null where the project has none. */
export interface RawSource {
  readonly text: RawText | null
  readonly guid: string | null
  readonly name: string
  readonly path: string | null
}
export interface RawCode {
  readonly guid: string | null
  readonly parent: string | null
  readonly name: string
  readonly description: string
  readonly isCodable: boolean
  readonly colour: string | null
  readonly notes: readonly string[]
}
export interface RawLink {
  readonly guid: string | null
  readonly name: string
  readonly direction: string
  readonly origin: string | null
  readonly target: string | null
  readonly notes: readonly string[]
}
export interface RawSet {
  readonly guid: string | null
  readonly name: string
  readonly description: string
  readonly notes: readonly string[]
}

export interface RawProject {
  readonly name: string
  readonly origin: string | null
  readonly createdAt: string | null
  readonly users: ReadonlyMap<string, string>
  readonly codes: readonly RawCode[]
  readonly variables: ReadonlyMap<string, string>
  readonly sources: readonly RawSource[]
  readonly notes: readonly RawText[]
  readonly links: readonly RawLink[]
  readonly sets: readonly RawSet[]
  /** How many there are of what is not read at all. */
  readonly unread: Readonly<Record<'media' | 'cases' | 'graphs' | 'project-notes', number>>
}

/** A project from its tree. Never fails: what is missing is empty. */
export function rawProject(root: XmlElement): RawProject {
  const codes: RawCode[] = []
  collectCodes(all(root, 'codebook', 'codes'), codes)
  const sources = all(root, 'sources')
  const media = sources.filter(({ name }) => ['picturesource', 'audiosource', 'videosource'].includes(name)).length
  return {
    name: attribute(root, 'name') ?? '',
    origin: attribute(root, 'origin'),
    createdAt: attribute(root, 'creationdatetime'),
    users: new Map(
      all(root, 'users').flatMap((user) => entry(user, attribute(user, 'name') ?? attribute(user, 'id') ?? '')),
    ),
    codes,
    variables: new Map(
      all(root, 'variables').flatMap((variable) => entry(variable, attribute(variable, 'name') ?? '')),
    ),
    sources: sources.flatMap((source) =>
      source.name === 'textsource' ? [textSource(source)] : source.name === 'pdfsource' ? [pdfSource(source)] : [],
    ),
    notes: all(root, 'notes')
      .filter(({ name }) => name === 'note')
      .map(rawText),
    links: all(root, 'links').map((link) => ({
      guid: guid(link),
      name: attribute(link, 'name') ?? '',
      direction: attribute(link, 'direction') ?? '',
      origin: plainGuid(attribute(link, 'originguid') ?? ''),
      target: plainGuid(attribute(link, 'targetguid') ?? ''),
      notes: references(link, 'noteref'),
    })),
    sets: all(root, 'sets').map((set) => ({
      guid: guid(set),
      name: attribute(set, 'name') ?? '',
      description: childText(set, 'description') ?? '',
      notes: references(set, 'membernote'),
    })),
    unread: {
      media,
      cases: all(root, 'cases').length,
      graphs: all(root, 'graphs').length,
      'project-notes': references(root, 'noteref').length,
    },
  }
}

/** A codebook file's codes. */
export function rawCodes(root: XmlElement): readonly RawCode[] {
  const codes: RawCode[] = []
  collectCodes(all(root, 'codes'), codes)
  return codes
}

/** Parents before children, siblings in order; not recursive: trees may be deep. */
function collectCodes(roots: readonly XmlElement[], into: RawCode[]): void {
  const waiting = roots
    .filter(({ name }) => name === 'code')
    .map((code) => ({ code, parent: null as string | null }))
    .reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { code, parent } = next
    const own = guid(code)
    into.push({
      guid: own,
      parent,
      name: attribute(code, 'name') ?? '',
      description: childText(code, 'description') ?? '',
      colour: attribute(code, 'color'),
      isCodable: !['false', '0'].includes((attribute(code, 'iscodable') ?? '').trim()),
      notes: references(code, 'noteref'),
    })
    // a code that cannot be named leaves its children where it stood itself
    for (const child of code.children.filter(({ name }) => name === 'code').reverse())
      waiting.push({ code: child, parent: own ?? parent })
  }
}

const textSource = (source: XmlElement): RawSource => ({
  text: rawText(source),
  guid: guid(source),
  name: attribute(source, 'name') ?? '',
  path: null,
})

/** A PDF's text is its Representation; places on its pages are known by the words in them. */
function pdfSource(source: XmlElement): RawSource {
  const representation = source.children.find(({ name }) => name === 'representation')
  const onPages = source.children
    .filter(({ name }) => name === 'pdfselection')
    .map((selection): RawSelection => {
      const own = selection.children.find(({ name }) => name === 'representation')
      return {
        ...rawSelection(selection),
        position: null,
        words: (own === undefined ? null : childText(own, 'plaintextcontent')) ?? attribute(selection, 'name'),
      }
    })
  const text = representation === undefined ? null : rawText(representation)
  return {
    guid: guid(source),
    name: attribute(source, 'name') ?? '',
    path: attribute(source, 'path') ?? attribute(source, 'currentpath'),
    text:
      text === null
        ? null
        : {
            ...text,
            guid: guid(source),
            name: attribute(source, 'name') ?? text.name,
            selections: [...text.selections, ...onPages],
            codings: [...text.codings, ...codings(source)],
            notes: [...text.notes, ...references(source, 'noteref')],
            values: new Map([...text.values, ...values(source)]),
          },
  }
}

const rawText = (source: XmlElement): RawText => ({
  guid: guid(source),
  name: attribute(source, 'name') ?? '',
  description: childText(source, 'description') ?? '',
  content: childText(source, 'plaintextcontent'),
  plainTextPath: attribute(source, 'plaintextpath'),
  richTextPath: attribute(source, 'richtextpath'),
  selections: source.children.filter(({ name }) => name === 'plaintextselection').map(rawSelection),
  codings: codings(source),
  notes: references(source, 'noteref'),
  values: values(source),
  ...times(source),
})

const rawSelection = (selection: XmlElement): RawSelection => {
  const [start, end] = [whole(attribute(selection, 'startposition')), whole(attribute(selection, 'endposition'))]
  return {
    guid: guid(selection),
    name: attribute(selection, 'name') ?? '',
    description: childText(selection, 'description') ?? '',
    position: start === null || end === null ? null : { start, end },
    words: null,
    codings: codings(selection),
    notes: references(selection, 'noteref'),
    ...times(selection),
  }
}

const codings = (holder: XmlElement): readonly RawCoding[] =>
  holder.children
    .filter(({ name }) => name === 'coding')
    .map((coding) => {
      const { user, createdAt } = times(coding)
      return { guid: guid(coding), code: references(coding, 'coderef')[0] ?? null, user, createdAt }
    })

const values = (holder: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    holder.children
      .filter(({ name }) => name === 'variablevalue')
      .flatMap((value): [string, string][] => {
        const variable = references(value, 'variableref')[0]
        const content = value.children.find(({ name }) => name.endsWith('value'))
        return variable === undefined || content === undefined ? [] : [[variable, content.text]]
      }),
  )

const times = (holder: XmlElement) => ({
  user: plainGuid(attribute(holder, 'creatinguser') ?? ''),
  createdAt: attribute(holder, 'creationdatetime'),
  modifiedAt: attribute(holder, 'modifieddatetime'),
})
const guid = (holder: XmlElement): string | null => plainGuid(attribute(holder, 'guid') ?? '')
const attribute = ({ attributes }: XmlElement, name: string): string | null =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null
const childText = ({ children }: XmlElement, name: string): string | null =>
  children.find((child) => child.name === name)?.text ?? null
const references = ({ children }: XmlElement, name: string): readonly string[] =>
  children
    .filter((child) => child.name === name)
    .flatMap((child) => plainGuid(attribute(child, 'targetguid') ?? attribute(child, 'guid') ?? '') ?? [])
const whole = (text: string | null): number | null =>
  text !== null && /^\s*\+?\d{1,10}\s*$/.test(text) ? Number(text) : null

function entry(holder: XmlElement, value: string): readonly [string, string][] {
  const own = guid(holder)
  return own === null ? [] : [[own, value]]
}

/** The children of the element at the end of a way down. */
function all(root: XmlElement, ...way: readonly string[]): readonly XmlElement[] {
  let at: XmlElement | undefined = root
  for (const step of way) at = at?.children.find(({ name }) => name === step)
  return at?.children ?? []
}
