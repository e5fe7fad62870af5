import type { ComparisonKind } from '../../../core/model/comparison.ts'
import { allChanges, changeKinds, type ShownKinds } from './comparison-rows.ts'

/**
 * What is shown after a press on a kind: out of all changes it alone; else it joins or leaves; where none is left, all.
 * The unchanged come and go by themselves.
 */
export function pressKind(shown: ShownKinds, kind: ComparisonKind): ShownKinds {
  const kept: readonly ComparisonKind[] = shown.has('kept') ? ['kept'] : []
  if (kind === 'kept')
    return new Set(kept.length === 0 ? [...shown, 'kept'] : [...shown].filter((each) => each !== 'kept'))
  const every = changeKinds.every((each) => shown.has(each))
  const next = every
    ? [kind]
    : shown.has(kind)
      ? changeKinds.filter((each) => each !== kind && shown.has(each))
      : changeKinds.filter((each) => each === kind || shown.has(each))
  return new Set([...(next.length === 0 ? allChanges : next), ...kept])
}
