/**
 * Keeps the `most` best of a stream of scored things; ties go to the earlier one. Costs log(most) for each that is
 * kept, so that a query that fits 100,000 clauses is not sorted for the 50 that are shown.
 */
export function keepBest<T>(most: number): {
  offer(score: number, value: T): void
  best(): { readonly score: number; readonly value: T }[]
} {
  // a heap with the worst kept on top
  const heap: { score: number; order: number; value: T }[] = []
  let order = 0
  const isWorse = (a: number, b: number): boolean => {
    const left = heap[a],
      right = heap[b]
    if (left === undefined || right === undefined) return false
    return left.score < right.score || (left.score === right.score && left.order > right.order)
  }
  const swap = (a: number, b: number): void => {
    const left = heap[a],
      right = heap[b]
    if (left === undefined || right === undefined) return
    heap[a] = right
    heap[b] = left
  }
  const rise = (at: number): void => {
    for (let child = at; child > 0;) {
      const parent = (child - 1) >> 1
      if (!isWorse(child, parent)) return
      swap(child, parent)
      child = parent
    }
  }
  const sink = (): void => {
    for (let parent = 0; ;) {
      const left = 2 * parent + 1
      let worst = parent
      if (isWorse(left, worst)) worst = left
      if (isWorse(left + 1, worst)) worst = left + 1
      if (worst === parent) return
      swap(worst, parent)
      parent = worst
    }
  }
  return {
    offer(score, value) {
      const entry = { score, order: order++, value }
      if (heap.length < most) {
        heap.push(entry)
        rise(heap.length - 1)
        return
      }
      const worst = heap[0]
      if (worst === undefined || score <= worst.score) return
      heap[0] = entry
      sink()
    },
    best: () => heap.slice().sort((a, b) => b.score - a.score || a.order - b.order),
  }
}
