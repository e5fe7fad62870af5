import { useRef, type KeyboardEvent } from 'react'
import type { TagAgreement } from '../../../core/model/agreement.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { agreementStrings } from '../../strings/agreement.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { figureText, shareText } from './figure-words.ts'
import { pressColumn, sortTags, type AgreementColumn, type AgreementSort } from './sort-tags.ts'

const numbers: readonly Exclude<AgreementColumn, 'path'>[] = [
  'observed',
  'kappa',
  'alpha',
  'both',
  'onlyFirst',
  'onlySecond',
  'neither',
]

/** Agreement by tag, one row each. Arrows move, ⏎ or a press lists only that tag's differences. */
export function TagTable({
  tags,
  names,
  sort,
  chosen,
  onSort,
  onChoose,
}: {
  readonly tags: readonly TagAgreement[]
  readonly names: readonly [string, string]
  readonly sort: AgreementSort | null
  readonly chosen: TagId | null
  readonly onSort: (sort: AgreementSort | null) => void
  readonly onChoose: (tag: TagId) => void
}) {
  const words = useStrings(agreementStrings)
  const table = useRef<HTMLTableElement>(null)
  const rows = sortTags(tags, sort)
  const reachable = Math.max(
    0,
    rows.findIndex(({ tagId }) => tagId === chosen),
  )
  const headOf = (column: AgreementColumn): string =>
    column === 'path'
      ? words.tag
      : column === 'onlyFirst'
        ? words.only(names[0])
        : column === 'onlySecond'
          ? words.only(names[1])
          : words[column]
  const keyed = (event: KeyboardEvent, at: number, tagId: TagId): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
    const next = step[event.key]
    if (next !== undefined)
      table.current?.querySelectorAll<HTMLElement>('tbody tr')[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
    else if (event.key === 'Enter' || event.key === ' ') onChoose(tagId)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const head = (column: AgreementColumn) => (
    <th
      key={column}
      scope="col"
      role="columnheader"
      className={column === 'path' ? '' : 'number'}
      aria-sort={sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        onClick={() => {
          onSort(pressColumn(sort, column))
        }}
      >
        {headOf(column)}
        {sort?.column === column ? <Icon name={sort.descending ? 'chevron-down' : 'chevron-up'} size="small" /> : null}
      </button>
    </th>
  )
  return (
    <table ref={table} className="agreement-table" role="grid" aria-label={words.table} data-region="tags">
      <thead>
        <tr role="row">
          {head('path')}
          {numbers.map(head)}
        </tr>
      </thead>
      <tbody>
        {rows.map((tag, at) => (
          <tr
            key={tag.tagId}
            role="row"
            tabIndex={at === reachable ? 0 : -1}
            aria-selected={tag.tagId === chosen}
            title={words.rowHint}
            onClick={() => {
              onChoose(tag.tagId)
            }}
            onKeyDown={(event) => {
              keyed(event, at, tag.tagId)
            }}
          >
            <th scope="row" role="rowheader" lang="zh-Hans">
              <span className="clip">{tag.path}</span>
            </th>
            <td role="gridcell" className="number">
              {shareText(tag.observed)}
            </td>
            <td role="gridcell" className="number">
              <b>{figureText(tag.kappa)}</b>
            </td>
            <td role="gridcell" className="number">
              {figureText(tag.alpha)}
            </td>
            {(['both', 'onlyFirst', 'onlySecond', 'neither'] as const).map((column) => (
              <td key={column} role="gridcell" className="number">
                {tag[column] === 0 ? <span className="mute">0</span> : tag[column].toLocaleString('en')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
