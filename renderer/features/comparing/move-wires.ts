/** A moved clause: the rows it came from and went to. */
export interface Move {
  readonly key: string
  readonly from: number
  readonly to: number
}
/** `lane`: which of the gutter's lines it runs on, 0 in the middle. */
export interface Wire extends Move {
  readonly lane: number
}

const lanes = 5

/**
 * Gives moves lines of their own where they run beside each other: the first free lane; where all are taken, the one
 * that is free soonest.
 */
export function layWires(moves: readonly Move[]): readonly Wire[] {
  const ends: number[] = []
  const top = ({ from, to }: Move): number => Math.min(from, to)
  return moves
    .toSorted((a, b) => top(a) - top(b))
    .map((move) => {
      const free = Array.from({ length: lanes }, (_, lane) => lane).find((lane) => (ends[lane] ?? -1) < top(move))
      const lane = free ?? ends.indexOf(Math.min(...ends))
      ends[lane] = Math.max(ends[lane] ?? -1, move.from, move.to)
      return { ...move, lane }
    })
}

/** px from the middle of the gutter. */
export const laneOffset = (lane: number): number =>
  lane === 0 ? 0 : (lane % 2 === 1 ? -1 : 1) * Math.ceil(lane / 2) * 7
