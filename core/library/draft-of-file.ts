import { rebuildDraft } from '../comparing/rebuild-draft.ts'
import type { Clause } from '../model/clause.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { ReadFile, ReadPolicy, Vocabulary } from '../model/read-policy.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import type { Block, SourceDocument } from '../model/source-document.ts'
import { policiesFromSource } from './policies-from-source.ts'

/**
 * A file that was read, with its comparing copies turned back into the drafts they speak of: the draft's text is put
 * together from the revision marks and read again like any policy, as `status: 'draft'`. Policies without marks stay as
 * they are. Revision marks that do not say where the draft had what moved leave it where it is; each such mark is told
 * by a notice `draft-place-unknown`. Pages, styles and lines of the original are kept line by line. Pure.
 */
export function draftOfFile(read: ReadFile, vocabulary: Vocabulary): ReadFile {
  return { ...read, policies: read.policies.flatMap((policy) => draftsOf(policy, read.source, vocabulary)) }
}

function draftsOf(policy: ReadPolicy, source: SourceDocument, vocabulary: Vocabulary): readonly ReadPolicy[] {
  const { facts = {}, clauses, metadata } = policy
  if (!clauses.some(({ id }) => (facts[id]?.revisions.length ?? 0) > 0)) return [policy]
  const draft = draftSource(policy, source, ({ id }) => facts[id]?.revisions ?? [])
  const unknown = draft.unplaced.map(({ quote }) => ({
    code: 'draft-place-unknown',
    params: { mark: quote.slice(0, 40) },
  }))
  // the draft was cleaned already, and is of the policy it is the draft of
  return policiesFromSource(draft.source, vocabulary).map((read, index) => ({
    ...read,
    cleaning: policy.cleaning,
    notices: index === 0 ? [...read.notices, ...unknown] : read.notices,
    metadata: draftMetadata(read.metadata, metadata),
  }))
}

export interface DraftSource {
  /** The draft's text as a document to be read: a block a line, with the pages and looks of the original. */
  readonly source: SourceDocument
  /** Marks that do not say where the draft had what they speak of. */
  readonly unplaced: readonly RevisionMark[]
}

/** The draft that a policy's revision marks speak of, laid out like the original it was read from. */
export function draftSource(
  policy: Pick<ReadPolicy, 'cleaned' | 'clauses'>,
  source: Pick<SourceDocument, 'reader' | 'blocks'>,
  marksOf: (clause: Clause) => readonly RevisionMark[],
): DraftSource {
  const { text, pieces, strokes } = rebuildDraft(policy.cleaned.text, policy.clauses, marksOf)
  return {
    source: { reader: source.reader, blocks: draftBlocks(text, pieces, policy, source), notices: [] },
    unplaced: strokes.filter(({ placed }) => !placed).map(({ mark }) => mark),
  }
}

/** A draft is of the policy it became, and was neither numbered nor issued. */
export const draftMetadata = (read: PolicyMetadata, final: PolicyMetadata): PolicyMetadata => ({
  ...read,
  title: read.title ?? final.title,
  issuers: read.issuers.length > 0 ? read.issuers : final.issuers,
  level: final.level,
  region: final.region,
  documentNumber: null,
  issuedOn: null,
  effectiveOn: null,
  status: 'draft',
})

/** A block a line (rows of a table together), each with the page and look of the block its first unit came from. */
function draftBlocks(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number; readonly from: number }[],
  policy: Pick<ReadPolicy, 'cleaned'>,
  source: Pick<SourceDocument, 'blocks'>,
): readonly Block[] {
  const blocks: Block[] = []
  let tableOf = -1
  let piece = 0
  let at = 0
  let offset = 0
  for (const line of text.split('\n')) {
    while ((pieces[piece]?.end ?? Infinity) <= offset) piece++
    const within = (pieces[piece]?.from ?? 0) + offset - (pieces[piece]?.start ?? 0)
    if ((policy.cleaned.pieces[at]?.start ?? 0) > within) at = 0
    while ((policy.cleaned.pieces[at]?.end ?? Infinity) <= within) at++
    const block = policy.cleaned.pieces[at]?.block ?? -1
    const from = source.blocks[block]
    offset += line.length + 1
    if (line === '') continue
    const last = blocks.at(-1)
    if (from?.kind === 'table' && last?.kind === 'table' && tableOf === block)
      blocks[blocks.length - 1] = { ...last, text: `${last.text}${line}\n` }
    else
      blocks.push({
        kind: from?.kind ?? 'paragraph',
        text: from?.kind === 'table' ? `${line}\n` : line,
        ...(from?.page === undefined ? {} : { page: from.page }),
        ...(from?.style === undefined ? {} : { style: lookOf(from.style) }),
      })
    tableOf = from?.kind === 'table' ? block : -1
  }
  return blocks
}

/** Without the length of a label: what was cut into lines has none of its own at their start. */
const lookOf = ({
  fontSize,
  bold,
  centred,
  indent,
  headingLevel,
}: NonNullable<Block['style']>): NonNullable<Block['style']> => ({
  ...(fontSize === undefined ? {} : { fontSize }),
  ...(bold === undefined ? {} : { bold }),
  ...(centred === undefined ? {} : { centred }),
  ...(indent === undefined ? {} : { indent }),
  ...(headingLevel === undefined ? {} : { headingLevel }),
})
