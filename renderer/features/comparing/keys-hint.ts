import { showKeys } from '../../ui/key-combination.ts'

/** What keys do, in a line for the status bar; an action whose keys a person took away is left out. */
export const keysHint = (
  ...hints: readonly (readonly [keys: readonly (string | undefined)[], does: string])[]
): string =>
  hints
    .flatMap(([keys, does]) => {
      const there = keys.flatMap((key) => (key === undefined ? [] : [showKeys(key)]))
      return there.length === 0 ? [] : [`${there.join(' ')} ${does}`]
    })
    .join('　')
