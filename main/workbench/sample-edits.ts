import { describeAnchor } from '../../core/anchoring/describe-anchor.ts'
import { own } from '../../core/library/edits/keyed.ts'
import type { Anchor } from '../../core/model/anchor.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { AnnotationId, ClauseRef, CollectionId, LinkId, PolicyId, TagId, TaggingId } from '../../core/model/ids.ts'
import type { SampleManifest } from '../seeds.ts'
import type { WorkbenchContext } from './context.ts'
import type { PlannedFile } from './importing.ts'

interface Place {
  readonly policyId: PolicyId
  readonly clause: Clause
  readonly text: string
}

/** Clauses of the files that are being added, by file and path. A path that several clauses have names none. */
const placeFinder = (planned: readonly PlannedFile[]) => {
  const byFile = new Map(planned.map((file) => [file.file.name, file]))
  return ({ file, path }: { readonly file: string; readonly path: string }): Place | null => {
    const found = byFile.get(file)
    const places = (found?.records ?? []).flatMap(({ policy }, part) =>
      policy.clauses
        .filter((clause) => clause.path === path)
        .map((clause) => ({ policyId: policy.id, clause, text: found?.read.policies[part]?.cleaned.text ?? '' })),
    )
    const [only] = places
    return places.length === 1 && only !== undefined ? only : null
  }
}

/**
 * The anchor of a quote that stands once in its clause; null for no quote (the whole clause); undefined where it is not
 * found.
 */
const anchorOf = ({ clause, text }: Place, quote: string | undefined): Anchor | null | undefined => {
  if (quote === undefined) return null
  const words = text.slice(clause.range.start, clause.range.end)
  const at = words.indexOf(quote)
  if (quote === '' || at === -1 || words.indexOf(quote, at + 1) !== -1) return undefined
  const start = clause.range.start + at
  return describeAnchor(text, clause, { start, end: start + quote.length })
}

const ID_LENGTH = 12

/**
 * The sample's tags, notes, links and collections as edits on the files that are being added; `skipped`: entries whose
 * place or tag is not there.
 */
export const sampleEdits = (
  context: WorkbenchContext,
  manifest: SampleManifest,
  planned: readonly PlannedFile[],
): { readonly edits: readonly Edit[]; readonly skipped: number } => {
  const { author } = manifest
  const at = context.clock()
  const { tags } = context.store.library()
  const find = placeFinder(planned)
  const newId = (): string => context.newId(ID_LENGTH)
  const usable = (tagId: string): boolean => own(tags, tagId as TagId)?.isGroup === false
  const refOf = ({ policyId, clause }: Place): ClauseRef => ({ policyId, clauseId: clause.id })

  const taggings = manifest.taggings.map((entry): Edit | null => {
    const place = find(entry)
    const anchor = place && anchorOf(place, entry.quote)
    if (place === null || anchor === undefined || !usable(entry.tag)) return null
    return {
      kind: 'tag-clause',
      policyId: place.policyId,
      tagging: {
        id: newId() as TaggingId,
        tagId: entry.tag as TagId,
        clauseId: place.clause.id,
        anchor,
        author,
        createdAt: at,
      },
    }
  })
  const notes = manifest.notes.map((entry): Edit | null => {
    const place = find(entry)
    const anchor = place && anchorOf(place, entry.quote)
    if (place === null || anchor === undefined) return null
    const tagIds = entry.tags.filter(usable).map((tag) => tag as TagId)
    return {
      kind: 'put-annotation',
      policyId: place.policyId,
      annotation: {
        id: newId() as AnnotationId,
        clauseId: place.clause.id,
        anchor,
        body: entry.body,
        tagIds,
        author,
        createdAt: at,
        changedAt: at,
      },
    }
  })
  const links = manifest.links.map((entry): Edit | null => {
    const from = find(entry.from)
    const to = find(entry.to)
    if (from === null || to === null) return null
    return {
      kind: 'link-clauses',
      link: {
        id: newId() as LinkId,
        type: entry.type,
        from: refOf(from),
        to: refOf(to),
        comment: entry.comment,
        author,
        createdAt: at,
      },
    }
  })
  const collections = manifest.collections.map((entry): Edit | null => {
    const members = entry.members.flatMap((member) => {
      const place = find(member)
      return place === null ? [] : [refOf(place)]
    })
    if (members.length === 0) return null
    return {
      kind: 'put-collection',
      collection: { id: newId() as CollectionId, name: entry.name, comment: entry.comment, members, createdAt: at },
    }
  })
  const all = [...taggings, ...notes, ...links, ...collections]
  const edits = all.filter((edit) => edit !== null)
  return { edits, skipped: all.length - edits.length }
}
