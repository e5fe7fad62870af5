/** Enough to keep a disk busy, few enough for any system's limit of open files. */
const WIDTH = 16

/** Runs `work` on each item, at most `width` at a time. The first error ends it. */
export const eachOf = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  width = WIDTH,
): Promise<void> => {
  const rest = items.values()
  const lane = async (): Promise<void> => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: width }, lane))
}
