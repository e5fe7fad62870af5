import { explainFailure } from '../../core/contract/explain.ts'
import type { Failure } from '../../core/model/result.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { failureSentences } from '../state/failure-sentences.ts'
import { countQueue } from '../state/import-queue.ts'
import { useImportQueue } from '../state/importing.ts'
import { useLibrary, usePolicies } from '../state/library-state.ts'
import { usePlace } from '../state/navigation.ts'
import { changePreferences, usePreferences } from '../state/preferences.ts'
import { retryWaiting, useSaving } from '../state/saving.ts'
import { useShownStatusItems, type StatusItem } from '../state/status-items.ts'
import { openReview } from '../state/reviewing.ts'
import { commonStrings } from '../strings/common.ts'
import { languages } from '../strings/define-strings.ts'
import { languageNames } from '../strings/language-names.ts'
import { frameStrings, stepStrings } from '../strings/frame.ts'
import { reviewingStrings } from '../strings/reviewing.ts'
import { savingStrings } from '../strings/saving.ts'
import { settingsStrings } from '../strings/settings.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'

/** Local hour and minute of an instant: "14:03". */
const clockTime = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Whether everything is saved, what is open, and what the screen has to say. */
export function StatusBar() {
  const words = useStrings(frameStrings)
  const { state } = useLibrary()
  const items = useShownStatusItems()
  const { screen } = usePlace()
  const { open } = countQueue(useImportQueue())
  const review = useStrings(reviewingStrings)
  const waiting = usePolicies().reduce((sum, policy) => sum + policy.toReview, 0)
  const empty = state === null || state.counts.policies === 0
  const counts: readonly StatusItem[] =
    state === null
      ? []
      : [
          { id: 'library', text: words.libraryName(state.name) },
          ...(empty
            ? []
            : [
                { id: 'policies', text: words.policies(state.counts.policies) },
                { id: 'clauses', text: words.clauses(state.counts.clauses) },
                { id: 'notes', text: words.notes(state.counts.annotations) },
                { id: 'links', text: words.links(state.counts.links) },
              ]),
        ]
  const start = screen === 'reader' && items !== null ? items.start : (items?.start ?? counts)
  return (
    <footer className="status-bar" data-region="status">
      <SaveState />
      {state?.readOnly === true ? <ReadOnly because={state.readOnlyBecause} /> : null}
      {start.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      <span className="grow" />
      {(items?.end ?? []).map((item) => (
        <Item key={item.id} item={item} />
      ))}
      {waiting === 0 ? null : (
        <button
          type="button"
          className="status-button status-go"
          onClick={() => {
            openReview()
          }}
        >
          <Icon name="note" size="small" />
          {review.waiting(waiting)}
        </button>
      )}
      {open > 0 ? <span>{words.importingShort(open)}</span> : null}
      {empty ? <span>{words.offline}</span> : null}
      <LanguageChoice />
    </footer>
  )
}

const Item = ({ item }: { readonly item: StatusItem }) => (
  <span lang={item.lang} className={item.by === 'machine' ? 'status-item by-machine' : 'status-item'}>
    {item.text}
  </span>
)

function SaveState() {
  const words = useStrings(frameStrings)
  const steps = useStrings(stepStrings)
  const savingWords = useStrings(savingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const saving = useSaving()
  const { state, connected } = useLibrary()
  if (saving.kind === 'failed' || !connected) {
    const failure: Failure = saving.kind === 'failed' ? saving.failure : { code: 'not-connected' }
    return (
      <span className="save-failed" {...(saving.kind === 'failed' ? {} : { role: 'alert' })}>
        <Icon name="failed" size="small" />
        <b>{saving.kind === 'failed' ? words.notSaved : words.disconnected}</b>
        <span>
          {saving.kind === 'failed' && saving.waiting > 0
            ? savingWords.waiting(saving.waiting)
            : failureSentences(failure, language)}
        </span>
        {saving.kind === 'failed' && saving.waiting > 0 ? (
          <button type="button" onClick={retryWaiting}>
            {common.retry}
          </button>
        ) : null}
      </span>
    )
  }
  const saved = state?.savedAt ?? null
  // a step taken back is told by its own word
  const done = state?.redo === null ? state.undo : null
  return (
    <span className={saved === null ? 'saved none' : 'saved'} role="status">
      {saving.kind === 'saving' ? (
        // seen, not said: what is said is what was saved
        <b aria-hidden="true">{words.saving}</b>
      ) : saved === null ? (
        <b>{state?.counts.policies === 0 ? words.nothingYet : words.unchanged}</b>
      ) : (
        <>
          <Icon name="check" size="small" />
          <b>{words.saved(clockTime(saved))}</b>
          {done === null ? null : <span className="sr"> {steps[done]}</span>}
        </>
      )}
    </span>
  )
}

function ReadOnly({ because }: { readonly because: 'library-locked' | 'library-newer' | 'library-read-only' | null }) {
  const words = useStrings(frameStrings)
  const language = useLanguage()
  const failure: Failure = { code: because ?? 'library-read-only' }
  return (
    <span className="read-only" title={failureSentences(failure, language)}>
      <Icon name="lock" size="small" />
      <b>{words.readOnly}</b>
      <span className="clip">{explainFailure(failure, language).cause}</span>
    </span>
  )
}

function LanguageChoice() {
  const words = useStrings(frameStrings)
  const settings = useStrings(settingsStrings)
  const chosen = usePreferences().language
  const names = { system: settings.followSystem, ...languageNames }
  return (
    <Menu
      label={words.changeLanguage}
      align="end"
      trigger={
        <button type="button" className="status-button" aria-label={`${words.changeLanguage}：${words.language}`}>
          {words.language}
        </button>
      }
      groups={[
        (['system', ...languages] as const).map((language) => ({
          id: language,
          label: names[language],
          checked: chosen === language,
          onSelect: () => {
            void changePreferences({ language })
          },
        })),
      ]}
    />
  )
}
