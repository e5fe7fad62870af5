import { agreementStrings } from '../../strings/agreement.ts'
import type { Language } from '../../strings/define-strings.ts'

/**
 * "0.71"; a figure that is not defined is a dash. Rounded towards nought, so that nothing reads as 1.00 that is not.
 */
export const figureText = (figure: number | null): string =>
  figure === null ? '—' : (Math.trunc(figure * 100) / 100).toFixed(2)
export const shareText = (share: number | null): string =>
  share === null ? '—' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`

/** What a kappa is commonly called (Landis and Koch 1977). */
export function kappaWords(kappa: number | null, language: Language): string {
  const words = agreementStrings[language]
  if (kappa === null) return words.undefinedFigure
  return kappa < 0
    ? words.belowChance
    : kappa <= 0.2
      ? words.slight
      : kappa <= 0.4
        ? words.fair
        : kappa <= 0.6
          ? words.moderate
          : kappa <= 0.8
            ? words.substantial
            : words.almostPerfect
}

/** What may be built on an alpha (Krippendorff 2004). */
export function alphaWords(alpha: number | null, language: Language): string {
  const words = agreementStrings[language]
  if (alpha === null) return words.undefinedFigure
  return alpha >= 0.8 ? words.reliable : alpha >= 0.667 ? words.tentative : words.unreliable
}
