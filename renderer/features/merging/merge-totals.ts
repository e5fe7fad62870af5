import type { MergeReport } from '../../../core/model/merge.ts'

/** Whether taking it in would change nothing: nothing new, nothing that differs. */
export const bringsNothing = ({ counts, conflicts }: Pick<MergeReport, 'counts' | 'conflicts'>): boolean =>
  conflicts.length === 0 && Object.values(counts).every(({ added, changed }) => added === 0 && changed === 0)
