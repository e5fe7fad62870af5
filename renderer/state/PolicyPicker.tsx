import { useId, useState, type KeyboardEvent } from 'react'
import type { PolicySummary } from '../../core/contract/workbench.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { policyPickerStrings } from '../strings/policy-picker.ts'
import { useStrings } from '../strings/use-strings.ts'
import { Button } from '../ui/Button.tsx'
import { CheckMark } from '../ui/Checkbox.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ListField } from '../ui/ListField.tsx'
import { Option } from '../ui/Option.tsx'
import { Popover } from '../ui/Popover.tsx'
import { findInName } from './find-in-name.ts'
import { usePolicies } from './library-state.ts'
import { policyLang } from './policy-lang.ts'
import { PolicyLevel } from './PolicyLevel.tsx'
import { PolicyTitle } from './PolicyTitle.tsx'

const most = 120
const titleOf = ({ metadata, fileName }: PolicySummary): string => metadata.title ?? fileName

export interface PolicyPickerProps {
  /** null: all of them. */
  readonly chosen: readonly PolicyId[] | null
  /** Told once, when the picker closes and something changed. In the library's order. */
  readonly onChoose: (chosen: readonly PolicyId[] | null) => void
  /** What its button says where all are meant; without it, "all" cannot be chosen. */
  readonly allLabel?: string
  /** What is chosen is the screen's own choice, nobody's filter. */
  readonly quiet?: boolean
}

/**
 * Which policies a screen is about: type to find, ⏎ puts one on or off and stays; what was chosen holds once it closes.
 */
export function PolicyPicker({ chosen, onChoose, allLabel, quiet = false }: PolicyPickerProps) {
  const words = useStrings(policyPickerStrings)
  const policies = usePolicies()
  const [draft, setDraft] = useState<readonly PolicyId[] | null>(null)
  const open = draft !== null
  const shown = chosen === null ? null : chosen.filter((id) => policies.some((policy) => policy.id === id)).length
  const close = (): void => {
    if (draft !== null) {
      const picked = new Set(draft)
      const next = policies.flatMap(({ id }) => (picked.has(id) ? [id] : []))
      const all = allLabel !== undefined && (next.length === 0 || next.length === policies.length)
      const same = all
        ? chosen === null
        : chosen !== null && chosen.length === next.length && chosen.every((id) => picked.has(id))
      if (!same && (all || next.length > 0)) onChoose(all ? null : next)
    }
    setDraft(null)
  }
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        if (next) setDraft(chosen ?? [])
        else close()
      }}
      label={words.policies}
      className="policy-picker"
      trigger={
        <button type="button" className="pill" aria-pressed={chosen !== null && !quiet} aria-expanded={open}>
          <span className="clip">{shown === null ? (allLabel ?? words.all) : words.chosen(shown)}</span>
          <Icon name="chevron-down" size="small" />
        </button>
      }
    >
      {draft === null ? null : (
        <Choices policies={policies} draft={draft} mayAll={allLabel !== undefined} onDraft={setDraft} onDone={close} />
      )}
    </Popover>
  )
}

function Choices({
  policies,
  draft,
  mayAll,
  onDraft,
  onDone,
}: {
  readonly policies: readonly PolicySummary[]
  readonly draft: readonly PolicyId[]
  readonly mayAll: boolean
  readonly onDraft: (draft: readonly PolicyId[]) => void
  readonly onDone: () => void
}) {
  const words = useStrings(policyPickerStrings)
  const list = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const fitting = policies.filter(
    (policy) => findInName(`${titleOf(policy)} ${policy.metadata.region ?? ''}`, query) !== null,
  )
  const shown = fitting.slice(0, most)
  const active = shown[Math.min(at, shown.length - 1)]
  const toggle = (id: PolicyId): void => {
    onDraft(draft.includes(id) ? draft.filter((each) => each !== id) : [...draft, id])
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(shown.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter') {
      if (active !== undefined) toggle(active.id)
    } else return
    event.preventDefault()
  }
  const idOf = (id: PolicyId): string => `${list}-${id}`
  const allShown = fitting.length > 0 && fitting.every(({ id }) => draft.includes(id))
  return (
    <>
      <div className="picker-field">
        <ListField
          label={words.find}
          clearLabel={words.clear}
          value={query}
          onChange={(next) => {
            setQuery(next)
            setAt(0)
          }}
          onKeyDown={keyed}
          list={list}
          active={active === undefined ? undefined : idOf(active.id)}
        />
      </div>
      <div
        className="policy-picker-list"
        id={list}
        role="listbox"
        aria-label={words.policies}
        aria-multiselectable
        tabIndex={-1}
      >
        {shown.map((policy, index) => (
          <Option
            key={policy.id}
            id={idOf(policy.id)}
            selected={draft.includes(policy.id)}
            active={policy === active}
            onPoint={() => {
              if (at !== index) setAt(index)
            }}
            onPick={() => {
              toggle(policy.id)
            }}
          >
            <CheckMark on={draft.includes(policy.id)} />
            <PolicyLevel level={policy.metadata.level} short />
            <PolicyTitle title={titleOf(policy)} lang={policyLang(policy.metadata)} />
          </Option>
        ))}
      </div>
      {fitting.length === 0 ? (
        <p className="rest" role="status">
          {words.none}
        </p>
      ) : fitting.length > most ? (
        <p className="rest">{words.more(fitting.length - most)}</p>
      ) : null}
      <footer className="picker-foot row">
        <Button
          size="small"
          onClick={() => {
            const ids = new Set(fitting.map(({ id }) => id))
            onDraft(allShown ? draft.filter((id) => !ids.has(id)) : [...new Set([...draft, ...ids])])
          }}
        >
          {allShown ? words.clear : words.selectShown}
        </Button>
        {mayAll ? (
          <Button
            size="small"
            unavailable={draft.length === 0 ? words.allHint : null}
            onClick={() => {
              onDraft([])
            }}
          >
            {words.useAll}
          </Button>
        ) : null}
        <span className="grow mute nowrap">
          {draft.length === 0 ? (mayAll ? words.all : words.least) : words.chosen(draft.length)}
        </span>
        <Button size="small" look="line" onClick={onDone}>
          {words.done}
        </Button>
      </footer>
    </>
  )
}
