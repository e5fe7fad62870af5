import type { CSSProperties } from 'react'
import { issuersOf, unsaid, yearOf } from '../../../core/library/queries/list-issues.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { IssueRow } from '../../../core/model/issue-row.ts'
import { levels, type Level } from '../../../core/model/policy.ts'
import { useShownName } from '../../state/display-script.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { issuesStrings } from '../../strings/issues.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { useMedia } from '../../ui/use-media.ts'
import { narrowFacts } from './facts-view.ts'
import { smallPictures } from './small-pictures.ts'

const mostIssuers = 24
const barHeight = { roomy: 96, small: 52 }
const levelsOrNone: readonly (Level | null)[] = [...levels, null]

const grouped = (
  rows: readonly IssueRow[],
  keysOf: (row: IssueRow) => readonly string[],
): ReadonlyMap<string, readonly IssueRow[]> => {
  const found = new Map<string, IssueRow[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const there = found.get(key)
      if (there === undefined) found.set(key, [row])
      else there.push(row)
    }
  return found
}
const toggled = (values: readonly string[] | undefined, value: string): readonly string[] =>
  values?.includes(value) === true ? values.filter((each) => each !== value) : [...(values ?? []), value]

/** How many policies came out each year, by level, and who issued most. A press narrows the table. */
export function IssuePicture({ rows, filter }: { readonly rows: readonly IssueRow[]; readonly filter: FactFilter }) {
  const words = useStrings(issuesStrings)
  const common = useStrings(commonStrings)
  const used = levelsOrNone.filter((level) => rows.some(({ metadata }) => metadata.level === level))
  return (
    <div className="issue-bands">
      <section className="fact-band" aria-label={words.byYear} data-region="timeline">
        <header>
          <h2>{words.byYear}</h2>
          <span className="grow" />
          {used.map((level) => (
            <span key={level ?? 'unknown'} className="row">
              <span className="timeline-bar swatch" aria-hidden>
                <i className={level ?? 'unknown'} />
              </span>
              {common[level ?? 'levelUnknown']}
            </span>
          ))}
        </header>
        <Years rows={rows} chosen={filter.years} />
      </section>
      <section className="fact-band" aria-label={words.byIssuer} data-region="bars">
        <header>
          <h2>{words.byIssuer}</h2>
        </header>
        <IssuerBars rows={rows} chosen={filter.issuers} />
      </section>
    </div>
  )
}

interface Pressable {
  readonly rows: readonly IssueRow[]
  readonly chosen: readonly string[] | undefined
}

/** A bar a year, its stretches the levels with their patterns; policies without a date stand last. */
function Years({ rows, chosen }: Pressable) {
  const words = useStrings(issuesStrings)
  const facts = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const byYear = [...grouped(rows, (row) => [yearOf(row)])].toSorted(([a], [b]) => a.localeCompare(b))
  const height = useMedia(smallPictures) ? barHeight.small : barHeight.roomy
  const highest = Math.max(1, ...byYear.map(([, each]) => each.length))
  return (
    <div className="issue-years">
      {byYear.map(([year, each]) => {
        const counts = levelsOrNone
          .map((level) => ({ level, count: each.filter(({ metadata }) => metadata.level === level).length }))
          .filter(({ count }) => count > 0)
        const told = counts
          .map(({ level, count }) => facts.levelCount(common[level ?? 'levelUnknown'], count))
          .join(facts.comma)
        const name = year === unsaid ? words.noYear : year
        return (
          <button
            key={year}
            type="button"
            className="issue-year"
            aria-pressed={chosen?.includes(year) === true}
            title={words.yearCount(name, each.length, told)}
            onClick={() => {
              narrowFacts({ years: toggled(chosen, year) })
            }}
          >
            <span className="timeline-count">{each.length.toLocaleString('en')}</span>
            <span className="timeline-bar">
              {counts.map(({ level, count }) => (
                <i
                  key={level ?? 'unknown'}
                  className={level ?? 'unknown'}
                  style={{ height: Math.max(3, (count / highest) * height) }}
                />
              ))}
            </span>
            <span className="issue-year-name">{name}</span>
            <span className="sr">{told}</span>
          </button>
        )
      })}
    </div>
  )
}

function IssuerBars({ rows, chosen }: Pressable) {
  const words = useStrings(issuesStrings)
  const shownName = useShownName()
  const named = [...grouped(rows, issuersOf)]
    .filter(([name]) => name !== unsaid)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .filter(([name], at) => at < mostIssuers || chosen?.includes(name) === true)
  const highest = Math.max(1, named[0]?.[1].length ?? 1)
  if (named.length === 0) return <p className="mute">{words.noIssuer}</p>
  return (
    <div className="cited-bars">
      {named.map(([name, each]) => (
        <button
          key={name}
          type="button"
          className="body-bar"
          aria-pressed={chosen?.includes(name) === true}
          title={name}
          onClick={() => {
            narrowFacts({ issuers: toggled(chosen, name) })
          }}
        >
          <span className="clip" lang="zh-Hans">
            {shownName(name)}
          </span>
          <span className="mute nowrap">{words.issuedTimes(each.length)}</span>
          <span className="bars" aria-hidden="true">
            <i style={{ '--part': each.length / highest } as CSSProperties} />
          </span>
        </button>
      ))}
    </div>
  )
}
