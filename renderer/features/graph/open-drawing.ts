import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape'
import type { LinkTypeId } from '../../../core/model/link.ts'
import { atOnce, inStretches, type Steps } from '../../stretches.ts'
import type { LevelName } from './graph-filters.ts'
import { edgeOf, headingsOf, holdOf, nodeOf } from './drawing-elements.ts'
import type { DrawingLook, DrawingWords } from './drawing-look.ts'
import { drawingStyle } from './drawing-style.ts'
import { bundleLook, levelLook } from './graph-look.ts'
import type { Scene } from './graph-scene.ts'
import type { DrawnGraph } from './graph-svg.ts'
import { levelLayout, type Point } from './level-layout.ts'
import { fitTo, linesIn, sideOf } from './many-lines.ts'

export type Layout = 'levels' | 'force'

/** The graph on a canvas. cytoscape is known here and in what this puts into it. */
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
  /** How all of it was brought into view; null once a person zoomed or moved it to a place of their own. */
  let fitted: number | null = null
  const fitAll = (most: number): void => {
    fitTo(cy, sides, most)
    fitted = most
  }
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
  cy.on('dragpan scrollzoom pinchzoom', () => {
    fitted = null
  })
  cy.on('resize', () => {
    if (fitted !== null) fitAll(fitted)
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
        cy.style(drawingStyle(look))
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
      if (fit) fitAll(1.15)
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
      fitAll(ZOOM.most)
    },
    zoom: (by) => {
      fitted = null
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
