import { useCallback, useState } from 'react'
import { usePanelFolded, usePanelWidth } from '../state/panels.ts'
import { useNarrow, useWide } from './use-window-width.ts'

/** px, DESIGN.md: widths at 1440, and how far a hand may pull them. */
export const OUTLINE = { width: 224, wide: 264, narrow: 200, least: 160, most: 420 }
export const INSPECTOR = { width: 304, wide: 352, least: 240, most: 520 }

/** The reader's side panels. In a narrow window the inspector is a drawer that opens on demand and is not remembered. */
export interface ReaderPanels {
  readonly narrow: boolean
  readonly wide: boolean
  readonly outlineFolded: boolean
  readonly inspectorShown: boolean
  /** The drawer of a narrow window is open. */
  readonly drawerOpen: boolean
  readonly toggleOutline: () => void
  readonly toggleInspector: () => void
  readonly openInspector: () => void
  readonly closeDrawer: () => void
  readonly outlineWidth: number
  readonly setOutlineWidth: (width: number | null) => void
  readonly inspectorWidth: number
  readonly setInspectorWidth: (width: number | null) => void
}

export function useReaderPanels(): ReaderPanels {
  const narrow = useNarrow()
  const wide = useWide()
  const [outlineFolded, foldOutline] = usePanelFolded('reader-outline')
  const [inspectorFolded, foldInspector] = usePanelFolded('reader-inspector')
  const [drawer, setDrawer] = useState(false)
  const [outlineWidth, setOutlineWidth] = usePanelWidth('reader-outline', wide ? OUTLINE.wide : narrow ? OUTLINE.narrow : OUTLINE.width)
  const [inspectorWidth, setInspectorWidth] = usePanelWidth('reader-inspector', wide ? INSPECTOR.wide : INSPECTOR.width)
  const toggleInspector = useCallback(() => { if (narrow) setDrawer((open) => !open); else foldInspector(!inspectorFolded) }, [narrow, foldInspector, inspectorFolded])
  const openInspector = useCallback(() => { if (narrow) setDrawer(true); else foldInspector(false) }, [narrow, foldInspector])
  const closeDrawer = useCallback(() => { setDrawer(false) }, [])
  return {
    narrow, wide, outlineFolded, inspectorShown: narrow ? drawer : !inspectorFolded, drawerOpen: narrow && drawer,
    toggleOutline: () => { foldOutline(!outlineFolded) }, toggleInspector, openInspector, closeDrawer,
    outlineWidth, setOutlineWidth, inspectorWidth, setInspectorWidth,
  }
}
