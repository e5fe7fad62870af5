import { useEffect, useMemo, useRef, useState } from 'react'
import type { CarriedOver, Progress } from '../../../core/contract/workbench.ts'
import { explainFailure, explainNotice } from '../../../core/contract/explain.ts'
import { groupChanges } from '../../../core/reading/group-changes.ts'
import type { CleaningChange, CleaningRuleId } from '../../../core/model/cleaned-text.ts'
import type { Corrections } from '../../../core/model/corrections.ts'
import type { Notice } from '../../../core/model/notice.ts'
import type { Policy } from '../../../core/model/policy.ts'
import type { Result } from '../../../core/model/result.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { changeBy, sayUndoable } from '../../state/saving.ts'
import { reportFailure } from '../../state/toasts.ts'
import { cleaningStrings } from '../../strings/cleaning.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { workbench } from '../../workbench-client.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { EncodingChoice } from './EncodingChoice.tsx'

export interface CleaningDialogProps {
  readonly policy: Policy
  readonly text: string
  readonly corrections: Pick<Corrections, 'rulesOff' | 'encoding'>
  readonly lang: string
  /** Why the policy cannot be read again; null where it can. */
  readonly readOnly: string | null
  /** Shows a stretch of the policy's text. */
  readonly onGoTo: (place: TextRange) => void
  readonly onClose: () => void
}

interface Foreseen {
  readonly of: string
  readonly carried: CarriedOver
  readonly notices: readonly Notice[]
}

/** What cleaning changed, kind by kind, each with a switch; reading again shows first what would come of it. */
export function CleaningDialog({ policy, text, corrections, lang, readOnly, onGoTo, onClose }: CleaningDialogProps) {
  const words = useStrings(cleaningStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const policyId = policy.id
  const [answer, setAnswer] = useState<Result<readonly CleaningChange[]> | null>(null)
  const [rulesOff, setRulesOff] = useState<readonly CleaningRuleId[]>(corrections.rulesOff)
  const [encoding, setEncoding] = useState(corrections.encoding)
  const [foreseen, setForeseen] = useState<Foreseen | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [working, setWorking] = useState<'preview' | 'read' | null>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => {
    let wanted = true
    void workbench.cleaningReport({ policyId }).then((result) => {
      if (wanted) setAnswer(result)
    })
    return () => {
      wanted = false
    }
  }, [policyId])
  useEffect(
    () => () => {
      abort.current?.abort()
    },
    [],
  )
  const groups = useMemo(() => (answer?.ok === true ? groupChanges(text, answer.value, Infinity) : []), [answer, text])
  const shown = policy.cleaning.filter(({ count, rule, off }) => count > 0 || off === true || rulesOff.includes(rule))
  const asked = JSON.stringify([[...rulesOff].sort(), encoding])
  const unchanged =
    asked === JSON.stringify([[...corrections.rulesOff].sort(), corrections.encoding]) ? words.unchanged : null
  const preview = foreseen?.of === asked ? foreseen : null
  const ask = (kind: 'preview' | 'read'): void => {
    const control = new AbortController()
    abort.current = control
    setWorking(kind)
    setProgress(null)
    const request = { policyId, rulesOff, encoding, ...(kind === 'preview' ? { preview: true } : {}) }
    const call = (): Promise<Result<CarriedOver>> =>
      workbench.readAgain(request, { signal: control.signal, onProgress: setProgress })
    void (kind === 'preview' ? call() : changeBy(call, [policyId])).then((result) => {
      if (control.signal.aborted && !result.ok) {
        setWorking(null)
        return
      }
      setWorking(null)
      if (!result.ok) {
        if (kind === 'preview') reportFailure(result.failure)
        return
      }
      if (kind === 'preview') {
        setForeseen({ of: asked, carried: result.value, notices: result.notices })
        return
      }
      sayUndoable(words.done(result.value.clauses, result.value.toReview), words.undo)
      onClose()
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeLabel={common.close}
      width={720}
      className="cleaning"
      footer={
        <>
          {working !== null ? (
            <>
              <ProgressBar
                label={working === 'read' ? words.reading : words.previewing}
                part={progress?.total == null ? null : progress.done / Math.max(1, progress.total)}
              />
              <span role="status">{working === 'read' ? words.reading : words.previewing}</span>
            </>
          ) : preview === null ? null : (
            <p role="status" className="cleaning-would">
              {words.would(preview.carried.clauses, preview.carried.carried, preview.carried.toReview)}
              {preview.notices.slice(0, 2).map((notice, at) => (
                <span key={at} className="mute">
                  {' '}
                  {explainNotice(notice, language)}
                </span>
              ))}
            </p>
          )}
          <span className="grow" />
          {working !== null ? (
            <Button
              onClick={() => {
                abort.current?.abort()
              }}
            >
              {words.cancel}
            </Button>
          ) : preview === null ? (
            <Button
              look="solid"
              unavailable={readOnly ?? unchanged}
              onClick={() => {
                ask('preview')
              }}
            >
              {words.preview}
            </Button>
          ) : (
            <Button
              look="solid"
              icon="retry"
              unavailable={readOnly}
              onClick={() => {
                ask('read')
              }}
            >
              {words.read}
            </Button>
          )}
        </>
      }
    >
      <p className="mute" tabIndex={-1} data-autofocus="">
        {shown.length === 0 ? words.none : words.untouched}
      </p>
      {answer?.ok === false ? <p role="alert">{explainFailure(answer.failure, language).cause}</p> : null}
      {shown.map(({ rule, count }) => {
        const off = rulesOff.includes(rule)
        const name = words[ruleNames[rule]]
        return (
          <section key={rule} className={off ? 'cleaning-kind off' : 'cleaning-kind'}>
            <h3>
              <button
                type="button"
                role="switch"
                className="switch"
                aria-checked={!off}
                aria-label={words.use(name)}
                disabled={readOnly !== null}
                onClick={() => {
                  setRulesOff(off ? rulesOff.filter((each) => each !== rule) : [...rulesOff, rule])
                }}
              >
                <i />
              </button>
              {name}
              <span className="count">{off ? words.off : words.times(count)}</span>
            </h3>
            <ChangeLines groups={groups.filter((group) => group.rule === rule)} lang={lang} onGoTo={onGoTo} />
          </section>
        )
      })}
      {policy.source.reader === 'txt' ? (
        <EncodingChoice policyId={policyId} value={encoding} onChange={setEncoding} />
      ) : null}
    </Dialog>
  )
}

const ruleNames = {
  'pinyin-gloss': 'rulePinyin',
  'page-number': 'rulePageNumber',
  'running-head': 'ruleRunningHead',
  'hard-wrap': 'ruleHardWrap',
  'inner-blank': 'ruleInnerBlank',
  'site-chrome': 'ruleSiteChrome',
  'punctuation-width': 'rulePunctuation',
  'marker-slip': 'ruleMarker',
  'injected-text': 'ruleInjected',
} as const satisfies Record<CleaningRuleId, string>
