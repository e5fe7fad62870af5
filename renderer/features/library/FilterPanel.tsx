import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { levels } from '../../../core/model/policy.ts'
import { useCodebook } from '../../state/library-state.ts'
import { commonStrings } from '../../strings/common.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { CheckMark } from '../../ui/Checkbox.tsx'
import { Seal } from '../../ui/Seal.tsx'
import {
  countFacet,
  facetsByName,
  none,
  toggleNamed,
  type FacetId,
  type FacetValue,
  type PolicyFilters,
} from './filter-policies.ts'
import { useFacetName } from './facet-names.ts'
import { filtersStore, useFilters } from './library-view.ts'

const statuses = ['suggestions', 'lost', 'untagged']

/** Filters with counts: values of one facet are alternatives. */
export function FilterPanel({
  policies,
  filters,
}: {
  readonly policies: readonly PolicySummary[]
  readonly filters: PolicyFilters
}) {
  const words = useStrings(libraryStrings)
  const counts = useMemo(() => {
    const levelsThere = levels.filter(
      (level) => level !== 'county' || policies.some((policy) => policy.metadata.level === 'county'),
    )
    const count = (facet: FacetId, always: readonly string[] = []): readonly FacetValue[] =>
      countFacet(policies, filters, facet, always)
    return {
      level: count('level', levelsThere),
      issuer: count('issuer'),
      year: count('year'),
      sector: count('sector'),
      status: count('status', statuses),
    }
  }, [policies, filters])
  return (
    <aside className="filters" aria-label={words.filters} data-region="filters">
      <Facet facet="level" values={counts.level} />
      <Facet facet="issuer" values={counts.issuer} shown={4} more={words.moreIssuers} />
      <Facet facet="year" values={counts.year} shown={6} more={words.moreSectors} />
      <Facet facet="sector" values={counts.sector} shown={3} more={words.moreSectors} />
      <Facet facet="status" values={counts.status} />
    </aside>
  )
}

function Facet({
  facet,
  values,
  shown = 8,
  more,
}: {
  readonly facet: FacetId
  readonly values: readonly FacetValue[]
  readonly shown?: number
  readonly more?: (count: number) => string
}) {
  const words = useStrings(libraryStrings)
  const [all, setAll] = useState(false)
  const name = useFacetName()
  const lines = facetsByName(values, (value) => name(facet, value)).toSorted((a, b) =>
    facet === 'issuer' ? b.count - a.count : 0,
  )
  if (values.length === 0 || values.every(({ value, count, chosen }) => value === none && count === 0 && !chosen))
    return null
  // A list of one more than fits is shown whole: the last line would only say "1 more".
  const short = lines.length > shown + 1 && more !== undefined
  const first = short && !all ? lines.filter(({ chosen }, at) => at < shown || chosen) : lines
  const rest = lines.filter((line) => !first.includes(line))
  return (
    <section>
      <h2 id={`facet-${facet}`}>{words[facet]}</h2>
      <div role="group" aria-labelledby={`facet-${facet}`} onKeyDown={moveBetween}>
        {first.map((line, at) => (
          <button
            key={line.name}
            type="button"
            role="checkbox"
            aria-checked={line.chosen}
            tabIndex={at === 0 ? 0 : -1}
            onClick={() => {
              filtersStore.update((filters) => toggleNamed(filters, facet, line))
            }}
          >
            <CheckMark on={line.chosen} />
            <FacetSeal facet={facet} value={line.values[0] ?? ''} />
            <span className="clip" title={line.name}>
              {line.name}
            </span>
            <span className="count">{line.count}</span>
          </button>
        ))}
        {short ? (
          <button
            type="button"
            className="facet-more"
            tabIndex={-1}
            aria-expanded={all}
            onClick={() => {
              setAll(!all)
            }}
          >
            <span className="clip">{all ? words.fewer : more(rest.length)}</span>
            {all ? null : <span className="count">{rest.reduce((sum, { count }) => sum + count, 0)}</span>}
          </button>
        ) : null}
      </div>
    </section>
  )
}

function FacetSeal({ facet, value }: { readonly facet: FacetId; readonly value: string }): ReactNode {
  const sector = useCodebook()?.sectors.find((each) => each.id === value)
  return facet === 'sector' && sector !== undefined ? <Seal character={sector.seal} look="neutral" /> : null
}

/** One Tab stop a list; arrows go through it. */
function moveBetween(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

/** The pressed filters beside the text field, one a facet; a press drops it. */
export function usePressedFilters(): readonly { readonly facet: FacetId; readonly text: string }[] {
  const filters = useFilters()
  const name = useFacetName()
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const between = language === 'en' ? ', ' : '、'
  return (['level', 'issuer', 'year', 'sector', 'status'] as const)
    .filter((facet) => filters.facets[facet].length > 0)
    .map((facet) => {
      const names = filters.facets[facet].map((value) => name(facet, value))
      return {
        facet,
        text:
          names.length > 2
            ? `${names.slice(0, 2).join(between)} +${(names.length - 2).toString()}`
            : names.join(between) || common.untitled,
      }
    })
}
