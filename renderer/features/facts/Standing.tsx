import type { ComparedTarget, TargetPairing, TargetStanding } from '../../../core/model/target-standing.ts'
import type { Target } from '../../../core/model/target.ts'
import { targetText } from '../../../core/exporting/fact-text.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'

const signs: Readonly<Record<TargetStanding, string>> = {
  stricter: '▲',
  equal: '＝',
  looser: '▽',
  mixed: '◇',
  'no-counterpart': '—',
}

const standingWords = {
  stricter: 'stricter',
  equal: 'equal',
  looser: 'looser',
  mixed: 'mixed',
  'no-counterpart': 'noCounterpart',
} as const satisfies Record<TargetStanding, string>
export const pairingWords = {
  link: 'byLink',
  suggestion: 'bySuggestion',
  indicator: 'byIndicator',
} as const satisfies Record<TargetPairing, string>

/** Where the base's figure is the same, its deadline tells the two apart. */
const told = (base: Target, own: Target | null): string =>
  own !== null && base.quantity === own.quantity && base.unit === own.unit && base.deadline !== own.deadline
    ? (base.deadline ?? '')
    : `${base.quantity}${base.unit}`

/**
 * How a target stands to the base's, in a word with its sign, and what the base says; its clause opens on a press.
 * `isBase`: it is one of the base's own.
 */
export function Standing({
  compared,
  own,
  isBase,
  onOpen,
}: {
  readonly compared: ComparedTarget | undefined
  readonly own: Target | null
  readonly isBase: boolean
  readonly onOpen: (compared: ComparedTarget) => void
}) {
  const words = useStrings(factsStrings)
  const language = useLanguage()
  if (isBase) return <span className="mute">{words.isBase}</span>
  if (compared === undefined) return null
  const { standing, base } = compared
  const word = (
    <span className={`standing ${standing}`}>
      <i aria-hidden="true">{signs[standing]}</i>
      {words[standingWords[standing]]}
    </span>
  )
  if (base === null) return word
  const why = words.pairedBy(words[pairingWords[base.by]])
  return (
    <>
      {word}
      <button
        type="button"
        className="place-link"
        tabIndex={-1}
        title={`${base.path} ${targetText(base.target, language)}\n${why}${standing === 'looser' ? `\n${words.looserHint}` : ''}`}
        onClick={(event) => {
          event.stopPropagation()
          onOpen(compared)
        }}
      >
        <span className="clip">{told(base.target, own)}</span>
      </button>
    </>
  )
}
