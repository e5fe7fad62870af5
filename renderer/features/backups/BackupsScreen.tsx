import { useState } from 'react'
import { explainNotice } from '../../../core/contract/explain.ts'
import type { BackupSummary, RestoredCopy } from '../../../core/model/backup.ts'
import type { Notice } from '../../../core/model/notice.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { backupsStrings } from '../../strings/backups.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { desktop, workbench } from '../../workbench-client.ts'
import { BackedUpDialog } from './BackedUpDialog.tsx'
import { BackupPlace } from './BackupPlace.tsx'
import { BackupRow } from './BackupRow.tsx'
import { dayAndTime, sizeText } from './backup-words.ts'
import { useBackups } from './use-backups.ts'

/** All backups, newest first: made, named, kept, checked, deleted, and restored into a copy. */
export function BackupsScreen() {
  const words = useStrings(backupsStrings)
  const language = useLanguage()
  const readOnly = useLibraryState()?.readOnly === true
  const { list, failure, busy, act } = useBackups()
  const [copy, setCopy] = useState<RestoredCopy | null>(null)
  const [findings, setFindings] = useState<readonly Notice[]>([])
  const [left, setLeft] = useState<string | null>(null)
  const [opened, setOpened] = useState<BackupSummary | null>(null)
  const [removing, setRemoving] = useState<BackupSummary | null>(null)
  const make = (): void => {
    void act(
      'make',
      () => workbench.makeBackup({}),
      () => {
        say(words.made)
      },
    )
  }
  const makeButton = (
    <Button
      look="solid"
      icon="plus"
      unavailable={readOnly ? words.readOnly : busy === null ? null : words.making}
      onClick={make}
    >
      {busy === 'make' ? words.making : words.make}
    </Button>
  )
  const remove = ({ id }: BackupSummary): void => {
    setRemoving(null)
    void act(
      id,
      () => workbench.removeBackup({ backupId: id }),
      () => {
        say(words.removed)
      },
    )
  }
  const move = (from: string, folder: string | null): Promise<boolean> =>
    act(
      'move',
      () => workbench.moveBackups({ folder }),
      (moved) => {
        if (moved.folder === from) return
        setLeft(from)
        say(words.moved)
      },
    )
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
        {list === null || list.backups.length === 0 ? null : (
          <span className="mute">{words.total(list.backups.length, sizeText(list.bytes))}</span>
        )}
        <span className="grow" />
        {makeButton}
      </div>
      <div className="backups">
        {failure === null ? null : (
          <p className="row failed" role="alert">
            <Icon name="failed" />
            {failureSentences(failure, language)}
          </p>
        )}
        {list === null || list.failing === null ? null : (
          <p className="row warned" role="alert">
            <Icon name="warning" />
            {words.failing}
            {failureSentences(list.failing, language)}
          </p>
        )}
        <div role="status">
          {copy === null ? null : (
            <Restored
              copy={copy}
              onClose={() => {
                setCopy(null)
              }}
            />
          )}
          {findings.length === 0 ? null : (
            <ul className="backup-findings">
              {findings.map((finding, at) => (
                <li key={at}>{explainNotice(finding, language)}</li>
              ))}
            </ul>
          )}
        </div>
        {list === null ? null : (
          <BackupPlace
            list={list}
            left={left}
            unavailable={readOnly ? words.placeReadOnly : busy === null ? null : words.waiting}
            onMove={(folder) => move(list.folder, folder)}
          />
        )}
        {list === null ? null : list.backups.length === 0 ? (
          <div className="backups-empty">
            <h2>{words.emptyTitle}</h2>
            <p>{words.emptyHint}</p>
          </div>
        ) : (
          <div className="backup-scroll">
            <table className="backup-table" aria-label={words.list}>
              <thead>
                <tr>
                  <th scope="col">
                    {words.why}
                    <span className="sr"> {words.when}</span>
                  </th>
                  <th scope="col">{words.holds}</th>
                  <th scope="col" className="number">
                    {words.size}
                  </th>
                  <th scope="col">{words.state}</th>
                  <th scope="col">
                    <span className="sr">{words.actions}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.backups.map((backup) => (
                  <BackupRow
                    key={backup.id}
                    backup={backup}
                    now={list.now}
                    seq={list.seq}
                    busy={busy}
                    hands={{
                      restore: () => {
                        setCopy(null)
                        void act(backup.id, () => workbench.restoreBackup({ backupId: backup.id }), setCopy)
                      },
                      restorePolicy: () => {
                        setOpened(backup)
                      },
                      check: () => {
                        setFindings([])
                        void act(
                          backup.id,
                          () => workbench.checkBackup({ backupId: backup.id }),
                          (checked) => {
                            setFindings(checked.findings)
                          },
                        )
                      },
                      keep: (kept) => {
                        void act(
                          backup.id,
                          () => workbench.changeBackup({ backupId: backup.id, kept }),
                          () => undefined,
                        )
                      },
                      name: (name) => {
                        void act(
                          backup.id,
                          () => workbench.changeBackup({ backupId: backup.id, name }),
                          () => undefined,
                        )
                      },
                      remove: () => {
                        setRemoving(backup)
                      },
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className="backup-rotation">{words.rotation}</p>
      </div>
      {opened === null ? null : (
        <BackedUpDialog
          backup={opened}
          onClose={() => {
            setOpened(null)
          }}
        />
      )}
      {removing === null ? null : (
        <RemoveDialog
          backup={removing}
          onRemove={() => {
            remove(removing)
          }}
          onClose={() => {
            setRemoving(null)
          }}
        />
      )}
    </div>
  )
}

function Command({ text }: { readonly text: string }) {
  const words = useStrings(backupsStrings)
  return (
    <p className="backup-command">
      <code>{text}</code>
      <IconButton
        icon="copy"
        size="small"
        label={words.copyCommand}
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => {
            say(words.copied)
          })
        }}
      />
    </p>
  )
}

function Restored({ copy, onClose }: { readonly copy: RestoredCopy; readonly onClose: () => void }) {
  const words = useStrings(backupsStrings)
  return (
    <section className="backup-restored">
      <p className="row done">
        <Icon name="done" />
        <b className="strong">{words.restored}</b>
      </p>
      {copy.missingSources === 0 ? null : (
        <p className="row warned">
          <Icon name="warning" />
          {words.missing(copy.missingSources)}
        </p>
      )}
      <p className="library-place">{copy.folder}</p>
      {desktop.carrier === 'electron' ? (
        <div>
          <Button
            look="line"
            icon="library"
            onClick={() => {
              void desktop.chooseLibrary().then((result) => {
                if (!result.ok) reportFailure(result.failure)
              })
            }}
          >
            {words.openAnother}
          </Button>
        </div>
      ) : (
        <>
          <span className="mute">{words.openCopy}</span>
          <Command text={`piyue serve --library "${copy.folder}"`} />
        </>
      )}
      <IconButton icon="close" size="small" className="backup-close" label={words.close} onClick={onClose} />
    </section>
  )
}

function RemoveDialog({
  backup,
  onRemove,
  onClose,
}: {
  readonly backup: BackupSummary
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const words = useStrings(backupsStrings)
  const common = useStrings(commonStrings)
  return (
    <Dialog
      open
      title={words.removeTitle}
      closeLabel={common.close}
      width={420}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {common.cancel}
          </Button>
          <Button look="solid" onClick={onRemove}>
            {words.removeNow}
          </Button>
        </>
      }
    >
      <p>
        {backup.name === '' ? '' : `${backup.name} · `}
        {dayAndTime(backup.madeAt)}
      </p>
      <p className="mute">{words.removeHint}</p>
    </Dialog>
  )
}
