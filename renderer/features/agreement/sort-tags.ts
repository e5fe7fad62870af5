import type { TagAgreement } from '../../../core/model/agreement.ts'

export type AgreementColumn = 'path' | 'observed' | 'kappa' | 'alpha' | 'both' | 'onlyFirst' | 'onlySecond' | 'neither'
export interface AgreementSort {
  readonly column: AgreementColumn
  readonly descending: boolean
}

/**
 * Pressing a column: by it, then the other way round, then as the codebook has it. Figures begin with the lowest: there
 * the work is.
 */
export const pressColumn = (sort: AgreementSort | null, column: AgreementColumn): AgreementSort | null =>
  sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true }

const compareText = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare

/** Tags in the order asked, equal ones as they came; figures that are not defined come last either way. */
export function sortTags(tags: readonly TagAgreement[], sort: AgreementSort | null): readonly TagAgreement[] {
  if (sort === null) return tags
  const { column, descending } = sort
  const way = descending ? -1 : 1
  return tags.toSorted((a, b) => {
    const [x, y] = [a[column], b[column]]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y)))
  })
}
