import fc from 'fast-check'

/** Cuts, overwrites, doubles and drops stretches, as bad copies and forgers do. */
export interface Mutation {
  readonly at: number
  readonly length: number
  readonly kind: 'cut' | 'overwrite' | 'repeat' | 'drop' | 'flip'
  readonly byte: number
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  kind: fc.constantFrom('cut', 'overwrite', 'repeat', 'drop', 'flip'),
  byte: fc.integer({ min: 0, max: 255 }),
})

export function mutate(bytes: Uint8Array, { at, length, kind, byte }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length),
    to = Math.min(bytes.length, from + length)
  switch (kind) {
    case 'cut':
      return bytes.slice(0, from)
    case 'drop':
      return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)])
    case 'repeat':
      return Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(from)])
    case 'overwrite':
      return bytes.slice().fill(byte, from, to)
    case 'flip': {
      const copy = bytes.slice()
      copy[from] = (copy[from] ?? 0) ^ (byte || 1)
      return copy
    }
  }
}
