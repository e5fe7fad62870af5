import type { Core, ElementDefinition } from 'cytoscape'
import type { Steps } from '../../stretches.ts'
import type { SceneBundle } from './graph-scene.ts'
import { COLUMN, type Point } from './level-layout.ts'

/** More lines than this take longer than a frame to put in, and to draw. */
export const MANY_LINES = 400
/** Lines put in before the window may draw and listen. */
const SOME = 10
/** px a line between two of one column is bent aside. */
const BEND = 270
/** px the words on a bent line take beyond it. */
const WORDS = 36
/** px of the screen round what is brought into view. */
const MARGIN = 36

/**
 * px by which a line between two of one column is bent to go round what stands between them: to the left (below 0) of
 * the first column, to the right of the others; 0 for any other line.
 */
export function sideOf({ from, to }: SceneBundle, places: ReadonlyMap<string, Point>): number {
  const [a, b] = [places.get(from), places.get(to)]
  if (a === undefined || b === undefined || Math.abs(a.x - b.x) >= COLUMN / 2) return 0
  return a.x > COLUMN / 2 ? BEND : -BEND
}

/**
 * Puts lines in, some at a time, and works their look and course out there and then: otherwise the next frame would do
 * it for all of them. Until the last is in, cytoscape draws no frame, for each would draw all lines again.
 */
export function* linesIn(cy: Core, lines: readonly ElementDefinition[]): Steps<void> {
  for (let at = 0; at < lines.length; at += SOME) {
    cy.add(lines.slice(at, at + SOME)).boundingBox()
    cy.startBatch()
    try {
      yield
    } finally {
      cy.endBatch()
    }
  }
}

/**
 * Brings the whole drawing into view. Its box is reckoned from where nodes stand and to which side lines at them bend
 * (`sides`, px); cytoscape's own `fit` would work out the box of every line.
 */
export function fitTo(cy: Core, sides: ReadonlyMap<string, number>, mostZoom: number): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  cy.nodes().forEach((node) => {
    const { x, y } = node.position()
    const [across, down] = [Number(node.data('width')) / 2, Number(node.data('height')) / 2]
    const side = sides.get(node.id()) ?? 0
    left = Math.min(left, x - across, side < 0 ? x + side / 2 - WORDS : x)
    right = Math.max(right, x + across, side > 0 ? x + side / 2 + WORDS : x)
    top = Math.min(top, y - down)
    bottom = Math.max(bottom, y + down)
  })
  const [width, height] = [cy.width(), cy.height()]
  if (left > right || width === 0 || height === 0) return
  const zoom = Math.max(
    cy.minZoom(),
    Math.min(mostZoom, (width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top)),
  )
  cy.viewport({ zoom, pan: { x: (width - zoom * (left + right)) / 2, y: (height - zoom * (top + bottom)) / 2 } })
}
