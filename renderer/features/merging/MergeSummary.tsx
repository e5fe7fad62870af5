import { useState } from 'react'
import { explainNotice } from '../../../core/contract/explain.ts'
import type { MergedThing, MergeReport } from '../../../core/model/merge.ts'
import type { Notice } from '../../../core/model/notice.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { useMergeWords } from './merge-words.ts'

const things: readonly MergedThing[] = [
  'policies',
  'tags',
  'taggings',
  'notes',
  'links',
  'collections',
  'searches',
  'facts',
  'originals',
  'review',
]
const statusWords = {
  added: 'policyAdded',
  matched: 'policyMatched',
  'new-version': 'policyVersion',
  missing: 'policyMissing',
} as const satisfies Record<MergeReport['policies'][number]['status'], string>
const kindWords = {
  package: 'package',
  json: 'json',
  w3c: 'w3c',
  qdpx: 'qdpx',
  qdc: 'qdc',
  'codebook-csv': 'codebookTable',
  backup: 'backup',
} as const satisfies Record<MergeReport['kind'], string>
const policiesAtFirst = 6

/**
 * What a file brings, or brought: where it is from, how much of each kind, which policies, whose work, and what its
 * format could not say.
 */
export function MergeSummary({
  report,
  notices,
}: {
  readonly report: MergeReport
  readonly notices: readonly Notice[]
}) {
  const words = useMergeWords()
  const language = useLanguage()
  const { kind, program, exportedAt, counts, authors } = report
  const shown = things.filter((thing) => {
    const { added, changed, same, dropped } = counts[thing]
    return added + changed + same + dropped > 0
  })
  const day =
    exportedAt === null
      ? null
      : words.onDay(
          new Date(exportedAt).toLocaleDateString(language, { year: 'numeric', month: 'long', day: 'numeric' }),
        )
  const number = (count: number, strong = false) => (
    <td className="number">
      {count === 0 ? (
        <span className="mute">0</span>
      ) : strong ? (
        <b>{count.toLocaleString('en')}</b>
      ) : (
        count.toLocaleString('en')
      )}
    </td>
  )
  return (
    <>
      <p className="merge-from">
        <b>{words[kindWords[kind]]}</b>
        <span className="mute">
          {program === null ? (day ?? words.unknownProgram) : day === null ? program : words.program(program, day)}
        </span>
      </p>
      <div className="merge-parts">
        <table className="merge-counts" aria-label={words.counts}>
          <thead>
            <tr>
              <th scope="col">{words.thing}</th>
              <th scope="col" className="number">
                {words.added}
              </th>
              <th scope="col" className="number">
                {words.changed}
              </th>
              <th scope="col" className="number">
                {words.same}
              </th>
              <th scope="col" className="number" title={words.droppedHint}>
                {words.dropped}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((thing) => {
              const { added, changed, same, dropped } = counts[thing]
              return (
                <tr key={thing}>
                  <th scope="row">{words[thing]}</th>
                  {number(added, true)}
                  {number(changed, true)}
                  {number(same)}
                  {number(dropped)}
                </tr>
              )
            })}
          </tbody>
        </table>
        <div className="merge-lists">
          <Policies policies={report.policies} />
          {authors.length === 0 ? null : (
            <section aria-label={words.authors}>
              <h3 className="group-name">{words.authors}</h3>
              <ul className="merge-authors">
                {authors.map(({ name, taggings, notes, links }) => (
                  <li key={name}>
                    <span className="merge-author">{name === '' ? words.noName : name}</span>
                    <span className="mute">{words.work(taggings, notes, links)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      {notices.length === 0 ? null : (
        <section aria-label={words.losses}>
          <h3 className="group-name">{words.losses}</h3>
          <ul className="merge-losses">
            {notices.map((notice, at) => (
              <li key={at}>{explainNotice(notice, language)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Policies({ policies }: Pick<MergeReport, 'policies'>) {
  const words = useMergeWords()
  const common = useStrings(commonStrings)
  const [all, setAll] = useState(false)
  if (policies.length === 0) return null
  const shown = all ? policies : policies.slice(0, policiesAtFirst)
  return (
    <section aria-label={words.policyList}>
      <h3 className="group-name">
        {words.policyList}
        <span className="count">{policies.length.toLocaleString('en')}</span>
      </h3>
      <ul className="merge-policies">
        {shown.map(({ policyId, title, status, added, toReview }) => (
          <li key={policyId}>
            <span className={`merge-status ${status}`}>{words[statusWords[status]]}</span>
            <PolicyTitle title={title ?? common.untitled} lang="zh-Hans" />
            <span className="mute nowrap">
              {[...(added > 0 ? [words.brings(added)] : []), ...(toReview > 0 ? [words.waits(toReview)] : [])].join(
                ' · ',
              )}
            </span>
          </li>
        ))}
      </ul>
      {policies.length > policiesAtFirst ? (
        <Button
          look="underlined"
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? words.showFewer : words.morePolicies(policies.length - policiesAtFirst)}
        </Button>
      ) : null}
    </section>
  )
}
