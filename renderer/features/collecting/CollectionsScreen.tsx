import { useId, useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { Collection } from '../../../core/model/collection.ts'
import type { CollectionId } from '../../../core/model/ids.ts'
import type { Command } from '../../state/command.ts'
import { useKeyOf, useRegisteredCommands } from '../../state/commands.ts'
import { useCollections, useLibraryState } from '../../state/library-state.ts'
import { showReader } from '../../state/navigation.ts'
import { usePanelWidth } from '../../state/panels.ts'
import { edit } from '../../state/saving.ts'
import { useStatusItems, type StatusItems } from '../../state/status-items.ts'
import { reportFailure } from '../../state/toasts.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { SplitHandle } from '../../ui/SplitHandle.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { workbench } from '../../workbench-client.ts'
import { newCollectionEdit } from './collection-edits.ts'
import { CollectionPage } from './CollectionPage.tsx'
import { changeView, useCollectionsView } from '../../state/collections-view.ts'

const LIST = { first: 260, least: 180, most: 420 }

/** The collections: which there are, and the clauses of one in order. */
export function CollectionsScreen() {
  const words = useStrings(collectingStrings)
  const collections = useCollections()
  const readOnly = useLibraryState()?.readOnly === true
  const { selected, naming } = useCollectionsView()
  const [width, setWidth] = usePanelWidth('collections', LIST.first)
  const narrow = useMedia('(max-width: 1100px)')
  const shown = collections.find(({ id }) => id === selected) ?? collections[0]
  const nameProblem =
    (except: CollectionId | null) =>
    (name: string): string | null =>
      name === ''
        ? words.nameNeeded
        : collections.some((each) => each.id !== except && each.name === name)
          ? words.taken
          : null
  const begin = async (name: string): Promise<void> => {
    changeView({ naming: false })
    const stamp = await workbench.newIds({ count: 1 })
    if (!stamp.ok) {
      reportFailure(stamp.failure)
      return
    }
    const [id] = stamp.value.ids
    if (id === undefined) return
    const result = await edit(newCollectionEdit(id, name, [], stamp.value.now))
    if (result.ok) changeView({ selected: id as CollectionId })
  }
  const status = useMemo(
    (): StatusItems => ({ start: [{ id: 'collections', text: words.statusCollections(collections.length) }], end: [] }),
    [words, collections.length],
  )
  useStatusItems(status)
  const newKey = useKeyOf('new-collection', 'N')
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'new-collection',
        title: words.newCollection,
        group: 'edit',
        keys: ['N'],
        icon: 'plus',
        unavailable: readOnly ? words.readOnly : null,
        run: () => {
          changeView({ naming: true })
        },
      },
    ],
    [words, readOnly],
  )
  useRegisteredCommands('collections', commands)
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.screen}</h1>
        <span className="grow" />
        <Button
          look="solid"
          icon="plus"
          keys={newKey}
          unavailable={readOnly ? words.readOnly : null}
          onClick={() => {
            changeView({ naming: true })
          }}
        >
          {words.newCollection}
        </Button>
      </div>
      {collections.length === 0 && !naming ? (
        <EmptyPlace icon="collection" title={words.noneTitle} text={words.noneHint}>
          <Button
            look="line"
            icon="plus"
            unavailable={readOnly ? words.readOnly : null}
            onClick={() => {
              changeView({ naming: true })
            }}
          >
            {words.newCollection}
          </Button>
          <Button look="line" icon="read" onClick={showReader}>
            {words.goReading}
          </Button>
        </EmptyPlace>
      ) : (
        <div className="collections" style={{ '--list': `${width.toString()}px` } as CSSProperties}>
          <nav className="collection-panel" data-region="collections" aria-label={words.list}>
            <CollectionList
              collections={collections}
              selected={shown?.id ?? null}
              onSelect={(id) => {
                changeView({ selected: id })
              }}
            />
            {naming ? (
              <NewName
                problemOf={nameProblem(null)}
                onSave={(name) => {
                  void begin(name)
                }}
              />
            ) : null}
          </nav>
          {shown === undefined ? (
            <EmptyPlace text={words.noneHint} />
          ) : (
            <CollectionPage key={shown.id} collection={shown} readOnly={readOnly} nameProblem={nameProblem(shown.id)} />
          )}
          {narrow ? null : (
            <SplitHandle
              label={words.listPanel}
              value={width}
              min={LIST.least}
              max={LIST.most}
              panel="left"
              onChange={setWidth}
              onReset={() => {
                setWidth(null)
              }}
              style={{ left: width - 5 }}
            />
          )}
        </div>
      )}
    </div>
  )
}

function NewName({
  problemOf,
  onSave,
}: {
  readonly problemOf: (name: string) => string | null
  readonly onSave: (name: string) => void
}) {
  const words = useStrings(collectingStrings)
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className="collection-new">
      <NameField
        label={words.name}
        first=""
        problemOf={problemOf}
        onProblem={setProblem}
        onSave={onSave}
        onLeave={() => {
          changeView({ naming: false })
        }}
      />
      {problem === null ? null : (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function CollectionList({
  collections,
  selected,
  onSelect,
}: {
  readonly collections: readonly Collection[]
  readonly selected: CollectionId | null
  readonly onSelect: (id: CollectionId) => void
}) {
  const words = useStrings(collectingStrings)
  const base = useId()
  if (collections.length === 0) return null
  const at = collections.findIndex(({ id }) => id === selected)
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: collections.length - 1,
    }
    const step = steps[event.key]
    const next = step === undefined ? undefined : collections[Math.max(0, Math.min(collections.length - 1, step))]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSelect(next.id)
  }
  return (
    <div
      className="collection-list"
      role="listbox"
      aria-label={words.list}
      tabIndex={0}
      aria-activedescendant={selected === null ? undefined : `${base}-${selected}`}
      onKeyDown={keyed}
    >
      {collections.map(({ id, name, members, comment }) => (
        <div
          key={id}
          id={`${base}-${id}`}
          role="option"
          aria-selected={id === selected}
          className="collection-line"
          title={name}
          ref={id === selected ? scrolledTo : null}
          onClick={() => {
            onSelect(id)
          }}
        >
          <span className="clip">{name}</span>
          <span className="count" title={words.size(members.length)}>
            <span aria-hidden="true">{members.length}</span>
            <span className="sr">{words.size(members.length)}</span>
          </span>
          {comment === '' ? null : <small className="clip">{comment.split('\n')[0]}</small>}
        </div>
      ))}
    </div>
  )
}

const scrolledTo = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' })
}
