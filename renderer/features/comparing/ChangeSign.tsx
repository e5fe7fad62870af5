import type { ComparisonKind } from '../../../core/model/comparison.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'

export const signs: Readonly<Record<ComparisonKind, string>> = {
  kept: '＝',
  reworded: '～',
  added: '＋',
  deleted: '－',
  moved: '⇅',
}

/**
 * What became of a clause: a sign and, unless it is `bare`, the word; bare ones say the word to screen readers alone.
 */
export function ChangeSign({ kind, bare = false }: { readonly kind: ComparisonKind; readonly bare?: boolean }) {
  const words = useStrings(comparingStrings)
  return (
    <span className={`change-sign ${kind}`}>
      <span aria-hidden="true">{signs[kind]}</span>
      {bare ? <span className="sr">{words[kind]}</span> : <span>{words[kind]}</span>}
    </span>
  )
}
