import { useState } from 'react'
import type { SearchId } from '../../../core/model/ids.ts'
import type { SavedSearch } from '../../../core/model/saved-search.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { useSavedSearches } from '../../state/saved-searches.ts'
import { asksSomething, questionOf, searchOf, searchStore, type SearchQuery } from '../../state/search-query.ts'
import { reportFailure } from '../../state/toasts.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { workbench } from '../../workbench-client.ts'
import { filterName } from './filter-names.ts'
import { filterValues } from './filter-values.ts'
import { changedSearchEdit, nameProblem, sameQuestion, savedSearchEdit } from './saved-search-edits.ts'
import { useFilterNaming } from './use-filter-naming.ts'
import { useSavedCounts } from './use-saved-counts.ts'

/** Questions kept by name, each with how many clauses it finds now. A press asks it again. */
export function SavedSearches({
  search,
  readOnly,
}: {
  readonly search: SearchQuery
  readonly readOnly: string | null
}) {
  const words = useStrings(searchingStrings)
  const naming = useFilterNaming()
  const searches = useSavedSearches()
  const counts = useSavedCounts(searches)
  const [writing, setWriting] = useState<SearchId | 'new' | null>(null)
  const question = questionOf(search)
  const current = searches.find((each) => sameQuestion(each.question, question)) ?? null
  const problemOf =
    (own: SearchId | null) =>
    (name: string): string | null => {
      const problem = nameProblem(searches, own, name)
      return problem === null ? null : problem === 'taken' ? words.nameTaken : words.name
    }
  const firstName = (): string => {
    const filters = filterValues(search.filters).map((value) => filterName(value, naming).name)
    return [search.query.trim(), ...filters]
      .filter((part) => part !== '')
      .join(' ')
      .slice(0, 60)
  }
  const save = async (name: string): Promise<void> => {
    const stamp = await workbench.newIds({ count: 1 })
    if (!stamp.ok) {
      reportFailure(stamp.failure)
      return
    }
    const [id] = stamp.value.ids
    if (id !== undefined) await edit(savedSearchEdit(id, name, question, stamp.value.now))
    setWriting(null)
  }
  const remove = async (saved: SavedSearch): Promise<void> => {
    const result = await edit({ kind: 'remove-search', searchId: saved.id })
    if (result.ok) sayUndoable(words.removed(saved.name), words.undo)
  }
  const saveUnavailable =
    readOnly ?? (!asksSomething(search) ? words.saveHint : current !== null ? words.alreadySaved : null)
  return (
    <aside className="saved-searches" data-region="saved" aria-label={words.saved}>
      <h2>
        {words.saved}
        <span className="count">{searches.length === 0 ? '' : searches.length}</span>
      </h2>
      <ul>
        {searches.map((saved) => {
          const count = counts.get(saved.id)
          return (
            <li key={saved.id} className="saved-search" data-current={saved === current ? '' : undefined}>
              {writing === saved.id ? (
                <NameField
                  label={words.name}
                  first={saved.name}
                  problemOf={problemOf(saved.id)}
                  onLeave={() => {
                    setWriting(null)
                  }}
                  onSave={(name) => {
                    void edit(changedSearchEdit(saved, { name }))
                    setWriting(null)
                  }}
                />
              ) : (
                <button
                  type="button"
                  className="saved-name"
                  aria-current={saved === current ? 'true' : undefined}
                  title={saved.name}
                  onClick={() => {
                    searchStore.set(searchOf(saved.question))
                  }}
                >
                  <Icon name="search" size="small" />
                  <span className="clip">{saved.name}</span>
                  <span className="count" title={count === null ? words.failedCount : undefined}>
                    {count === undefined ? '' : count === null ? '–' : count.toLocaleString('en')}
                  </span>
                </button>
              )}
              {readOnly !== null ? null : (
                <Menu
                  label={words.more(saved.name)}
                  align="end"
                  trigger={<IconButton icon="more" label={words.more(saved.name)} size="small" iconSize="small" />}
                  groups={[
                    [
                      {
                        id: 'rename',
                        label: words.rename,
                        icon: 'note',
                        onSelect: () => {
                          setWriting(saved.id)
                        },
                      },
                      {
                        id: 'update',
                        label: words.update,
                        icon: 'retry',
                        unavailable: !asksSomething(search)
                          ? words.saveHint
                          : saved === current
                            ? words.alreadySaved
                            : null,
                        onSelect: () => {
                          void edit(changedSearchEdit(saved, { question }))
                        },
                      },
                    ],
                    [
                      {
                        id: 'remove',
                        label: words.remove,
                        icon: 'trash',
                        onSelect: () => {
                          void remove(saved)
                        },
                      },
                    ],
                  ]}
                />
              )}
            </li>
          )
        })}
      </ul>
      {writing === 'new' ? (
        <div className="saved-new">
          <NameField
            label={words.name}
            first=""
            suggested={firstName()}
            problemOf={problemOf(null)}
            onLeave={() => {
              setWriting(null)
            }}
            onSave={(name) => {
              void save(name)
            }}
          />
        </div>
      ) : (
        <Button
          look="line"
          size="small"
          icon="plus"
          className="save-search"
          unavailable={saveUnavailable}
          onClick={() => {
            setWriting('new')
          }}
        >
          {words.save}
        </Button>
      )}
      {searches.length === 0 ? <p className="nothing">{words.noSaved}</p> : null}
    </aside>
  )
}
