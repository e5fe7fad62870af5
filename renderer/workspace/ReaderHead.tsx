import { ReaderBar, type ReaderBarProps } from '../features/reader/ReaderBar.tsx'
import { ReadingSize } from '../features/reader/ReadingSize.tsx'
import { changePreferences, usePreferences } from '../state/preferences.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import { Segment } from '../ui/Segment.tsx'
import type { ScriptDisplay } from './use-display-script.ts'
import type { ReaderPanels } from './use-reader-panels.ts'
import type { StructureHands } from './use-structure.tsx'

export interface ReaderHeadProps extends Pick<
  ReaderBarProps,
  'crumbs' | 'cleaned' | 'noOriginal' | 'onOutline' | 'onCrumb' | 'onCleaning'
> {
  readonly panels: ReaderPanels
  readonly display: ScriptDisplay
  readonly structure: StructureHands
}

/** The reader's bar with what it sets: script, structure, size. */
export function ReaderHead({ panels, display, structure, ...bar }: ReaderHeadProps) {
  const words = useStrings(readerStrings)
  const { readingSize, readingMeasure } = usePreferences()
  return (
    <ReaderBar
      {...bar}
      lang={display.lang}
      outlineShown={!panels.outlineFolded}
      inspectorShown={panels.inspectorShown}
      onInspector={panels.toggleInspector}
      originalShown={panels.originalShown}
      onOriginal={panels.toggleOriginal}
    >
      {display.fixed ? null : (
        <>
          <span className="rule" />
          <Segment
            label={words.script}
            value={display.script}
            onChange={display.choose}
            options={[
              { value: 'original', label: words.original },
              { value: 'hans', label: words.simplified },
              { value: 'hant', label: words.traditional },
            ]}
          />
        </>
      )}
      {structure.menu}
      <ReadingSize
        size={readingSize}
        measure={readingMeasure}
        onSize={(size) => {
          void changePreferences({ readingSize: size })
        }}
        onMeasure={(characters) => {
          void changePreferences({ readingMeasure: characters })
        }}
      />
    </ReaderBar>
  )
}
