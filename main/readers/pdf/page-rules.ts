import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * A straight line printed on a page, in points from the top left: at which height (or distance from the left) it runs,
 * and from where to where.
 */
export interface Rule {
  readonly isHorizontal: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = [number, number, number, number, number, number]
interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/**
 * Filled shapes thinner than this are lines, as most programs print table borders; shorter lines are strokes of
 * drawings.
 */
const thickest = 2.6,
  shortest = 5
/** A page with more is a drawing. */
const mostRules = 4000

const fills: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]
const strokes: readonly number[] = [OPS.stroke, OPS.closeStroke]

/**
 * The horizontal and vertical lines of a page, from pdf.js's operator list; `base` is the viewport's transform. None
 * for a page that is a drawing.
 */
export function findRules({ fnArray, argsArray }: Operators, base: readonly number[]): readonly Rule[] {
  const found: Rule[] = []
  const stack: Matrix[] = []
  let matrix = base.slice(0, 6) as Matrix
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    else if (operator === OPS.transform && isNumbers(args)) matrix = Util.transform(matrix, args) as Matrix
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      const own: unknown = Array.isArray(args) ? args[0] : null
      if (isNumbers(own)) matrix = Util.transform(matrix, own) as Matrix
    } else if (operator === OPS.constructPath && Array.isArray(args)) {
      const [painting, data] = args as readonly unknown[]
      const path: unknown = Array.isArray(data) ? data[0] : null
      if (typeof painting === 'number' && isNumbers(path)) found.push(...rulesOf(path, painting, matrix))
      if (found.length > mostRules) return []
    }
  }
  return found
}

const isNumbers = (value: unknown): value is number[] =>
  (Array.isArray(value) && typeof value[0] === 'number') || value instanceof Float32Array

function rulesOf(path: readonly number[], painting: number, matrix: Matrix): Rule[] {
  if (!fills.includes(painting) && !strokes.includes(painting)) return []
  return shapesOf(path, matrix).flatMap((points) => {
    if (fills.includes(painting)) {
      const rule = thinShape(points)
      if (rule !== null) return [rule]
      if (painting === OPS.fill || painting === OPS.eoFill) return []
    }
    return points.slice(1).flatMap(([x, y], n) => {
      const [fromX, fromY] = points[n] ?? [x, y]
      return straight(Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY), 0.6)
    })
  })
}

/**
 * The shapes of a path as pdf.js keeps it: 0 x y moves, 1 x y draws a line, 2 and 3 draw curves, 4 closes. Curves are
 * no rules.
 */
function shapesOf(path: readonly number[], matrix: Matrix): (readonly [number, number])[][] {
  const shapes: [number, number][][] = []
  let shape: [number, number][] = []
  const at = (index: number): [number, number] => {
    const x = path[index] ?? 0,
      y = path[index + 1] ?? 0
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
  }
  for (let k = 0; k < path.length;) {
    switch (path[k]) {
      case 0:
        shape = [at(k + 1)]
        shapes.push(shape)
        k += 3
        break
      case 1:
        shape.push(at(k + 1))
        k += 3
        break
      case 2:
        shape = []
        k += 7
        break
      case 3:
        shape = []
        k += 5
        break
      default: {
        const [first] = shape
        if (first) shape.push(first)
        k += 1
      }
    }
  }
  return shapes.filter((points) => points.length > 1)
}

function thinShape(points: readonly (readonly [number, number])[]): Rule | null {
  const xs = points.map(([x]) => x),
    ys = points.map(([, y]) => y)
  return straight(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), thickest)[0] ?? null
}

function straight(left: number, top: number, right: number, bottom: number, thickness: number): Rule[] {
  if (bottom - top <= thickness && right - left >= shortest)
    return [{ isHorizontal: true, at: (top + bottom) / 2, from: left, to: right }]
  if (right - left <= thickness && bottom - top >= shortest)
    return [{ isHorizontal: false, at: (left + right) / 2, from: top, to: bottom }]
  // The joint of two borders; it counts with the longer of them.
  if (right - left <= thickness && bottom - top <= thickness) return []
  return []
}
