import { useEffect, useMemo, useState } from 'react'
import { asWritten, inScript, type DisplayedText, type ScriptConverter } from '../anchored-text/displayed-text.ts'
import { scriptConverter, type DisplayScript } from '../anchored-text/script-converter.ts'
import type { Policy } from '../../core/model/policy.ts'
import { createStore, useStore } from '../state/store.ts'

/** One choice for all policies, as one reads them; for this window's life. */
const chosenScript = createStore<DisplayScript>('original')
const loaded = createStore<ReadonlyMap<string, ScriptConverter | null>>(new Map())

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
  const chosen = useStore(chosenScript)
  const converters = useStore(loaded)
  const [failed, setFailed] = useState(false)
  const { script: own, language } = policy.metadata
  const wanted = language === 'zh' && !failed && chosen !== own ? chosen : 'original'
  const key = `${own} ${wanted}`
  useEffect(() => {
    if (wanted === 'original' || converters.has(key)) return
    scriptConverter(own, wanted).then(
      (converter) => { loaded.update((all) => new Map(all).set(key, converter)) },
      (error: unknown) => { console.warn('the script tables could not be loaded:', error); setFailed(true) },
    )
  }, [converters, key, own, wanted])
  const convert = wanted === 'original' ? null : (converters.get(key) ?? null)
  const shown = useMemo(() => (convert === null ? asWritten(text) : inScript(text, convert)), [convert, text])
  const displayed = convert === null ? own : wanted === 'hant' ? 'hant' : 'hans'
  return { script: chosen, choose: chosenScript.set, shown, lang: language === 'en' ? 'en' : displayed === 'hant' ? 'zh-Hant' : 'zh-Hans', fixed: language !== 'zh' }
}
