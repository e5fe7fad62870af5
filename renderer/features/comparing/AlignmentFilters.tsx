import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Pill } from '../../ui/Pill.tsx'
import { alignmentFilters, type AlignmentCounts, type AlignmentFilter } from './alignment-rows.ts'
import { findingSigns } from './LevelRow.tsx'

/** Findings with their counts; suggestions are grey, and counted apart from what people accepted. */
export function AlignmentFilters({
  counts,
  filters,
  onChange,
}: {
  readonly counts: AlignmentCounts
  readonly filters: ReadonlySet<AlignmentFilter>
  readonly onChange: (filters: ReadonlySet<AlignmentFilter>) => void
}) {
  const words = useStrings(comparingStrings)
  const toggle = (filter: AlignmentFilter): void => {
    const next = new Set(filters)
    if (!next.delete(filter)) next.add(filter)
    onChange(next)
  }
  return (
    <div className="pills" role="group" aria-label={words.alignmentFiltersLabel}>
      <Pill
        pressed={filters.size === 0}
        onToggle={() => {
          onChange(new Set())
        }}
      >
        {words.all}
        <span className="count">{counts.all.toLocaleString('en')}</span>
      </Pill>
      {alignmentFilters.map((filter) => (
        <Pill
          key={filter}
          pressed={filters.has(filter)}
          onToggle={() => {
            toggle(filter)
          }}
        >
          <span className={`finding bare ${filter}`} aria-hidden="true">
            {findingSigns[filter]}
          </span>
          <span className="word">{words[filter]}</span>
          <span className="count">{counts[filter].toLocaleString('en')}</span>
        </Pill>
      ))}
    </div>
  )
}
