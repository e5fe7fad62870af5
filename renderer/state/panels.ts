import { createStore, useStorePart } from './store.ts'

/** Widths (px) and folded panels, kept with the session. Absent: the design's own width. */
export interface Panels {
  readonly widths: Readonly<Record<string, number>>
  readonly folded: Readonly<Record<string, boolean>>
}

export const panelsStore = createStore<Panels>({ widths: {}, folded: {} })

/** A panel's width and how to change it; `initial` is the design's width. */
export function usePanelWidth(name: string, initial: number): readonly [number, (width: number | null) => void] {
  const width = useStorePart(panelsStore, (panels) => panels.widths[name]) ?? initial
  return [
    width,
    (next) => {
      panelsStore.update((panels) => {
        const others = Object.fromEntries(Object.entries(panels.widths).filter(([each]) => each !== name))
        return { ...panels, widths: next === null ? others : { ...others, [name]: next } }
      })
    },
  ]
}

/** Whether a panel is folded away, and how to fold it. */
export function usePanelFolded(name: string, initial = false): readonly [boolean, (folded: boolean) => void] {
  const folded = useStorePart(panelsStore, (panels) => panels.folded[name]) ?? initial
  return [
    folded,
    (next) => {
      foldPanel(name, next)
    },
  ]
}

export const foldPanel = (name: string, folded: boolean): void => {
  panelsStore.update((panels) => ({ ...panels, folded: { ...panels.folded, [name]: folded } }))
}
export const isPanelFolded = (name: string, initial = false): boolean => panelsStore.get().folded[name] ?? initial
