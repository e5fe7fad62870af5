import { useState } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { rowFilter, type AlignmentCounts, type AlignmentRow } from './alignment-rows.ts'
import { findingSigns, type LevelSide } from './LevelRow.tsx'

export interface LevelsPrintProps {
  readonly upper: PolicySummary
  readonly lower: PolicySummary
  /** All rows, whatever the screen filters. */
  readonly rows: readonly AlignmentRow[]
  readonly counts: AlignmentCounts
  readonly clauses: { readonly upper: ReadonlyMap<string, Clause>; readonly lower: ReadonlyMap<string, Clause> }
  readonly sides: { readonly upper: LevelSide; readonly lower: LevelSide }
  readonly nameOfLink: (type: LinkTypeId) => string
  readonly onClose: () => void
}

/** Two levels as they will be printed: what a person accepted, what nothing answers and what is new; suggestions where asked for. All of it is in the document here. */
export function LevelsPrint({ upper, lower, rows, counts, clauses, sides, nameOfLink, onClose }: LevelsPrintProps) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const [suggested, setSuggested] = useState(true)
  const shown = rows.filter((row) => { const filter = rowFilter(row); return filter !== null && filter !== 'dismissed' && (suggested || filter !== 'suggested') })
  const title = ({ metadata, fileName }: PolicySummary): string => metadata.title ?? fileName
  const head = (policy: PolicySummary, name: string) => <th scope="col"><b>{name}</b><br /><span lang={policyLang(policy.metadata)}>{title(policy)}</span>{policy.metadata.issuedOn === null ? '' : `　${policy.metadata.issuedOn}`}</th>
  return (
    <Dialog open onClose={onClose} title={words.printTitle(words.upper, words.lower)} closeLabel={common.close} width={980} className="print-dialog" footer={<>
      <fieldset className="print-parts"><legend className="sr">{words.printView}</legend><label><input type="checkbox" checked={suggested} onChange={() => { setSuggested(!suggested) }} />{words.printSuggested}</label></fieldset>
      <span className="grow" />
      <Button onClick={onClose}>{common.cancel}</Button>
      <Button look="solid" data-autofocus onClick={() => { window.print() }}>{words.printNow}</Button>
    </>}>
      <article className="print-sheet print-comparison" tabIndex={0} aria-label={words.title}>
        <h1 lang={policyLang(lower.metadata)}>{title(lower)}</h1>
        <p className="print-about">{(['accepted', 'suggested', 'notTakenUp', 'new'] as const).map((kind) => `${words[kind]} ${counts[kind].toLocaleString('en')}`).join('　')}</p>
        <table>
          <thead><tr>{head(upper, words.upper)}<th scope="col" className="kind">{words.finding}</th>{head(lower, words.lower)}</tr></thead>
          <tbody>
            {shown.map((row) => {
              const filter = rowFilter(row) ?? 'new'
              const above = row.kind === 'upper' ? clauses.upper.get(row.upper) : row.kind === 'pair' ? clauses.upper.get(row.counterpart.to) : undefined
              const below = row.kind === 'upper' ? undefined : clauses.lower.get(row.lower)
              return (
                <tr key={row.key}>
                  <Side clause={above} side={sides.upper} empty={words.noneAbove} />
                  <td className="kind">{findingSigns[filter]} {row.kind === 'pair' && filter === 'accepted' ? nameOfLink(row.counterpart.type) : words[filter]}</td>
                  <Side clause={below} side={sides.lower} empty={words.noneBelow(words.lower)} />
                </tr>
              )
            })}
          </tbody>
        </table>
      </article>
    </Dialog>
  )
}

function Side({ clause, side: { text, convert, lang }, empty }: { readonly clause: Clause | undefined; readonly side: LevelSide; readonly empty: string }) {
  if (clause === undefined) return <td className="none">{empty}</td>
  const own = text.slice(clause.range.start, clause.range.end).trim()
  return <td lang={lang}>{clause.marker === '' ? <small>{clause.path} </small> : null}{convert === null ? own : convert(own)}</td>
}
