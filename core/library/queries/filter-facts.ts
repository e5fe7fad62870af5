import { lastDayOf } from '../../analysing/last-day.ts'
import type { FactFilter } from '../../model/fact-filter.ts'
import type { FactRow } from '../../model/fact-row.ts'
import { foldText } from '../../reading/fold-text.ts'

const haystacks = new WeakMap<FactRow, string>()

/** Everything of a row that a person may look for, folded; once a row. */
function haystackOf(row: FactRow): string {
  const before = haystacks.get(row)
  if (before !== undefined) return before
  const fact = row.fact ?? row.read
  const value =
    fact === null
      ? ''
      : fact.kind === 'target'
        ? `${fact.value.what} ${fact.value.quantity}${fact.value.unit}`
        : fact.kind === 'citation'
          ? `${fact.value.title} ${fact.value.documentNumber ?? ''}`
          : ''
  const made = foldText(
    [value, row.quote, ...row.bodies.map(({ name }) => name), row.heading, row.path, row.metadata.title ?? ''].join(
      '\n',
    ),
  )
  haystacks.set(row, made)
  return made
}

const among = <Value>(values: readonly Value[] | undefined, value: Value): boolean =>
  values === undefined || values.length === 0 || values.includes(value)
const asks = <Value>(values: readonly Value[] | undefined): values is readonly Value[] =>
  values !== undefined && values.length > 0

function inPeriod(row: FactRow, periods: readonly string[]): boolean {
  const fact = row.fact ?? row.read
  if (fact?.kind !== 'target') return false
  const { deadline } = fact.value
  if (deadline === null) return periods.includes('none')
  const day = lastDayOf(deadline)
  return periods.some((period) => day.startsWith(period))
}

const speaks = (row: FactRow, filter: FactFilter): boolean => {
  const fact = row.fact ?? row.read
  return fact?.kind === 'modality' && among(filter.modalities, fact.value)
}

/** The rows a filter means, in their order. Linear in the rows. */
export function filterFacts(rows: readonly FactRow[], filter: FactFilter): readonly FactRow[] {
  const words = (filter.text ?? '')
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '')
  const { origins, levels, policies, bodies, deadlines, modalities, resolved } = filter
  return rows.filter(
    (row) =>
      among(origins, row.origin) &&
      among(levels, row.metadata.level ?? 'unknown') &&
      among(policies, row.ref.policyId) &&
      (!asks(bodies) || row.bodies.some(({ key }) => bodies.includes(key))) &&
      (!asks(deadlines) || inPeriod(row, deadlines)) &&
      (!asks(modalities) || speaks(row, filter)) &&
      (resolved === undefined || (row.kind === 'citation' && (row.resolved !== null) === resolved)) &&
      words.every((word) => haystackOf(row).includes(word)),
  )
}
