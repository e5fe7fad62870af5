import type { CSSProperties } from 'react'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'

const most = 40
interface Cited {
  readonly title: string
  count: number
  readonly here: boolean
}

/**
 * What is cited most, and whether the library has it: solid bars are there, hatched ones are not (库中没有). A press
 * narrows the table.
 */
export function CitationBars({
  rows,
  filter,
  onTitle,
  onResolved,
}: {
  readonly rows: readonly FactRow[]
  readonly filter: FactFilter
  readonly onTitle: (title: string) => void
  readonly onResolved: (resolved: boolean) => void
}) {
  const words = useStrings(factsStrings)
  const found = new Map<string, Cited>()
  const total = { here: 0, gone: 0 }
  for (const { fact, resolved } of rows) {
    if (fact?.kind !== 'citation') continue
    total[resolved === null ? 'gone' : 'here'] += 1
    const key = resolved ?? foldText(fact.value.title)
    const there = found.get(key)
    if (there === undefined) found.set(key, { title: fact.value.title, count: 1, here: resolved !== null })
    else there.count += 1
  }
  const cited = [...found.values()].toSorted((a, b) => b.count - a.count).slice(0, most)
  const highest = Math.max(1, cited[0]?.count ?? 1)
  return (
    <section className="fact-band" aria-label={words.cited} data-region="bars">
      <header>
        <h2>{words.cited}</h2>
        <span className="grow" />
        {([true, false] as const).map((here) => (
          <button
            key={here ? 'here' : 'gone'}
            type="button"
            className="pill"
            aria-pressed={filter.resolved === here}
            onClick={() => {
              onResolved(here)
            }}
          >
            <i className={`cited-sign ${here ? '' : 'gone'}`} />
            {here ? words.here : words.notHere}
            <span className="count">{(here ? total.here : total.gone).toLocaleString('en')}</span>
          </button>
        ))}
      </header>
      <div className="cited-bars">
        {cited.map(({ title, count, here }) => (
          <button
            key={title}
            type="button"
            className="body-bar"
            aria-pressed={filter.text === title}
            title={`《${title}》 ${here ? words.here : words.notHere}`}
            onClick={() => {
              onTitle(title)
            }}
          >
            <span className="clip read" lang="zh-Hans">
              《{title}》
            </span>
            <span className="mute nowrap">
              {here ? words.citedTimes(count) : `${words.citedTimes(count)} · ${words.notHere}`}
            </span>
            <span className="bars" aria-hidden="true">
              <i className={here ? '' : 'gone'} style={{ '--part': count / highest } as CSSProperties} />
            </span>
          </button>
        ))}
      </div>
    </section>
  )
}
