/** A run of equal units: `length` of them, at `a` in the one list and at `b` in the other. */
export interface EqualRun {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** More edits than this are one rewrite to a reader; it also bounds the work and the memory (a few megabytes). */
const maxEdits = 1000

/**
 * The equal runs of a shortest edit script from `a` to `b` (Myers 1986), in order; none where more than `maxEdits`
 * edits lie between them. Time and memory: units + edits².
 */
export function shortestEdit(a: Int32Array, b: Int32Array): readonly EqualRun[] {
  const n = a.length
  const m = b.length
  if (n === 0 || m === 0) return []
  const limit = Math.min(n + m, maxEdits)
  const reach = new Int32Array(2 * limit + 3)
  const steps: Int32Array[] = []
  const at = (k: number): number => reach[k + limit + 1] ?? 0
  for (let d = 0; d <= limit; d++) {
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1
      let y = x - k
      while (x < n && y < m && a[x] === b[y]) {
        x++
        y++
      }
      reach[k + limit + 1] = x
      if (x >= n && y >= m) return walkBack(steps, d, n, m)
    }
    // after d edits only the diagonals -d … d have been reached
    steps.push(reach.slice(limit + 1 - d, limit + 2 + d))
  }
  return []
}

function walkBack(steps: readonly Int32Array[], edits: number, n: number, m: number): readonly EqualRun[] {
  const runs: EqualRun[] = []
  const push = (x: number, y: number, length: number): void => {
    if (length > 0) runs.push({ a: x, b: y, length })
  }
  let x = n
  let y = m
  for (let d = edits; d > 0; d--) {
    const before = steps[d - 1]
    const at = (k: number): number => (Math.abs(k) > d - 1 ? -1 : (before?.[k + d - 1] ?? -1))
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const fromX = down ? at(k + 1) : at(k - 1)
    const fromY = fromX - (down ? k + 1 : k - 1)
    const startX = down ? fromX : fromX + 1
    push(startX, startX - k, x - startX)
    x = fromX
    y = fromY
  }
  push(0, 0, Math.min(x, y))
  return runs.reverse()
}
