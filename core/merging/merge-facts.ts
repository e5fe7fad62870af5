import { valuesOf } from '../library/edits/keyed.ts'
import type { Fact, FactCorrection } from '../model/fact-correction.ts'
import type { CorrectionId } from '../model/ids.ts'
import type { WrittenBy } from '../model/merge.ts'
import { contentOf, laterOf } from './compare-content.ts'
import { offering } from './decisions.ts'
import { type Hanging, placeWords, type Put } from './hanging.ts'
import { factKey } from './thing-keys.ts'

/**
 * What a correction speaks of. Of what was read one can be said; what people found themselves is told apart by its id.
 */
const slotOf = ({ id, clauseId, kind, read, author }: FactCorrection): string =>
  contentOf(read === null ? [clauseId, kind, id, author] : [clauseId, kind, read])

const writtenBy = ({ author, correctedAt }: FactCorrection): WrittenBy => ({ author, at: correctedAt })

/** What people of both sides said of facts: of one fact, unasked, what was said last. */
export function mergeFacts(theirs: readonly FactCorrection[], at: Hanging): Put<FactCorrection> {
  const { record, draw, authorOf, decisions } = at
  const put = new Map<CorrectionId, FactCorrection>()
  const ours = valuesOf(record.corrections.facts)
  const slots = new Map(ours.map((correction) => [slotOf(correction), correction]))
  const keys = new Map(ours.map((correction) => [factKey(correction), correction]))
  let [added, changed, same] = [0, 0, 0]
  for (const said of theirs) {
    const renamed = { ...said, author: authorOf(said.author) }
    if (keys.has(factKey(said)) || keys.has(factKey(renamed))) {
      same += 1
      continue
    }
    const mine = slots.get(slotOf(said)) ?? slots.get(slotOf(renamed))
    const marks = ({ correctedAt, fact, author }: FactCorrection): readonly string[] => [
      correctedAt,
      contentOf(fact),
      author,
    ]
    let id: CorrectionId
    if (mine !== undefined) {
      const first = laterOf(marks(mine), marks(renamed))
      const choice =
        contentOf(mine.fact) === contentOf(renamed.fact)
          ? first
          : decisions.decide({
              key: `fact-differs:${at.policyId}/${mine.id}`,
              kind: 'fact-differs',
              about: placeWords(at, mine.clauseId),
              policyId: at.policyId,
              clause: { policyId: at.policyId, clauseId: mine.clauseId },
              ours: wordsOf(mine.fact),
              theirs: wordsOf(said.fact),
              by: { ours: writtenBy(mine), theirs: writtenBy(renamed) },
              choices: offering(first, 'ours', 'theirs'),
            })
      if (choice === 'ours') {
        same += 1
        continue
      }
      changed += 1
      id = mine.id
    } else {
      added += 1
      id = draw(said.id, 'facts')
    }
    const stands = { ...renamed, id }
    put.set(stands.id, stands)
    slots.set(slotOf(stands), stands)
    keys.set(factKey(stands), stands)
  }
  return { put: [...put.values()], count: { added, changed, same } }
}

function wordsOf(fact: Fact | null): string {
  switch (fact?.kind) {
    case undefined:
      return '—'
    case 'modality':
      return fact.value
    case 'citation':
      return fact.value.title
    case 'responsibility':
      return [...fact.value.lead, ...fact.value.support, ...fact.value.local].join('、')
    case 'target':
      return [fact.value.what, fact.value.comparator, fact.value.quantity, fact.value.unit, fact.value.deadline ?? '']
        .join(' ')
        .trim()
  }
}
