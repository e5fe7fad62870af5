import type { Clause } from '../../../core/model/clause.ts'
import type { PolicyMetadata } from '../../../core/model/policy.ts'

/** Words of the reader's language a quotation needs. */
export interface QuotationWords {
  readonly page: (page: number) => string
  readonly untitled: string
}

/**
 * A quotation as one pastes it into a paper: the words in quotation marks, then title, 文号, where in the policy, page.
 * Quotation marks inside a Chinese quotation become single ones, as the standard for punctuation (GB/T 15834) asks; an
 * English policy gets English ones.
 */
export function quotation(
  quote: string,
  metadata: Pick<PolicyMetadata, 'title' | 'documentNumber' | 'language' | 'script'>,
  clause: Pick<Clause, 'path' | 'page'> | null,
  words: QuotationWords,
): string {
  const plain = quote
    .split('\n')
    .map((line) => line.trim())
    .join('')
  const title = metadata.title ?? words.untitled
  const page = clause?.page == null ? null : words.page(clause.page)
  if (metadata.language === 'en') {
    const place = [metadata.documentNumber, clause?.path, page].filter((part) => part != null && part !== '').join(', ')
    return `“${quote.replace(/\s+/g, ' ').trim().replace(/“/g, '‘').replace(/”/g, '’')}” (${title}${place === '' ? '' : `, ${place}`})`
  }
  const [open, close, innerOpen, innerClose] =
    metadata.script === 'hant' && /[「」]/.test(plain) ? ['「', '」', '『', '』'] : ['“', '”', '‘', '’']
  const inner = plain.replaceAll(open, innerOpen).replaceAll(close, innerClose)
  const named = title.startsWith('《') ? title : `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`
  const number =
    metadata.documentNumber === null || title.includes(metadata.documentNumber) ? '' : `（${metadata.documentNumber}）`
  const place = [clause?.path.replace(/¶(\d+)$/, '') ?? '', page ?? ''].filter((part) => part !== '').join('，')
  return `${open}${inner}${close}——${named}${number}${place}`
}
