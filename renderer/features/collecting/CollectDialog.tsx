import { useState } from 'react'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { useCollections } from '../../state/library-state.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { reportFailure } from '../../state/toasts.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { commonStrings } from '../../strings/common.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { workbench } from '../../workbench-client.ts'
import { collectEdit, collecting, newCollectionEdit } from './collection-edits.ts'

const FRESH = ''

/** Puts clauses into a collection there is, or into a new one named here. */
export function CollectDialog({
  clauses,
  found,
  onClose,
}: {
  readonly clauses: readonly ClauseRef[]
  /** By a search or a count, not chosen one by one: what a person took out of a collection stays out of it. */
  readonly found: boolean
  readonly onClose: () => void
}) {
  const words = useStrings(collectingStrings)
  const common = useStrings(commonStrings)
  const collections = useCollections()
  const open = collections.filter((each) => collecting(each, clauses, found).added.length > 0)
  const [chosen, setChosen] = useState<string>(open[0]?.id ?? FRESH)
  const [name, setName] = useState('')
  const [working, setWorking] = useState(false)
  const collection = open.find(({ id }) => id === chosen)
  const into = collection === undefined ? null : collecting(collection, clauses, found)
  const unavailable =
    collection !== undefined
      ? null
      : name.trim() === ''
        ? words.nameNeeded
        : collections.some((each) => each.name === name.trim())
          ? words.taken
          : null

  const begin = async (): Promise<Edit | null> => {
    const stamp = await workbench.newIds({ count: 1 })
    if (!stamp.ok) {
      reportFailure(stamp.failure)
      return null
    }
    const [id] = stamp.value.ids
    return id === undefined ? null : newCollectionEdit(id, name, clauses, stamp.value.now)
  }
  const add = async (): Promise<void> => {
    if (unavailable !== null || working) return
    setWorking(true)
    const what = collection === undefined || into === null ? await begin() : collectEdit(collection, into.added)
    const result = what === null ? null : await edit(what)
    setWorking(false)
    if (result?.ok !== true) return
    sayUndoable(
      words.added(collection?.name ?? name.trim(), into?.added.length ?? clauses.length) +
        (into === null || into.leftOut === 0 ? '' : words.leftOut(into.leftOut)),
      words.undo,
    )
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title(clauses.length)}
      closeLabel={common.close}
      onEnter={() => {
        void add()
      }}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            icon="collection"
            unavailable={unavailable}
            onClick={() => {
              void add()
            }}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <div role="radiogroup" aria-label={words.which}>
        {collections.map((each) => {
          const full = !open.includes(each)
          const { leftOut } = collecting(each, clauses, found)
          return (
            <label key={each.id} className="choice">
              <input
                type="radio"
                name="collection"
                disabled={full}
                checked={chosen === each.id}
                data-autofocus={chosen === each.id ? true : undefined}
                onChange={() => {
                  setChosen(each.id)
                }}
              />
              <span className="clip">{each.name}</span>
              <span className="count">
                {words.size(each.members.length)}
                {leftOut > 0 ? ` · ${words.someOut(leftOut)}` : full ? ` · ${words.allThere}` : ''}
              </span>
            </label>
          )
        })}
        <label className="choice">
          <input
            type="radio"
            name="collection"
            checked={collection === undefined}
            onChange={() => {
              setChosen(FRESH)
            }}
          />
          <span>{words.fresh}</span>
        </label>
      </div>
      <TextField
        fieldClass="collection-name"
        label={words.name}
        placeholder={words.example}
        value={name}
        maxLength={200}
        data-autofocus={collection === undefined ? true : undefined}
        onChange={(next) => {
          setName(next)
          setChosen(FRESH)
        }}
      />
    </Dialog>
  )
}
