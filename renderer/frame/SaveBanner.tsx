import { useState } from 'react'
import { explainFailure, explainNotice } from '../../core/contract/explain.ts'
import type { Notice } from '../../core/model/notice.ts'
import { sentenceGap } from '../state/failure-sentences.ts'
import { useLibrary, useLibraryState } from '../state/library-state.ts'
import { saveElsewhere } from '../state/save-elsewhere.ts'
import { dismissFailure, retryWaiting, useSaving, type Saving } from '../state/saving.ts'
import { reportFailure, say } from '../state/toasts.ts'
import { commonStrings } from '../strings/common.ts'
import { savingStrings } from '../strings/saving.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

/**
 * Above every screen: what could not be saved and what to do about it, or, more quietly, that room is short. Its place
 * is always there, so that the frame keeps its rows.
 */
export function SaveBanner() {
  const saving = useSaving()
  return (
    <div className="save-banner-place" data-region="saving">
      {saving.kind === 'failed' ? <Failed saving={saving} /> : <Short />}
    </div>
  )
}

function Failed({
  saving: { failure, waiting, retrying },
}: {
  readonly saving: Extract<Saving, { readonly kind: 'failed' }>
}) {
  const words = useStrings(savingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { cause, nextStep } = explainFailure(failure, language)
  const gap = sentenceGap(language)
  return (
    <section className="save-banner failed" aria-label={words.unsaved}>
      <Icon name="failed" />
      <p role="alert">
        <b>{cause}</b>
        {gap}
        {waiting === 0 ? null : (
          <>
            {words.kept(waiting)}
            {gap}
          </>
        )}
        {nextStep}
      </p>
      <div className="row">
        {waiting === 0 ? null : (
          <Button look="line" icon="retry" unavailable={retrying ? words.retrying : null} onClick={retryWaiting}>
            {common.retry}
          </Button>
        )}
        <Elsewhere waiting={waiting} />
        {waiting === 0 ? (
          <Button look="line" onClick={dismissFailure}>
            {words.dismiss}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function Elsewhere({ waiting }: { readonly waiting: number }) {
  const words = useStrings(savingStrings)
  const [working, setWorking] = useState(false)
  const run = async (): Promise<void> => {
    setWorking(true)
    const saved = await saveElsewhere(words.editsFile)
    setWorking(false)
    if (!saved.ok) {
      reportFailure(saved.failure)
      return
    }
    if (saved.value === null) return
    const { path, edits, withoutLibrary } = saved.value
    if (withoutLibrary !== null) reportFailure(withoutLibrary)
    say([words.savedElsewhere(path, edits), ...(edits < waiting ? [words.notWithin(waiting - edits)] : [])].join(' '))
  }
  return (
    <Button
      look="line"
      icon="export"
      title={words.elsewhereHint}
      unavailable={working ? words.savingElsewhere : null}
      onClick={() => {
        void run()
      }}
    >
      {words.elsewhere}
    </Button>
  )
}

const shortage: ReadonlySet<string> = new Set(['snapshot-delayed', 'reserve-missing'])

/** Everything is saved, and it may not stay so. Put away, it comes back when something else is said. */
function Short() {
  const words = useStrings(savingStrings)
  const language = useLanguage()
  const state = useLibraryState()
  const { connected } = useLibrary()
  const [away, setAway] = useState('')
  const notices: readonly Notice[] = (state?.notices ?? []).filter(({ code }) => shortage.has(code))
  const said = notices.map(({ code }) => code).join(' ')
  if (said === '' || said === away || !connected) return null
  return (
    <section className="save-banner short" aria-label={words.short}>
      <Icon name="warning" />
      <p role="status">{notices.map((notice) => explainNotice(notice, language)).join(sentenceGap(language))}</p>
      <div className="row">
        <Button
          look="line"
          onClick={() => {
            setAway(said)
          }}
        >
          {words.dismiss}
        </Button>
      </div>
    </section>
  )
}
