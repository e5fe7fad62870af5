import type { CleaningRule } from './cleaning-rule.ts'
import { gluedPageMarks } from './glued-page-marks.ts'
import { sharedPages } from './shared-pages.ts'

/** Page numbers that a copy put inside lines: those that begin a sharing site's pages, and those that stand between two words or at the end of a line. */
export const pageNumber: CleaningRule = {
  id: 'page-number',
  find: (cleaned, source) => {
    const shared = sharedPages(cleaned.text)
    const taken = new Set(shared.map((rewrite) => rewrite.start))
    return [...shared, ...gluedPageMarks(cleaned, source).filter((rewrite) => !taken.has(rewrite.start))].sort((a, b) => a.start - b.start)
      .filter((rewrite, k, all) => k === 0 || rewrite.start >= (all[k - 1]?.end ?? 0))
  },
}
