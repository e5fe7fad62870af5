import { plainGuid } from '../../model/refi/guid.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'

/**
 * What the schema does not catch. 'bad-guid': none, or not in its form. 'wrong-reference': it leads to a thing of
 * another kind. 'bad-position': outside the text, or the end before the start. 'unsafe-path': a path that leads out of
 * the archive's sources.
 */
export type ProjectProblem =
  | 'bad-guid'
  | 'doubled-guid'
  | 'dangling-guid'
  | 'wrong-reference'
  | 'not-codable'
  | 'two-contents'
  | 'no-content'
  | 'bad-position'
  | 'missing-source'
  | 'unsafe-path'

export interface ProjectFault {
  readonly problem: ProjectProblem
  /** The element, and the GUID or path it is about. */
  readonly at: string
}

/** What the archive holds beside the project. */
export interface ProjectFiles {
  /** Whether an internal path, without its "internal://", leads to a file. */
  readonly has: (path: string) => boolean
  /** Code points of the text file there; null where it cannot be read, then its positions are not judged. */
  readonly lengthOf: (path: string) => number | null
}

type Kind =
  | 'user'
  | 'code'
  | 'variable'
  | 'case'
  | 'source'
  | 'selection'
  | 'coding'
  | 'note'
  | 'link'
  | 'set'
  | 'graph'
  | 'vertex'
  | 'edge'
  | 'syncpoint'
  | 'transcript'

const kindOf: Readonly<Record<string, Kind>> = {
  user: 'user',
  code: 'code',
  variable: 'variable',
  case: 'case',
  textsource: 'source',
  picturesource: 'source',
  pdfsource: 'source',
  audiosource: 'source',
  videosource: 'source',
  representation: 'source',
  textdescription: 'source',
  plaintextselection: 'selection',
  pictureselection: 'selection',
  pdfselection: 'selection',
  audioselection: 'selection',
  videoselection: 'selection',
  transcriptselection: 'selection',
  transcript: 'transcript',
  coding: 'coding',
  note: 'note',
  link: 'link',
  set: 'set',
  graph: 'graph',
  vertex: 'vertex',
  edge: 'edge',
  syncpoint: 'syncpoint',
}
/** Which attribute of which element must lead to what; null: to anything. */
const references: Readonly<Record<string, Readonly<Record<string, Kind | null>>>> = {
  coderef: { targetguid: 'code' },
  membercode: { targetguid: 'code' },
  noteref: { targetguid: 'note' },
  membernote: { targetguid: 'note' },
  variableref: { targetguid: 'variable' },
  sourceref: { targetguid: 'source' },
  membersource: { targetguid: 'source' },
  selectionref: { targetguid: 'selection' },
  link: { originguid: null, targetguid: null },
  edge: { sourcevertex: 'vertex', targetvertex: 'vertex', representedguid: null },
  vertex: { representedguid: null },
}
const userAttributes = ['creatinguser', 'modifyinguser', 'creatinguserguid', 'modifyinguserguid']
const pathAttributes = ['plaintextpath', 'richtextpath', 'path']
const hasText: ReadonlySet<string> = new Set(['textsource', 'note', 'representation', 'textdescription'])

/**
 * Everything in a project that the schema lets through and that no program can read rightly. Names of elements and
 * attributes in lower case. Linear.
 */
export function checkProject(root: XmlElement, files: ProjectFiles): readonly ProjectFault[] {
  const faults: ProjectFault[] = []
  const found = new Map<string, { readonly kind: Kind; readonly codable: boolean }>()
  const fault = (problem: ProjectProblem, { name }: XmlElement, about: string): void => {
    faults.push({ problem, at: `${name} ${about.slice(0, 120)}` })
  }
  for (const element of everyElement(root)) {
    const kind = own(kindOf, element.name)
    if (kind === undefined) continue
    const guid = plainGuid(attribute(element, 'guid'))
    if (guid === null) fault('bad-guid', element, attribute(element, 'guid') ?? '')
    else if (found.has(guid)) fault('doubled-guid', element, guid)
    else found.set(guid, { kind, codable: !['false', '0'].includes(attribute(element, 'iscodable')?.trim() ?? '') })
  }
  for (const element of everyElement(root)) {
    for (const [name, wanted] of [
      ...Object.entries(own(references, element.name) ?? {}),
      ...userAttributes.map((user) => [user, 'user'] as const),
    ]) {
      const value = attribute(element, name)
      if (value === undefined) continue
      const target = found.get(plainGuid(value) ?? '')
      if (target === undefined) fault('dangling-guid', element, value)
      else if (wanted !== null && target.kind !== wanted) fault('wrong-reference', element, value)
    }
    if (element.name === 'coding') {
      for (const code of element.children.filter(({ name }) => name === 'coderef'))
        if (found.get(plainGuid(attribute(code, 'targetguid')) ?? '')?.codable === false)
          fault('not-codable', element, attribute(code, 'targetguid') ?? '')
    }
    for (const name of pathAttributes) {
      const path = attribute(element, name)
      if (path === undefined || own(kindOf, element.name) === undefined) continue
      const inside = internalPath(path)
      if (inside === 'unsafe') fault('unsafe-path', element, path)
      else if (inside !== 'outside' && !files.has(inside.path)) fault('missing-source', element, path)
    }
    if (hasText.has(element.name)) checkText(element, files, fault)
  }
  return faults
}

function checkText(
  element: XmlElement,
  files: ProjectFiles,
  fault: (problem: ProjectProblem, element: XmlElement, about: string) => void,
): void {
  const content = element.children.find(({ name }) => name === 'plaintextcontent')
  const path = attribute(element, 'plaintextpath')
  const guid = attribute(element, 'guid') ?? ''
  if (content !== undefined && path !== undefined) fault('two-contents', element, guid)
  if (content === undefined && path === undefined) fault('no-content', element, guid)
  const inside = path === undefined ? 'outside' : internalPath(path)
  const length =
    content !== undefined ? codePoints(content.text) : typeof inside === 'string' ? null : files.lengthOf(inside.path)
  for (const selection of element.children.filter(({ name }) => name === 'plaintextselection')) {
    const [start, end] = [Number(attribute(selection, 'startposition')), Number(attribute(selection, 'endposition'))]
    if (!(start >= 0 && start <= end && (length === null || end <= length)))
      fault('bad-position', selection, attribute(selection, 'guid') ?? '')
  }
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  let pairs = 0
  for (let at = 0; at < text.length - 1; at++)
    if (
      text.charCodeAt(at) >= 0xd800 &&
      text.charCodeAt(at) <= 0xdbff &&
      text.charCodeAt(at + 1) >= 0xdc00 &&
      text.charCodeAt(at + 1) <= 0xdfff
    ) {
      pairs++
      at++
    }
  return text.length - pairs
}

/** The path behind "internal://", or whether it names a file outside the archive, or would lead out of its sources. */
export function internalPath(path: string): { readonly path: string } | 'outside' | 'unsafe' {
  const inside = /^internal:(?:\/\/)?(.*)$/is.exec(path.trim())?.[1]
  if (inside === undefined) return 'outside'
  const plain = inside.replace(/^\/+/, '')
  return /[\0-\x1f\x7f\\]|^[a-z]:/iu.test(plain) ||
    /%(?:2e|2f|5c|00)/iu.test(plain) ||
    plain.split('/').some((part) => part === '..' || part === '.' || part === '')
    ? 'unsafe'
    : { path: plain }
}

function* everyElement(root: XmlElement): Generator<XmlElement> {
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]
      if (child !== undefined) waiting.push(child)
    }
  }
}

const own = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
const attribute = ({ attributes }: XmlElement, name: string): string | undefined => own(attributes, name)
