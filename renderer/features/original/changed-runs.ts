import type { TrackedChange } from '../../../core/model/source-document.ts'

export interface ChangedRun {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
}

/**
 * A paragraph with its tracked changes in place: kept and inserted runs are its text, deleted ones what was taken out.
 * Changes may come in any order.
 */
export function changedRuns(text: string, changes: readonly TrackedChange[]): readonly ChangedRun[] {
  const runs: ChangedRun[] = []
  let at = 0
  for (const { kind, start, end, text: gone = '' } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.max(at, start)
    if (from > at) runs.push({ kind: 'kept', text: text.slice(at, from) })
    if (kind === 'deleted') {
      if (gone !== '') runs.push({ kind, text: gone })
    } else if (end > from) runs.push({ kind, text: text.slice(from, end) })
    at = Math.max(from, kind === 'deleted' ? from : end)
  }
  if (at < text.length) runs.push({ kind: 'kept', text: text.slice(at) })
  return runs
}
