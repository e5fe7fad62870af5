import { escapeHtml } from '../../../core/exporting/escape-html.ts'
import type { BundleLook, LevelLook, Palette } from './graph-look.ts'
import type { Point } from './level-layout.ts'

/** What stands on the drawing, in its own px: `at` is a node's middle. */
export interface DrawnNode {
  readonly at: Point
  readonly width: number
  readonly height: number
  readonly look: LevelLook
  readonly lines: readonly string[]
  readonly kind: 'policy' | 'clause' | 'heading'
}
/** A curve from node to node through `bends` (quadratic, as the canvas draws it). `label` stands at `middle`. */
export interface DrawnBundle {
  readonly from: Point
  readonly to: Point
  readonly bends: readonly Point[]
  readonly middle: Point
  readonly label: string
  readonly look: BundleLook
  readonly width: number
}
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[]
  readonly bundles: readonly DrawnBundle[]
}

const MARGIN = 32
const n = (value: number): string => (Math.round(value * 10) / 10).toString()

/**
 * The drawing as an image file: text stays text, colours are those of the page, everything is inside. `title` names it
 * for screen readers.
 */
export function graphSvg({ nodes, bundles }: DrawnGraph, palette: Palette, title: string): string {
  const corners = [
    ...nodes.flatMap(({ at, width, height }) => [
      { x: at.x - width / 2, y: at.y - height / 2 },
      { x: at.x + width / 2, y: at.y + height / 2 },
    ]),
    ...bundles.flatMap(({ from, to, bends, middle }) => [from, to, ...bends, middle]),
  ]
  const [left, top] = [
    Math.min(0, ...corners.map(({ x }) => x)) - MARGIN,
    Math.min(0, ...corners.map(({ y }) => y)) - MARGIN,
  ]
  const [right, bottom] = [
    Math.max(0, ...corners.map(({ x }) => x)) + MARGIN,
    Math.max(0, ...corners.map(({ y }) => y)) + MARGIN,
  ]
  const box = [left, top, right - left, bottom - top].map(n)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2] ?? ''}" height="${box[3] ?? ''}" role="img">`,
    `<title>${escapeHtml(title)}</title>`,
    `<rect x="${box[0] ?? ''}" y="${box[1] ?? ''}" width="${box[2] ?? ''}" height="${box[3] ?? ''}" fill="${palette.paper}"/>`,
    ...bundles.map((bundle) => curve(bundle)),
    ...nodes.map((node) => shape(node, palette)),
    ...bundles
      .filter(({ label }) => label !== '')
      .map(
        ({ middle, label, look }) =>
          `<text x="${n(middle.x)}" y="${n(middle.y + 4)}" text-anchor="middle" font-size="12" font-family="${escapeHtml(palette.faceUi)}" fill="${look.ink}" stroke="${palette.paper}" stroke-width="4" paint-order="stroke">${escapeHtml(label)}</text>`,
      ),
    '</svg>',
    '',
  ].join('\n')
}

function curve({ from, to, bends, look, width }: DrawnBundle): string {
  // between two bends the curve touches their middle
  const path =
    bends.length === 0
      ? `L${n(to.x)} ${n(to.y)}`
      : bends
          .map((bend, at) => {
            const next = bends[at + 1]
            const end = next === undefined ? to : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 }
            return `Q${n(bend.x)} ${n(bend.y)} ${n(end.x)} ${n(end.y)}`
          })
          .join('')
  const dash = look.dash.length === 0 ? '' : ` stroke-dasharray="${look.dash.join(' ')}"`
  return `<path d="M${n(from.x)} ${n(from.y)}${path}" fill="none" stroke="${look.ink}" stroke-width="${n(width)}"${dash}/>${head(bends.at(-1) ?? from, to, look)}`
}

function head(before: Point, to: Point, { head: kind, ink }: BundleLook): string {
  if (kind === 'none') return ''
  const length = Math.hypot(to.x - before.x, to.y - before.y) || 1
  const [dx, dy] = [(to.x - before.x) / length, (to.y - before.y) / length]
  const back = (by: number, aside: number): string =>
    `${n(to.x - dx * by - dy * aside)} ${n(to.y - dy * by + dx * aside)}`
  if (kind === 'bar') return `<path d="M${back(1, 7)}L${back(1, -7)}" stroke="${ink}" stroke-width="2.4"/>`
  const path = `M${back(10, 5)}L${n(to.x)} ${n(to.y)}L${back(10, -5)}`
  return kind === 'open'
    ? `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.6"/>`
    : `<path d="${path}Z" fill="${ink}"/>`
}

function shape({ at, width, height, look, lines, kind }: DrawnNode, palette: Palette): string {
  const [x, y] = [at.x - width / 2, at.y - height / 2]
  const line = (words: string, index: number): string => {
    const first = kind === 'policy' && index === 0
    const size = kind === 'heading' ? 15 : first ? 14 : 12
    const dy = (index - (lines.length - 1) / 2) * 19 + size * 0.36
    return `<text x="${n(at.x)}" y="${n(at.y + dy)}" text-anchor="middle" font-size="${size.toString()}" font-weight="${first || kind === 'heading' ? '700' : '400'}" font-family="${escapeHtml(first ? palette.faceRead : palette.faceUi)}" fill="${look.text}">${escapeHtml(words)}</text>`
  }
  if (kind === 'heading') return lines.map(line).join('')
  const paint = `fill="${look.fill}" stroke="${look.border}" stroke-width="${n(look.borderWidth)}"${look.dashed ? ' stroke-dasharray="4 3"' : ''}`
  const cut = 9
  const outline =
    look.shape === 'cut-rectangle'
      ? `<path d="M${n(x + cut)} ${n(y)}H${n(x + width - cut)}L${n(x + width)} ${n(y + cut)}V${n(y + height - cut)}L${n(x + width - cut)} ${n(y + height)}H${n(x + cut)}L${n(x)} ${n(y + height - cut)}V${n(y + cut)}Z" ${paint}/>`
      : `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${look.shape === 'rectangle' ? '0' : look.shape === 'barrel' ? '20' : '7'}" ${paint}/>`
  return outline + lines.map(line).join('')
}
