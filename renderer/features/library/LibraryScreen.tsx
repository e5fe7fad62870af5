import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import { chosenPoliciesStore } from '../../state/chosen-policies.ts'
import { useKeyOf, useRegisteredCommands } from '../../state/commands.ts'
import { chooseAndImport, importPanel, removePolicies, useImportQueue } from '../../state/importing.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { openExport } from '../../state/overlays.ts'
import { usePanelFolded } from '../../state/panels.ts'
import { sayUndoable } from '../../state/saving.ts'
import { useFindCommand } from '../../state/use-find-command.ts'
import { commonStrings } from '../../strings/common.ts'
import { mergingStrings } from '../../strings/merging.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { RemoveDialog, isWorthAsking } from './RemoveDialog.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { findVersions, groupVersions } from './version-groups.ts'
import { keepShown, noChoice, rowLeft } from './choose-rows.ts'
import { clearFacet, filterPolicies, isFiltering, noFilters } from './filter-policies.ts'
import { FilterPanel, usePressedFilters } from './FilterPanel.tsx'
import { choiceStore, filtersStore, rowToFocusStore, useChoice, useFilters, useSort } from './library-view.ts'
import { PolicyTable } from './PolicyTable.tsx'
import { keepsVersions, sortPolicies } from './sort-policies.ts'

/** All policies: filters, table, and the import queue beside them. */
export function LibraryScreen({ drawer }: { readonly drawer: ReactNode }) {
  const words = useStrings(libraryStrings)
  const importKey = useKeyOf('import-files', 'Mod+I')
  const common = useStrings(commonStrings)
  const merging = useStrings(mergingStrings)
  const all = usePolicies()
  const filters = useFilters()
  const sort = useSort()
  const choice = useChoice()
  const readOnly = useLibraryState()?.readOnly === true
  const { items } = useImportQueue()
  const [drawerFolded, foldDrawer] = usePanelFolded(importPanel, true)
  const narrow = useMedia('(max-width: 1279px)')
  const [filtersOver, setFiltersOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const pressed = usePressedFilters()
  // A keystroke shows at once; thousands of rows may follow a moment later.
  const settled = useDeferredValue(filters)
  const versions = useMemo(() => findVersions(all), [all])
  const shown = useMemo(() => {
    const sorted = sortPolicies(filterPolicies(all, settled), sort)
    return keepsVersions(sort.column) ? groupVersions(sorted, versions) : sorted
  }, [all, settled, sort, versions])
  useEffect(() => {
    chosenPoliciesStore.set(choice.chosen)
  }, [choice.chosen])
  const [leaving, setLeaving] = useState<readonly PolicyId[]>([])
  useEffect(() => {
    choiceStore.update((old) =>
      keepShown(
        old,
        shown.map((policy) => policy.id),
      ),
    )
  }, [shown])

  // Coming from the first start, whose buttons are gone, the hand would stand nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus()
  }, [])
  const remove = useCallback(
    (policyIds: readonly PolicyId[]): void => {
      if (policyIds.length === 0 || readOnly) return
      const next = rowLeft(
        shown.map((policy) => policy.id),
        policyIds,
      )
      void removePolicies(policyIds).then((done) => {
        if (!done) return
        choiceStore.set({ ...noChoice, cursor: next })
        rowToFocusStore.set(next)
        sayUndoable(words.removed(policyIds.length), common.undo)
      })
    },
    [readOnly, shown, words, common.undo],
  )
  const askToRemove = useCallback(
    (policyIds: readonly PolicyId[]): void => {
      if (policyIds.length === 0 || readOnly) return
      if (isWorthAsking(all.filter(({ id }) => policyIds.includes(id)))) setLeaving(policyIds)
      else remove(policyIds)
    },
    [all, readOnly, remove],
  )
  useRegisteredCommands('library', useFindCommand(words.findHere, field, 'filter'))

  const withDrawer = !drawerFolded && items.length > 0
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        {narrow ? (
          <IconButton
            icon="filter"
            label={filtersOver ? words.hideFilters : words.showFilters}
            pressed={filtersOver}
            onClick={() => {
              setFiltersOver(!filtersOver)
            }}
          />
        ) : null}
        <h1>{words.title}</h1>
        <TextField
          ref={field}
          fieldClass="library-filter"
          type="search"
          icon="search"
          label={words.filterPlaceholder}
          placeholder={words.filterPlaceholder}
          clearLabel={words.clearFilter}
          value={filters.text}
          onChange={(text) => {
            filtersStore.update((old) => ({ ...old, text }))
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing)
              filtersStore.update((old) => ({ ...old, text: '' }))
          }}
        />
        <div className="pills">
          {pressed.map(({ facet, text }) => (
            <Pill
              key={facet}
              pressed
              removable
              label={words.clearFacet(text)}
              onToggle={() => {
                filtersStore.update((old) => clearFacet(old, facet))
              }}
            >
              <span className="clip">{text}</span>
            </Pill>
          ))}
        </div>
        <span className="grow" />
        {choice.chosen.length === 1 ? (
          <Button
            icon="trash"
            unavailable={readOnly ? words.readOnly : null}
            onClick={() => {
              askToRemove(choice.chosen)
            }}
          >
            {words.remove}
          </Button>
        ) : null}
        <ExportButton />
        {items.length > 0 && drawerFolded ? (
          <Button
            look="line"
            icon="panel"
            onClick={() => {
              foldDrawer(false)
            }}
          >
            {words.showImport}
          </Button>
        ) : null}
        <span className="split-button">
          <Button
            look="solid"
            icon="import"
            keys={importKey}
            unavailable={readOnly ? words.readOnly : null}
            onClick={() => {
              void chooseAndImport('files')
            }}
          >
            {words.import}
          </Button>
          <Menu
            label={words.importMore}
            align="end"
            trigger={
              <button type="button" className="button solid square" aria-label={words.importMore}>
                <Icon name="chevron-down" size="small" />
              </button>
            }
            groups={[
              [
                {
                  id: 'folder',
                  label: words.importFolder,
                  icon: 'folder',
                  onSelect: () => {
                    void chooseAndImport('folder')
                  },
                },
                {
                  id: 'exchange',
                  label: merging.command,
                  icon: 'import',
                  onSelect: () => {
                    void chooseAndImport('files')
                  },
                },
              ],
            ]}
          />
        </span>
      </div>
      <div
        className={withDrawer ? 'library with-drawer' : 'library'}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setFiltersOver(false)
        }}
      >
        {narrow && !filtersOver ? null : <FilterPanel policies={all} filters={settled} />}
        <div
          className="policy-pane"
          data-region="table"
          onPointerDown={() => {
            setFiltersOver(false)
          }}
        >
          {shown.length > 0 ? (
            <PolicyTable policies={shown} versions={versions} onRemove={askToRemove} />
          ) : (
            <EmptyPlace
              title={isFiltering(filters) ? words.nothingFits : words.nothingYet}
              text={isFiltering(filters) ? words.nothingFitsHint : words.nothingYetHint}
            >
              {isFiltering(filters) ? (
                <Button
                  look="line"
                  onClick={() => {
                    filtersStore.set(noFilters)
                  }}
                >
                  {words.clearAll}
                </Button>
              ) : null}
            </EmptyPlace>
          )}
          {choice.chosen.length > 1 ? <SelectionBar chosen={choice.chosen} onRemove={askToRemove} /> : null}
        </div>
        {withDrawer ? drawer : null}
      </div>
      {leaving.length === 0 ? null : (
        <RemoveDialog
          policies={all.filter(({ id }) => leaving.includes(id))}
          onClose={() => {
            setLeaving([])
          }}
          onRemove={() => {
            setLeaving([])
            remove(leaving)
          }}
        />
      )}
    </div>
  )
}

/** Exports what is chosen, else the library. */
function ExportButton() {
  const words = useStrings(libraryStrings)
  const { chosen } = useChoice()
  const [only] = chosen
  return (
    <Button
      icon="export"
      onClick={() => {
        openExport(
          only === undefined
            ? { kind: 'library' }
            : chosen.length === 1
              ? { kind: 'policy', policyId: only }
              : { kind: 'policies', policyIds: chosen },
        )
      }}
    >
      {chosen.length > 1 ? words.exportChosen(chosen.length) : words.export}
    </Button>
  )
}
