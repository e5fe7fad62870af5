import { useState } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { Collection } from '../../../core/model/collection.ts'
import { openExport } from '../../state/overlays.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { ProseEditor } from '../../ui/ProseEditor.tsx'
import { changeView } from '../../state/collections-view.ts'
import { MemberList } from './MemberList.tsx'
import { PrintView } from './PrintView.tsx'
import { TakenOutDialog } from './TakenOutDialog.tsx'
import { useCollectedClauses } from './use-collected-clauses.ts'

/** One collection: its name, what it is for, and its clauses. `nameProblem`: why a name will not do. */
export function CollectionPage({
  collection,
  readOnly,
  nameProblem,
}: {
  readonly collection: Collection
  readonly readOnly: boolean
  readonly nameProblem: (name: string) => string | null
}) {
  const words = useStrings(collectingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { clauses, failure } = useCollectedClauses(collection)
  const [writing, setWriting] = useState<'name' | 'comment' | null>(null)
  const [printing, setPrinting] = useState(false)
  const [lookingOut, setLookingOut] = useState(false)
  const takenOut = collection.takenOut?.length ?? 0
  const empty = collection.members.length === 0
  const policies = new Set(collection.members.map(({ policyId }) => policyId)).size
  const change = (changes: Partial<Pick<Collection, 'name' | 'comment'>>): void => {
    setWriting(null)
    void edit({ kind: 'put-collection', collection: { ...collection, ...changes } })
  }
  const remove = (): void => {
    void edit({ kind: 'remove-collection', collectionId: collection.id }).then((result) => {
      if (!result.ok) return
      changeView({ selected: null })
      sayUndoable(words.removed(collection.name), words.undo)
    })
  }
  const no = readOnly ? words.readOnly : null
  const head = (
    <header className="collection-head">
      <div className="tag-head">
        {writing === 'name' ? (
          <NameField
            label={words.name}
            first={collection.name}
            problemOf={nameProblem}
            onSave={(name) => {
              change({ name })
            }}
            onLeave={() => {
              setWriting(null)
            }}
          />
        ) : (
          <h2
            id="collection-name"
            onDoubleClick={() => {
              if (!readOnly) setWriting('name')
            }}
          >
            {collection.name}
          </h2>
        )}
        <span className="grow" />
        <Button
          look="line"
          unavailable={empty ? words.nothingToExport : null}
          onClick={() => {
            setPrinting(true)
          }}
        >
          {words.print}
        </Button>
        <Button
          look="line"
          icon="export"
          unavailable={empty ? words.nothingToExport : null}
          onClick={() => {
            openExport({ kind: 'collection', collectionId: collection.id })
          }}
        >
          {words.exportIt}
        </Button>
        <Menu
          label={words.more}
          align="end"
          trigger={
            <button type="button" className="button square" aria-label={words.more} title={words.more}>
              <Icon name="more" />
            </button>
          }
          groups={[
            [
              {
                id: 'rename',
                label: words.rename,
                unavailable: no,
                onSelect: () => {
                  setWriting('name')
                },
              },
            ],
            [{ id: 'remove', label: words.remove, icon: 'trash', unavailable: no, onSelect: remove }],
          ]}
        />
      </div>
      <p className="mute">
        {words.size(collection.members.length)}
        {policies > 0 ? ` · ${words.policies(policies)}` : ''}
        {takenOut === 0 ? null : (
          <Button
            look="underlined"
            title={words.takenOutHint}
            onClick={() => {
              setLookingOut(true)
            }}
          >
            {words.takenOut(takenOut)}
          </Button>
        )}
        <span className="collection-keys" aria-hidden="true">
          {empty || readOnly ? '' : words.keys}
        </span>
      </p>
      {writing === 'comment' ? (
        <ProseEditor
          label={words.comment}
          hint={words.commentHint}
          first={collection.comment}
          saveLabel={words.save}
          cancelLabel={common.cancel}
          onLeave={() => {
            setWriting(null)
          }}
          onSave={(comment) => {
            if (comment === collection.comment) setWriting(null)
            else change({ comment })
          }}
        />
      ) : (
        <>
          {collection.comment === '' ? null : <p className="collection-comment">{collection.comment}</p>}
          {readOnly ? null : (
            <Button
              look="underlined"
              className="comment-edit"
              onClick={() => {
                setWriting('comment')
              }}
            >
              {collection.comment === '' ? words.writeComment : words.editComment}
            </Button>
          )}
        </>
      )}
    </header>
  )
  return (
    <section className="collection-page" data-region="collection" aria-label={collection.name}>
      {empty || clauses === null ? (
        <>
          {head}
          {failure !== null ? (
            <p className="uses-empty" role="alert">
              <b>{words.failedToRead}</b>
              {explainFailure(failure, language).cause}
              {explainFailure(failure, language).nextStep}
            </p>
          ) : empty ? (
            <div className="collection-empty">
              <b>{words.emptyTitle}</b>
              <p>{words.emptyHint}</p>
            </div>
          ) : (
            <p className="uses-empty" role="status">
              {words.loading}
            </p>
          )}
        </>
      ) : (
        <MemberList key={collection.id} collection={collection} clauses={clauses} readOnly={readOnly} before={head} />
      )}
      {lookingOut && takenOut > 0 ? (
        <TakenOutDialog
          collection={collection}
          readOnly={readOnly}
          onClose={() => {
            setLookingOut(false)
          }}
        />
      ) : null}
      {printing && clauses !== null ? (
        <PrintView
          collection={collection}
          clauses={clauses}
          onClose={() => {
            setPrinting(false)
          }}
        />
      ) : null}
    </section>
  )
}
