import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { ComparedTarget } from '../../../core/model/target-standing.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { tailsApart } from '../../state/policy-title.ts'
import { usePreferences } from '../../state/preferences.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { Figure, OriginMark, strengths, strengthWords } from './FactMarks.tsx'
import type { NamedRow } from './fact-keys.ts'
import { Standing } from './Standing.tsx'
import { pressColumn, type FactColumn, type FactSort } from './sort-facts.ts'

const headHeight = 32

interface Column {
  readonly id: FactColumn
  readonly word:
    | 'level'
    | 'what'
    | 'asked'
    | 'deadline'
    | 'place'
    | 'policy'
    | 'origin'
    | 'lead'
    | 'support'
    | 'citedTitle'
    | 'citedNumber'
    | 'resolvedTo'
    | 'strength'
    | 'heading'
    | 'against'
  readonly number?: true
}
const columnsOf: Readonly<Record<FactKind, readonly Column[]>> = {
  target: [
    { id: 'level', word: 'level' },
    { id: 'what', word: 'what' },
    { id: 'asked', word: 'asked', number: true },
    { id: 'deadline', word: 'deadline' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
  responsibility: [
    { id: 'level', word: 'level' },
    { id: 'lead', word: 'lead' },
    { id: 'support', word: 'support' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
  citation: [
    { id: 'level', word: 'level' },
    { id: 'title', word: 'citedTitle' },
    { id: 'number', word: 'citedNumber' },
    { id: 'resolved', word: 'resolvedTo' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
  modality: [
    { id: 'level', word: 'level' },
    { id: 'modality', word: 'strength' },
    { id: 'heading', word: 'heading' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
}

/** What the targets are compared with, and how each stands. */
export interface ShownAgainst {
  readonly base: PolicyId
  readonly of: ReadonlyMap<FactRow, ComparedTarget>
}
const withAgainst = (columns: readonly Column[]): readonly Column[] =>
  columns.flatMap((column) =>
    column.id === 'policy' ? [{ id: 'against', word: 'against' } as const, column] : [column],
  )

export interface FactHands {
  readonly openBase: (compared: ComparedTarget) => void
  readonly open: (row: FactRow) => void
  readonly openCited: (policyId: PolicyId) => void
  readonly check: (named: NamedRow) => void
  readonly edit: (named: NamedRow) => void
  readonly strike: (named: NamedRow) => void
  readonly add: (named: NamedRow) => void
  readonly select: (key: string | null) => void
}

export interface FactTableProps {
  readonly kind: FactKind
  readonly label: string
  readonly rows: readonly NamedRow[]
  readonly sort: FactSort | null
  readonly selected: string | null
  readonly readOnly: boolean
  readonly titleOf: (policyId: PolicyId) => string
  readonly against: ShownAgainst | null
  readonly hands: FactHands
  readonly onSort: (sort: FactSort | null) => void
  /** A row the keyboard is to go to; told anew each time. */
  readonly toFocus: { readonly key: string } | null
}

/** Facts, one row each: arrows move, V checks, E edits, A adds, Delete strikes, ⏎ opens the clause, Esc lets go. */
export function FactTable({
  kind,
  label,
  rows,
  sort,
  selected,
  readOnly,
  titleOf,
  against,
  hands,
  onSort,
  toFocus,
}: FactTableProps) {
  const { compact } = usePreferences()
  const words = useStrings(factsStrings)
  const list = useRef<VirtualListHandle>(null)
  const columns = against === null ? columnsOf[kind] : withAgainst(columnsOf[kind])
  const apart = useMemo(
    () =>
      tailsApart(new Map(rows.map(({ row: { ref, metadata } }) => [ref.policyId, { title: metadata.title ?? '' }]))),
    [rows],
  )
  const at = rows.findIndex(({ key }) => key === selected)
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null)
  const [seen, setSeen] = useState(toFocus)
  if (seen !== toFocus) {
    setSeen(toFocus)
    setWanted(toFocus)
  }
  const wantedAt = wanted === null ? -1 : rows.findIndex(({ key }) => key === wanted.key)
  // the row a key went to must be in the document before it can take the focus
  useEffect(() => {
    if (wanted === null || wantedAt < 0) return
    list.current?.scrollToIndex(wantedAt)
    const frame = requestAnimationFrame(() => {
      list.current
        ?.element()
        ?.querySelector<HTMLElement>(`[data-fact="${wantedAt.toString()}"]`)
        ?.focus({ preventScroll: true })
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [wanted, wantedAt])
  const go = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (next === undefined) return
    hands.select(next.key)
    setWanted({ key: next.key })
  }
  const keyed = (event: KeyboardEvent, index: number): void => {
    if (
      event.target !== event.currentTarget ||
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    const named = rows[index]
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 12,
      PageUp: index - 12,
      Home: 0,
      End: rows.length - 1,
    }
    const step = steps[event.key]
    const key = event.key.toLowerCase()
    if (step !== undefined) go(step)
    else if (named === undefined) return
    else if (event.key === 'Enter') hands.open(named.row)
    else if (event.key === ' ') hands.select(named.key)
    else if (event.key === 'Escape') hands.select(null)
    else if (readOnly) return
    else if (key === 'v') hands.check(named)
    else if (key === 'e') hands.edit(named)
    else if (key === 'a') hands.add(named)
    else if (event.key === 'Delete' || event.key === 'Backspace') hands.strike(named)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <VirtualList
      className={`fact-table ${kind}${against === null ? '' : ' against'}`}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      data-region="facts"
      count={rows.length}
      keyOf={(index) => rows[index]?.key ?? ''}
      estimateSize={() => (compact ? 32 : 36)}
      beforeHeight={headHeight}
      handle={list}
      keepMounted={at < 0 ? [] : [at]}
      itemsProps={{ role: 'rowgroup' }}
      before={
        <div role="rowgroup" className="table-head-group">
          <div className="table-head" role="row" aria-rowindex={1}>
            {columns.map(({ id, word, number }) => (
              <span
                key={id}
                role="columnheader"
                className={number ? 'number' : ''}
                aria-sort={sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() => {
                    onSort(pressColumn(sort, id))
                  }}
                >
                  {words[word]}
                  {sort?.column === id ? (
                    <Icon name={sort.descending ? 'chevron-down' : 'chevron-up'} size="small" />
                  ) : null}
                </button>
              </span>
            ))}
          </div>
        </div>
      }
      renderItem={(index) => {
        const named = rows[index]
        if (named === undefined) return null
        const { row, key } = named
        return (
          <div
            className={`table-row fact-row origin-${row.origin}`}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={key === selected}
            tabIndex={at === -1 ? (index === 0 ? 0 : -1) : index === at ? 0 : -1}
            data-fact={index}
            onClick={() => {
              hands.select(key)
            }}
            onDoubleClick={() => {
              hands.open(row)
            }}
            onKeyDown={(event) => {
              keyed(event, index)
            }}
            onFocus={(event) => {
              if (event.target === event.currentTarget && key !== selected && selected !== null) hands.select(key)
            }}
          >
            {columns.map(({ id, number }) => (
              <span key={id} role="gridcell" className={number ? 'number' : `fact-cell-${id}`}>
                <Cell id={id} row={row} titleOf={titleOf} apart={apart} against={against} hands={hands} />
              </span>
            ))}
          </div>
        )
      }}
    />
  )
}

function Cell({
  id,
  row,
  titleOf,
  apart,
  against,
  hands,
}: {
  readonly id: FactColumn
  readonly row: FactRow
  readonly titleOf: (policyId: PolicyId) => string
  readonly apart: ReadonlyMap<PolicyId, string>
  readonly against: ShownAgainst | null
  readonly hands: FactHands
}): ReactNode {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const { metadata, fact, read, origin, resolved } = row
  const shown = fact ?? read
  const lang = policyLang(metadata)
  switch (id) {
    case 'level':
      return <PolicyLevel level={metadata.level} />
    case 'against':
      return (
        <Standing
          compared={against?.of.get(row)}
          own={shown?.kind === 'target' ? shown.value : null}
          isBase={row.ref.policyId === against?.base}
          onOpen={hands.openBase}
        />
      )
    case 'origin':
      return <OriginMark origin={origin} />
    case 'policy':
      return (
        <PolicyTitle title={metadata.title ?? common.untitled} lang={lang} apart={apart.get(row.ref.policyId) ?? ''} />
      )
    case 'place':
      return (
        <button
          type="button"
          className="place-link"
          tabIndex={-1}
          title={words.open}
          lang={lang}
          onClick={(event) => {
            event.stopPropagation()
            hands.open(row)
          }}
        >
          <span className="clip">{row.path}</span>
        </button>
      )
    case 'heading':
      return (
        <span className="read clip" lang={lang} title={row.heading}>
          {row.heading === '' ? <Absent /> : row.heading}
        </span>
      )
    case 'what':
      return shown?.kind !== 'target' ? null : (
        <span className="read clip" lang={lang} title={row.quote}>
          {shown.value.what === '' ? <Absent /> : shown.value.what}
          {shown.value.status === 'draft-only' ? <small className="draft-only">{words.draftOnly}</small> : null}
        </span>
      )
    case 'asked':
      return shown?.kind !== 'target' ? null : <Figure target={shown.value} />
    case 'deadline':
      return shown?.kind !== 'target'
        ? null
        : (shown.value.deadline ?? <span className="mute">{words.noDeadline}</span>)
    case 'lead':
    case 'support': {
      if (shown?.kind !== 'responsibility') return null
      const names = shown.value[id]
      const local = id === 'support' ? shown.value.local : []
      const text = [...names, ...local].join('、') + (shown.value.open.includes(id) ? words.andMore : '')
      return text === '' ? (
        <span className="mute">{words.none}</span>
      ) : (
        <span className="clip" lang={lang} title={text}>
          {text}
        </span>
      )
    }
    case 'title':
      return shown?.kind !== 'citation' ? null : (
        <span className="read clip" lang={lang} title={shown.value.title}>
          《{shown.value.title}》
        </span>
      )
    case 'number':
      return shown?.kind !== 'citation' ? null : shown.value.documentNumber === null ? (
        <span className="mute">{common.noNumber}</span>
      ) : (
        <span className="clip" lang={lang} title={shown.value.documentNumber}>
          {shown.value.documentNumber}
        </span>
      )
    case 'resolved':
      return resolved === null ? (
        <span className="not-here">{words.notHere}</span>
      ) : (
        <button
          type="button"
          className="place-link"
          tabIndex={-1}
          title={words.openPolicyRow}
          onClick={(event) => {
            event.stopPropagation()
            hands.openCited(resolved)
          }}
        >
          <span className="clip read" lang="zh-Hans">
            {titleOf(resolved)}
          </span>
        </button>
      )
    case 'modality':
      return shown?.kind !== 'modality' ? null : (
        <span className="row">
          <span className="pips" aria-hidden="true">
            {strengths.map((each, at) => (
              <i key={each} className={at >= strengths.indexOf(shown.value) ? 'on' : ''} />
            ))}
          </span>
          {words[strengthWords[shown.value]]}
        </span>
      )
  }
}

function Absent() {
  const words = useStrings(factsStrings)
  return <span className="mute absent">{words.nonePlaceholder}</span>
}
