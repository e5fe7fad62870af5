import { levelOrder } from './graph-filters.ts'
import type { Scene } from './graph-scene.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** px of the drawing: columns are this far apart, rows of policies and of clauses this high. */
export const COLUMN = 352
const POLICY_ROW = 116
const CLAUSE_ROW = 42
const CLAUSE_SHIFT = 14
/** How often rows are sorted by where their neighbours stand. */
const SWEEPS = 4

/**
 * A column a level, national on the left: every policy under its level, its clauses below it. Within a column policies
 * stand about where those stand that they are linked with, so that few bundles cross. Points are the middles of nodes;
 * columns without policies take no room. The same scene gives the same places.
 */
export function levelLayout(scene: Scene): ReadonlyMap<string, Point> {
  const policies = scene.nodes.filter((node) => node.kind === 'policy')
  const clausesOf = new Map<string, string[]>()
  const home = new Map<string, string>()
  for (const node of scene.nodes) {
    const owner = node.kind === 'policy' ? node.id : `p ${node.policyId}`
    home.set(node.id, owner)
    if (node.kind === 'clause') clausesOf.set(owner, [...(clausesOf.get(owner) ?? []), node.id])
  }
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of scene.bundles) {
    const [a, b] = [home.get(from), home.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  const columns = levelOrder
    .map((level) => policies.filter((node) => node.level === level).map(({ id }) => id))
    .filter((column) => column.length > 0)
  const rank = new Map<string, number>()
  const number = (column: readonly string[]): void => {
    column.forEach((id, at) => rank.set(id, (at + 0.5) / column.length))
  }
  columns.forEach(number)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const middle = new Map(
        column.map((id) => {
          const near = neighbours.get(id) ?? []
          return [
            id,
            near.length === 0
              ? (rank.get(id) ?? 0)
              : near.reduce((sum, other) => sum + (rank.get(other) ?? 0), 0) / near.length,
          ]
        }),
      )
      column.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0))
      number(column)
    }
  }
  const heights = columns.map((column) =>
    column.reduce((sum, id) => sum + POLICY_ROW + (clausesOf.get(id)?.length ?? 0) * CLAUSE_ROW, 0),
  )
  const tallest = Math.max(0, ...heights)
  const places = new Map<string, Point>()
  columns.forEach((column, index) => {
    let y = (tallest - (heights[index] ?? 0)) / 2
    for (const id of column) {
      places.set(id, { x: index * COLUMN, y: y + POLICY_ROW / 2 })
      y += POLICY_ROW
      for (const clause of clausesOf.get(id) ?? []) {
        places.set(clause, { x: index * COLUMN + CLAUSE_SHIFT, y: y + CLAUSE_ROW / 2 - 16 })
        y += CLAUSE_ROW
      }
    }
  })
  return places
}
