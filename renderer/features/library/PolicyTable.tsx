import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { carryPolicies } from '../../state/carried-policies.ts'
import { openBeside, openPolicy } from '../../state/navigation.ts'
import { openDetails } from '../../state/overlays.ts'
import { foldPanel, panelsStore } from '../../state/panels.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useStore } from '../../state/store.ts'
import { libraryRowsStrings } from '../../strings/library-rows.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { chooseRow, noChoice, rowBeside } from './choose-rows.ts'
import { choiceStore, rowToFocusStore, sortStore, useChoice, useRowToFocus, useSort } from './library-view.ts'
import { columnPanel, columns, shownColumns, tracks, type Column } from './columns.ts'
import { PolicyRow } from './PolicyRow.tsx'
import { rowMenu } from './row-menu.ts'
import { pressColumn } from './sort-policies.ts'
import type { Versions } from './version-groups.ts'

const headHeight = 32

/**
 * The policies shown, one row each: arrows move, Space chooses, Shift extends, Enter opens (with Alt beside), F2
 * corrects, Delete removes, Escape lets go; the menu key opens a row's menu.
 */
export function PolicyTable({
  policies,
  versions,
  onRemove,
}: {
  readonly policies: readonly PolicySummary[]
  readonly versions: Versions
  readonly onRemove: (policyIds: readonly PolicyId[]) => void
}) {
  const words = useStrings(libraryStrings)
  const rowWords = useStrings(libraryRowsStrings)
  const english = useLanguage() === 'en'
  const { compact } = usePreferences()
  const shown = useShownColumns()
  const grid = tracks(shown, english)
  const [menuOf, setMenuOf] = useState<PolicyId | null>(null)
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
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [toFocus, focusAt])

  const go = (row: PolicyId | null, extend: boolean): void => {
    if (row === null) return
    rowToFocusStore.set(row)
    choiceStore.update((old) => chooseRow(old, rows, row, extend ? 'range' : 'only'))
  }
  const keys = (event: KeyboardEvent, policyId: PolicyId): void => {
    const here = { ...choice, cursor: policyId }
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    }
    const step = steps[event.key]
    if (step !== undefined) go(rowBeside(here, rows, step), event.shiftKey)
    else if (event.key === 'Enter' && event.altKey) openBeside(policyId)
    else if (event.key === 'F2') openDetails(choice.chosen.includes(policyId) ? choice.chosen : [policyId])
    else if (event.key === 'Enter') {
      for (const each of choice.chosen.length > 1 && choice.chosen.includes(policyId) ? choice.chosen : [policyId])
        openPolicy(each)
    } else if (event.key === ' ') choiceStore.update((old) => chooseRow(old, rows, policyId, 'toggle'))
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      choiceStore.set({ chosen: rows, anchor: rows[0] ?? null, cursor: policyId })
    else if (event.key === 'Escape') choiceStore.set({ ...noChoice, cursor: policyId })
    else if (event.key === 'Delete' || event.key === 'Backspace')
      onRemove(choice.chosen.includes(policyId) ? choice.chosen : [policyId])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const meant = (policyId: PolicyId): readonly PolicyId[] =>
    choice.chosen.includes(policyId) ? choice.chosen : [policyId]
  return (
    <ContextMenu
      label={rowWords.rowMenu}
      groups={menuOf === null ? [] : rowMenu(menuOf, meant(menuOf), versions.olderOf.has(menuOf), rowWords, onRemove)}
      onOpenAt={(target) => {
        const policyId = (target.closest<HTMLElement>('[data-policy]')?.dataset['policy'] ?? null) as PolicyId | null
        setMenuOf(policyId)
        if (policyId !== null && !choice.chosen.includes(policyId))
          choiceStore.update((old) => chooseRow(old, rows, policyId, 'only'))
      }}
    >
      <div className="policy-table-area">
        <VirtualList
          className="policy-table"
          role="grid"
          aria-label={words.policies}
          aria-rowcount={policies.length + 1}
          aria-colcount={shown.length}
          aria-multiselectable="true"
          style={{ '--columns': grid.columns, '--table-least': `${grid.least.toString()}px` } as CSSProperties}
          count={policies.length}
          keyOf={(index) => rows[index] ?? index.toString()}
          estimateSize={() => (compact ? 50 : 54)}
          beforeHeight={headHeight}
          handle={list}
          keepMounted={cursorAt < 0 ? [] : [cursorAt]}
          itemsProps={{ role: 'rowgroup' }}
          before={<TableHead shown={shown} />}
          renderItem={(index) => {
            const policy = policies[index]
            if (policy === undefined) return null
            const newer = versions.newerOf.get(policy.id) ?? null
            return (
              <PolicyRow
                policy={policy}
                index={index}
                columns={shown}
                older={versions.olderOf.get(policy.id) ?? null}
                newer={newer}
                isUnder={
                  newer !== null &&
                  index > 0 &&
                  policies.slice(Math.max(0, index - 8), index).some(({ id }) => id === newer.id)
                }
                chosen={choice.chosen.includes(policy.id)}
                reachable={cursorAt < 0 ? index === 0 : index === cursorAt}
                onChoose={(how) => {
                  choiceStore.update((old) => chooseRow(old, rows, policy.id, how))
                }}
                onOpen={() => {
                  openPolicy(policy.id)
                }}
                onKeyDown={(event) => {
                  keys(event, policy.id)
                }}
                onFocus={() => {
                  if (choice.cursor !== policy.id) choiceStore.update((old) => ({ ...old, cursor: policy.id }))
                }}
                onDragStart={(event) => {
                  carryPolicies(event.dataTransfer, meant(policy.id))
                }}
              />
            )
          }}
        />
      </div>
    </ContextMenu>
  )
}

function useShownColumns(): readonly Column[] {
  const { folded } = useStore(panelsStore)
  return shownColumns((id) => folded[columnPanel(id)])
}

const columnWords = {
  title: 'columnTitle',
  level: 'columnLevel',
  number: 'columnNumber',
  issuedOn: 'columnDate',
  clauses: 'columnClauses',
  tagged: 'columnTagged',
  notes: 'columnNotes',
  links: 'columnLinks',
  region: 'columnRegion',
  status: 'columnStatus',
  importedAt: 'columnImported',
  suggestions: 'columnSuggestions',
} as const

function TableHead({ shown }: { readonly shown: readonly Column[] }) {
  const words = useStrings(libraryStrings)
  const rows = useStrings(libraryRowsStrings)
  const all = { ...words, ...rows }
  const sort = useSort()
  return (
    <div role="rowgroup" className="table-head-group">
      <div className="table-head" role="row" aria-rowindex={1}>
        {shown.map(({ id, number }) => (
          <span
            key={id}
            role="columnheader"
            className={number ? 'number' : ''}
            aria-sort={sort.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              onClick={() => {
                sortStore.update((old) => pressColumn(old, id))
              }}
            >
              {all[columnWords[id]]}
              {sort.column === id ? <Icon name={sort.descending ? 'chevron-down' : 'chevron-up'} size="small" /> : null}
            </button>
          </span>
        ))}
        <span role="columnheader" className="column-choice">
          <Menu
            label={rows.columns}
            align="end"
            trigger={
              <button type="button" className="button square small" aria-label={rows.columns} title={rows.columns}>
                <Icon name="more" size="small" />
              </button>
            }
            groups={[
              columns
                .filter(({ id }) => id !== 'title')
                .map(({ id }) => {
                  const on = shown.some((each) => each.id === id)
                  return {
                    id,
                    label: all[columnWords[id]],
                    checked: on,
                    onSelect: () => {
                      foldPanel(columnPanel(id), on)
                    },
                  }
                }),
              [
                {
                  id: 'reset',
                  label: rows.resetColumns,
                  icon: 'undo',
                  onSelect: () => {
                    for (const { id, first } of columns) foldPanel(columnPanel(id), !first)
                  },
                },
              ],
            ]}
          />
        </span>
      </div>
    </div>
  )
}
