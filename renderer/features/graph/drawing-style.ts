import type { StylesheetJson } from 'cytoscape'
import { bundleLook } from './graph-look.ts'
import type { DrawingLook } from './drawing-look.ts'

/** How all that is drawn looks, for cytoscape. */
export function drawingStyle({ palette, types, theme, directed }: DrawingLook): StylesheetJson {
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
