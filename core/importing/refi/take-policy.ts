import { isPolicyId } from '../../library/edits/check-value.ts'
import { limits } from '../../library/edits/limits.ts'
import { policyOfPlainText } from '../../library/policy-of-plain-text.ts'
import { noCorrections } from '../../model/corrections.ts'
import type { Clause } from '../../model/clause.ts'
import type { PolicyId, SourceHash } from '../../model/ids.ts'
import type { PolicyRecord } from '../../model/library.ts'
import type { Policy } from '../../model/policy.ts'
import { readGuid } from '../../model/refi/guid.ts'
import type { ReaderKind } from '../../model/source-document.ts'
import type { Vocabulary } from '../../model/read-policy.ts'
import { knownValues, metadataOf, type KnownValues } from './known-values.ts'
import { placePositions } from './place-positions.ts'
import type { RawProject, RawSource, RawText } from './raw-project.ts'
import { isClauseSelection, takeClauses } from './take-clauses.ts'
import type { Ground, PlacedSelection } from './take-hangings.ts'
import { instantOf, type Taking } from './taking.ts'

/** A source with its text as decoded, byte order mark included, and the original that the project holds. */
export interface ReadSource {
  readonly raw: RawSource
  readonly text: RawText
  readonly content: string
  /** `hash` is its SHA-256; `bytes` null where the project does not hold it. */
  readonly original: {
    readonly hash: SourceHash
    readonly bytes: Uint8Array | null
    readonly reader: ReaderKind
    readonly encoding: string | null
  }
}

/** A policy without what hangs on it. */
export interface TakenPolicy {
  readonly ground: Ground
  readonly record: PolicyRecord
  /** The project has all of its clauses. */
  readonly complete: boolean
  readonly selections: readonly PlacedSelection[]
}

/**
 * A source as a policy. Where Piyue wrote it, its clauses, id and metadata are read back; any other text is cut into
 * clauses by Piyue's rules and stays as it is, whatever of it people marked.
 * `policyId`: the id to give where the source names none.
 */
export function takePolicy(
  { text, content, original, raw }: ReadSource,
  project: RawProject,
  policyId: PolicyId,
  vocabulary: Vocabulary,
  at: string,
  taking: Taking,
): TakenPolicy {
  const { known, unknown } = knownValues(project, text)
  taking.drop('refi-variables', unknown)
  const placed = placePositions(
    content,
    text.selections.flatMap(({ position, name }) => (position === null ? [] : [{ ...position, name }])),
  )
  const fromPiyue = known.policyId !== undefined && isPolicyId(known.policyId)
  const isOwn = fromPiyue && (text.selections.some(isClauseSelection) || text.selections.length === 0)
  const selections: PlacedSelection[] = []
  for (const selection of text.selections) {
    const range =
      selection.position === null ? placeWords(placed.text, selection.words) : placed.rangeOf(selection.position)
    if (range === null || range.start === range.end) {
      if (!isOwn || !isClauseSelection(selection)) taking.drop('refi-selections')
    } else selections.push({ selection, range })
  }
  const plain = isOwn
    ? null
    : policyOfPlainText(
        placed.text,
        vocabulary,
        selections.map(({ range }) => range),
      )
  const clauses: readonly Clause[] =
    plain?.clauses ?? takeClauses(text.selections.filter(isClauseSelection), placed, taking)
  const id = fromPiyue ? (known.policyId as PolicyId) : policyId
  const complete = !isOwn || !['false', '0'].includes(known.complete?.trim() ?? '')
  const title = raw.name.replace(/\.[a-z]{2,4}$/i, '').trim()
  const policy: Policy = {
    id,
    source: sourceOf(known, raw, original),
    metadata: {
      title: isOwn || title === '' ? null : title.slice(0, limits.title),
      issuers: [],
      documentNumber: null,
      issuedOn: null,
      effectiveOn: null,
      level: null,
      region: null,
      status: null,
      script: 'hans',
      language: 'zh',
      ...(plain === null ? {} : given(plain.metadata)),
      ...metadataOf(known),
    },
    clauses,
    textLength: placed.text.length,
    textVersion: 0,
    frontMatter: plain?.frontMatter ?? { start: 0, end: clauses[0]?.range.start ?? placed.text.length },
    backMatter: plain?.backMatter ?? {
      start: clauses.at(-1)?.range.end ?? placed.text.length,
      end: placed.text.length,
    },
    cleaning: [],
    notices: plain?.notices ?? [],
    importedAt: instantOf(text.createdAt) ?? at,
    replaces: null,
  }
  return {
    ground: { policyId: id, text: placed.text, clauses, isOwn },
    complete,
    selections,
    record: {
      policy,
      taggings: {},
      annotations: {},
      links: {},
      dismissed: {},
      dismissedLinks: {},
      facts: {},
      corrections: noCorrections,
      toReview: {},
    },
  }
}

/** Fields of metadata that are filled. */
const given = <T extends object>(metadata: T): Partial<T> =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null)) as Partial<T>

function sourceOf(known: KnownValues, raw: RawSource, original: ReadSource['original']): Policy['source'] {
  const fileName = (known.fileName ?? raw.name).trim()
  const reader = (['pdf', 'docx', 'txt'] as const).find((kind) => kind === known.reader) ?? original.reader
  const count = (text: string | undefined): number | null =>
    text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null
  return {
    hash: original.hash,
    fileName:
      fileName === ''
        ? `source.${reader}`
        : known.fileName !== undefined || fileName.toLowerCase().endsWith(`.${reader}`)
          ? fileName.slice(0, limits.title)
          : `${fileName.slice(0, limits.title - 5)}.${reader}`,
    reader,
    encoding: known.encoding?.slice(0, 80) ?? original.encoding,
    pages: count(known.pages),
    part: count(known.part) ?? 0,
  }
}

/** Words of a PDF's selection: where they stand, if they stand there once. */
function placeWords(text: string, words: string | null): { readonly start: number; readonly end: number } | null {
  const sought = words?.replace(/\r\n?/g, '\n').trim() ?? ''
  const start = sought === '' ? -1 : text.indexOf(sought)
  return start < 0 || text.includes(sought, start + 1) ? null : { start, end: start + sought.length }
}

/** An id that names no policy yet, from a source's GUID or its original's hash: policies' ids are short. */
export function freshPolicyId(guid: string | null, hash: string, taken: ReadonlySet<string>): PolicyId {
  const spelled = guid === null ? null : readGuid(guid)
  const candidates = [
    ...(spelled?.kind === 'policy' ? [spelled.id] : []),
    ...(guid === null ? [] : [guid.replaceAll('-', '').slice(-20)]),
    ...Array.from({ length: 44 }, (_, at) => hash.slice(at, at + 20)),
  ]
  return (candidates.find((id) => isPolicyId(id) && !taken.has(id)) ?? hash.slice(0, 20)) as PolicyId
}
