import type { Ref } from 'react'
import { filterIssues, issuersOf, lackingIn, unsaid, yearOf } from '../../../core/library/queries/list-issues.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import { issueDetails, issueStandings, type IssueRow } from '../../../core/model/issue-row.ts'
import { levels } from '../../../core/model/policy.ts'
import { useShownName } from '../../state/display-script.ts'
import { useCodebook } from '../../state/library-state.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { issuesStrings } from '../../strings/issues.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { FacetMenu } from './FacetMenu.tsx'
import { LevelSign, originWords } from './FactMarks.tsx'
import { clearFactFilter, narrowFacts, narrows } from './facts-view.ts'
import { FindInTable } from './FindInTable.tsx'
import { standingWords } from './issue-words.ts'

type Facet = 'levels' | 'sectors' | 'issuers' | 'years' | 'standings' | 'lacks' | 'origins'
const facets: readonly Facet[] = ['levels', 'sectors', 'issuers', 'years', 'standings', 'lacks', 'origins']
const facetWords = {
  levels: 'level',
  sectors: 'sector',
  issuers: 'issuer',
  years: 'year',
  standings: 'standing',
  lacks: 'lacks',
  origins: 'origin',
} as const satisfies Record<Facet, string>

const valuesOf = (row: IssueRow, facet: Facet): readonly string[] => {
  switch (facet) {
    case 'levels':
      return [row.metadata.level ?? 'unknown']
    case 'sectors':
      return row.sectors
    case 'issuers':
      return issuersOf(row)
    case 'years':
      return [yearOf(row)]
    case 'standings':
      return row.standing === null ? [] : [row.standing]
    case 'lacks':
      return lackingIn(row)
    case 'origins':
      return [row.origin]
  }
}

/** The values of a facet in the order they are listed: their own where they have one, else the most frequent first. */
const orders: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  levels: [...levels, 'unknown'],
  standings: issueStandings,
  lacks: issueDetails,
  origins: ['read', 'changed'],
}

function countsOf(rows: readonly IssueRow[], facet: Facet): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const row of rows) for (const value of valuesOf(row, facet)) found.set(value, (found.get(value) ?? 0) + 1)
  const order = orders[facet]
  return new Map(
    [...found].toSorted(([a, many], [b, more]) =>
      order !== undefined ? order.indexOf(a) - order.indexOf(b) : facet === 'years' ? b.localeCompare(a) : more - many,
    ),
  )
}

export interface IssueToolsProps {
  readonly all: readonly IssueRow[]
  readonly filter: FactFilter
  readonly shown: number
  readonly find: Ref<HTMLInputElement>
  readonly onDown: () => void
}

/** What narrows the table, each value with how many policies it would leave beside the other filters. */
export function IssueTools({ all, filter, shown, find, onDown }: IssueToolsProps) {
  const words = useStrings(issuesStrings)
  const facts = useStrings(factsStrings)
  const nameOf = useFacetValueName()
  return (
    <div className="fact-tools">
      <FindInTable text={filter.text ?? ''} find={find} onDown={onDown} />
      {facets.map((facet) => {
        const chosen: readonly string[] = filter[facet] ?? []
        const counts = countsOf(filterIssues(all, { ...filter, [facet]: [] }), facet)
        const values = [...counts.keys(), ...chosen.filter((value) => !counts.has(value))]
        return (
          <FacetMenu
            key={facet}
            label={words[facetWords[facet]]}
            values={values.map((value) => ({
              value,
              label: nameOf(facet, value),
              count: counts.get(value) ?? 0,
              ...(facet === 'levels'
                ? { sign: <LevelSign level={levels.find((level) => level === value) ?? null} /> }
                : {}),
            }))}
            chosen={chosen}
            onChoose={(next) => {
              narrowFacts({ [facet]: next })
            }}
          />
        )
      })}
      {narrows(filter) ? (
        <Button look="underlined" onClick={clearFactFilter}>
          {facts.clearFilters}
        </Button>
      ) : null}
      <span className="grow" />
      <span className="mute nowrap" role="status">
        {words.shown(shown, all.length)}
      </span>
    </div>
  )
}

/** What a facet's value is called in the language spoken. */
function useFacetValueName(): (facet: Facet, value: string) => string {
  const words = useStrings(issuesStrings)
  const facts = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const sectors = useCodebook()?.sectors
  const shownName = useShownName()
  return (facet, value) => {
    switch (facet) {
      case 'levels':
        return common[levels.find((level) => level === value) ?? 'levelUnknown']
      case 'sectors': {
        const sector = sectors?.find(({ id }) => id === value)
        return sector === undefined ? value : language === 'en' ? sector.nameEn : builtInName(sector.name, language)
      }
      case 'issuers':
        return value === unsaid ? words.noIssuer : shownName(value)
      case 'years':
        return value === unsaid ? words.noYear : value
      case 'standings': {
        const standing = issueStandings.find((each) => each === value)
        return standing === undefined ? value : words[standingWords[standing]]
      }
      case 'lacks': {
        const detail = issueDetails.find((each) => each === value)
        return detail === undefined ? value : words[detail]
      }
      case 'origins':
        return facts[originWords[value === 'changed' ? 'changed' : 'read']]
    }
  }
}
