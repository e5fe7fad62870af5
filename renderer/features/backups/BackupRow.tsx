import { useState } from 'react'
import type { BackupCounts, BackupSummary } from '../../../core/model/backup.ts'
import { backupsStrings } from '../../strings/backups.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { countLines, dayAndTime, reasonOf, signed, sizeText } from './backup-words.ts'

export interface BackupHands {
  readonly restore: () => void
  /** Opens its list of policies. */
  readonly restorePolicy: () => void
  readonly check: () => void
  readonly keep: (kept: boolean) => void
  readonly name: (name: string) => void
  readonly remove: () => void
}

/** One backup: when, why, what it held beside what there is now, and what can be done with it. */
export function BackupRow({
  backup,
  now,
  seq,
  busy,
  hands,
}: {
  readonly backup: BackupSummary
  readonly now: BackupCounts
  readonly seq: number
  readonly busy: string | null
  readonly hands: BackupHands
}) {
  const words = useStrings(backupsStrings)
  const [naming, setNaming] = useState(false)
  const mine = busy === backup.id
  const when = dayAndTime(backup.madeAt)
  return (
    <tr>
      <th scope="row">
        {naming ? (
          <NameField
            label={words.nameLabel}
            first={backup.name}
            problemOf={() => null}
            onSave={(name) => {
              setNaming(false)
              hands.name(name)
            }}
            onLeave={() => {
              setNaming(false)
            }}
          />
        ) : (
          <span className="backup-name">{backup.name === '' ? reasonOf(words, backup) : backup.name}</span>
        )}
        <span className="under-title">
          {backup.name === '' ? '' : `${reasonOf(words, backup)} · `}
          <time dateTime={backup.madeAt}>{when}</time>
          {backup.kept ? (
            <span className="backup-kept">
              <Icon name="lock" size="small" />
              {words.kept}
            </span>
          ) : null}
        </span>
      </th>
      <td>
        {backup.counts === null ? (
          <span className="mute">{backup.damaged ? '—' : words.unknownCounts}</span>
        ) : (
          <Counts then={backup.counts} now={now} since={seq - backup.seq} />
        )}
      </td>
      <td className="number">{sizeText(backup.bytes)}</td>
      <td>
        <State backup={backup} />
      </td>
      <td className="backup-hands">
        <Button
          look="line"
          unavailable={backup.damaged ? words.damaged : null}
          aria-label={`${words.restorePolicy} ${when}`}
          onClick={hands.restorePolicy}
        >
          {words.restorePolicy}
        </Button>
        <Button
          look="line"
          icon="undo"
          unavailable={backup.damaged ? words.damaged : busy === null ? null : words.restoring}
          aria-label={`${words.restore} ${when}`}
          onClick={hands.restore}
        >
          {mine ? words.restoring : words.restore}
        </Button>
        <Menu
          label={words.more}
          align="end"
          trigger={
            <button type="button" className="button square" aria-label={`${words.more} ${when}`} title={words.more}>
              <Icon name="more" />
            </button>
          }
          groups={[
            [
              {
                id: 'check',
                label: words.check,
                icon: 'check',
                unavailable: busy === null ? null : words.checking,
                onSelect: hands.check,
              },
            ],
            [
              {
                id: 'name',
                label: words.nameIt,
                onSelect: () => {
                  setNaming(true)
                },
              },
              {
                id: 'keep',
                label: backup.kept ? words.keepNot : words.keep,
                icon: 'lock',
                onSelect: () => {
                  hands.keep(!backup.kept)
                },
              },
            ],
            [{ id: 'remove', label: words.remove, icon: 'trash', onSelect: hands.remove }],
          ]}
        />
      </td>
    </tr>
  )
}

function Counts({
  then,
  now,
  since,
}: {
  readonly then: BackupCounts
  readonly now: BackupCounts
  readonly since: number
}) {
  const words = useStrings(backupsStrings)
  const lines = countLines(then, now)
  return (
    <>
      <span className="backup-counts">
        {lines.map(({ name, then: count, change }) => (
          <span key={name}>
            {words[name](count)}
            {change === 0 ? null : <b className={change > 0 ? 'more' : 'fewer'}> {signed(change)}</b>}
          </span>
        ))}
      </span>
      <span className="under-title">
        {since === 0
          ? words.noEdits
          : `${words.edits(since)}${lines.every(({ change }) => change === 0) ? ` · ${words.sameCounts}` : ''}`}
      </span>
    </>
  )
}

function State({ backup: { damaged, checked } }: { readonly backup: BackupSummary }) {
  const words = useStrings(backupsStrings)
  if (damaged)
    return (
      <span className="row failed">
        <Icon name="failed" />
        {words.damaged}
      </span>
    )
  if (checked === null) return <span className="mute">{words.unchecked}</span>
  return (
    <span className={checked.whole ? 'row done' : 'row failed'} title={dayAndTime(checked.at)}>
      <Icon name={checked.whole ? 'done' : 'failed'} />
      {checked.whole ? words.whole : words.notWhole}
    </span>
  )
}
