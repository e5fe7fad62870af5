/**
 * The heaviest part of a list that keeps to the order of `rank` (no two ranks are equal): which of its members are in
 * it. What is left out is what has moved. n log n.
 */
export function heaviestRise(
  members: readonly { readonly rank: number; readonly weight: number }[],
): readonly boolean[] {
  const order = members.map((_, at) => at).sort((a, b) => (members[a]?.rank ?? 0) - (members[b]?.rank ?? 0))
  const place = new Int32Array(members.length)
  order.forEach((at, rank) => {
    place[at] = rank + 1
  })
  // a Fenwick tree of the best sums that end at or below a rank
  const bestAt = new Int32Array(members.length + 1).fill(-1)
  const sums: number[] = []
  const previous: number[] = []
  const sumOf = (at: number): number => (at < 0 ? 0 : (sums[at] ?? 0))
  members.forEach(({ weight }, at) => {
    let best = -1
    for (let rank = (place[at] ?? 0) - 1; rank > 0; rank -= rank & -rank)
      if (sumOf(bestAt[rank] ?? -1) > sumOf(best)) best = bestAt[rank] ?? -1
    previous.push(best)
    sums.push(sumOf(best) + weight)
    for (let rank = place[at] ?? 0; rank <= members.length; rank += rank & -rank)
      if (sumOf(at) > sumOf(bestAt[rank] ?? -1)) bestAt[rank] = at
  })
  const kept = members.map(() => false)
  let last = -1
  sums.forEach((sum, at) => {
    if (sum > sumOf(last)) last = at
  })
  for (let at = last; at >= 0; at = previous[at] ?? -1) kept[at] = true
  return kept
}
