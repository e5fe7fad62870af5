import type { ClauseKind } from '../model/clause.ts'
import type { MarkerStyle } from './marker-styles.ts'

/** What may stand between an article and its subitems. */
const listed = new Set<MarkerStyle>([
  'numeral',
  'bracketed-numeral',
  'number',
  'bracketed-number',
  'half-bracketed-number',
])

/**
 * The kind of a clause from its marker's style and the styles that hold it, outermost first: （一） is a section under
 * a chapter, an item under an article, a subitem under a Taiwan 一、. `hasArticles` tells that the policy has numbered
 * English articles, under which a Section is a part of a chapter.
 */
export function clauseKind(style: MarkerStyle, above: readonly MarkerStyle[], hasArticles: boolean): ClauseKind {
  // the sections of an act may be counted 1., 2. under its Parts
  const bySections = above.includes('part-en') && !hasArticles && !above.includes('section-en')
  const inArticle =
    above.includes('article') ||
    above.includes('article-en') ||
    (above.includes('section-en') && !hasArticles) ||
    (bySections && above.includes('number'))
  switch (style) {
    case 'styled': {
      if (above.length > 0 && !above.includes('styled')) return 'section'
      const outer = above.filter((s) => s === 'styled').length
      return outer === 0 ? 'chapter' : outer === 1 ? 'section' : outer === 2 ? 'item' : 'subitem'
    }
    case 'part':
    case 'part-en':
    case 'schedule-en':
      return 'part'
    case 'chapter':
    case 'chapter-en':
    case 'formal-numeral':
    case 'decimal-1':
      return 'chapter'
    case 'step':
      return ([inArticle ? 'item' : 'section', 'item'] as const)[above.length - 1] ?? 'subitem'
    case 'division':
    case 'decimal-2':
      return 'section'
    case 'section-en':
      return hasArticles ? 'section' : 'article'
    case 'article':
    case 'article-en':
      return 'article'
    case 'numeral':
      if (inArticle) return 'item'
      if (above.includes('division') || above.includes('decimal-2')) return 'item'
      return above.includes('chapter') || above.includes('formal-numeral') || above.includes('decimal-1')
        ? 'section'
        : 'chapter'
    case 'bracketed-numeral':
      if (inArticle) return above.lastIndexOf('numeral') > above.indexOf('article') ? 'subitem' : 'item'
      if (above.some((s) => s === 'decimal-3' || s === 'decimal-2' || s === 'division' || s === 'step'))
        return above.includes('numeral') ? 'subitem' : 'item'
      return above.includes('numeral') && (above.includes('chapter') || above.includes('formal-numeral'))
        ? 'item'
        : 'section'
    case 'decimal-3':
      return 'item'
    case 'number':
      if (bySections && !inArticle) return 'article'
      if (inArticle) return above.some((s) => s === 'numeral' || s === 'bracketed-numeral') ? 'subitem' : 'item'
      return above.includes('bracketed-numeral') &&
        above.includes('numeral') &&
        (above.includes('chapter') || above.includes('formal-numeral'))
        ? 'subitem'
        : 'item'
    case 'bracketed-number':
    case 'half-bracketed-number':
      // Hong Kong and Macau count the paragraphs of an article (1), (2)
      if (inArticle && !above.some((s) => listed.has(s) && !(bySections && s === 'number'))) return 'item'
      return above.some(
        (s) =>
          s === 'bracketed-numeral' ||
          s === 'number' ||
          s === 'article' ||
          s === 'article-en' ||
          s === 'numeral' ||
          s.startsWith('decimal'),
      )
        ? 'subitem'
        : 'item'
    default:
      return 'subitem'
  }
}
