import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import { linkInk, linkLook, type LinkLook } from '../../state/link-looks.ts'
import type { LevelName } from './graph-filters.ts'

/** Colours and faces of the page as they are now: a canvas and an exported image know no tokens. */
export interface Palette {
  readonly paper: string
  readonly raise: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line2: string
  readonly edge: string
  readonly qing: string
  readonly qingWash: string
  readonly huangWash: string
  readonly faceUi: string
  readonly faceRead: string
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const of = (token: string): string => style.getPropertyValue(`--${token}`).trim()
  return {
    paper: of('paper'),
    raise: of('raise'),
    ink: of('ink'),
    ink2: of('ink-2'),
    ink3: of('ink-3'),
    line2: of('line-2'),
    edge: of('edge'),
    qing: of('qing'),
    qingWash: of('qing-wash'),
    huangWash: of('huang-wash'),
    faceUi: of('font-zh'),
    faceRead: of('font-read'),
  }
}

/** How a policy of a level is drawn: its shape tells the level as well as its fill, and its words do too. */
export interface LevelLook {
  readonly shape: 'rectangle' | 'round-rectangle' | 'cut-rectangle' | 'barrel'
  readonly fill: string
  readonly text: string
  readonly border: string
  readonly borderWidth: number
  readonly dashed: boolean
}

export function levelLook(level: LevelName, palette: Palette): LevelLook {
  const plain = { fill: palette.raise, text: palette.ink, border: palette.edge, borderWidth: 1.4, dashed: false }
  switch (level) {
    case 'national':
      return {
        shape: 'rectangle',
        fill: palette.ink2,
        text: palette.paper,
        border: palette.ink2,
        borderWidth: 1.4,
        dashed: false,
      }
    case 'provincial':
      return { ...plain, shape: 'round-rectangle', borderWidth: 2.2 }
    case 'municipal':
      return { ...plain, shape: 'cut-rectangle' }
    case 'county':
      return { ...plain, shape: 'barrel' }
    case 'unknown':
      return { ...plain, shape: 'round-rectangle', dashed: true }
  }
}

export interface BundleLook extends LinkLook {
  readonly ink: string
}
export const bundleLook = (type: LinkTypeId, types: readonly LinkType[], theme: 'light' | 'dark'): BundleLook => ({
  ...linkLook(type),
  ink: linkInk(types.find(({ id }) => id === type)?.colour ?? '#645D51', theme),
})
/** px: a bundle of many links is thicker, but never a bar. */
export const bundleWidth = (look: LinkLook, links: number): number => look.width + Math.min(3, Math.log2(links) * 0.7)

export const POLICY_SIZE = { width: 212, height: 76 }
export const CLAUSE_SIZE = { width: 224, height: 32 }
