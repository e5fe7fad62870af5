import type { CleaningRule } from './cleaning-rule.ts'
import { gluedPageMarks } from './glued-page-marks.ts'
import { pagesInMidWord } from './pages-in-mid-word.ts'
import { sharedPages } from './shared-pages.ts'

/**
 * Page numbers that a copy put inside lines: those that begin a sharing site's pages, those glued to the last word of a
 * page that breaks off, and those that stand between two words or at the end of a line.
 */
export const pageNumber: CleaningRule = {
  id: 'page-number',
  find: (cleaned, source) => {
    const pages = [...sharedPages(cleaned.text), ...pagesInMidWord(cleaned, source)]
    const taken = new Set(pages.map((rewrite) => rewrite.start))
    return [...pages, ...gluedPageMarks(cleaned, source).filter((rewrite) => !taken.has(rewrite.start))]
      .sort((a, b) => a.start - b.start)
      .filter((rewrite, k, all) => k === 0 || rewrite.start >= (all[k - 1]?.end ?? 0))
  },
}
