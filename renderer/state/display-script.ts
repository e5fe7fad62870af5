import { useCallback, useEffect, useState } from 'react'
import type { ScriptConverter } from '../anchored-text/displayed-text.ts'
import { scriptConverter, type DisplayScript } from '../anchored-text/script-converter.ts'
import type { Script } from '../../core/model/policy.ts'
import { createStore, useStore } from './store.ts'

/** One choice for all policies, as one reads them; for this window's life. */
const chosenScript = createStore<DisplayScript>('original')
const loaded = createStore<ReadonlyMap<string, ScriptConverter | null>>(new Map())

export const useChosenScript = (): DisplayScript => useStore(chosenScript)
export const chooseScript = (script: DisplayScript): void => {
  chosenScript.set(script)
}

/**
 * What turns text of script `own` into the one a person wants to read: null where it stays as it is, and until the
 * tables are loaded.
 */
export function useScriptConverter(own: Script, chinese: boolean): ScriptConverter | null {
  const chosen = useStore(chosenScript)
  const converters = useStore(loaded)
  const [failed, setFailed] = useState(false)
  const wanted = chinese && !failed && chosen !== own ? chosen : 'original'
  const key = `${own} ${wanted}`
  useEffect(() => {
    if (wanted === 'original' || converters.has(key)) return
    scriptConverter(own, wanted).then(
      (converter) => {
        loaded.update((all) => new Map(all).set(key, converter))
      },
      (error: unknown) => {
        console.warn('the script tables could not be loaded:', error)
        setFailed(true)
      },
    )
  }, [converters, key, own, wanted])
  return wanted === 'original' ? null : (converters.get(key) ?? null)
}

/**
 * How a name printed in a policy is shown in the script a person reads; as printed until the tables are loaded. The
 * name itself stays what is stored and asked for.
 */
export function useShownName(): (name: string) => string {
  const chosen = useStore(chosenScript)
  const convert = useScriptConverter(chosen === 'hans' ? 'hant' : 'hans', chosen !== 'original')
  return useCallback((name: string) => (convert === null ? name : convert(name)), [convert])
}
