import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { openPolicy } from '../../state/navigation.ts'
import { usePreferences } from '../../state/preferences.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { chooseRow, noChoice, rowBeside } from './choose-rows.ts'
import { choiceStore, rowToFocusStore, sortStore, useChoice, useRowToFocus, useSort } from './library-view.ts'
import { PolicyRow } from './PolicyRow.tsx'
import { pressColumn, type SortColumn } from './sort-policies.ts'

const headHeight = 32
const columns: readonly { readonly id: SortColumn; readonly word: 'columnTitle' | 'columnLevel' | 'columnNumber' | 'columnDate' | 'columnClauses' | 'columnTagged' | 'columnNotes' | 'columnLinks'; readonly number?: true }[] = [
  { id: 'title', word: 'columnTitle' }, { id: 'level', word: 'columnLevel' }, { id: 'number', word: 'columnNumber' }, { id: 'issuedOn', word: 'columnDate' },
  { id: 'clauses', word: 'columnClauses', number: true }, { id: 'tagged', word: 'columnTagged' }, { id: 'notes', word: 'columnNotes', number: true }, { id: 'links', word: 'columnLinks', number: true },
]

/** The policies shown, one row each: arrows move, Space chooses, Shift extends, Enter opens, Delete removes, Escape lets go. */
export function PolicyTable({ policies, onRemove }: { readonly policies: readonly PolicySummary[]; readonly onRemove: (policyIds: readonly PolicyId[]) => void }) {
  const words = useStrings(libraryStrings)
  const { compact } = usePreferences()
  const choice = useChoice()
  const list = useRef<VirtualListHandle>(null)
  const toFocus = useRowToFocus()
  const rows = policies.map((policy) => policy.id)
  const focusAt = toFocus === null ? -1 : rows.indexOf(toFocus)
  const cursorAt = choice.cursor === null ? -1 : rows.indexOf(choice.cursor)

  // The row a key went to must be in the document before it can take the focus.
  useEffect(() => {
    if (toFocus === null || focusAt < 0) return
    list.current?.scrollToIndex(focusAt)
    const frame = requestAnimationFrame(() => {
      list.current?.element()?.querySelector<HTMLElement>(`[data-policy="${toFocus}"]`)?.focus()
      rowToFocusStore.set(null)
    })
    return () => { cancelAnimationFrame(frame) }
  }, [toFocus, focusAt])

  const go = (row: PolicyId | null, extend: boolean): void => {
    if (row === null) return
    rowToFocusStore.set(row)
    choiceStore.update((old) => chooseRow(old, rows, row, extend ? 'range' : 'only'))
  }
  const keys = (event: KeyboardEvent, policyId: PolicyId): void => {
    const here = { ...choice, cursor: policyId }
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length }
    const step = steps[event.key]
    if (step !== undefined) go(rowBeside(here, rows, step), event.shiftKey)
    else if (event.key === 'Enter') { for (const each of choice.chosen.length > 1 && choice.chosen.includes(policyId) ? choice.chosen : [policyId]) openPolicy(each) }
    else if (event.key === ' ') choiceStore.update((old) => chooseRow(old, rows, policyId, 'toggle'))
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) choiceStore.set({ chosen: rows, anchor: rows[0] ?? null, cursor: policyId })
    else if (event.key === 'Escape') choiceStore.set({ ...noChoice, cursor: policyId })
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(choice.chosen.includes(policyId) ? choice.chosen : [policyId])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <VirtualList className="policy-table" role="grid" aria-label={words.policies} aria-rowcount={policies.length + 1} aria-colcount={columns.length} aria-multiselectable="true"
      count={policies.length} keyOf={(index) => rows[index] ?? index.toString()} estimateSize={() => (compact ? 50 : 54)} beforeHeight={headHeight} handle={list}
      keepMounted={cursorAt < 0 ? [] : [cursorAt]} itemsProps={{ role: 'rowgroup' }} before={<TableHead />}
      renderItem={(index) => {
        const policy = policies[index]
        if (policy === undefined) return null
        return <PolicyRow policy={policy} index={index} chosen={choice.chosen.includes(policy.id)} reachable={cursorAt < 0 ? index === 0 : index === cursorAt}
          onChoose={(how) => { choiceStore.update((old) => chooseRow(old, rows, policy.id, how)) }} onOpen={() => { openPolicy(policy.id) }}
          onKeyDown={(event) => { keys(event, policy.id) }} onFocus={() => { if (choice.cursor !== policy.id) choiceStore.update((old) => ({ ...old, cursor: policy.id })) }} />
      }} />
  )
}

function TableHead() {
  const words = useStrings(libraryStrings)
  const sort = useSort()
  return (
    <div role="rowgroup" className="table-head-group">
      <div className="table-head" role="row" aria-rowindex={1}>
        {columns.map(({ id, word, number }) => (
          <span key={id} role="columnheader" className={number ? 'number' : ''} aria-sort={sort.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}>
            <button type="button" onClick={() => { sortStore.update((old) => pressColumn(old, id)) }}>{words[word]}{sort.column === id ? <Icon name={sort.descending ? 'chevron-down' : 'chevron-up'} size="small" /> : null}</button>
          </span>
        ))}
      </div>
    </div>
  )
}
