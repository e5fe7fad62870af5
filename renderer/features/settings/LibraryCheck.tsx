import { useState } from 'react'
import { explainNotice } from '../../../core/contract/explain.ts'
import type { CheckReport } from '../../../core/contract/workbench.ts'
import type { Result } from '../../../core/model/result.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { workbench } from '../../workbench-client.ts'

/** Checks the library on the disk and says what was found, here, in plain words. */
export function LibraryCheck() {
  const words = useStrings(settingsStrings)
  const language = useLanguage()
  const [checking, setChecking] = useState(false)
  const [result, setResult] = useState<Result<CheckReport> | null>(null)
  const check = (): void => {
    setChecking(true)
    setResult(null)
    void workbench.check({}).then((answer) => { setResult(answer); setChecking(false) })
  }
  return (
    <div className="library-check">
      <div className="row"><Button look="line" icon="check" unavailable={checking ? words.checking : null} onClick={check}>{words.check}</Button><small className="mute">{checking ? words.checking : words.checkHint}</small></div>
      <div role="status">
        {result === null ? null : !result.ok ? <p className="row failed"><Icon name="failed" />{failureSentences(result.failure, language)}</p>
          : result.value.ok ? <p className="row done"><Icon name="done" />{words.checked(result.value.policies, result.value.entries)}</p>
          : <>
            <p className="row warned"><Icon name="warning" /><b className="strong">{words.findings(result.value.findings.length)}</b>{result.value.repaired.length > 0 ? words.repaired(result.value.repaired.length) : ''}</p>
            <ul>{[...result.value.findings, ...result.value.repaired].map((notice, at) => <li key={at}>{explainNotice(notice, language)}</li>)}</ul>
          </>}
      </div>
    </div>
  )
}
