import type { Ref } from 'react'
import type { Modality } from '../../../core/model/clause-facts.ts'
import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { BodyCount, FactOrigin, FactRow } from '../../../core/model/fact-row.ts'
import { levels } from '../../../core/model/policy.ts'
import { lastDayOf } from '../../../core/analysing/last-day.ts'
import { filterFacts } from '../../../core/library/queries/filter-facts.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { periodName } from './deadline-words.ts'
import { FacetMenu, type FacetValue } from './FacetMenu.tsx'
import { LevelSign, originWords, strengths, strengthWords } from './FactMarks.tsx'
import { askNoMore, clearFactFilter, narrowFacts, narrows } from './facts-view.ts'
import { FindInTable } from './FindInTable.tsx'

const origins: readonly FactOrigin[] = ['read', 'checked', 'changed', 'added', 'withdrawn']

export interface FactToolsProps {
  readonly kind: FactKind
  readonly rows: readonly FactRow[]
  readonly bodies: readonly BodyCount[]
  readonly filter: FactFilter
  readonly shown: number
  readonly find: Ref<HTMLInputElement>
  readonly onDown: () => void
}

/** What narrows the table, each value with how many rows it would leave beside the other filters. */
export function FactTools({ kind, rows, bodies, filter, shown, find, onDown }: FactToolsProps) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const but = (field: keyof FactFilter): readonly FactRow[] =>
    filterFacts(rows, Object.fromEntries(Object.entries(filter).filter(([name]) => name !== field)))
  const counted = (
    field: keyof FactFilter,
    valuesOf: (row: FactRow) => readonly string[],
  ): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    for (const row of but(field))
      for (const value of new Set(valuesOf(row))) found.set(value, (found.get(value) ?? 0) + 1)
    return found
  }
  const some = (values: readonly FacetValue[], chosen: readonly string[] | undefined): readonly FacetValue[] =>
    values.filter(({ value, count }) => count > 0 || chosen?.includes(value) === true)
  const byLevel = counted('levels', ({ metadata }) => [metadata.level ?? 'unknown'])
  const byOrigin = counted('origins', ({ origin }) => [origin])
  const levelValues = some(
    ([...levels, 'unknown'] as const).map((level) => ({
      value: level,
      label: common[level === 'unknown' ? 'levelUnknown' : level],
      count: byLevel.get(level) ?? 0,
      sign: <LevelSign level={level === 'unknown' ? null : level} />,
    })),
    filter.levels,
  )
  const originValues = some(
    origins.map((origin) => ({ value: origin, label: words[originWords[origin]], count: byOrigin.get(origin) ?? 0 })),
    filter.origins,
  )
  return (
    <div className="fact-tools">
      <FindInTable text={filter.text ?? ''} find={find} onDown={onDown} />
      <FacetMenu
        label={words.level}
        values={levelValues}
        chosen={filter.levels ?? []}
        onChoose={(chosen) => {
          narrowFacts({ levels: levels.filter((each) => chosen.includes(each)) })
        }}
      />
      {kind === 'target' ? (
        <Deadlines
          rows={but('deadlines')}
          filter={filter}
          name={(period) => periodName(period, language)}
          label={words.deadline}
        />
      ) : null}
      {kind === 'responsibility' ? (
        <Bodies
          counts={counted('bodies', (row) => row.bodies.map(({ key }) => key))}
          bodies={bodies}
          filter={filter}
          label={words.body}
        />
      ) : null}
      {kind === 'modality' ? (
        <Strengths
          counts={counted('modalities', ({ fact }) => (fact?.kind === 'modality' ? [fact.value] : []))}
          filter={filter}
          label={words.strength}
          name={(each) => words[strengthWords[each]]}
        />
      ) : null}
      {kind === 'citation' ? (
        <Here
          counts={counted('resolved', ({ resolved }) => [resolved === null ? 'no' : 'yes'])}
          filter={filter}
          label={words.inLibrary}
          here={words.here}
          gone={words.notHere}
        />
      ) : null}
      <FacetMenu
        label={words.origin}
        values={originValues}
        chosen={filter.origins ?? []}
        onChoose={(chosen) => {
          narrowFacts({ origins: origins.filter((each) => chosen.includes(each)) })
        }}
      />
      {narrows(filter) ? (
        <Button look="underlined" onClick={clearFactFilter}>
          {words.clearFilters}
        </Button>
      ) : null}
      <span className="grow" />
      <span className="mute nowrap" role="status">
        {words.shown(shown, rows.length)}
      </span>
    </div>
  )
}

function Deadlines({
  rows,
  filter,
  label,
  name,
}: {
  readonly rows: readonly FactRow[]
  readonly filter: FactFilter
  readonly label: string
  readonly name: (period: string) => string
}) {
  const counts = new Map<string, number>((filter.deadlines ?? []).map((period) => [period, 0]))
  for (const { fact, read } of rows) {
    const shown = fact ?? read
    if (shown?.kind !== 'target') continue
    const day = shown.value.deadline === null ? 'none' : lastDayOf(shown.value.deadline)
    const periods =
      day === 'none' ? ['none'] : [day.slice(0, 7), ...(counts.has(day.slice(0, 4)) ? [day.slice(0, 4)] : [])]
    for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  const values = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count, label: name(value) }))
  return (
    <FacetMenu
      label={label}
      values={values}
      chosen={filter.deadlines ?? []}
      onChoose={(deadlines) => {
        narrowFacts({ deadlines })
      }}
    />
  )
}

function Bodies({
  counts,
  bodies,
  filter,
  label,
}: {
  readonly counts: ReadonlyMap<string, number>
  readonly bodies: readonly BodyCount[]
  readonly filter: FactFilter
  readonly label: string
}) {
  const values = bodies
    .filter(({ key }) => counts.has(key) || filter.bodies?.includes(key) === true)
    .map(({ key, name }) => ({ value: key, label: name, count: counts.get(key) ?? 0, lang: 'zh-Hans' }))
  return (
    <FacetMenu
      label={label}
      values={values}
      chosen={filter.bodies ?? []}
      onChoose={(chosen) => {
        narrowFacts({ bodies: chosen })
      }}
    />
  )
}

function Strengths({
  counts,
  filter,
  label,
  name,
}: {
  readonly counts: ReadonlyMap<string, number>
  readonly filter: FactFilter
  readonly label: string
  readonly name: (strength: Modality) => string
}) {
  return (
    <FacetMenu
      label={label}
      values={strengths.map((each) => ({ value: each, label: name(each), count: counts.get(each) ?? 0 }))}
      chosen={filter.modalities ?? []}
      onChoose={(chosen) => {
        narrowFacts({ modalities: strengths.filter((each) => chosen.includes(each)) })
      }}
    />
  )
}

function Here({
  counts,
  filter,
  label,
  here,
  gone,
}: {
  readonly counts: ReadonlyMap<string, number>
  readonly filter: FactFilter
  readonly label: string
  readonly here: string
  readonly gone: string
}) {
  const values = [
    { value: 'yes', label: here, count: counts.get('yes') ?? 0 },
    { value: 'no', label: gone, count: counts.get('no') ?? 0 },
  ]
  const chosen = filter.resolved === undefined ? [] : [filter.resolved ? 'yes' : 'no']
  return (
    <FacetMenu
      label={label}
      values={values}
      chosen={chosen}
      onChoose={(next) => {
        const last = next.find((each) => !chosen.includes(each))
        if (last === undefined) askNoMore('resolved')
        else narrowFacts({ resolved: last === 'yes' })
      }}
    />
  )
}
