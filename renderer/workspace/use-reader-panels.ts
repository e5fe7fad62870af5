import { useCallback, useState } from 'react'
import { usePanelFolded, usePanelWidth } from '../state/panels.ts'
import { useNarrow, useTight, useWide } from './use-window-width.ts'

/** px, DESIGN.md: widths at 1440, and how far a hand may pull them. */
export const OUTLINE = { width: 224, wide: 264, narrow: 200, least: 160, most: 420 }
/**
 * The original beside the text: wide enough to read a page in, never so wide that the column goes below 34 characters.
 */
export const ORIGINAL = { width: 520, wide: 720, narrow: 400, least: 320, most: 960 }
export const INSPECTOR = { width: 304, wide: 352, least: 240, most: 520 }

/**
 * The reader's side panels. In a narrow window, and beside the original, the inspector is a drawer that opens on demand
 * and is not remembered.
 */
export interface ReaderPanels {
  readonly narrow: boolean
  readonly wide: boolean
  readonly outlineFolded: boolean
  /** The outline lies over the text when it is open: beside another policy, and in a very narrow window. */
  readonly outlineIsDrawer: boolean
  /**
   * Two policies stand side by side: outline and inspector lie over the text, in the pane one is in, and the original
   * keeps away.
   */
  readonly paired: boolean
  readonly originalShown: boolean
  readonly toggleOriginal: () => void
  readonly originalWidth: number
  readonly setOriginalWidth: (width: number | null) => void
  readonly inspectorShown: boolean
  /** The inspector lies over the rest instead of beside it. */
  readonly inspectorIsDrawer: boolean
  /** That drawer is open. */
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

/** `pane`: whether another policy stands beside this one, and whether the hand is in this one. */
export function useReaderPanels(pane: { readonly paired: boolean; readonly active: boolean }): ReaderPanels {
  const { paired, active } = pane
  const narrow = useNarrow()
  const wide = useWide()
  const tight = useTight()
  const [outlineFolded, foldOutline] = usePanelFolded('reader-outline')
  const [inspectorFolded, foldInspector] = usePanelFolded('reader-inspector')
  const [originalFolded, foldOriginal] = usePanelFolded('reader-original', true)
  const [originalWidth, setOriginalWidth] = usePanelWidth(
    'reader-original',
    wide ? ORIGINAL.wide : narrow ? ORIGINAL.narrow : ORIGINAL.width,
  )
  const [drawer, setDrawer] = useState(false)
  const [outlineDrawer, setOutlineDrawer] = useState(false)
  const outlineIsDrawer = paired || tight
  const isDrawer = paired || narrow || (!originalFolded && !wide)
  const [outlineWidth, setOutlineWidth] = usePanelWidth(
    'reader-outline',
    wide ? OUTLINE.wide : narrow ? OUTLINE.narrow : OUTLINE.width,
  )
  const [inspectorWidth, setInspectorWidth] = usePanelWidth('reader-inspector', wide ? INSPECTOR.wide : INSPECTOR.width)
  const toggleInspector = useCallback(() => {
    if (isDrawer) setDrawer((open) => !open)
    else foldInspector(!inspectorFolded)
  }, [isDrawer, foldInspector, inspectorFolded])
  const openInspector = useCallback(() => {
    if (isDrawer) setDrawer(true)
    else foldInspector(false)
  }, [isDrawer, foldInspector])
  const closeDrawer = useCallback(() => {
    setDrawer(false)
    setOutlineDrawer(false)
  }, [])
  return {
    narrow,
    wide,
    paired,
    outlineFolded: outlineIsDrawer ? !(active && outlineDrawer) : outlineFolded,
    outlineIsDrawer,
    inspectorShown: isDrawer ? drawer && (active || !paired) : !inspectorFolded,
    inspectorIsDrawer: isDrawer,
    drawerOpen: (isDrawer && drawer) || (outlineIsDrawer && outlineDrawer),
    originalShown: !originalFolded && !paired,
    toggleOriginal: () => {
      foldOriginal(!originalFolded)
    },
    originalWidth,
    setOriginalWidth,
    toggleOutline: () => {
      if (outlineIsDrawer) setOutlineDrawer(!outlineDrawer)
      else foldOutline(!outlineFolded)
    },
    toggleInspector,
    openInspector,
    closeDrawer,
    outlineWidth,
    setOutlineWidth,
    inspectorWidth,
    setInspectorWidth,
  }
}
