import type { Modality } from '../../../core/model/clause-facts.ts'
import type { Sharpening } from '../../../core/model/coverage.ts'
import type { Target } from '../../../core/model/target.ts'
import { targetText } from '../../../core/exporting/fact-text.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import type { Language } from '../../strings/define-strings.ts'

const modalityWords = {
  must: 'must',
  should: 'should',
  encourage: 'encourage',
  support: 'supportive',
  explore: 'explore',
} as const satisfies Record<Modality, string>
const figure = ({ quantity, unit }: Target): string => `${quantity}${unit}`

/** Why a counterpart goes further than its task: 指标更高 60% → 85%. */
export function sharpeningText(sharpening: Sharpening, language: Language): string {
  const words = matrixStrings[language]
  switch (sharpening.kind) {
    case 'refined':
      return words.markedRefined
    case 'target-added':
      return words['target-added'](targetText(sharpening.target, language))
    case 'target-stricter':
      return words['target-stricter'](figure(sharpening.base), figure(sharpening.target))
    case 'deadline-added':
      return words['deadline-added'](sharpening.target.deadline ?? '')
    case 'deadline-earlier':
      return words['deadline-earlier'](sharpening.base.deadline ?? '', sharpening.target.deadline ?? '')
    case 'modality-stronger':
      return words['modality-stronger'](
        words[modalityWords[sharpening.base]],
        words[modalityWords[sharpening.modality]],
      )
  }
}

/** The words of a counterpart that go further, as printed. */
export const sharperQuotes = (sharper: readonly Sharpening[]): readonly string[] =>
  sharper.flatMap((each) => ('target' in each ? [each.target.quote] : []))
