import { digestGuid } from '../../model/refi/guid.ts'
import type { SourceHash } from '../../model/ids.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { ExportPolicy, ExportRow, ExportRows } from '../export-rows.ts'
import type { ExportLanguage } from '../export-words.ts'
import { nameOfPolicy } from '../source-line.ts'
import type { Tally } from '../xml-text.ts'
import { guidMaker, type DigestOf } from './guid-maker.ts'
import { threadsOf } from './place-annotations.ts'
import { writeCodes } from './write-codes.ts'
import { writeLinks } from './write-links.ts'
import { writeNotes } from './write-notes.ts'
import { writeSelections } from './write-selections.ts'
import { writeSets } from './write-sets.ts'
import { variableValues, writeVariables } from './write-variables.ts'
import { startWriting, utc, type Writing } from './writing.ts'
import { element, wrapper, writeXml } from './xml.ts'

export interface ProjectOptions {
  /** The project's name. */
  readonly title: string
  readonly language: ExportLanguage
  /** ISO instant of the export. */
  readonly at: string
  readonly digestOf: DigestOf
  /** Whether an original goes along; all of them, unless told. */
  readonly has?: (hash: SourceHash) => boolean
}

/** A REFI-QDA project before it is packed. Paths are those inside the ZIP. */
export interface RefiProject {
  /** project.qde */
  readonly xml: string
  /** Cleaned texts, to be written as UTF-8 without BOM. */
  readonly texts: readonly { readonly path: string; readonly text: string }[]
  /** Where each original goes. */
  readonly originals: readonly { readonly path: string; readonly hash: SourceHash }[]
  /** Characters that XML cannot hold, written as �. */
  readonly replaced: number
}

/**
 * A project of REFI-QDA 1.0 (schema of 18 March 2019). A policy is a TextSource over its cleaned text; an original that
 * is a PDF is a PDFSource beside it, others lie in the archive and are named by a variable. DECISIONS.md says why. The
 * same rows at the same instant give the same project. Afterwards: `checkProject` finds nothing in it.
 */
export function writeProject(rows: ExportRows, { title, language, at, digestOf, has }: ProjectOptions): RefiProject {
  const writing = startWriting(rows, language, guidMaker(digestOf))
  const originals = originalsOf(rows).filter(({ hash }) => has?.(hash) !== false)
  const sets = writeSets(writing)
  const links = writeLinks(writing)
  const chosen = new Map<ExportPolicy, ExportRow[]>(rows.policies.map((policy) => [policy, []]))
  for (const row of rows.rows) chosen.get(row.policy)?.push(row)
  const texts: { path: string; text: string }[] = []
  const notes: XmlElement[] = []
  const sources = rows.policies.map((policy) => {
    const {
      record: {
        policy: { id, importedAt, metadata, source },
      },
      text,
    } = policy
    const own = (chosen.get(policy) ?? []).toSorted((a, b) => a.clause.range.start - b.clause.range.start)
    const threads = threadsOf(own)
    const guid = writing.guids.ofId('policy', id, '')
    texts.push({ path: `sources/${guid}.txt`, text })
    notes.push(...writeNotes(own, threads, writing))
    return element(
      'TextSource',
      {
        guid,
        name: metadata.title === null ? source.fileName : nameOfPolicy(metadata, language),
        plainTextPath: `internal://${guid}.txt`,
        creationDateTime: utc(importedAt),
      },
      [
        ...writeSelections(policy, own, threads, (clause) => sets.notesOn.get(`${id} ${clause.id}`) ?? [], writing),
        ...variableValues(policy, internal(originals.find(({ hash }) => hash === source.hash)?.path), writing),
      ],
    )
  })
  const codes = writeCodes(rows.tags, writing.guids)
  const body = [
    codes.length === 0 ? null : element('CodeBook', {}, [element('Codes', {}, codes)]),
    wrapper('Variables', writeVariables(writing)),
    wrapper('Sources', [...sources, ...pdfSources(rows, originals, writing)]),
    wrapper('Notes', [...notes, ...links.notes, ...sets.notes]),
    wrapper('Links', links.links),
    wrapper('Sets', sets.sets),
  ]
  const tally: Tally = { replaced: 0 }
  const xml = writeXml(
    element('Project', { name: title, origin: 'Piyue', creationDateTime: utc(at) }, [
      wrapper('Users', writing.users()),
      ...body,
    ]),
    'urn:QDA-XML:project:1.0',
    tally,
  )
  return { xml, texts, originals, replaced: tally.replaced }
}

const internal = (path: string | undefined): string | null =>
  path === undefined ? null : `internal://${path.slice('sources/'.length)}`

/** Every original once. A plain text's is not named .txt: other programs take such a file for UTF-8. */
function originalsOf({ policies }: ExportRows): RefiProject['originals'] {
  const found = new Map<SourceHash, string>()
  for (const {
    record: {
      policy: {
        source: { hash, reader },
      },
    },
  } of policies)
    found.set(hash, `sources/${digestGuid(hash)}.${reader === 'txt' ? 'original' : reader}`)
  return [...found].map(([hash, path]) => ({ hash, path }))
}

function pdfSources(
  { policies }: ExportRows,
  originals: RefiProject['originals'],
  { guids }: Writing,
): readonly XmlElement[] {
  return originals.flatMap(({ hash, path }) => {
    const first = policies.find(({ record }) => record.policy.source.hash === hash)
    return !path.endsWith('.pdf') || first === undefined
      ? []
      : [
          element('PDFSource', {
            guid: guids.of('original', hash),
            name: first.record.policy.source.fileName,
            path: internal(path),
          }),
        ]
  })
}
