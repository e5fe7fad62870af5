import type { Language } from '../../strings/define-strings.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'

/** px between the two sides: as wide as the longest word that stands there. */
export const gutterWidth = (mode: CompareMode, language: Language): number =>
  language === 'en' ? 104 : mode === 'levels' ? 80 : 64
