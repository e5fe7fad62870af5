import type { Rectangle } from 'electron'

export const smallest = { width: 1024, height: 640 } as const
const usual = { width: 1440, height: 900 } as const
/** A window counts as reachable when this much of its title strip lies on some screen (px). */
const reachable = { width: 160, height: 32 } as const

/**
 * Where a window goes: as it was left if its title can still be reached on one of the screens, else centred on the
 * first. Never larger than the screen it is on, never smaller than `smallest` unless the screen is. Screens are work
 * areas in DIP.
 */
export function fitBounds(saved: Rectangle | null, screens: readonly Rectangle[]): Rectangle {
  const first = screens[0] ?? { x: 0, y: 0, ...usual }
  const home =
    saved === null
      ? undefined
      : screens.find(
          (screen) =>
            overlap(saved.x, saved.width, screen.x, screen.width) >= reachable.width &&
            saved.y >= screen.y &&
            saved.y + reachable.height <= screen.y + screen.height,
        )
  if (saved === null || home === undefined) {
    const width = Math.min(usual.width, first.width),
      height = Math.min(usual.height, first.height)
    return {
      x: first.x + Math.floor((first.width - width) / 2),
      y: first.y + Math.floor((first.height - height) / 2),
      width,
      height,
    }
  }
  return {
    x: saved.x,
    y: saved.y,
    width: clamp(saved.width, smallest.width, home.width),
    height: clamp(saved.height, smallest.height, home.height),
  }
}

const overlap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b)
const clamp = (value: number, least: number, most: number): number =>
  Math.max(Math.min(value, most), Math.min(least, most))
