/**
 * Milliseconds of processor time, user and system, that this process spent on `work`: what a busy machine adds to the
 * clock does not count.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

/**
 * Processor time of the work at size n and at twice the size, medians of five turns after one that is not counted;
 * `ratio` is how it grew.
 */
export function growth<T>(
  make: (size: number) => T,
  size: number,
  work: (input: T) => void,
): { readonly once: number; readonly twice: number; readonly ratio: number } {
  const [small, large] = [make(size), make(2 * size)]
  work(small)
  const turns = Array.from(
    { length: 5 },
    () =>
      [
        cpuTime(() => {
          work(small)
        }),
        cpuTime(() => {
          work(large)
        }),
      ] as const,
  )
  const [once, twice] = [median(turns.map(([each]) => each)), median(turns.map(([, each]) => each))]
  return { once, twice, ratio: twice / Math.max(once, 1) }
}
