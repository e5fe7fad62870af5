import { useEffect, useState } from 'react'
import { explainFailure } from '../../core/contract/explain.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { sentenceGap } from '../state/failure-sentences.ts'
import { dismissToast, useToasts, type Toast } from '../state/toasts.ts'
import { commonStrings } from '../strings/common.ts'
import { frameStrings } from '../strings/frame.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'

/** Messages that pass: they stay while pointed at or focused, longer when they carry a reason or an action. */
export function Toasts() {
  const toasts = useToasts()
  const words = useStrings(frameStrings)
  return (
    <div className="toasts" role="region" aria-label={words.notices} aria-live="polite">
      {toasts.map((toast) => (
        <Line key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function Line({ toast }: { readonly toast: Toast }) {
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const [held, setHeld] = useState(false)
  const { id, content, action } = toast
  const stay = content.kind === 'failure' || action !== null ? 10_000 : 5_000
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => {
      dismissToast(id)
    }, stay)
    return () => {
      clearTimeout(timer)
    }
  }, [held, id, stay])
  const text =
    content.kind === 'text' ? { cause: content.text, nextStep: '' } : explainFailure(content.failure, language)
  const details = content.kind === 'failure' ? content.failure.detail : undefined
  return (
    <div
      className="toast"
      onMouseEnter={() => {
        setHeld(true)
      }}
      onMouseLeave={() => {
        setHeld(false)
      }}
      onFocus={() => {
        setHeld(true)
      }}
      onBlur={() => {
        setHeld(false)
      }}
    >
      <span>
        {content.kind === 'failure' ? <b>{text.cause}</b> : text.cause}
        {text.nextStep === '' ? null : sentenceGap(language) + text.nextStep}
      </span>
      {details === undefined ? null : (
        <Button
          className="act"
          onClick={() => {
            void navigator.clipboard.writeText(details)
          }}
        >
          {common.copyDetails}
        </Button>
      )}
      {action === null ? null : (
        <Button
          className="act"
          onClick={() => {
            action.run()
            dismissToast(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon="close"
        size="small"
        label={common.close}
        onClick={() => {
          dismissToast(id)
        }}
      />
    </div>
  )
}
