import type { LinkType } from '../../../core/model/link.ts'
import { linkName } from '../../state/link-words.ts'
import { LinkTypeMark } from '../../state/LinkTypeMark.tsx'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyPicker } from '../../state/PolicyPicker.tsx'
import { graphStrings } from '../../strings/graph.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { narrowsGraph, noGraphFilters, type GraphFacets, type GraphFilters } from './graph-filters.ts'
import { changeGraph, narrowGraph } from './graph-view.ts'

const toggled = <Value,>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value]

/** What the graph is narrowed to. The pills of the types show the lines that stand for them: the key of the drawing. */
export function GraphBar({
  facets,
  filters,
  types,
  sectorName,
}: {
  readonly facets: GraphFacets
  readonly filters: GraphFilters
  readonly types: readonly LinkType[]
  readonly sectorName: (id: string) => string
}) {
  const words = useStrings(graphStrings)
  const language = useLanguage()
  const [firstSector] = filters.sectors
  return (
    <div className="graph-bar" role="group" aria-label={words.filters} data-region="filters">
      <div className="row" role="group" aria-label={words.types}>
        {facets.types.map(({ value, count }) => (
          <Pill
            key={value}
            pressed={filters.types.includes(value)}
            onToggle={() => {
              narrowGraph({ types: toggled(filters.types, value) })
            }}
          >
            <LinkTypeMark types={types} type={value} />
            {linkName(types, value, 'out', language)}
            <span className="count">{count}</span>
          </Pill>
        ))}
      </div>
      <span className="rule" />
      <div className="row" role="group" aria-label={words.levelNames}>
        {facets.levels.map(({ value, count }) => (
          <Pill
            key={value}
            pressed={filters.levels.includes(value)}
            onToggle={() => {
              narrowGraph({ levels: toggled(filters.levels, value) })
            }}
          >
            <PolicyLevel level={value === 'unknown' ? null : value} />
            <span className="count">{count}</span>
          </Pill>
        ))}
      </div>
      <span className="rule" />
      <Menu
        label={words.sectors}
        trigger={
          <Button look="line" size="small" icon="filter" pressed={filters.sectors.length > 0}>
            {firstSector === undefined
              ? words.sectors
              : filters.sectors.length === 1
                ? sectorName(firstSector)
                : `${words.sectors} ${filters.sectors.length.toString()}`}
          </Button>
        }
        groups={[
          facets.sectors.map(({ value, count }) => ({
            id: value === '' ? 'none' : value,
            label: `${sectorName(value)}　${count.toString()}`,
            checked: filters.sectors.includes(value),
            onSelect: () => {
              narrowGraph({ sectors: toggled(filters.sectors, value) })
            },
          })),
        ]}
      />
      <PolicyPicker
        chosen={filters.policyIds}
        allLabel={words.allPolicies}
        onChoose={(policyIds) => {
          narrowGraph({ policyIds })
        }}
      />
      <Checkbox
        checked={filters.unlinked}
        label={words.unlinked}
        onChange={(unlinked) => {
          narrowGraph({ unlinked })
        }}
      />
      {narrowsGraph(filters) ? (
        <Button
          look="underlined"
          onClick={() => {
            changeGraph({ filters: noGraphFilters })
          }}
        >
          {words.clearFilters}
        </Button>
      ) : null}
    </div>
  )
}
