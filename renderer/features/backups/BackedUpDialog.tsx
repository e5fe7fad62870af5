import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import type { BackedUpPolicy, BackupSummary } from '../../../core/model/backup.ts'
import type { Failure } from '../../../core/model/result.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { openMerge } from '../../state/merging.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { backupsStrings } from '../../strings/backups.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Option } from '../../ui/Option.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { workbench } from '../../workbench-client.ts'
import { findPolicies, policyLines, stateWords, titleOf } from './backed-up-words.ts'
import { dayAndTime, reasonOf, signed } from './backup-words.ts'

/** More than anybody reads through: the field finds the others. */
const most = 120

/**
 * The policies of one backup, those first that are gone or differ now: type to find, arrows to choose, ⏎ to see what
 * would come back. Nothing is restored here; the preview that follows says what would be, and asks.
 */
export function BackedUpDialog({ backup, onClose }: { readonly backup: BackupSummary; readonly onClose: () => void }) {
  const words = useStrings(backupsStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const readOnly = useLibraryState()?.readOnly === true
  const base = useId()
  const [policies, setPolicies] = useState<readonly BackedUpPolicy[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<BackedUpPolicy | null>(null)
  useEffect(() => {
    const left = new AbortController()
    void workbench.backupPolicies({ backupId: backup.id }, { signal: left.signal }).then((answer) => {
      if (left.signal.aborted) return
      if (answer.ok) {
        setPolicies(answer.value)
        setChosen(answer.value.find(({ state }) => state !== 'same') ?? null)
      } else setFailure(answer.failure)
    })
    return () => {
      left.abort()
    }
  }, [backup.id])

  const fitting = findPolicies(policies ?? [], query)
  const shown = fitting.slice(0, most)
  const at = chosen === null ? -1 : shown.indexOf(chosen)
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]
    if (next !== undefined) setChosen(next)
    event.preventDefault()
  }
  const unavailable = readOnly
    ? words.restoreReadOnly
    : at === -1 || chosen === null
      ? words.chooseFirst
      : chosen.state === 'same'
        ? words.sameAsNow
        : null
  const restore = (): void => {
    if (unavailable !== null || chosen === null) return
    openMerge([
      {
        kind: 'backup',
        source: { kind: 'backup', backupId: backup.id, policyId: chosen.policyId },
        title: titleOf(chosen),
      },
    ])
    onClose()
  }
  const idOf = ({ policyId }: BackedUpPolicy): string => `${base}-${policyId}`
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.policiesTitle(backup.name === '' ? reasonOf(words, backup) : backup.name, dayAndTime(backup.madeAt))}
      closeLabel={common.close}
      width={760}
      onEnter={restore}
      footer={
        <>
          <span className="grow mute">{policies === null ? '' : words.policiesHint}</span>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="solid" icon="undo" unavailable={unavailable} onClick={restore}>
            {words.seeRestoring}
          </Button>
        </>
      }
    >
      {failure === null ? null : (
        <p className="row failed" role="alert">
          <Icon name="failed" />
          {failureSentences(failure, language)}
        </p>
      )}
      {failure !== null ? null : policies?.length === 0 ? (
        <p className="mute">{words.noPolicies}</p>
      ) : (
        <>
          <ListField
            label={words.findPolicy}
            value={query}
            data-autofocus
            onChange={setQuery}
            onKeyDown={keyed}
            list={base}
            active={at === -1 || chosen === null ? undefined : idOf(chosen)}
          />
          {policies === null ? (
            <div className="backed-up-wait" role="status">
              <span>{words.lookingInto}</span>
              <ProgressBar label={words.lookingInto} part={null} />
            </div>
          ) : null}
          <div className="backed-up" id={base} role="listbox" aria-label={words.policiesOf} tabIndex={-1}>
            {shown.map((policy) => (
              <Option
                key={policy.policyId}
                id={idOf(policy)}
                selected={policy === chosen}
                active={policy === chosen}
                className="backed-up-policy"
                onPick={() => {
                  setChosen(policy)
                }}
              >
                <PolicyTitle title={titleOf(policy)} lang={policyLang(policy.metadata)} />
                <span className={`backed-up-state ${policy.state}`}>{stateWords(words, policy)}</span>
                <span className="under-title backed-up-about">{policyLines(policy)}</span>
                <Counts policy={policy} />
              </Option>
            ))}
            {policies !== null && shown.length === 0 ? <p className="mute pick-none">{words.noneFound}</p> : null}
          </div>
          {fitting.length > most ? <p className="mute">{words.morePolicies(fitting.length - most)}</p> : null}
        </>
      )}
    </Dialog>
  )
}

const counted = ['clauses', 'taggings', 'annotations', 'links'] as const

/** What hung on it then, each with how many more or fewer there are now. */
function Counts({ policy: { then, now } }: { readonly policy: BackedUpPolicy }) {
  const words = useStrings(backupsStrings)
  return (
    <span className="backup-counts under-title">
      {counted.map((name) => {
        const change = now === null ? 0 : now[name] - then[name]
        return (
          <span key={name}>
            {words[name](then[name])}
            {change === 0 ? null : <b className={change > 0 ? 'more' : 'fewer'}> {signed(change)}</b>}
          </span>
        )
      })}
    </span>
  )
}
