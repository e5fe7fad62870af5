import type { ElementDefinition } from 'cytoscape'
import type { LevelName } from './graph-filters.ts'
import { bundleLook, bundleWidth, CLAUSE_SIZE, levelLook, POLICY_SIZE } from './graph-look.ts'
import { policyNode, type Scene, type SceneBundle, type SceneNode } from './graph-scene.ts'
import type { Point } from './level-layout.ts'
import { sideOf } from './many-lines.ts'
import type { DrawingLook, DrawingWords } from './drawing-look.ts'

export function nodeOf(
  node: SceneNode,
  place: Point | undefined,
  words: DrawingWords,
  { palette }: DrawingLook,
): ElementDefinition {
  const look = levelLook(node.level, palette)
  const policy = node.kind === 'policy'
  const size = policy ? POLICY_SIZE : CLAUSE_SIZE
  return {
    group: 'nodes',
    position: { ...(place ?? { x: 0, y: 0 }) },
    classes: [node.kind, node.found ? 'found' : '', look.dashed ? 'dashed' : ''].filter((each) => each !== ''),
    data: {
      id: node.id,
      kind: node.kind,
      level: node.level,
      owner: node.kind === 'clause' ? policyNode(node.policyId) : '',
      label: words.node(node).join('\n'),
      ...size,
      shape: look.shape,
      fill: policy ? look.fill : palette.raise,
      text: policy ? look.text : palette.ink,
      border: look.border,
      borderWidth: policy ? look.borderWidth : 1,
    },
  }
}

export function edgeOf(
  bundle: SceneBundle,
  places: ReadonlyMap<string, Point>,
  words: DrawingWords,
  look: DrawingLook,
): ElementDefinition {
  const type = bundleLook(bundle.type, look.types, look.theme)
  const side = sideOf(bundle, places)
  const upwards = (places.get(bundle.from)?.y ?? 0) > (places.get(bundle.to)?.y ?? 0)
  return {
    group: 'edges',
    classes: [bundle.type, side === 0 ? '' : 'beside'].filter((each) => each !== ''),
    data: {
      id: bundle.id,
      source: bundle.from,
      target: bundle.to,
      type: bundle.type,
      kind: 'bundle',
      label: words.bundle(bundle),
      ink: type.ink,
      width: bundleWidth(type, bundle.links.length),
      bend: upwards ? side : -side,
    },
  }
}

/** Where columns do not say it: which policy a clause belongs to. */
export const holdOf = (node: SceneNode): readonly ElementDefinition[] =>
  node.kind === 'policy'
    ? []
    : [
        {
          group: 'edges',
          classes: ['hold'],
          data: {
            id: `o ${node.id}`,
            source: policyNode(node.policyId),
            target: node.id,
            kind: 'hold',
            label: '',
            ink: '',
            width: 1,
          },
        },
      ]

export function headingsOf(
  scene: Scene,
  places: ReadonlyMap<string, Point>,
  words: DrawingWords,
): readonly ElementDefinition[] {
  const columns = new Map<LevelName, Point>()
  for (const node of scene.nodes) {
    const place = places.get(node.id)
    const there = columns.get(node.level)
    if (node.kind === 'policy' && place !== undefined && (there === undefined || place.y < there.y))
      columns.set(node.level, place)
  }
  const top = Math.min(...[...columns.values()].map(({ y }) => y))
  return [...columns].map(([level, { x }]) => ({
    group: 'nodes',
    position: { x, y: top - 76 },
    selectable: false,
    grabbable: false,
    classes: ['heading'],
    data: { id: `h ${level}`, kind: 'heading', level, label: words.level(level), width: 10, height: 20 },
  }))
}
