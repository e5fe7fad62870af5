import { useState } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import type { SectionBodies } from './section-bodies.ts'
import { rowClauses, rowFilter, type AlignmentCounts, type AlignmentRow } from './alignment-rows.ts'
import type { LevelSide } from './LevelClause.tsx'
import { findingSigns } from './LevelRow.tsx'
import { PrintDialog } from './PrintDialog.tsx'

export interface LevelsPrintProps {
  readonly upper: PolicySummary
  readonly lower: PolicySummary
  /** All rows, whatever the screen filters. */
  readonly rows: readonly AlignmentRow[]
  readonly counts: AlignmentCounts
  readonly clauses: { readonly upper: ReadonlyMap<string, Clause>; readonly lower: ReadonlyMap<string, Clause> }
  readonly bodies: { readonly upper: SectionBodies; readonly lower: SectionBodies }
  readonly sides: { readonly upper: LevelSide; readonly lower: LevelSide }
  readonly nameOfLink: (type: LinkTypeId) => string
  readonly onClose: () => void
}

/**
 * Two levels as they will be printed: what a person accepted, what nothing answers and what is new; suggestions where
 * asked for. All of it is in the document here.
 */
export function LevelsPrint({
  upper,
  lower,
  rows,
  counts,
  clauses,
  bodies,
  sides,
  nameOfLink,
  onClose,
}: LevelsPrintProps) {
  const words = useStrings(comparingStrings)
  const [suggested, setSuggested] = useState(true)
  const shown = rows.filter((row) => {
    const filter = rowFilter(row)
    return filter !== null && filter !== 'dismissed' && (suggested || filter !== 'suggested')
  })
  const title = ({ metadata, fileName }: PolicySummary): string => metadata.title ?? fileName
  const head = (policy: PolicySummary, name: string) => (
    <th scope="col">
      <b>{name}</b>
      <br />
      <span lang={policyLang(policy.metadata)}>{title(policy)}</span>
      {policy.metadata.issuedOn === null ? '' : `　${policy.metadata.issuedOn}`}
    </th>
  )
  return (
    <PrintDialog
      names={{ left: words.upper, right: words.lower }}
      part={{
        label: words.printSuggested,
        shown: suggested,
        onToggle: () => {
          setSuggested(!suggested)
        },
      }}
      onClose={onClose}
    >
      <h1 lang={policyLang(lower.metadata)}>{title(lower)}</h1>
      <p className="print-about">
        {(['accepted', 'suggested', 'notTakenUp', 'new'] as const)
          .map((kind) => `${words[kind]} ${counts[kind].toLocaleString('en')}`)
          .join('　')}
      </p>
      <table>
        <thead>
          <tr>
            {head(upper, words.upper)}
            <th scope="col" className="kind">
              {words.finding}
            </th>
            {head(lower, words.lower)}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const filter = rowFilter(row) ?? 'new'
            const { upper: above, lower: below } = rowClauses(row)
            return (
              <tr key={row.key}>
                <Side
                  clause={above === null ? undefined : clauses.upper.get(above)}
                  body={(above === null ? undefined : bodies.upper.get(above)) ?? []}
                  side={sides.upper}
                  empty={words.noneAbove}
                />
                <td className="kind">
                  {findingSigns[filter]}{' '}
                  {row.kind === 'pair' && filter === 'accepted' ? nameOfLink(row.counterpart.type) : words[filter]}
                </td>
                <Side
                  clause={below === null ? undefined : clauses.lower.get(below)}
                  body={(below === null ? undefined : bodies.lower.get(below)) ?? []}
                  side={sides.lower}
                  empty={words.noneBelow(words.lower)}
                />
              </tr>
            )
          })}
        </tbody>
      </table>
    </PrintDialog>
  )
}

function Side({
  clause,
  body,
  side: { text, convert, lang },
  empty,
}: {
  readonly clause: Clause | undefined
  readonly body: readonly Clause[]
  readonly side: LevelSide
  readonly empty: string
}) {
  if (clause === undefined) return <td className="none">{empty}</td>
  const own = [clause, ...body].map(({ range }) => text.slice(range.start, range.end).trim()).join('\n')
  return (
    <td lang={lang}>
      {clause.marker === '' ? <small>{clause.path} </small> : null}
      {convert === null ? own : convert(own)}
    </td>
  )
}
