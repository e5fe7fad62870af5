import type { CleanedText } from '../../model/cleaned-text.ts'
import type { Clause } from '../../model/clause.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { PolicyRecord } from '../../model/library.ts'
import type { DraftComparison } from '../../model/policy-comparison.ts'
import type { Vocabulary } from '../../model/read-policy.ts'
import type { RevisionMark } from '../../model/revision-mark.ts'
import type { Block } from '../../model/source-document.ts'
import { draftMetadata, draftSource } from '../draft-of-file.ts'
import { factsNow, factsOfClause } from '../facts-now.ts'
import { policyAsItIs } from '../policies-from-source.ts'
import { comparePolicies, comparisonOf, type PolicyText } from './compare-policies.ts'

/** A policy without its revision marks, beside the draft these speak of. */
export interface DraftAndFinal {
  readonly draft: PolicyText
  readonly final: PolicyText
  readonly marks: number
  readonly unplaced: readonly string[]
}

/**
 * Rebuilds the draft that a policy's revision marks speak of and reads it like any policy; null where it has no marks.
 * `blocks`: the original's, for how its lines look; empty where the text has no map back to them. Pure.
 */
export function draftAndFinal(
  record: PolicyRecord,
  cleaned: CleanedText,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): DraftAndFinal | null {
  const { policy } = record
  const facts = factsNow(record, cleaned.text)
  const marksOf = ({ id }: Clause): readonly RevisionMark[] => factsOfClause(facts, id).revisions
  const marks = policy.clauses.flatMap(marksOf)
  if (marks.length === 0) return null
  const { reader: kind, encoding, pages } = policy.source
  const { source, unplaced } = draftSource(
    { cleaned, clauses: policy.clauses },
    { reader: { kind, encoding, pages }, blocks },
    marksOf,
  )
  const read = policyAsItIs(source, vocabulary)
  return {
    draft: {
      policy: {
        id: policy.id,
        source: policy.source,
        metadata: draftMetadata(read.metadata, policy.metadata),
        clauses: read.clauses,
      },
      text: read.cleaned.text,
    },
    final: withoutMarks({ policy, text: cleaned.text }, marksOf),
    marks: marks.length,
    unplaced: unplaced.map(({ quote }) => quote),
  }
}

/** The two compared, clauses of the final text by their ids in the library. */
export const compareWithDraft = ({ draft, final, marks, unplaced }: DraftAndFinal): DraftComparison => ({
  ...comparePolicies(draft, final),
  marks,
  unplaced,
})

/** `piyue/comparison@1` of the two, which says that the older one was rebuilt. */
export function draftComparisonOf({ draft, final }: DraftAndFinal): Comparison {
  const comparison = comparisonOf(draft, final)
  return { ...comparison, old: { ...comparison.old, rebuilt: true } }
}

/** The clauses one after another, a line each, with their marks taken out; ids and paths stay. */
function withoutMarks({ policy, text }: PolicyText, marksOf: (clause: Clause) => readonly RevisionMark[]): PolicyText {
  const clauses: Clause[] = []
  let finalText = ''
  for (const clause of policy.clauses) {
    const marks = marksOf(clause)
    const { start } = clause.range
    const own = marks.reduceRight(
      (rest, mark) => rest.slice(0, mark.start - start) + rest.slice(mark.end - start),
      text.slice(start, clause.range.end),
    )
    const heading = marks.reduce((rest, { quote }) => rest.replace(quote, ''), clause.heading)
    clauses.push({ ...clause, heading, range: { start: finalText.length, end: finalText.length + own.length } })
    finalText += `${own}\n`
  }
  return { policy: { ...policy, clauses }, text: finalText }
}
