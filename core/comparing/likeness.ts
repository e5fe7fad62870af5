/**
 * Passages of a text's folded form by which clauses find each other: each of two neighbours, ends included, so that a
 * single character has some.
 */
export function passagesOf(folded: string): ReadonlyMap<string, number> {
  const passages = new Map<string, number>()
  let before = '^'
  for (const character of `${folded}$`) {
    passages.set(before + character, (passages.get(before + character) ?? 0) + 1)
    before = character
  }
  return passages
}

/**
 * A passage in more of the old clauses than this tells nothing about which one is meant, and looking all of them up
 * would cost the square.
 */
const commonFrom = 24

export interface Likeness {
  readonly old: number
  readonly new: number
  /** 0…1: the weighted share of passages both have (Dice). */
  readonly score: number
}

interface Weighed {
  readonly passages: ReadonlyMap<string, number>
  readonly weight: number
}

/** Weighs passages by how rare they are among all clauses of both sides. */
function weigher(all: readonly ReadonlyMap<string, number>[]): (passage: string) => number {
  const holders = new Map<string, number>()
  for (const passages of all)
    for (const passage of passages.keys()) holders.set(passage, (holders.get(passage) ?? 0) + 1)
  return (passage) => Math.log(1 + all.length / (holders.get(passage) ?? 1))
}

/**
 * For each new text the old ones that share rare passages with it and how alike they are. An inverted list of the old
 * texts' passages keeps the work near linear: passages that stand in more than a few old texts call up none, but count
 * in the score.
 */
export function likenesses(old: readonly string[], now: readonly string[]): readonly Likeness[] {
  const [oldPassages, newPassages] = [old.map(passagesOf), now.map(passagesOf)]
  const weightOf = weigher([...oldPassages, ...newPassages])
  const weigh = (passages: ReadonlyMap<string, number>): Weighed => ({
    passages,
    weight: [...passages].reduce((sum, [passage, count]) => sum + count * weightOf(passage), 0),
  })
  const [oldWeighed, newWeighed] = [oldPassages.map(weigh), newPassages.map(weigh)]
  const lists = new Map<string, number[]>()
  oldPassages.forEach((passages, at) => {
    for (const passage of passages.keys()) {
      const list = lists.get(passage)
      if (list) list.push(at)
      else lists.set(passage, [at])
    }
  })
  const found: Likeness[] = []
  newWeighed.forEach((mine, at) => {
    const shared = new Map<number, number>()
    for (const passage of mine.passages.keys()) {
      const list = lists.get(passage) ?? []
      if (list.length <= commonFrom)
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + weightOf(passage))
    }
    // the few that share most are looked at closely
    const closest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 6)
    for (const [other] of closest) {
      const theirs = oldWeighed[other]
      if (theirs) found.push({ old: other, new: at, score: dice(mine, theirs, weightOf) })
    }
  })
  return found
}

function dice(a: Weighed, b: Weighed, weightOf: (passage: string) => number): number {
  const [few, many] = a.passages.size <= b.passages.size ? [a, b] : [b, a]
  let both = 0
  for (const [passage, count] of few.passages)
    both += Math.min(count, many.passages.get(passage) ?? 0) * weightOf(passage)
  const total = a.weight + b.weight
  return total === 0 ? 0 : (2 * both) / total
}
