import { useMemo } from 'react'
import type { SheetMeasure } from '../features/reader/estimate-row.ts'
import { usePreferences } from '../state/preferences.ts'

const mostCharacters = 42

/** How large and how wide the text is set: as a person chose, in a wide window one step larger and wider. */
export function useReadingMeasure(wide: boolean): SheetMeasure {
  const { readingSize, readingMeasure } = usePreferences()
  return useMemo(
    () => ({
      size: readingSize + (wide ? 1 : 0),
      leading: 1.8,
      characters: Math.min(mostCharacters, readingMeasure + (wide ? 4 : 0)),
    }),
    [readingSize, readingMeasure, wide],
  )
}
