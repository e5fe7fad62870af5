import { useMemo } from 'react'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import { useScriptConverter } from '../../state/display-script.ts'
import type { LevelSide } from './LevelClause.tsx'
import { sideLang } from './side-lang.ts'

/** One of two levels in the script a person reads. */
export function useLevelSide({ policy: { metadata }, text }: PolicyView): LevelSide {
  const convert = useScriptConverter(metadata.script, metadata.language === 'zh')
  const lang = sideLang(metadata, metadata.script, convert !== null)
  return useMemo(() => ({ text, convert, lang }), [text, convert, lang])
}
