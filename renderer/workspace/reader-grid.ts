import type { CSSProperties } from 'react'
import type { ReaderPanels } from './use-reader-panels.ts'

/** Which of the panels the reader's grid has columns for. */
export const gridClass = (panels: ReaderPanels): string =>
  [
    'reader',
    panels.outlineFolded ? 'no-outline' : '',
    panels.inspectorShown ? '' : 'no-inspector',
    panels.originalShown ? 'with-original' : '',
    panels.inspectorIsDrawer ? 'drawer-inspector' : '',
    panels.outlineIsDrawer ? 'drawer-outline' : '',
  ].join(' ')

/** How wide they are. */
export const gridWidths = ({ outlineWidth, inspectorWidth, originalWidth }: ReaderPanels): CSSProperties =>
  ({
    '--outline-width': `${outlineWidth.toString()}px`,
    '--inspector-width': `${inspectorWidth.toString()}px`,
    '--original-width': `${originalWidth.toString()}px`,
  }) as CSSProperties
