import type { CleaningRule } from './cleaning-rule.ts'
import { hardWrap } from './hard-wrap.ts'
import { innerBlank } from './inner-blank.ts'
import { markerSlip } from './marker-slip.ts'
import { pageNumber } from './page-number.ts'
import { pinyinGloss } from './pinyin-gloss.ts'
import { punctuationWidth } from './punctuation-width.ts'
import { runningHead } from './running-head.ts'
import { siteChrome } from './site-chrome.ts'

/**
 * In the order they run: what is not the policy's goes first, then lines are joined, then what is inside them is put
 * right.
 */
export const cleaningRules: readonly CleaningRule[] = [
  pinyinGloss,
  siteChrome,
  runningHead,
  pageNumber,
  hardWrap,
  innerBlank,
  markerSlip,
  punctuationWidth,
]
