import type { KeyboardEvent, MouseEvent } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { commonStrings } from '../../strings/common.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Meter } from '../../ui/ProgressBar.tsx'

export interface PolicyRowProps {
  readonly policy: PolicySummary
  readonly index: number
  readonly chosen: boolean
  readonly reachable: boolean
  readonly onChoose: (how: 'only' | 'toggle' | 'range') => void
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
}

/** One policy: its own words in Song, ours around them. A press chooses, a double press or Enter opens. */
export function PolicyRow({ policy, index, chosen, reachable, onChoose, onOpen, onKeyDown, onFocus }: PolicyRowProps) {
  const words = useStrings(libraryStrings)
  const common = useStrings(commonStrings)
  const { metadata } = policy
  const title = metadata.title ?? policy.fileName
  const lang = policyLang(metadata)
  const [firstIssuer = '', secondIssuer] = metadata.issuers
  const issuers = metadata.issuers.length > 2 ? words.andOthers(firstIssuer, metadata.issuers.length) : secondIssuer === undefined ? firstIssuer : `${firstIssuer}、${secondIssuer}`
  const press = (event: MouseEvent): void => { onChoose(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only') }
  const number = (value: number) => <span className="number" role="gridcell">{value === 0 ? <span className="mute">0</span> : value.toLocaleString('en')}</span>
  return (
    <div className="table-row" role="row" aria-selected={chosen} aria-rowindex={index + 2} tabIndex={reachable ? 0 : -1} data-policy={policy.id} onClick={press} onDoubleClick={onOpen} onKeyDown={onKeyDown} onFocus={onFocus}>
      <span role="gridcell">
        <PolicyTitle title={title} lang={lang} onOpen={onOpen} />
        <span className="under-title clip block" lang={issuers === '' ? undefined : lang} title={metadata.issuers.join('、')}>{issuers === '' ? words.noneIssued : issuers}</span>
      </span>
      <span role="gridcell"><PolicyLevel level={metadata.level} short /></span>
      <span role="gridcell" className={metadata.documentNumber === null ? 'policy-number mute' : 'policy-number'} lang={metadata.documentNumber === null ? undefined : lang}>{metadata.documentNumber ?? common.noNumber}</span>
      <span role="gridcell" className={metadata.issuedOn === null ? 'mute' : ''}>{metadata.issuedOn ?? common.noDate}</span>
      {number(policy.clauses)}
      <span role="gridcell"><Meter part={policy.clauses === 0 ? 0 : policy.taggedClauses / policy.clauses} label={words.tagged(policy.taggedClauses, policy.clauses)} /></span>
      {number(policy.annotations)}
      {number(policy.links)}
    </div>
  )
}
