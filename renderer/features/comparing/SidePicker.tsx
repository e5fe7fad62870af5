import { useId, useState, type KeyboardEvent } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { areVersions, levelRank, type CompareMode } from '../../state/comparison-sides.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { findInName } from '../../state/find-in-name.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { comparingStrings } from '../../strings/comparing.ts'
import { commonStrings } from '../../strings/common.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { ListField } from '../../ui/ListField.tsx'
import { Option } from '../../ui/Option.tsx'
import { RebuiltBadge } from './RebuiltBadge.tsx'

interface SidePickerProps {
  readonly policies: readonly PolicySummary[]
  readonly chosen: PolicyId | null
  /** The policy on the other side, which this one cannot be. */
  readonly other: PolicySummary | null
  readonly side: SideName
  readonly mode: CompareMode
  /** Takes the draft rebuilt from the other side's marks; null where it has none. */
  readonly onRebuilt: (() => void) | null
  readonly onPick: (policyId: PolicyId) => void
}

const most = 60

/** Chooses a policy for one side: those that belong to the other side first; type to find. */
export function SidePicker({ policies, chosen, other, side, mode, onRebuilt, onPick }: SidePickerProps) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const list = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState<PolicyId | null>(chosen)
  const belongs = (policy: PolicySummary): boolean =>
    other !== null &&
    (mode === 'versions'
      ? areVersions(policy, other)
      : side === 'left'
        ? levelRank(policy.metadata.level) < levelRank(other.metadata.level)
        : levelRank(policy.metadata.level) > levelRank(other.metadata.level))
  const fits = policies.filter(
    (policy) =>
      policy.id !== other?.id &&
      findInName(
        [
          policy.metadata.title ?? policy.fileName,
          policy.metadata.documentNumber ?? '',
          ...policy.metadata.issuers,
        ].join(' '),
        query,
      ) !== null,
  )
  const groups = [
    {
      name: mode === 'versions' ? words.candidates : side === 'left' ? words.above : words.below,
      policies: fits.filter(belongs),
    },
    { name: words.others, policies: fits.filter((policy) => !belongs(policy)) },
  ]
  const ordered = groups.flatMap((group) => group.policies)
  const shown = new Set(ordered.slice(0, most))
  const options = ordered.slice(0, most)
  const at = Math.max(
    0,
    options.findIndex(({ id }) => id === active),
  )
  const keyed = (event: KeyboardEvent): void => {
    const option = options[at]
    if (event.key === 'ArrowDown') setActive(options[(at + 1) % options.length]?.id ?? null)
    else if (event.key === 'ArrowUp') setActive(options[(at - 1 + options.length) % options.length]?.id ?? null)
    else if (event.key === 'Enter' && option !== undefined) onPick(option.id)
    else return
    event.preventDefault()
  }
  return (
    <div className="side-picker">
      <div className="picker-field">
        <ListField
          label={words.find}
          value={query}
          autoFocus
          onChange={(next) => {
            setQuery(next)
            setActive(null)
          }}
          onKeyDown={keyed}
          list={list}
          active={options[at] === undefined ? undefined : `${list}-${at.toString()}`}
        />
      </div>
      {onRebuilt === null || other === null ? null : (
        <button type="button" className="option rebuilt" onClick={onRebuilt}>
          <RebuiltBadge />
          <span className="picked">{words.marksOf(other.revisionMarks)}</span>
        </button>
      )}
      <div className="picker-list" id={list} role="listbox" aria-label={words.choose} tabIndex={-1}>
        {groups.map((group) => {
          const some = group.policies.filter((policy) => shown.has(policy))
          return some.length === 0 ? null : (
            <div key={group.name} role="group" aria-label={group.name}>
              <div className="option-heading" role="presentation">
                {group.name}
              </div>
              {some.map((policy) => {
                const index = options.indexOf(policy)
                const { metadata } = policy
                return (
                  <Option
                    key={policy.id}
                    id={`${list}-${index.toString()}`}
                    selected={policy.id === chosen}
                    active={index === at}
                    onPoint={() => {
                      if (index !== at) setActive(policy.id)
                    }}
                    onPick={() => {
                      onPick(policy.id)
                    }}
                  >
                    <PolicyLevel level={metadata.level} short />
                    <span className="picked">
                      <PolicyTitle title={metadata.title ?? policy.fileName} lang={policyLang(metadata)} />
                      <small className="clip" lang={policyLang(metadata)}>
                        {[metadata.documentNumber, metadata.issuers[0]].filter((part) => part != null).join('　') ||
                          policy.fileName}
                      </small>
                    </span>
                    <span className="end">
                      {mode === 'versions' ? <StatusBadge policy={policy} /> : null}
                      {metadata.issuedOn ?? common.noDate}
                    </span>
                  </Option>
                )
              })}
            </div>
          )
        })}
      </div>
      {options.length === 0 ? (
        <p className="rest" role="status">
          {words.nothingFound}
        </p>
      ) : ordered.length > most ? (
        <p className="rest">{words.moreFound(ordered.length - most)}</p>
      ) : null}
    </div>
  )
}

/** Draft or final; nothing where the policy does not say. */
export function StatusBadge({ policy }: { readonly policy: PolicySummary }) {
  const words = useStrings(comparingStrings)
  const { status } = policy.metadata
  return status === null ? null : (
    <span className={status === 'final' ? 'level national' : 'level provincial'}>{words[status]}</span>
  )
}
