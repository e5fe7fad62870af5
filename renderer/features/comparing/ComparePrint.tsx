import { useState } from 'react'
import type { PairedClauses, PolicyComparison } from '../../../core/model/policy-comparison.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { signs } from './ChangeSign.tsx'
import { PrintDialog } from './PrintDialog.tsx'

/**
 * A comparison as it will be printed: the changes, or every clause. All of it is in the document here, unlike on the
 * screen.
 */
export function ComparePrint({
  comparison,
  names,
  onClose,
}: {
  readonly comparison: PolicyComparison
  readonly names: { readonly left: string; readonly right: string }
  readonly onClose: () => void
}) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const [all, setAll] = useState(false)
  const { old, new: now, pairs, summary, likeness } = comparison
  const shown = all ? pairs : pairs.filter(({ kind }) => kind !== 'kept')
  const side = ({ metadata }: PolicyComparison['old']): string => metadata.title ?? common.untitled
  return (
    <PrintDialog
      names={names}
      part={{
        label: words.printAll,
        shown: all,
        onToggle: () => {
          setAll(!all)
        },
      }}
      onClose={onClose}
    >
      <h1>{side(now)}</h1>
      <p className="print-about">
        {(['reworded', 'added', 'deleted', 'moved', 'kept'] as const)
          .map((kind) => `${words[kind]} ${summary[kind].toLocaleString('en')}`)
          .join('　')}
        　{words.likeness(likeness)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <b>{names.left}</b>
              <br />
              {side(old)}
              {old.metadata.issuedOn === null ? '' : `　${old.metadata.issuedOn}`}
            </th>
            <th scope="col" className="kind">
              {words.change}
            </th>
            <th scope="col">
              <b>{names.right}</b>
              <br />
              {side(now)}
              {now.metadata.issuedOn === null ? '' : `　${now.metadata.issuedOn}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((pair, at) => (
            <tr key={at}>
              <Side pair={pair} side="old" lang={policyLang(old.metadata)} empty={words.notThere(names.left)} />
              <td className="kind">
                {signs[pair.kind]} {words[pair.kind]}
              </td>
              <Side pair={pair} side="new" lang={policyLang(now.metadata)} empty={words.notKept(names.right)} />
            </tr>
          ))}
        </tbody>
      </table>
    </PrintDialog>
  )
}

function Side({
  pair,
  side,
  lang,
  empty,
}: {
  readonly pair: PairedClauses
  readonly side: 'old' | 'new'
  readonly lang: string
  readonly empty: string
}) {
  const clause = pair[side]
  if (clause === null) return <td className="none">{empty}</td>
  const Mark = side === 'old' ? 'del' : 'ins'
  const own = side === 'old' ? 'deleted' : 'inserted'
  return (
    <td lang={lang}>
      {clause.marker === '' ? <small>{clause.path} </small> : null}
      {pair.marks.map(({ kind, text }, at) =>
        kind === 'kept' ? <span key={at}>{text}</span> : kind === own ? <Mark key={at}>{text}</Mark> : null,
      )}
    </td>
  )
}
