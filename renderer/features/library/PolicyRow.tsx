import type { DragEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { putDownPolicies } from '../../state/carried-policies.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { commonStrings } from '../../strings/common.ts'
import { libraryRowsStrings } from '../../strings/library-rows.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Meter } from '../../ui/ProgressBar.tsx'
import type { Column } from './columns.ts'
import { PolicyMarks } from './PolicyMarks.tsx'

export interface PolicyRowProps {
  readonly policy: PolicySummary
  readonly index: number
  readonly chosen: boolean
  readonly columns: readonly Column[]
  readonly older: PolicySummary | null
  readonly newer: PolicySummary | null
  /** It stands right under the version that replaces it. */
  readonly isUnder: boolean
  readonly reachable: boolean
  readonly onChoose: (how: 'only' | 'toggle' | 'range') => void
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onDragStart: (event: DragEvent) => void
}

/** One policy: its own words in Song, ours around them. A press chooses, a double press or Enter opens. */
export function PolicyRow({
  policy,
  index,
  chosen,
  columns,
  older,
  newer,
  isUnder,
  reachable,
  onChoose,
  onOpen,
  onKeyDown,
  onFocus,
  onDragStart,
}: PolicyRowProps) {
  const words = useStrings(libraryStrings)
  const rows = useStrings(libraryRowsStrings)
  const common = useStrings(commonStrings)
  const { metadata } = policy
  const title = metadata.title ?? policy.fileName
  const lang = policyLang(metadata)
  const [firstIssuer = '', secondIssuer] = metadata.issuers
  const issuers =
    metadata.issuers.length > 2
      ? words.andOthers(firstIssuer, metadata.issuers.length)
      : secondIssuer === undefined
        ? firstIssuer
        : `${firstIssuer}、${secondIssuer}`
  const press = (event: MouseEvent): void => {
    onChoose(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')
  }
  const number = (id: string, value: number) => (
    <span key={id} className="number" role="gridcell">
      {value === 0 ? <span className="mute">0</span> : value.toLocaleString('en')}
    </span>
  )
  const plain = (id: string, value: string | null, none: string) => (
    <span key={id} role="gridcell" className={value === null ? 'mute clip' : 'clip'} title={value ?? undefined}>
      {value ?? none}
    </span>
  )
  const cell = ({ id }: Column): ReactNode => {
    switch (id) {
      case 'title':
        return (
          <span key={id} role="gridcell">
            <PolicyTitle title={title} lang={lang} onOpen={onOpen} />
            <span className="under-title">
              <span className="clip" lang={issuers === '' ? undefined : lang} title={metadata.issuers.join('、')}>
                {issuers === '' ? words.noneIssued : issuers}
              </span>
              <PolicyMarks policy={policy} older={older} newer={newer} />
            </span>
          </span>
        )
      case 'level':
        return (
          <span key={id} role="gridcell">
            <PolicyLevel level={metadata.level} short />
          </span>
        )
      case 'region':
        return plain(id, metadata.region, '—')
      case 'status':
        return plain(id, metadata.status === null ? null : rows[metadata.status], '—')
      case 'number':
        return (
          <span
            key={id}
            role="gridcell"
            className={metadata.documentNumber === null ? 'policy-number mute' : 'policy-number'}
            lang={metadata.documentNumber === null ? undefined : lang}
          >
            {metadata.documentNumber ?? common.noNumber}
          </span>
        )
      case 'issuedOn':
        return plain(id, metadata.issuedOn, common.noDate)
      case 'importedAt':
        return plain(id, policy.importedAt.slice(0, 10), common.noDate)
      case 'clauses':
        return number(id, policy.clauses)
      case 'tagged':
        return (
          <span key={id} role="gridcell">
            <Meter
              part={policy.clauses === 0 ? 0 : policy.taggedClauses / policy.clauses}
              label={words.tagged(policy.taggedClauses, policy.clauses)}
            />
          </span>
        )
      case 'suggestions':
        return number(id, policy.openSuggestions)
      case 'notes':
        return number(id, policy.annotations)
      case 'links':
        return number(id, policy.links)
    }
  }
  return (
    <div
      className={isUnder ? 'table-row under' : 'table-row'}
      role="row"
      aria-selected={chosen}
      aria-rowindex={index + 2}
      tabIndex={reachable ? 0 : -1}
      data-policy={policy.id}
      draggable
      onClick={press}
      onDoubleClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onDragStart={onDragStart}
      onDragEnd={putDownPolicies}
    >
      {columns.map(cell)}
    </div>
  )
}
