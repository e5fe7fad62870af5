import { useState } from 'react'
import type { Clause, ClauseKind } from '../../../core/model/clause.ts'
import { commonStrings } from '../../strings/common.ts'
import { structureStrings } from '../../strings/structure.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

export interface EditedClause {
  readonly marker?: string
  readonly heading?: string
  readonly clauseKind?: ClauseKind
}

const kindNames = {
  part: 'kindPart',
  chapter: 'kindChapter',
  section: 'kindSection',
  article: 'kindArticle',
  item: 'kindItem',
  subitem: 'kindSubitem',
  paragraph: 'kindParagraph',
  definition: 'kindDefinition',
  table: 'kindTable',
} as const satisfies Record<ClauseKind, string>
const kinds = Object.keys(kindNames) as readonly ClauseKind[]

/** A clause's marker, heading and kind as a person wants them; saves only what was changed. */
export function EditClauseDialog({
  clause,
  lang,
  onSave,
  onClose,
}: {
  readonly clause: Clause
  readonly lang: string
  readonly onSave: (edited: EditedClause) => void
  readonly onClose: () => void
}) {
  const words = useStrings(structureStrings)
  const common = useStrings(commonStrings)
  const [marker, setMarker] = useState(clause.marker)
  const [heading, setHeading] = useState(clause.heading)
  const [kind, setKind] = useState(clause.kind)
  const save = (): void => {
    const edited: EditedClause = {
      ...(marker.trim() === clause.marker ? {} : { marker: marker.trim() }),
      ...(heading.trim() === clause.heading ? {} : { heading: heading.trim() }),
      ...(kind === clause.kind ? {} : { clauseKind: kind }),
    }
    if (Object.keys(edited).length > 0) onSave(edited)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.editTitle}
      closeLabel={common.close}
      width={440}
      onEnter={save}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="solid" onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="structure-fields">
        <label>
          {words.marker}
          <TextField
            label={words.marker}
            value={marker}
            lang={lang}
            maxLength={60}
            data-autofocus=""
            onChange={setMarker}
          />
        </label>
        <label>
          {words.heading}
          <TextField label={words.heading} value={heading} lang={lang} maxLength={1000} onChange={setHeading} />
        </label>
        <label>
          {words.kind}
          <select
            className="field"
            aria-label={words.kind}
            value={kind}
            onChange={(event) => {
              setKind(kinds.find((each) => each === event.target.value) ?? kind)
            }}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {words[kindNames[each]]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Dialog>
  )
}
