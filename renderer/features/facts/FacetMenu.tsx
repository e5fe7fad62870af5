import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { findInName } from '../../state/find-in-name.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { CheckMark } from '../../ui/Checkbox.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Option } from '../../ui/Option.tsx'
import { Popover } from '../../ui/Popover.tsx'

export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly sign?: ReactNode
  readonly lang?: string | undefined
}

// more than these and one types to find
const few = 12
const most = 100

/** One filter of the table: its values with how many rows each leaves; several of them mean any. */
export function FacetMenu({
  label,
  values,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}) {
  const [open, setOpen] = useState(false)
  const names = chosen.map((value) => values.find((each) => each.value === value)?.label ?? value)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      className="facet-menu"
      trigger={
        <button type="button" className="pill" aria-pressed={chosen.length > 0} aria-expanded={open}>
          <span className="clip">
            {chosen.length === 0 ? label : names.length === 1 ? names[0] : `${label} ${names.length.toString()}`}
          </span>
          <Icon name="chevron-down" size="small" />
        </button>
      }
    >
      <Values label={label} values={values} chosen={chosen} onChoose={onChoose} />
    </Popover>
  )
}

function Values({
  label,
  values,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}) {
  const words = useStrings(factsStrings)
  const list = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const findable = values.length > few
  const fitting = findable ? values.filter((each) => findInName(each.label, query) !== null) : values
  const shown = fitting.slice(0, most)
  const active = shown[Math.min(at, shown.length - 1)]
  const toggle = ({ value }: FacetValue): void => {
    onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  }
  const idOf = (index: number): string => `${list}-${index.toString()}`
  const activeId = active === undefined ? undefined : idOf(shown.indexOf(active))
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(shown.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' || (event.key === ' ' && !findable)) {
      if (active !== undefined) toggle(active)
    } else return
    event.preventDefault()
  }
  return (
    <>
      {findable ? (
        <div className="picker-field">
          <ListField
            label={words.findValue}
            value={query}
            onChange={(next) => {
              setQuery(next)
              setAt(0)
            }}
            onKeyDown={keyed}
            list={list}
            active={activeId}
          />
        </div>
      ) : null}
      <div
        className="facet-values"
        id={list}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        tabIndex={findable ? -1 : 0}
        aria-activedescendant={findable ? undefined : activeId}
        onKeyDown={findable ? undefined : keyed}
      >
        {shown.map((each, index) => (
          <Option
            key={each.value}
            id={idOf(index)}
            selected={chosen.includes(each.value)}
            active={each === active}
            onPoint={() => {
              if (at !== index) setAt(index)
            }}
            onPick={() => {
              toggle(each)
            }}
          >
            <CheckMark on={chosen.includes(each.value)} />
            {each.sign}
            <span className="clip" lang={each.lang}>
              {each.label}
            </span>
            <span className="end count">{each.count.toLocaleString('en')}</span>
          </Option>
        ))}
      </div>
      {fitting.length === 0 ? (
        <p className="rest" role="status">
          {words.noValue}
        </p>
      ) : fitting.length > most ? (
        <p className="rest">{words.moreValues(fitting.length - most)}</p>
      ) : null}
    </>
  )
}
