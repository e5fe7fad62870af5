import cytoscape from 'cytoscape'
import { describe, expect, test } from 'vitest'
import type { SceneBundle } from '../../../renderer/features/graph/graph-scene.ts'
import { COLUMN } from '../../../renderer/features/graph/level-layout.ts'
import { fitTo, linesIn, sideOf } from '../../../renderer/features/graph/many-lines.ts'
import { atOnce } from '../../../renderer/stretches.ts'

const bundle = (from: string, to: string): SceneBundle => ({ id: `${from} ${to}`, type: 'cites', from, to, links: [] })
const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 0, y: 400 }],
  ['c', { x: COLUMN, y: 0 }],
  ['d', { x: COLUMN, y: 900 }],
])
const drawing = () =>
  cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    elements: [...places].map(([id, position]) => ({
      data: { id, width: 212, height: 76 },
      position: { ...position },
    })),
  })
const lines = Array.from({ length: 95 }, (_, at) => ({
  group: 'edges' as const,
  data: { id: `line ${at.toString()}`, source: 'a', target: at % 2 === 0 ? 'b' : 'c' },
}))

describe('lines of a drawing', () => {
  test.each([
    ['a', 'b', -1],
    ['c', 'd', 1],
    ['a', 'd', 0],
    ['a', 'unknown', 0],
  ])('from %s to %s bend to side %s', (from, to, side) => {
    expect(Math.sign(sideOf(bundle(from, to), places))).toBe(side)
  })

  test('are all in when their steps are worked off', () => {
    const cy = drawing()
    atOnce(linesIn(cy, lines))
    expect(cy.edges().map((edge) => edge.id())).toEqual(lines.map(({ data }) => data.id))
  })
})

test('all nodes and the bends at them are brought into view, no nearer than asked for', () => {
  const cy = Object.assign(drawing(), { width: () => 800, height: () => 600 })
  const sides = new Map(['a', 'b'].map((id) => [id, sideOf(bundle('a', 'b'), places)]))
  fitTo(cy, sides, 2.5)
  const onScreen = (x: number, y: number) => ({ x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y })
  expect(onScreen(-270 / 2, -38).x).toBeGreaterThan(0)
  expect(onScreen(0, -38).y).toBeCloseTo(36)
  expect(onScreen(COLUMN + 106, 938).x).toBeLessThan(800)
  expect(onScreen(0, 938).y).toBeCloseTo(600 - 36)
  fitTo(cy, sides, 0.1)
  expect(cy.zoom()).toBe(0.1)
})
