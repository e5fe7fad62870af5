import { useState } from 'react'
import { explainNotice } from '../../../core/contract/explain.ts'
import type { CheckReport } from '../../../core/contract/workbench.ts'
import type { Result } from '../../../core/model/result.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { showScreen } from '../../state/navigation.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { workbench } from '../../workbench-client.ts'

/**
 * Checks the library on the disk and says what was found, here, in plain words; what was found can be put right, on a
 * press.
 */
export function LibraryCheck() {
  const words = useStrings(settingsStrings)
  const language = useLanguage()
  const [checking, setChecking] = useState(false)
  const [result, setResult] = useState<Result<CheckReport> | null>(null)
  const readOnly = useLibraryState()?.readOnly === true
  const check = (repair: boolean): void => {
    setChecking(true)
    setResult(null)
    void workbench.check({ repair }).then((answer) => {
      setResult(answer)
      setChecking(false)
    })
  }
  return (
    <div className="library-check">
      <div className="row">
        <Button
          look="line"
          icon="check"
          unavailable={checking ? words.checking : null}
          onClick={() => {
            check(false)
          }}
        >
          {words.check}
        </Button>
        <small className="mute">{checking ? words.checking : words.checkHint}</small>
      </div>
      <div role="status">
        {result === null ? null : !result.ok ? (
          <p className="row failed">
            <Icon name="failed" />
            {failureSentences(result.failure, language)}
          </p>
        ) : result.value.ok ? (
          <p className="row done">
            <Icon name="done" />
            {words.checked(result.value.policies, result.value.entries)}
          </p>
        ) : (
          <>
            <p className="row warned">
              <Icon name="warning" />
              <b className="strong">{words.findings(result.value.findings.length)}</b>
              {result.value.repaired.length > 0 ? words.repaired(result.value.repaired.length) : ''}
            </p>
            <ul>
              {[...result.value.findings, ...result.value.repaired].map((notice, at) => (
                <li key={at}>{explainNotice(notice, language)}</li>
              ))}
            </ul>
            <div className="row">
              {result.value.repaired.length > 0 ? null : (
                <Button
                  look="line"
                  icon="retry"
                  unavailable={readOnly ? words.repairReadOnly : checking ? words.checking : null}
                  onClick={() => {
                    check(true)
                  }}
                >
                  {words.repair}
                </Button>
              )}
              <Button
                look="underlined"
                onClick={() => {
                  showScreen('backups')
                }}
              >
                {words.toBackups}
              </Button>
              <small className="mute">{words.repairHint}</small>
            </div>
          </>
        )}
      </div>
    </div>
  )
}
