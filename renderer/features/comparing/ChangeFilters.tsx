import type { ComparisonKind } from '../../../core/model/comparison.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Pill } from '../../ui/Pill.tsx'
import { signs } from './ChangeSign.tsx'
import { allChanges, changeKinds, type ShownKinds } from './comparison-rows.ts'
import { pressKind } from './press-kind.ts'

/**
 * The kinds of change with their counts: a press shows one alone, further ones join it. The unchanged come and go by
 * themselves.
 */
export function ChangeFilters({
  counts,
  shown,
  onChange,
}: {
  readonly counts: Readonly<Record<ComparisonKind, number>>
  readonly shown: ShownKinds
  readonly onChange: (shown: ShownKinds) => void
}) {
  const words = useStrings(comparingStrings)
  const every = changeKinds.every((kind) => shown.has(kind))
  const total = changeKinds.reduce((sum, kind) => sum + counts[kind], 0)
  const pill = (kind: ComparisonKind) => (
    <Pill
      key={kind}
      pressed={shown.has(kind) && (kind === 'kept' || !every)}
      onToggle={() => {
        onChange(pressKind(shown, kind))
      }}
    >
      <span className={`change-sign ${kind}`} aria-hidden="true">
        {signs[kind]}
      </span>
      <span className="word">{words[kind]}</span>
      <span className="count">{counts[kind].toLocaleString('en')}</span>
    </Pill>
  )
  return (
    <div className="pills" role="group" aria-label={words.filters}>
      <Pill
        pressed={every}
        onToggle={() => {
          onChange(new Set([...allChanges, ...(shown.has('kept') ? ['kept' as const] : [])]))
        }}
      >
        {words.allChanges}
        <span className="count">{total.toLocaleString('en')}</span>
      </Pill>
      {changeKinds.map(pill)}
      {pill('kept')}
    </div>
  )
}
