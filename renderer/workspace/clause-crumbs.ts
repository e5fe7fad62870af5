import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId } from '../../core/model/ids.ts'
import type { Crumb } from '../features/reader/ReaderBar.tsx'

/**
 * The way from the root down to a clause: marker and heading of each above it, the marker alone of the last where it
 * has one.
 */
export function clauseCrumbs(
  clause: Clause | undefined,
  byId: ReadonlyMap<ClauseId, Clause>,
  shown: (words: string) => string,
): readonly Crumb[] {
  const way: Crumb[] = []
  for (let at = clause; at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    const above = at.parentId === null ? '' : (byId.get(at.parentId)?.path ?? '')
    const own =
      at.marker === '' && at.heading === ''
        ? at.path.startsWith(above)
          ? at.path.slice(above.length)
          : at.path
        : `${at.marker}${at === clause && at.marker !== '' ? '' : at.heading}`
    way.unshift({ id: at.id, label: shown(own) })
  }
  return way
}
