import { explainFailure } from '../../../core/contract/explain.ts'
import { memberKey, type Collection } from '../../../core/model/collection.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { edit } from '../../state/saving.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { collectEdit } from './collection-edits.ts'
import { useTakenOut } from './use-collected-clauses.ts'

/** The clauses that were taken out of a collection, each to be put back at its end. Closes with the last one. */
export function TakenOutDialog({
  collection,
  readOnly,
  onClose,
}: {
  readonly collection: Collection
  readonly readOnly: boolean
  readonly onClose: () => void
}) {
  const words = useStrings(collectingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { clauses, failure } = useTakenOut(collection)
  const { takenOut = [] } = collection
  const putBack = (which: readonly ClauseRef[]): void => {
    const what = collectEdit(collection, which)
    if (what === null) return
    void edit(what).then((result) => {
      if (result.ok && which.length === takenOut.length) onClose()
    })
  }
  const no = readOnly ? words.readOnly : null
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.takenOutTitle(collection.name)}
      closeLabel={common.close}
      width={680}
      footer={
        <>
          <span className="grow" />
          <Button
            unavailable={no}
            onClick={() => {
              putBack(takenOut)
            }}
          >
            {words.putAllBack}
          </Button>
          <Button look="solid" onClick={onClose}>
            {common.close}
          </Button>
        </>
      }
    >
      <p className="mute">{words.takenOutHint}</p>
      {failure !== null ? (
        <p className="failed" role="alert">
          {explainFailure(failure, language).cause}
        </p>
      ) : clauses === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <VirtualList
          className="taken-out"
          measured
          count={clauses.length}
          estimateSize={() => 66}
          keyOf={(index) => (clauses[index] === undefined ? index.toString() : memberKey(clauses[index].ref))}
          itemsProps={{ role: 'list', 'aria-label': words.takenOutTitle(collection.name) }}
          renderItem={(index) => {
            const clause = clauses[index]
            if (clause === undefined) return null
            const { ref, metadata, path, marker, heading, text } = clause
            const lang = policyLang(metadata)
            return (
              <div role="listitem" className="taken-out-line">
                <div>
                  <p className="member-where">
                    <PolicyLevel level={metadata.level} short />
                    <PolicyTitle title={metadata.title ?? common.untitled} lang={lang} />
                    <span className="path" lang={lang}>
                      {path}
                    </span>
                  </p>
                  <p className="member-text" lang={lang}>
                    {text ?? `${marker}${heading}`}
                  </p>
                </div>
                <Button
                  look="line"
                  size="small"
                  unavailable={no}
                  aria-label={words.putBackNamed(path)}
                  onClick={() => {
                    putBack([ref])
                  }}
                >
                  {words.putBack}
                </Button>
              </div>
            )
          }}
        />
      )}
    </Dialog>
  )
}
