import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import type { LevelName } from './graph-filters.ts'
import type { Palette } from './graph-look.ts'
import type { SceneBundle, SceneNode } from './graph-scene.ts'

/** Words on the drawing. */
export interface DrawingWords {
  readonly node: (node: SceneNode) => readonly string[]
  readonly bundle: (bundle: SceneBundle) => string
  readonly level: (level: LevelName) => string
}

/** Its colours, and the types of its lines. */
export interface DrawingLook {
  readonly palette: Palette
  readonly types: readonly LinkType[]
  readonly theme: 'light' | 'dark'
  readonly directed: (type: LinkTypeId) => boolean
}
