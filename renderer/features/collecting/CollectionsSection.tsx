import type { ClauseRef } from '../../../core/model/ids.ts'
import { useCollections } from '../../state/library-state.ts'
import { openCollect } from '../../state/overlays.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { showCollection } from '../../state/collections-view.ts'
import { collectionsWith, leaveEdit } from './collection-edits.ts'

/** The inspector's list of the collections a clause is in. */
export function CollectionsSection({ clause, readOnly }: { readonly clause: ClauseRef; readonly readOnly: boolean }) {
  const words = useStrings(collectingStrings)
  const held = collectionsWith(useCollections(), clause)
  return (
    <section className="section" aria-label={words.heading}>
      <h3>
        <Icon name="collection" />
        {words.heading}
        <span className="count">{held.length}</span>
        {readOnly ? null : (
          <IconButton
            icon="plus"
            label={words.add}
            size="small"
            onClick={() => {
              openCollect([clause])
            }}
            tooltipSide="left"
          />
        )}
      </h3>
      {held.length === 0 ? (
        <p className="nothing">{words.none}</p>
      ) : (
        <div className="chips">
          {held.map((collection) => (
            <span key={collection.id} className="tag boxed">
              <button
                type="button"
                className="clip"
                title={words.show(collection.name)}
                onClick={() => {
                  showCollection(collection.id)
                }}
              >
                {collection.name}
              </button>
              {readOnly ? null : (
                <button
                  type="button"
                  className="remove"
                  aria-label={words.leave(collection.name)}
                  onClick={() => {
                    const what = leaveEdit(collection, clause)
                    if (what !== null)
                      void edit(what).then((result) => {
                        if (result.ok) sayUndoable(words.left(collection.name), words.undo)
                      })
                  }}
                >
                  <Icon name="close" size="small" />
                </button>
              )}
            </span>
          ))}
        </div>
      )}
    </section>
  )
}
