import { createHash } from 'node:crypto'
import { checkProject, internalPath } from '../../../core/exporting/refi/check-project.ts'
import { knownValues, type KnownValues } from '../../../core/importing/refi/known-values.ts'
import { damaged } from '../../../core/importing/parse-plain.ts'
import { rawProject, type RawProject, type RawSource, type RawText } from '../../../core/importing/refi/raw-project.ts'
import { refuseProject } from '../../../core/importing/refi/refuse-project.ts'
import { readProject, type ProjectReading } from '../../../core/importing/refi/read-project.ts'
import type { ReadSource } from '../../../core/importing/refi/take-policy.ts'
import type { Incoming } from '../../../core/model/incoming.ts'
import type { SourceHash } from '../../../core/model/ids.ts'
import type { Notice } from '../../../core/model/notice.ts'
import { fail, succeed, type Failure, type Result } from '../../../core/model/result.ts'
import type { XmlElement } from '../../../core/model/refi/xml-element.ts'
import { readArchiveDirectory, type ArchiveEntry } from '../../readers/archive/archive-directory.ts'
import { parseTree } from './parse-tree.ts'
import { sourceFiles, type SourceFiles } from './project-files.ts'
import { refiLimits } from './refi-limits.ts'

/** How many sources may have the same file for their text. */
const mostUses = 10
/** Units that may be looked through for the words of selections without a position: two or three seconds. */
const mostSearched = 4_000_000_000

/**
 * A REFI-QDA project (`.qdpx`) as what it brings. Nothing is unpacked to a disk; paths that would lead out of the
 * archive refuse the file. Any single `.qde` in it is the project. Failures: 'file-hostile' {reason}, 'file-encrypted',
 * 'incoming-damaged' {at, problem}. Notices: 'incoming-dropped' {thing, count}, 'project-has-faults' {count, problem},
 * those of `readProject`.
 */
export function readQdpx(bytes: Uint8Array, reading: ProjectReading): Result<Incoming> {
  const directory = readArchiveDirectory(bytes, refiLimits)
  if ('code' in directory) return refuse(directory)
  if (directory.some(({ name }) => isUnsafe(name))) return hostile('unsafe-path')
  const files = sourceFiles(bytes, directory)
  const project = projectOf(directory, files)
  if (!project.ok) return project
  const sources = readSources(project.value, files)
  if (!sources.ok) return sources
  const read = readProject(project.value, sources.value, reading)
  return read.ok ? succeed(read.value, [...sources.notices, ...read.notices, ...project.notices]) : read
}

/** The project as values; the tree of its XML is left behind here. */
function projectOf(directory: readonly ArchiveEntry[], files: SourceFiles): Result<RawProject> {
  const tree = projectTree(directory, files)
  if (!tree.ok) return tree
  const project = rawProject(tree.value)
  const reason = refuseProject(project)
  if (reason !== null) return hostile(reason)
  const faults = checkProject(tree.value, files)
  if (faults.some(({ problem }) => problem === 'unsafe-path')) return hostile('unsafe-path')
  const [first] = faults
  const told: readonly Notice[] =
    first === undefined
      ? []
      : [{ code: 'project-has-faults', params: { count: faults.length, problem: first.problem } }]
  return succeed(withNoteTexts(project, files), told)
}

function projectTree(directory: readonly ArchiveEntry[], files: SourceFiles): Result<XmlElement> {
  // what a Mac's archiver puts beside every file is no project
  const projects = directory.filter(({ name }) => /\.qde$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name))
  const project =
    projects.length === 1 ? projects[0] : projects.find(({ name }) => name.toLowerCase() === 'project.qde')
  if (project === undefined) return damaged('project.qde', projects.length === 0 ? 'missing-entry' : 'doubled')
  const content = files.bytesOf(project.name)
  if (content === null) return damaged(project.name, 'missing-entry')
  if ('code' in content) return refuse(content)
  const tree = parseTree(content, project.name)
  return !tree.ok || tree.value.name === 'project' ? tree : damaged(project.name, 'not-a-project')
}

/** Notes whose words stand in files of their own; each file is looked at once. */
function withNoteTexts(project: RawProject, files: SourceFiles): RawProject {
  const contents = new Map<string, string | null>()
  const contentAt = (path: string): string | null => {
    const known = contents.get(path)
    if (known !== undefined) return known
    const file = files.textOf(path)
    const content = file === null ? null : file.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
    contents.set(path, content)
    return content
  }
  return {
    ...project,
    notes: project.notes.map((note) => {
      const path = note.content === null ? pathOf(note.plainTextPath) : null
      return path === null ? note : { ...note, content: contentAt(path) }
    }),
  }
}

/** The sources that have a text, each with its original. */
function readSources(project: RawProject, files: SourceFiles): Result<readonly ReadSource[]> {
  const asOriginals = new Set(
    project.sources.flatMap(({ text }) =>
      text === null ? [] : (pathOf(knownValues(project, text).known.original ?? null) ?? []),
    ),
  )
  const found: ReadSource[] = []
  const uses = new Map<string, number>()
  const hashOf = hashes()
  let without = 0,
    lost = 0
  for (const raw of project.sources) {
    const text = raw.text
    const content = text === null ? null : contentOf(text, files)
    if (content !== null && 'code' in content) return refuse(content)
    if (text === null || content === null) {
      // the PDF beside one of our texts has none of its own
      if (!asOriginals.has(pathOf(raw.path) ?? '')) without++
      continue
    }
    const reason = refuseText(text, content, uses)
    if (reason !== null) return hostile(reason)
    const original = originalOf(project, raw, content, files, hashOf)
    if ('code' in original) return refuse(original)
    if (original.isLost) lost++
    found.push({ raw, text, content: content.text, original })
  }
  const dropped = (
    [
      ['drop-refi-no-text', without],
      ['drop-refi-originals', lost],
    ] as const
  ).flatMap(([thing, count]): Notice[] => (count === 0 ? [] : [{ code: 'incoming-dropped', params: { thing, count } }]))
  return succeed(found, dropped)
}

/**
 * A file may be the text of ten sources; `uses` counts them. Words without a position are sought in the whole text, so
 * many of them in a long one take hours.
 */
function refuseText({ selections }: RawText, { path, text }: Content, uses: Map<string, number>): string | null {
  if (path !== null) {
    const count = (uses.get(path) ?? 0) + 1
    uses.set(path, count)
    if (count > mostUses) return 'repeats'
  }
  const sought = selections.filter(({ position, words }) => position === null && words !== null).length
  return sought * text.length > mostSearched ? 'sought-words' : null
}

interface Content {
  readonly text: string
  readonly encoding: string
  readonly path: string | null
}

function contentOf(
  { content, plainTextPath }: NonNullable<RawSource['text']>,
  files: SourceFiles,
): Content | Failure | null {
  const path = pathOf(plainTextPath)
  const bytes = bytesAt(path, files)
  if (bytes !== null && 'code' in bytes) return bytes
  const file = path === null ? null : files.textOf(path)
  if (file !== null) return { ...file, path }
  return content === null ? null : { text: content, encoding: 'utf-8', path: null }
}

type Original = ReadSource['original'] & { readonly isLost: boolean }

/**
 * The file a text was made from: named by Piyue's variable and known by its SHA-256, or a PDF or Word file beside the
 * text; else the text itself.
 */
function originalOf(
  project: RawProject,
  { text, path }: RawSource,
  content: Content,
  files: SourceFiles,
  hashOf: (bytes: Uint8Array) => SourceHash,
): Original | Failure {
  const known: KnownValues = text === null ? {} : knownValues(project, text).known
  const told = known.sha256?.trim().toLowerCase() ?? ''
  if (known.policyId !== undefined && /^[0-9a-f]{64}$/.test(told)) {
    const bytes = bytesAt(pathOf(known.original ?? null), files)
    if (bytes !== null && 'code' in bytes) return bytes
    const isIt = bytes !== null && hashOf(bytes) === told
    return { hash: told as SourceHash, bytes: isIt ? bytes : null, reader: 'txt', encoding: null, isLost: !isIt }
  }
  for (const [place, reader, opening] of [
    [path, 'pdf', '%PDF'],
    [text?.richTextPath ?? null, 'docx', 'PK'],
  ] as const) {
    const bytes = bytesAt(pathOf(place), files)
    if (bytes === null) continue
    if ('code' in bytes) return bytes
    if (Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes(opening))
      return { hash: hashOf(bytes), bytes, reader, encoding: null, isLost: false }
  }
  const bytes = bytesAt(content.path, files) ?? Buffer.from(content.text)
  return 'code' in bytes
    ? bytes
    : { hash: hashOf(bytes), bytes, reader: 'txt', encoding: content.encoding, isLost: false }
}

const bytesAt = (path: string | null, files: SourceFiles): Uint8Array | Failure | null =>
  path === null ? null : files.bytesOf(path)

/** SHA-256 of files, each worked out once. */
function hashes(): (bytes: Uint8Array) => SourceHash {
  const known = new Map<Uint8Array, SourceHash>()
  return (bytes) => {
    const hash = known.get(bytes) ?? (createHash('sha256').update(bytes).digest('hex') as SourceHash)
    known.set(bytes, hash)
    return hash
  }
}

/** Unsafe paths were refused before. */
function pathOf(path: string | null): string | null {
  const inside = path === null ? 'outside' : internalPath(path)
  return typeof inside === 'string' ? null : inside.path
}

const isUnsafe = (name: string): boolean =>
  /[\0-\x1f\x7f]|^[A-Za-z]:|^[\\/]/u.test(name) || name.split(/[\\/]/).includes('..')
const hostile = (reason: string): ReturnType<typeof fail> => fail('file-hostile', { params: { reason } })

/** What the archive's readers say of any archive. */
const refuse = ({ code, params, detail }: Failure): ReturnType<typeof fail> =>
  code === 'file-damaged' ? damaged('', 'archive', detail) : fail(code, { ...(params === undefined ? {} : { params }) })
