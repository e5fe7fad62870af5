import type { ComparedClause, ComparedFile, Comparison, ComparisonKind, DiffMark } from '../model/comparison.ts'
import type { Clause } from '../model/clause.ts'
import type { PolicyMetadata, Script } from '../model/policy.ts'
import { convertScript } from './convert-script.ts'

/** The policies of one side: those of a file that was read, or one of the library. */
export interface ComparedDocuments {
  readonly policies: readonly {
    readonly metadata: Pick<PolicyMetadata, 'title' | 'script'>
    readonly cleaned: { readonly text: string }
    readonly clauses: readonly Clause[]
  }[]
}

/** A clause on one side: what is printed of it and what pairing goes by (`parent`: its place in the list). */
export interface SideClause extends ComparedClause {
  readonly marker: string
  readonly heading: string
  readonly parent: number | null
}
export interface ComparisonSide extends ComparedFile {
  readonly clauses: readonly SideClause[]
}

/** Places in the two lists of clauses, and the marks from the old text to the new. */
export interface PairOfPlaces {
  readonly kind: ComparisonKind
  readonly old: number | null
  readonly new: number | null
  readonly marks: readonly DiffMark[]
}

/**
 * The script two files are compared in: their own where it is one, else Simplified: a change of characters alone is no
 * change of words, and only towards Simplified does every character have one form.
 */
export function comparedScript(old: ComparedDocuments, now: ComparedDocuments): Script {
  return [...old.policies, ...now.policies].every(({ metadata }) => metadata.script === 'hant') ? 'hant' : 'hans'
}

/** One file's clauses, those of all its policies in order, in the script asked for. */
export function comparisonSide(read: ComparedDocuments, file: string, sha256: string, script: Script): ComparisonSide {
  const clauses: SideClause[] = []
  read.policies.forEach(({ metadata, cleaned, clauses: own }, document) => {
    const places = new Map(own.map(({ id }, at) => [id, clauses.length + at]))
    const inScript = (text: string): string => convertScript(text, metadata.script, script)
    clauses.push(
      ...own.map(({ id, path, range, marker, heading, parentId }) => ({
        document,
        id,
        path,
        text: inScript(cleaned.text.slice(range.start, range.end)),
        marker: inScript(marker),
        heading: inScript(heading),
        parent: parentId === null ? null : (places.get(parentId) ?? null),
      })),
    )
  })
  return {
    file,
    sha256,
    titles: read.policies.map(({ metadata }) =>
      metadata.title === null ? null : convertScript(metadata.title, metadata.script, script),
    ),
    clauses,
  }
}

/** `piyue/comparison@1` from the two sides and the pairs found between them. */
export function toComparison(old: ComparisonSide, now: ComparisonSide, pairs: readonly PairOfPlaces[]): Comparison {
  const summary: Record<ComparisonKind, number> = { kept: 0, reworded: 0, added: 0, deleted: 0, moved: 0 }
  for (const { kind } of pairs) summary[kind]++
  return {
    format: 'piyue/comparison@1',
    old: fileOf(old),
    new: fileOf(now),
    pairs: pairs.map((pair) => ({
      kind: pair.kind,
      old: clauseOf(old, pair.old),
      new: clauseOf(now, pair.new),
      marks: pair.marks,
    })),
    summary,
  }
}

const fileOf = ({ file, sha256, titles }: ComparisonSide): ComparedFile => ({ file, sha256, titles })

function clauseOf({ clauses }: ComparisonSide, at: number | null): ComparedClause | null {
  const clause = at === null ? undefined : clauses[at]
  return clause === undefined
    ? null
    : { document: clause.document, id: clause.id, path: clause.path, text: clause.text }
}
