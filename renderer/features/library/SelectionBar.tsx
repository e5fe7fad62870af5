import type { PolicyId } from '../../../core/model/ids.ts'
import { compareTwo } from '../../state/comparison-choice.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { openBeside, openPolicy } from '../../state/navigation.ts'
import { openDetails, openExport } from '../../state/overlays.ts'
import { libraryRowsStrings } from '../../strings/library-rows.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { noChoice } from './choose-rows.ts'
import { choiceStore } from './library-view.ts'

/** What can be done with several policies at once, under the table while they are chosen. */
export function SelectionBar({
  chosen,
  onRemove,
}: {
  readonly chosen: readonly PolicyId[]
  readonly onRemove: (policyIds: readonly PolicyId[]) => void
}) {
  const rows = useStrings(libraryRowsStrings)
  const words = useStrings(libraryStrings)
  const readOnly = useLibraryState()?.readOnly === true
  const [one, other] = chosen
  const two = chosen.length === 2 && one !== undefined && other !== undefined
  return (
    <div className="selection-strip" role="toolbar" aria-label={rows.selection} data-region="selection">
      <b role="status">{words.chosen(chosen.length)}</b>
      <Button
        icon="compare"
        unavailable={two ? null : rows.compareNeedsTwo}
        onClick={() => {
          if (two) compareTwo(one, other)
        }}
      >
        {words.compareChosen}
      </Button>
      <Button
        icon="page-beside"
        unavailable={two ? null : rows.besideNeedsTwo}
        onClick={() => {
          if (two) {
            openPolicy(one)
            openBeside(other)
          }
        }}
      >
        {rows.readTwo}
      </Button>
      <Button
        icon="note"
        unavailable={readOnly ? words.readOnly : null}
        onClick={() => {
          openDetails(chosen)
        }}
      >
        {rows.details}
      </Button>
      <Button
        icon="export"
        onClick={() => {
          openExport({ kind: 'policies', policyIds: chosen })
        }}
      >
        {rows.export}
      </Button>
      <Button
        icon="trash"
        unavailable={readOnly ? words.readOnly : null}
        onClick={() => {
          onRemove(chosen)
        }}
      >
        {words.remove}
      </Button>
      <span className="grow" />
      <IconButton
        icon="close"
        size="small"
        label={rows.letGo}
        keys="Escape"
        onClick={() => {
          choiceStore.update((choice) => ({ ...noChoice, cursor: choice.cursor }))
        }}
      />
    </div>
  )
}
