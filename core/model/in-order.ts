/**
 * Of `count` things in order the index of the first for which `holds`, which holds for all behind it too; `count` where
 * it holds for none. Logarithmic.
 */
export function firstIndexWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
