import type { Clause } from '../model/clause.ts'
import type { ClauseFacts, Modality } from '../model/clause-facts.ts'
import type { Citation } from '../model/citation.ts'
import type { Notice } from '../model/notice.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { ReadFile, ReadPolicy } from '../model/read-policy.ts'
import type { Responsibility } from '../model/responsibility.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import type { Target } from '../model/target.ts'
import type { TargetPairing, TargetStanding } from '../model/target-standing.ts'

/** Where a fact was read: the clause's id in its document and its path. */
export interface FactPlace {
  readonly clause: string
  readonly path: string
}

/**
 * How a target stands to one of a base; `document`: place of the base's policy among those of its file, where that
 * holds several.
 */
export interface FileStanding {
  readonly standing: TargetStanding
  readonly base: (FactPlace & Target & { readonly document?: number; readonly by: TargetPairing }) | null
}

/** The file the targets were compared with. */
export interface FactsBase {
  readonly file: string
  readonly sha256: string
  /** Of its policies. */
  readonly titles: readonly (string | null)[]
  /** It is the very file the facts are of: then nothing was compared. */
  readonly same: boolean
}

/** A base, and how each target stands to it. */
export interface FactsAgainst {
  readonly base: FactsBase
  readonly standingOf: (target: Target) => FileStanding | null
}

export interface FactsDocument extends PolicyMetadata {
  readonly sectors: readonly (FactPlace & { readonly sector: string })[]
  readonly responsibilities: readonly (FactPlace & Responsibility)[]
  /** `against` only where a base was given, and not on what stands in a draft only. */
  readonly targets: readonly (FactPlace & Target & { readonly against?: FileStanding })[]
  readonly revisions: readonly (FactPlace & RevisionMark)[]
  readonly citations: readonly (FactPlace & Citation)[]
  readonly modality: readonly (FactPlace & { readonly modality: Modality })[]
}

/**
 * `piyue/facts@1`: what was read from a file's policies, list by list in text order. Fields are those of
 * `piyue/segmentation@1`.
 */
export interface FileFacts {
  readonly format: 'piyue/facts@1'
  readonly file: string
  readonly sha256: string
  /** `document`: place in `documents` of the policy a notice belongs to; absent where it is the file's. */
  readonly notices: readonly (Notice & { readonly message: string; readonly document?: number })[]
  readonly against?: FactsBase
  readonly documents: readonly FactsDocument[]
}

export interface FactsOptions {
  readonly file: string
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string
  /** Puts a notice into words; core/contract/explain has them. */
  readonly messageOf: (notice: Notice) => string
  readonly against?: FactsAgainst
}

/** Gathers the facts of a file that was read; offsets are UTF-16, half-open, in each document's cleaned text. */
export function toFacts(read: ReadFile, { file, sha256, messageOf, against }: FactsOptions): FileFacts {
  return {
    format: 'piyue/facts@1',
    file,
    sha256,
    notices: [
      ...read.source.notices.map((notice) => ({ ...notice, message: messageOf(notice) })),
      ...read.policies.flatMap((policy, document) =>
        policy.notices.map((notice) => ({ ...notice, message: messageOf(notice), document })),
      ),
    ],
    ...(against === undefined ? {} : { against: against.base }),
    documents: read.policies.map((policy) => toDocument(policy, against?.standingOf ?? (() => null))),
  }
}

function toDocument({ metadata, clauses, facts }: ReadPolicy, standingOf: FactsAgainst['standingOf']): FactsDocument {
  const each = <T>(read: (facts: ClauseFacts) => readonly T[]): readonly (FactPlace & T)[] =>
    clauses.flatMap((clause) => {
      const own = facts?.[clause.id]
      return own === undefined ? [] : read(own).map((fact) => ({ ...placeOf(clause), ...fact }))
    })
  return {
    ...metadata,
    sectors: clauses.flatMap((clause) =>
      clause.sector === null ? [] : [{ ...placeOf(clause), sector: clause.sector }],
    ),
    responsibilities: each(({ responsible }) => (responsible === null ? [] : [responsible])),
    targets: each(({ targets }) =>
      targets.map((target) => {
        const against = standingOf(target)
        return against === null ? target : { ...target, against }
      }),
    ),
    revisions: each(({ revisions }) => revisions),
    citations: each(({ citations }) => citations),
    modality: each(({ modality }) => (modality === null ? [] : [{ modality }])),
  }
}

const placeOf = ({ id, path }: Clause): FactPlace => ({ clause: id, path })
