import type { ReactNode } from 'react'
import type { PlacedDetail } from '../../../core/library/queries/detail-place.ts'
import { lackingIn } from '../../../core/library/queries/list-issues.ts'
import { issueDetails, issuerRole, type IssueRow } from '../../../core/model/issue-row.ts'
import { openPolicy } from '../../state/navigation.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { factsStrings } from '../../strings/facts.ts'
import { issuesStrings } from '../../strings/issues.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { OriginMark } from './FactMarks.tsx'
import { narrowFacts } from './facts-view.ts'
import { roleWords, standingWords } from './issue-words.ts'
import { Unsaid } from './IssueCell.tsx'
import type { IssueHands } from './use-issue-hands.ts'

/** One policy: who issued it, when and under which number, each detail with the way to where it was read. */
export function IssuePanel({
  row,
  readOnly,
  hands,
}: {
  readonly row: IssueRow
  readonly readOnly: boolean
  readonly hands: IssueHands
}) {
  const words = useStrings(issuesStrings)
  const facts = useStrings(factsStrings)
  const { metadata, standing, replacedBy } = row
  const lang = policyLang(metadata)
  const seen = (field: PlacedDetail, value: string | null): ReactNode =>
    value === null ? (
      <Unsaid />
    ) : (
      <>
        <span lang={lang}>{value}</span>
        <SeeButton field={field} value={value} row={row} hands={hands} />
      </>
    )
  return (
    <>
      <header className="fact-panel-head">
        <div className="row">
          <b>{facts.issue}</b>
          <OriginMark origin={row.origin} />
          <span className="grow" />
          <IconButton
            icon="close"
            size="small"
            label={facts.close}
            keys="Escape"
            onClick={() => {
              hands.select(null)
            }}
          />
        </div>
        <div className="row fact-panel-policy">
          <PolicyLevel level={metadata.level} />
          <PolicyTitle title={metadata.title ?? row.fileName} lang={lang} />
        </div>
      </header>
      <section className="issue-details" aria-label={facts.issue}>
        <dl>
          <Detail row={row} field="issuers">
            {metadata.issuers.length === 0 ? (
              <Unsaid />
            ) : (
              metadata.issuers.map((name, at) => {
                const role = issuerRole(at, metadata.issuers.length)
                return (
                  <span key={name} className="issue-issuer">
                    <span lang={lang}>{name}</span>
                    {role === 'sole' ? null : <small className="issuer-role">{words[roleWords[role]]}</small>}
                    <SeeButton field="issuers" value={name} row={row} hands={hands} />
                  </span>
                )
              })
            )}
          </Detail>
          <Detail row={row} field="documentNumber">
            {seen('documentNumber', metadata.documentNumber)}
          </Detail>
          <Detail row={row} field="issuedOn">
            {seen('issuedOn', metadata.issuedOn)}
          </Detail>
          <Detail row={row} field="effectiveOn">
            {seen('effectiveOn', metadata.effectiveOn)}
          </Detail>
          {metadata.level === 'national' ? null : (
            <Detail row={row} field="region">
              {metadata.region === null ? <Unsaid /> : <span lang={lang}>{metadata.region}</span>}
            </Detail>
          )}
          <Detail row={row} field="status" name={words.standing}>
            {standing === null ? <Unsaid /> : words[standingWords[standing]]}
            {replacedBy === null ? null : (
              <Button
                look="underlined"
                onClick={() => {
                  openPolicy(replacedBy)
                }}
              >
                {words.newer}
              </Button>
            )}
          </Detail>
        </dl>
      </section>
      <footer className="row">
        <Button
          look="line"
          icon="read"
          keys="Enter"
          onClick={() => {
            hands.open(row)
          }}
        >
          {words.open}
        </Button>
        <Button
          icon="note"
          keys="E"
          unavailable={readOnly ? facts.readOnly : null}
          onClick={() => {
            hands.edit(row)
          }}
        >
          {words.edit}
        </Button>
      </footer>
    </>
  )
}

function Detail({
  row,
  field,
  name,
  children,
}: {
  readonly row: IssueRow
  readonly field: 'issuers' | 'documentNumber' | 'issuedOn' | 'effectiveOn' | 'region' | 'status'
  readonly name?: string
  readonly children: ReactNode
}) {
  const words = useStrings(issuesStrings)
  return (
    <div>
      <dt>
        {name ?? (field === 'status' ? words.standing : words[field])}
        {row.corrected.includes(field) ? <small className="issue-changed">{words.byPerson}</small> : null}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function SeeButton({
  field,
  value,
  row,
  hands,
}: {
  readonly field: PlacedDetail
  readonly value: string
  readonly row: IssueRow
  readonly hands: IssueHands
}) {
  const words = useStrings(issuesStrings)
  return (
    <IconButton
      icon="read"
      size="small"
      label={words.see(field === 'issuers' ? value : words[field])}
      onClick={() => {
        hands.see(row, field, value)
      }}
    />
  )
}

/** While no policy is chosen: which details how many policies do not say. */
export function IssueOverview({ rows }: { readonly rows: readonly IssueRow[] }) {
  const words = useStrings(issuesStrings)
  const missing = issueDetails
    .map((detail) => ({ detail, count: rows.filter((row) => lackingIn(row).includes(detail)).length }))
    .filter(({ count }) => count > 0)
  return (
    <div className="fact-overview">
      <h2>{words.overview}</h2>
      {missing.length === 0 ? (
        <p className="mute">{words.allSaid}</p>
      ) : (
        <>
          <p className="mute">{words.overviewHint}</p>
          <div className="issue-missing">
            {missing.map(({ detail, count }) => (
              <button
                key={detail}
                type="button"
                onClick={() => {
                  narrowFacts({ lacks: [detail] })
                }}
              >
                <span>{words[detail]}</span>
                <span className="count">{words.issuedTimes(count)}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
