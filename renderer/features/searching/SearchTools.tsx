import type { SearchAnswer } from '../../../core/model/search.ts'
import { changeSearch, useSearchQuery } from '../../state/search-query.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { filterName } from './filter-names.ts'
import { filterValues, toggleValue } from './filter-values.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { FilterWords } from './FilterWords.tsx'
import { useFilterNaming } from './use-filter-naming.ts'

const orders = ['best', 'listed', 'newest', 'oldest'] as const

export interface SearchToolsProps {
  readonly answer: SearchAnswer | null
  readonly allFolded: boolean
  /** Why results cannot be collected now. */
  readonly collectUnavailable: string | null
  readonly onFoldAll: (fold: boolean) => void
  readonly onCollect: () => void
}

/** What narrows the search as chips that go at a press, and what can be done with all results. */
export function SearchTools({ answer, allFolded, collectUnavailable, onFoldAll, onCollect }: SearchToolsProps) {
  const words = useStrings(searchingStrings)
  const naming = useFilterNaming()
  const { filters, policiesBy } = useSearchQuery()
  const values = filterValues(filters)
  const some = answer !== null && answer.hits.length > 0
  return (
    <div className="search-tools">
      <div className="search-filters" role="group" aria-label={words.filters}>
        <FilterMenu
          facets={answer?.facets ?? null}
          filters={filters}
          onChange={(next) => {
            changeSearch({ filters: next })
          }}
        />
        {values.map((value) => {
          const name = filterName(value, naming)
          return (
            <button
              key={`${value.filter} ${String(value.value)}`}
              type="button"
              className="pill chosen"
              aria-label={words.removeFilter(name.name)}
              title={name.name}
              onClick={() => {
                changeSearch({ filters: toggleValue(filters, value) })
              }}
            >
              <span className="clip row">
                <FilterWords name={name} />
              </span>
              <Icon name="close" size="small" />
            </button>
          )
        })}
        {values.length > 0 ? (
          <Button
            look="underlined"
            onClick={() => {
              changeSearch({ filters: {} })
            }}
          >
            {words.clearFilters}
          </Button>
        ) : null}
      </div>
      <Menu
        label={words.sort}
        align="end"
        trigger={
          <Button size="small" icon="sort">
            {words.sortNow(words[policiesBy])}
          </Button>
        }
        groups={[
          orders.map((order) => ({
            id: order,
            label: words[order],
            checked: order === policiesBy,
            onSelect: () => {
              changeSearch({ policiesBy: order })
            },
          })),
        ]}
      />
      <Button
        icon={allFolded ? 'chevron-down' : 'chevron-up'}
        size="small"
        title={allFolded ? words.unfoldHint : words.foldHint}
        unavailable={some ? null : words.nothing}
        onClick={() => {
          onFoldAll(!allFolded)
        }}
      >
        {allFolded ? words.unfoldAll : words.foldAll}
      </Button>
      <Button
        look="line"
        size="small"
        icon="collection"
        unavailable={collectUnavailable}
        title={some ? words.collectHint(answer.total) : undefined}
        onClick={onCollect}
      >
        {words.collectAll}
      </Button>
    </div>
  )
}
