import { useMemo } from 'react'
import { asWritten, inScript, type DisplayedText } from '../anchored-text/displayed-text.ts'
import type { DisplayScript } from '../anchored-text/script-converter.ts'
import type { Policy } from '../../core/model/policy.ts'
import { chooseScript, useChosenScript, useScriptConverter } from '../state/display-script.ts'

export interface ScriptDisplay {
  readonly script: DisplayScript
  readonly choose: (script: DisplayScript) => void
  readonly shown: DisplayedText
  /** BCP 47 tag of what is displayed. */
  readonly lang: string
  /** Nothing to choose: the text is not Chinese. */
  readonly fixed: boolean
}

/** The policy's text in the script a person wants to read. Anchors and offsets stay those of the text as written. */
export function useDisplayScript(policy: Policy, text: string): ScriptDisplay {
  const script = useChosenScript()
  const { script: own, language } = policy.metadata
  const convert = useScriptConverter(own, language === 'zh')
  const shown = useMemo(() => (convert === null ? asWritten(text) : inScript(text, convert)), [convert, text])
  const displayed = convert === null ? own : script === 'hant' ? 'hant' : 'hans'
  return {
    script,
    choose: chooseScript,
    shown,
    lang: language === 'en' ? 'en' : displayed === 'hant' ? 'zh-Hant' : 'zh-Hans',
    fixed: language !== 'zh',
  }
}
