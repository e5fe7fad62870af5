import type { AgreementFigures } from '../model/agreement.ts'

/** How often two coders said yes or no of the same units. */
export type AgreementCounts = Pick<AgreementFigures, 'units' | 'both' | 'onlyFirst' | 'onlySecond' | 'neither'>

/**
 * Figures of one yes-or-no question. Kappa: (observed − expected) / (1 − expected), expected from each coder's own
 * share of yes (Cohen 1960). Alpha: 1 − (n − 1) · disagreeing units / (yes · no), n, yes and no counted over both
 * coders' answers together (Krippendorff 2011, nominal data, two coders, nothing missing). Both are null where chance
 * leaves nothing to explain: no unit, or only one answer ever given.
 */
export function agreementFigures(counts: AgreementCounts): AgreementFigures {
  const { units, both, onlyFirst, onlySecond, neither } = counts
  const agreed = both + neither
  const [first, second] = [both + onlyFirst, both + onlySecond]
  const expected = first * second + (units - first) * (units - second)
  const yes = first + second
  const no = 2 * units - yes
  // told by the counts, since expected and units² are too large to be exact in the end
  const constant = yes === 0 || no === 0
  return {
    ...counts,
    observed: units === 0 ? null : agreed / units,
    kappa: constant ? null : (units * agreed - expected) / (units * units - expected),
    alpha: constant ? null : 1 - ((2 * units - 1) * (onlyFirst + onlySecond)) / (yes * no),
  }
}
