import type { DiffMark } from '../../../core/model/comparison.ts'
import type { PairedClauses, PolicyComparison } from '../../../core/model/policy-comparison.ts'

const signs: Readonly<Record<DiffMark['kind'], readonly [string, string]>> = {
  kept: ['', ''],
  inserted: ['〔＋', '〕'],
  deleted: ['〔－', '〕'],
}

/** One side's words of a pair, without the marks. */
export const sideWords = ({ marks }: Pick<PairedClauses, 'marks'>, own: 'inserted' | 'deleted'): string =>
  marks.flatMap(({ kind, text }) => (kind === 'kept' || kind === own ? [text] : [])).join('')

/** A pair as running text: what was inserted stands in 〔＋…〕, what was deleted in 〔－…〕. */
export const markedWords = ({ marks }: Pick<PairedClauses, 'marks'>): string =>
  marks
    .map(({ kind, text }) => {
      const [before, after] = signs[kind]
      return before + text + after
    })
    .join('')

export interface KindNames {
  readonly kept: string
  readonly reworded: string
  readonly added: string
  readonly deleted: string
  readonly moved: string
}

/**
 * A comparison as lines of a table, cells parted by tabs: path and words of the one side, what became of it, path and
 * words of the other.
 */
export function tableText({ pairs }: Pick<PolicyComparison, 'pairs'>, names: KindNames): string {
  const cell = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()
  return pairs
    .map((pair) =>
      [
        pair.old?.path ?? '',
        pair.old === null ? '' : cell(sideWords(pair, 'deleted')),
        names[pair.kind],
        pair.new?.path ?? '',
        pair.new === null ? '' : cell(sideWords(pair, 'inserted')),
      ].join('\t'),
    )
    .join('\n')
}
