import type { LinkTypeId } from '../../core/model/link.ts'

/**
 * How a type of link is drawn, in cards and in the graph: its line tells it apart without colour. `dash`: lengths in
 * px, line then gap; empty is a solid line.
 */
export interface LinkLook {
  readonly dash: readonly number[]
  readonly width: number
  readonly head: 'arrow' | 'open' | 'dot' | 'bar' | 'none'
}

const looks: Readonly<Record<LinkTypeId, LinkLook>> = {
  implements: { dash: [], width: 2, head: 'arrow' },
  refines: { dash: [], width: 1.2, head: 'open' },
  cites: { dash: [1.5, 3], width: 1.8, head: 'arrow' },
  amends: { dash: [7, 3], width: 1.8, head: 'arrow' },
  conflicts: { dash: [3, 2], width: 2.4, head: 'bar' },
  relates: { dash: [5, 4], width: 1.2, head: 'none' },
}
export const linkLook = (type: LinkTypeId): LinkLook => looks[type]

/**
 * A type's colour on paper: as the list of types gives it; in the dark lifted towards white, since pigments are dark.
 * #RRGGBB in and out.
 */
export function linkInk(colour: string, theme: 'light' | 'dark'): string {
  if (theme === 'light') return colour
  const lifted = [1, 3, 5].map((at) =>
    Math.round(parseInt(colour.slice(at, at + 2), 16) * 0.58 + 255 * 0.42)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${lifted.join('')}`
}
