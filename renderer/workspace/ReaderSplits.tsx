import { originalStrings } from '../strings/original.ts'
import { outlineStrings } from '../strings/outline.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import { SplitHandle } from '../ui/SplitHandle.tsx'
import { INSPECTOR, ORIGINAL, OUTLINE, type ReaderPanels } from './use-reader-panels.ts'

/** px a handle reaches over the edge it moves. */
const OVER = 5
const top = 'var(--f-bar)'

/** The handles between the reader's panels; a panel that lies over the text has none. */
export function ReaderSplits({ panels }: { readonly panels: ReaderPanels }) {
  const outlineWords = useStrings(outlineStrings)
  const originalWords = useStrings(originalStrings)
  const words = useStrings(readerStrings)
  const { outlineWidth, originalWidth, inspectorWidth } = panels
  const inspectorBeside = panels.inspectorShown && !panels.inspectorIsDrawer
  return (
    <>
      {panels.outlineFolded || panels.narrow || panels.paired ? null : (
        <SplitHandle
          label={outlineWords.fold}
          value={outlineWidth}
          min={OUTLINE.least}
          max={OUTLINE.most}
          panel="left"
          onChange={panels.setOutlineWidth}
          onReset={() => {
            panels.setOutlineWidth(null)
          }}
          style={{ left: outlineWidth - OVER, top }}
        />
      )}
      {panels.originalShown ? (
        <SplitHandle
          label={originalWords.pane}
          value={originalWidth}
          min={ORIGINAL.least}
          max={ORIGINAL.most}
          panel="right"
          onChange={panels.setOriginalWidth}
          onReset={() => {
            panels.setOriginalWidth(null)
          }}
          style={{ right: originalWidth + (inspectorBeside ? inspectorWidth : 0) - OVER, top }}
        />
      ) : null}
      {inspectorBeside ? (
        <SplitHandle
          label={words.inspectorPanel}
          value={inspectorWidth}
          min={INSPECTOR.least}
          max={INSPECTOR.most}
          panel="right"
          onChange={panels.setInspectorWidth}
          onReset={() => {
            panels.setInspectorWidth(null)
          }}
          style={{ right: inspectorWidth - OVER, top }}
        />
      ) : null}
    </>
  )
}
