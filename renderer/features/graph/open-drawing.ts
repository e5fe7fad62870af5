import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
  type StylesheetJson,
} from 'cytoscape'
import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import { atOnce, inStretches, type Steps } from '../../stretches.ts'
import type { LevelName } from './graph-filters.ts'
import { bundleLook, bundleWidth, CLAUSE_SIZE, levelLook, POLICY_SIZE, type Palette } from './graph-look.ts'
import { policyNode, type Scene, type SceneBundle, type SceneNode } from './graph-scene.ts'
import type { DrawnGraph } from './graph-svg.ts'
import { levelLayout, type Point } from './level-layout.ts'
import { fitTo, linesIn, sideOf } from './many-lines.ts'

export type Layout = 'levels' | 'force'

/** Words on the drawing. */
export interface DrawingWords {
  readonly node: (node: SceneNode) => readonly string[]
  readonly bundle: (bundle: SceneBundle) => string
  readonly level: (level: LevelName) => string
}
export interface DrawingLook {
  readonly palette: Palette
  readonly types: readonly LinkType[]
  readonly theme: 'light' | 'dark'
  readonly directed: (type: LinkTypeId) => boolean
}

/** The graph on a canvas. All that knows cytoscape. */
export interface Drawing {
  /** Draws a scene; where a node moved by hand stays, its place is kept. `fit`: all of it is brought into view. */
  show(scene: Scene, layout: Layout, words: DrawingWords, look: DrawingLook, fit: boolean): void
  /** Marks a node or bundle and what it is linked with; null: nothing. */
  pick(id: string | null): void
  fit(): void
  zoom(by: number): void
  /** The whole drawing, twice as fine as the screen. */
  png(paper: string): Promise<Blob>
  drawn(look: DrawingLook): DrawnGraph
  close(): void
}

/**
 * cytoscape puts a <style> into the page unless an element of this id is there, which the content security policy would
 * refuse: the drawing's own element bears the id, and graph.css says what the style would.
 */
export const STYLE_ID = '__________cytoscape_stylesheet'
const ZOOM = { least: 0.08, most: 2.5 }
const DOUBLE = 320

/**
 * `many`, for as long as it is open: lines come after the nodes, in stretches, and are left out while the view is zoomed
 * or moved.
 */
export function openDrawing(
  container: HTMLElement,
  hands: { readonly onPick: (id: string | null) => void; readonly onOpen: (id: string) => void },
  many: boolean,
): Drawing {
  const cy: Core = cytoscape({
    container,
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    boxSelectionEnabled: false,
    autounselectify: true,
    headless: false,
    styleEnabled: true,
    pixelRatio: 'auto',
    hideEdgesOnViewport: many,
    layout: { name: 'preset' },
  })
  let last = { id: '', at: 0 }
  let arranged: Layout = 'levels'
  let sides: ReadonlyMap<string, number> = new Map()
  let marked: string | null = null
  /** Lines of the scene shown that are still to be drawn. */
  let coming: Steps<void> | null = null
  const drawRest = (): void => {
    if (coming !== null) atOnce(coming)
  }
  const drop = (): void => {
    coming?.return()
    coming = null
  }
  cy.on('tap', (event) => {
    const target: unknown = event.target
    const id = target === cy ? null : (target as NodeSingular | EdgeSingular).id()
    if (id === null) {
      hands.onPick(null)
      return
    }
    if (last.id === id && event.timeStamp - last.at < DOUBLE) hands.onOpen(id)
    last = { id, at: event.timeStamp }
    hands.onPick(id)
  })
  cy.on('mouseover', 'node, edge', () => {
    container.style.cursor = 'pointer'
  })
  cy.on('mouseout', 'node, edge', () => {
    container.style.cursor = ''
  })
  const pick = (id: string | null): void => {
    marked = id
    cy.batch(() => {
      cy.elements().removeClass('picked near far')
      const picked = id === null ? cy.collection() : cy.getElementById(id)
      if (picked.empty()) return
      // a policy that is opened up is its clauses too
      const own = picked.union(cy.nodes().filter((node) => node.data('owner') === id))
      const near = own.closedNeighborhood().union(picked.connectedNodes())
      cy.elements().difference(near).filter('[kind != "heading"]').addClass('far')
      near.addClass('near')
      picked.addClass('picked')
    })
  }
  return {
    show(scene, layout, words, look, fit) {
      drop()
      const places = levelLayout(scene)
      const headings = layout === 'levels' ? headingsOf(scene, places, words) : []
      const before = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]))
      cy.batch(() => {
        cy.elements().remove()
        cy.style(sheet(look))
        cy.add([
          ...headings,
          ...scene.nodes.map((node) =>
            nodeOf(
              node,
              layout === 'force' ? (before.get(node.id) ?? places.get(node.id)) : places.get(node.id),
              words,
              look,
            ),
          ),
        ])
      })
      const courses = layout === 'levels' ? places : new Map<string, Point>()
      sides = new Map(
        scene.bundles.map((bundle) => [bundle.from, sideOf(bundle, courses)] as const).filter(([, side]) => side !== 0),
      )
      const lines = linesIn(cy, [
        ...scene.bundles.map((bundle) => edgeOf(bundle, courses, words, look)),
        ...(layout === 'force' ? scene.nodes.flatMap(holdOf) : []),
      ])
      coming = lines
      // from the same places it always comes to the same drawing
      if (layout === 'force' && (arranged !== 'force' || scene.nodes.some(({ id }) => !before.has(id)))) {
        drawRest()
        cy.layout({
          name: 'cose',
          animate: false,
          randomize: false,
          fit: false,
          idealEdgeLength: () => 210,
          nodeRepulsion: () => 900_000,
          nodeOverlap: 40,
          nestingFactor: 1,
          gravity: 0.4,
          numIter: 400,
          componentSpacing: 120,
        }).run()
      }
      arranged = layout
      if (fit) fitTo(cy, sides, 1.15)
      if (!many) drawRest()
      // nodes are drawn first: cytoscape works lines out again at the first frame of their ends
      else
        requestAnimationFrame(() => {
          void inStretches(lines).then(() => {
            if (coming === lines && marked !== null) pick(marked)
          })
        })
    },
    pick,
    fit: () => {
      fitTo(cy, sides, ZOOM.most)
    },
    zoom: (by) => {
      cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    png: (paper) => {
      drawRest()
      return cy.png({ output: 'blob-promise', full: true, scale: 2, bg: paper, maxWidth: 12_000, maxHeight: 12_000 })
    },
    drawn: (look) => {
      drawRest()
      return {
        nodes: cy.nodes().map((node) => ({
          at: node.position(),
          width: Number(node.data('width')),
          height: Number(node.data('height')),
          kind: node.data('kind') as 'policy' | 'clause' | 'heading',
          lines: String(node.data('label')).split('\n'),
          look:
            node.data('kind') === 'heading'
              ? { ...levelLook('unknown', look.palette), text: look.palette.ink3 }
              : levelLook(node.data('level') as LevelName, look.palette),
        })),
        bundles: cy.edges('[kind = "bundle"]').map((edge) => {
          const type = bundleLook(edge.data('type') as LinkTypeId, look.types, look.theme)
          return {
            from: edge.sourceEndpoint(),
            to: edge.targetEndpoint(),
            bends: bendsOf(edge),
            middle: edge.midpoint(),
            label: String(edge.data('label')),
            look:
              look.directed(edge.data('type') as LinkTypeId) || type.head === 'bar' ? type : { ...type, head: 'none' },
            width: Number(edge.data('width')),
          }
        }),
      }
    },
    close: () => {
      drop()
      cy.destroy()
    },
  }
}

/** cytoscape answers undefined for a straight edge, whatever its types say. */
const bendsOf = (edge: EdgeSingular): readonly Point[] => (edge.controlPoints() as Point[] | undefined) ?? []

function nodeOf(
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

function edgeOf(
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
const holdOf = (node: SceneNode): readonly ElementDefinition[] =>
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

function headingsOf(
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

function sheet({ palette, types, theme, directed }: DrawingLook): StylesheetJson {
  const arrows = { arrow: 'triangle', open: 'vee', dot: 'circle', bar: 'tee', none: 'none' } as const
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        'text-valign': 'center',
        'text-halign': 'center',
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'line-height': 1.35,
        'font-family': palette.faceUi,
        'overlay-opacity': 0,
        'min-zoomed-font-size': 5,
      },
    },
    {
      selector: 'node.policy, node.clause',
      style: {
        shape: 'data(shape)' as 'rectangle',
        'background-color': 'data(fill)',
        color: 'data(text)',
        'border-color': 'data(border)',
        'border-width': 'data(borderWidth)' as unknown as number,
      },
    },
    { selector: 'node.policy', style: { 'font-size': 13, 'font-weight': 'bold' } },
    { selector: 'node.clause', style: { 'font-size': 12 } },
    { selector: 'node.dashed', style: { 'border-style': 'dashed' } },
    {
      selector: 'node.found',
      style: { 'underlay-color': palette.huangWash, 'underlay-opacity': 1, 'underlay-padding': 9 },
    },
    {
      selector: 'node.heading',
      style: {
        'background-opacity': 0,
        'border-width': 0,
        color: palette.ink3,
        'font-size': 15,
        'font-weight': 'bold',
        events: 'no',
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 46,
        width: 'data(width)',
        'line-color': 'data(ink)',
        'target-arrow-color': 'data(ink)',
        'arrow-scale': 1.1,
        label: 'data(label)',
        color: 'data(ink)',
        'font-size': 12,
        'font-family': palette.faceUi,
        'text-background-color': palette.paper,
        'text-background-opacity': 0.92,
        'text-background-padding': '2px',
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge.beside',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)' as unknown as number[],
        'control-point-weights': [0.5],
      },
    },
    {
      selector: 'edge.hold',
      style: {
        'line-color': palette.line2,
        width: 6,
        'line-cap': 'round',
        'target-arrow-shape': 'none',
        label: '',
        'text-background-opacity': 0,
        events: 'no',
      },
    },
    ...types.map(({ id }) => {
      const look = bundleLook(id, types, theme)
      return {
        selector: `edge.${id}`,
        style: {
          'line-style': look.dash.length === 0 ? ('solid' as const) : ('dashed' as const),
          'line-dash-pattern': look.dash.length === 0 ? [6, 3] : [...look.dash],
          'target-arrow-shape': directed(id) || look.head === 'bar' ? arrows[look.head] : ('none' as const),
          ...(look.head === 'bar' ? { 'source-arrow-shape': 'tee' as const, 'source-arrow-color': look.ink } : {}),
        },
      }
    }),
    { selector: '.far', style: { opacity: 0.3 } },
    {
      selector: 'node.picked',
      style: {
        'border-color': palette.qing,
        'border-width': 3,
        'underlay-color': palette.qingWash,
        'underlay-opacity': 1,
        'underlay-padding': 7,
      },
    },
    {
      selector: 'edge.picked',
      style: {
        'underlay-color': palette.qingWash,
        'underlay-opacity': 1,
        'underlay-padding': 5,
        'font-weight': 'bold',
      },
    },
  ]
}
