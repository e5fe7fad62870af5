import { expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { growth } from '../../support/cpu-growth.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { pathologicalTexts } from '../../support/pathological-texts.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const size = 150_000
/**
 * Twice the text may take twice the time and what a garbage collector makes of it; what grows with the square takes
 * four times.
 */
const most = 2.6
const vocabulary = seedVocabulary()

test.for(Object.entries(pathologicalTexts))(
  'reading twice as much of %s takes at most 2.6 times as long',
  ([name, make]) => {
    const { once, twice, ratio } = growth(
      (units) => sourceFromText(make(units)),
      size,
      (source) => {
        policiesFromSource(source, vocabulary)
      },
    )
    console.log(`${name.padEnd(34)} ${once.toFixed(0)} ms → ${twice.toFixed(0)} ms  × ${ratio.toFixed(2)}`)
    expect(ratio).toBeLessThan(most)
  },
)
