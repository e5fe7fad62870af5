import { useState } from 'react'
import type { BackupList } from '../../../core/model/backup.ts'
import { reportFailure } from '../../state/toasts.ts'
import { backupsStrings } from '../../strings/backups.ts'
import { commonStrings } from '../../strings/common.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { desktop } from '../../workbench-client.ts'

/**
 * Where backups lie, and how to have them elsewhere. In Electron a person chooses the folder in the system's dialog; a
 * browser has none that tells a path, so there it is written. `left`: where those made before stayed, after a change.
 */
export function BackupPlace({
  list,
  left,
  unavailable,
  onMove,
}: {
  readonly list: BackupList
  readonly left: string | null
  readonly unavailable: string | null
  /** `folder` null: into the library again. Answers whether they go there now; tells itself why not. */
  readonly onMove: (folder: string | null) => Promise<boolean>
}) {
  const words = useStrings(backupsStrings)
  const [writing, setWriting] = useState(false)
  const change = async (): Promise<void> => {
    if (desktop.carrier === 'browser') {
      setWriting(true)
      return
    }
    const chosen = await desktop.chooseBackupFolder()
    if (!chosen.ok) reportFailure(chosen.failure)
    else if (chosen.value !== null) await onMove(chosen.value.folder)
  }
  return (
    <section className="backup-place" aria-label={words.place}>
      <p>
        <Icon name="folder" />
        <span className="library-place">{list.folder}</span>
        {writing ? null : (
          <>
            <Button
              look="underlined"
              unavailable={unavailable}
              onClick={() => {
                void change()
              }}
            >
              {words.changePlace}
            </Button>
            {list.inLibrary ? null : (
              <Button
                look="underlined"
                unavailable={unavailable}
                onClick={() => {
                  void onMove(null)
                }}
              >
                {words.intoLibrary}
              </Button>
            )}
          </>
        )}
      </p>
      {writing ? (
        <FolderField
          onSave={onMove}
          onLeave={() => {
            setWriting(false)
          }}
        />
      ) : null}
      <p className="mute">{list.inLibrary ? words.inLibrary : words.elsewhere}</p>
      <p className="mute" role="status">
        {left === null ? words.placeHint : words.leftAt(left)}
      </p>
    </section>
  )
}

/** A folder's full path, written by hand; what is refused stays to be put right. */
function FolderField({
  onSave,
  onLeave,
}: {
  readonly onSave: (folder: string) => Promise<boolean>
  readonly onLeave: () => void
}) {
  const words = useStrings(backupsStrings)
  const common = useStrings(commonStrings)
  const [folder, setFolder] = useState('')
  const save = async (): Promise<void> => {
    if (folder.trim() !== '' && (await onSave(folder.trim()))) onLeave()
  }
  return (
    <form
      className="backup-folder"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onLeave()
      }}
    >
      <TextField
        label={words.folderLabel}
        placeholder={words.folderLabel}
        value={folder}
        maxLength={4096}
        autoFocus
        onChange={setFolder}
      />
      <Button look="line" type="submit" unavailable={folder.trim() === '' ? words.folderNeeded : null}>
        {words.backUpThere}
      </Button>
      <Button onClick={onLeave}>{common.cancel}</Button>
    </form>
  )
}
