import type { PlacedDetail } from '../../../core/library/queries/detail-place.ts'
import { issuerRole, type IssueRow } from '../../../core/model/issue-row.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { issuesStrings } from '../../strings/issues.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { OriginMark } from './FactMarks.tsx'
import { standingWords } from './issue-words.ts'
import type { IssueColumn } from './sort-issues.ts'
import type { IssueHands } from './use-issue-hands.ts'

/** What one column says of a policy's issue. */
export function IssueCell({
  id,
  row,
  hands,
}: {
  readonly id: IssueColumn
  readonly row: IssueRow
  readonly hands: IssueHands
}) {
  const words = useStrings(issuesStrings)
  const { metadata, standing } = row
  switch (id) {
    case 'level':
      return <PolicyLevel level={metadata.level} />
    case 'title':
      return <PolicyTitle title={metadata.title ?? row.fileName} lang={policyLang(metadata)} />
    case 'issuers':
      return metadata.issuers.length === 0 ? <Unsaid /> : <Issuers row={row} />
    case 'documentNumber':
    case 'issuedOn':
    case 'effectiveOn': {
      const value = metadata[id]
      return value === null ? <Unsaid /> : <Seen id={id} value={value} row={row} hands={hands} />
    }
    case 'standing':
      return standing === null ? (
        <Unsaid />
      ) : (
        <span className={`clip issue-standing ${standing}`} title={words[standingWords[standing]]}>
          {words[standingWords[standing]]}
        </span>
      )
    case 'origin':
      return <OriginMark origin={row.origin} />
  }
}

/** A detail whose words one can go to; the panel offers the same to the keyboard. */
function Seen({
  id,
  value,
  row,
  hands,
}: {
  readonly id: PlacedDetail
  readonly value: string
  readonly row: IssueRow
  readonly hands: IssueHands
}) {
  const words = useStrings(issuesStrings)
  return (
    <button
      type="button"
      className="place-link"
      tabIndex={-1}
      lang={policyLang(row.metadata)}
      title={words.see(words[id])}
      onClick={(event) => {
        event.stopPropagation()
        hands.see(row, id, value)
      }}
    >
      <span className="clip">{value}</span>
    </button>
  )
}

/** All issuers in their order, the leading one of several said to be so. */
function Issuers({ row: { metadata } }: { readonly row: IssueRow }) {
  const words = useStrings(issuesStrings)
  const { issuers } = metadata
  return (
    <span className="clip" lang={policyLang(metadata)} title={issuers.join('、')}>
      {issuers.map((name, at) => (
        <span key={name}>
          {at === 0 ? '' : '、'}
          {name}
          {issuerRole(at, issuers.length) === 'lead' ? <small className="issuer-role">{words.lead}</small> : null}
        </span>
      ))}
    </span>
  )
}

/** A blank would leave open whether anyone looked. */
export function Unsaid() {
  const words = useStrings(issuesStrings)
  return <span className="mute absent">{words.unsaid}</span>
}
