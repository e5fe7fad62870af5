import type { Codebook, PolicyView } from '../../core/contract/workbench.ts'
import type { Edit } from '../../core/model/edit.ts'

/**
 * An edit on its way. `over`: the view that was shown when it was acknowledged; once another is read, that one has the
 * edit in it.
 */
export interface OnItsWay {
  readonly edit: Edit
  readonly over: PolicyView | null | undefined
  /** The codebook known then. */
  readonly codebook: Codebook | null | undefined
}

/**
 * What is done to `view` and not in it yet, in the order it will be saved: what was acknowledged since, then all that
 * waits for room, whichever screen it was made on, then what is being asked for.
 */
export function editsOver(
  view: PolicyView,
  onTheirWay: readonly OnItsWay[],
  waiting: readonly Edit[],
): readonly Edit[] {
  const kept = new Set(waiting)
  const acknowledged = onTheirWay.filter(({ over }) => over === view)
  const asked = onTheirWay.filter(({ over, edit }) => over === undefined && !kept.has(edit))
  return [...acknowledged.map(({ edit }) => edit), ...waiting, ...asked.map(({ edit }) => edit)]
}
