import { useMemo } from 'react'
import { useShownName } from '../../state/display-script.ts'
import { useCodebook, usePolicies } from '../../state/library-state.ts'
import { commonStrings } from '../../strings/common.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import type { FilterNaming } from './filter-names.ts'

/** What names of filter values are made from, in the language spoken. */
export function useFilterNaming(): FilterNaming {
  const codebook = useCodebook()
  const policies = usePolicies()
  const language = useLanguage()
  const shownName = useShownName()
  const { national, provincial, municipal, county } = useStrings(commonStrings)
  const { draft, final, hasNote, gone, sinceDay, untilDay } = useStrings(searchingStrings)
  return useMemo(
    () => ({
      codebook,
      policies,
      language,
      shownName,
      words: { national, provincial, municipal, county, draft, final, hasNote, gone, sinceDay, untilDay },
    }),
    [
      codebook,
      policies,
      language,
      shownName,
      national,
      provincial,
      municipal,
      county,
      draft,
      final,
      hasNote,
      gone,
      sinceDay,
      untilDay,
    ],
  )
}
