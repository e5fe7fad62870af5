import { useId, useState, type KeyboardEvent } from 'react'
import type { SearchFacets, SearchFilters } from '../../../core/model/search.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckMark } from '../../ui/Checkbox.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Option } from '../../ui/Option.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { filterName } from './filter-names.ts'
import { filterGroups } from './filter-options.ts'
import { setDate, toggleValue } from './filter-values.ts'
import { FilterWords } from './FilterWords.tsx'
import { useFilterNaming } from './use-filter-naming.ts'

interface FilterMenuProps {
  readonly facets: SearchFacets | null
  readonly filters: SearchFilters
  readonly onChange: (filters: SearchFilters) => void
}

/**
 * Every value that narrows the present results, with how many each finds: type to find one, ⏎ puts it on or off and
 * stays.
 */
export function FilterMenu({ facets, filters, onChange }: FilterMenuProps) {
  const words = useStrings(searchingStrings)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={words.addFilter}
      className="filter-menu"
      trigger={
        <Button look="line" size="small" icon="filter" aria-expanded={open}>
          {words.addFilter}
        </Button>
      }
    >
      <FilterPicker facets={facets} filters={filters} onChange={onChange} />
    </Popover>
  )
}

function FilterPicker({ facets, filters, onChange }: FilterMenuProps) {
  const words = useStrings(searchingStrings)
  const naming = useFilterNaming()
  const list = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const groups = facets === null ? [] : filterGroups(facets, filters, query, (value) => filterName(value, naming))
  const options = groups.flatMap((group) => group.options)
  const active = options.find(({ key }) => key === chosen) ?? (query.trim() === '' ? null : (options[0] ?? null))
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const at = active === null ? -1 : options.indexOf(active)
      const next = options[event.key === 'ArrowDown' ? (at + 1) % options.length : (at <= 0 ? options.length : at) - 1]
      setChosen(next?.key ?? null)
    } else if (event.key === 'Enter') {
      if (active !== null) onChange(toggleValue(filters, active.value))
    } else return
    event.preventDefault()
  }
  const idOf = (key: string): string => `${list}-${key.replaceAll(/\s/gu, '_')}`
  return (
    <>
      <div className="picker-field">
        <ListField
          label={words.findFilter}
          value={query}
          onChange={(next) => {
            setQuery(next)
            setChosen(null)
          }}
          onKeyDown={keyed}
          list={list}
          active={active === null ? undefined : idOf(active.key)}
        />
      </div>
      <div
        className="filter-list"
        id={list}
        role="listbox"
        aria-label={words.filterValues}
        aria-multiselectable
        tabIndex={-1}
      >
        {groups.map((group) => (
          <div
            key={group.filter}
            role="group"
            aria-label={group.filter === 'hasNote' ? words.notes : words[group.filter]}
          >
            <div className="option-heading" role="presentation">
              {group.filter === 'hasNote' ? words.notes : words[group.filter]}
            </div>
            {group.options.map((option) => (
              <Option
                key={option.key}
                id={idOf(option.key)}
                selected={option.on}
                active={option === active}
                onPoint={() => {
                  if (chosen !== option.key) setChosen(option.key)
                }}
                onPick={() => {
                  onChange(toggleValue(filters, option.value))
                }}
              >
                <CheckMark on={option.on} />
                <FilterWords name={option.name} />
                <span className="end count">{option.count.toLocaleString('en')}</span>
              </Option>
            ))}
            {group.more > 0 ? (
              <p className="rest" role="presentation">
                {words.moreValues(group.more)}
              </p>
            ) : null}
          </div>
        ))}
      </div>
      {facets !== null && options.length === 0 ? (
        <p className="rest" role="status">
          {words.noFilterValue}
        </p>
      ) : null}
      <fieldset className="filter-dates">
        <legend>{words.dates}</legend>
        {(['issuedFrom', 'issuedTo'] as const).map((end) => (
          <label key={end}>
            {end === 'issuedFrom' ? words.from : words.to}
            <input
              className="field"
              type="date"
              value={filters[end] ?? ''}
              max="9999-12-31"
              onChange={(event) => {
                onChange(setDate(filters, end, event.target.value))
              }}
            />
          </label>
        ))}
      </fieldset>
    </>
  )
}
