import { useMemo } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { ScriptConverter } from '../../anchored-text/displayed-text.ts'
import { useScriptConverter } from '../../state/display-script.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { sideLang } from './side-lang.ts'
import { versionNames } from './side-names.ts'

export interface VersionSides {
  readonly names: { readonly left: string; readonly right: string }
  /** BCP 47 tags of the sides as displayed. */
  readonly langs: { readonly left: string; readonly right: string }
  /** One for both sides: null where they stay as they are. */
  readonly convert: ScriptConverter | null
}

/** What the two versions are called, and how they are displayed in the script a person reads. `rebuilt`: the left one from marks. */
export function useVersionSides(left: PolicySummary, right: PolicySummary, rebuilt: boolean): VersionSides {
  const words = useStrings(comparingStrings)
  const names = useMemo(
    () => (rebuilt ? { left: words.rebuilt, right: words.final } : versionNames(left.metadata, right.metadata, words)),
    [left, right, words, rebuilt],
  )
  const script = left.metadata.script === 'hant' && right.metadata.script === 'hant' ? 'hant' : 'hans'
  const convert = useScriptConverter(script, left.metadata.language === 'zh' || right.metadata.language === 'zh')
  const langs = useMemo(
    () => ({
      left: sideLang(left.metadata, script, convert !== null),
      right: sideLang(right.metadata, script, convert !== null),
    }),
    [left, right, script, convert],
  )
  return { names, langs, convert }
}
