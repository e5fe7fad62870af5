import { createHash } from 'node:crypto'
import { type Happening, MemoryDisk, type Node } from './memory-disk.ts'

type Names = ReadonlyMap<number, ReadonlyMap<string, number>>
type Change = Extract<Happening, { kind: 'write' | 'truncate' }>
type Naming = Extract<Happening, { kind: 'names' }>

/** What is certainly on the platter, and what a power cut may leave of the rest. */
export interface Cut {
  readonly at: number
  readonly folders: ReadonlySet<number>
  readonly durable: ReadonlyMap<number, Buffer>
  readonly names: Names
  /** Not flushed yet, in order. */
  readonly changes: readonly Change[]
  readonly namings: readonly Naming[]
  /** What was said before the cut. */
  readonly marks: readonly string[]
}

const applied = (bytes: Buffer, change: Change, take = Infinity, blank = false): Buffer => {
  if (change.kind === 'truncate') {
    const cut = Buffer.alloc(change.length)
    bytes.copy(cut, 0, 0, change.length)
    return cut
  }
  const part = change.bytes.subarray(0, take)
  const now = Buffer.alloc(Math.max(bytes.length, change.position + part.length))
  bytes.copy(now)
  // the size may reach the platter before the content does
  if (blank) now.fill(0, change.position, change.position + part.length)
  else part.copy(now, change.position)
  return now
}

/** Every moment of a recorded run at which something is not flushed, or something was said. */
export function* cutsOf(happenings: readonly Happening[]): Generator<Cut> {
  const folders = new Set<number>([1])
  const durable = new Map<number, Buffer>()
  const names = new Map<number, Map<string, number>>([[1, new Map()]])
  let changes: Change[] = []
  let namings: Naming[] = []
  const marks: string[] = []
  const name = ({ set }: Naming): void => {
    for (const [folder, each, node] of set) {
      const there = names.get(folder) ?? new Map<string, number>()
      names.set(folder, there)
      if (node === null) there.delete(each)
      else there.set(each, node)
    }
  }
  for (const [at, happening] of happenings.entries()) {
    switch (happening.kind) {
      case 'made':
        if (happening.folder) folders.add(happening.node)
        else durable.set(happening.node, Buffer.alloc(0))
        break
      case 'write':
      case 'truncate':
        changes.push(happening)
        break
      case 'names':
        namings.push(happening)
        break
      case 'mark':
        marks.push(happening.what)
        break
      case 'sync':
        for (const change of changes)
          if (change.node === happening.node)
            durable.set(change.node, applied(durable.get(change.node) ?? Buffer.alloc(0), change))
        changes = changes.filter(({ node }) => node !== happening.node)
        break
      case 'syncFolder': {
        const touches = ({ set }: Naming): boolean => set.some(([folder]) => folder === happening.node)
        for (const naming of namings) if (touches(naming)) name(naming)
        namings = namings.filter((naming) => !touches(naming))
      }
    }
    yield {
      at,
      folders: new Set(folders),
      durable: new Map(durable),
      names: new Map([...names].map(([folder, each]) => [folder, new Map(each)])),
      changes: [...changes],
      namings: [...namings],
      marks: [...marks],
    }
  }
}

/**
 * One state a cut may leave: which names arrived, and how much of each write. Names arrive in any choice, since nothing
 * but a flush orders them.
 */
export interface Fate {
  readonly namings: readonly boolean[]
  readonly changes: readonly { readonly take: number; readonly blank: boolean }[]
}

const SECTOR = 512
const nothing = { take: 0, blank: false }
const all = { take: Infinity, blank: false }

/**
 * How much of one change may have arrived: nothing, all, the size without the content, cuts at `places` more places.
 */
const fatesOfChange = (change: Change, places: number, random: () => number): readonly Fate['changes'][number][] => {
  if (change.kind === 'truncate') return [nothing, all]
  const { length } = change.bytes
  const somewhere = [
    1,
    SECTOR,
    length - 1,
    ...Array.from({ length: places }, () => Math.floor(random() * length)),
  ].filter((take) => take > 0 && take < length)
  return [
    nothing,
    all,
    { take: length, blank: true },
    ...[...new Set(somewhere)].map((take) => ({ take, blank: random() < 0.3 })),
  ]
}

/** States of one cut, at most `most` of them: all choices where there are few, a seeded choice of them otherwise. */
export function* fatesOf({ changes, namings }: Cut, most: number, random: () => number): Generator<Fate> {
  const each = changes.map((change) => fatesOfChange(change, most, random))
  const choices = each.reduce((product, fates) => product * fates.length, 2 ** Math.min(namings.length, 20))
  if (choices <= most) {
    for (let choice = 0; choice < choices; choice += 1) {
      let rest = choice
      const next = (count: number): number => {
        const digit = rest % count
        rest = Math.floor(rest / count)
        return digit
      }
      yield {
        namings: namings.map(() => next(2) === 1),
        changes: each.map((fates) => fates[next(fates.length)] ?? nothing),
      }
    }
    return
  }
  for (let n = 0; n < most; n += 1) {
    // every prefix of the names first: what a journalling file system leaves
    const upTo = n <= namings.length ? n : -1
    yield {
      namings: namings.map((_naming, k) => (upTo >= 0 ? k < upTo : random() < 0.5)),
      changes: each.map((fates) => fates[Math.floor(random() * fates.length)] ?? nothing),
    }
  }
}

/** The disk as the next start finds it, and what tells it from another. */
export const imageOf = (cut: Cut, fate: Fate): { readonly disk: MemoryDisk; readonly print: string } => {
  const content = new Map(cut.durable)
  for (const [n, change] of cut.changes.entries()) {
    const { take, blank } = fate.changes[n] ?? nothing
    if (take > 0) content.set(change.node, applied(content.get(change.node) ?? Buffer.alloc(0), change, take, blank))
  }
  const names = new Map([...cut.names].map(([folder, each]) => [folder, new Map(each)]))
  for (const [n, { set }] of cut.namings.entries()) {
    if (fate.namings[n] !== true) continue
    for (const [folder, name, node] of set) {
      const there = names.get(folder) ?? new Map<string, number>()
      names.set(folder, there)
      if (node === null) there.delete(name)
      else there.set(name, node)
    }
  }
  const disk = new MemoryDisk()
  const hash = createHash('sha256')
  const made = new Map<number, Node>([[1, disk.root]])
  const fill = (id: number, node: Node): void => {
    for (const [name, child] of [...(names.get(id) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const isFolder = cut.folders.has(child)
      const known = made.get(child)
      const copy = known ?? disk.node(isFolder ? 'folder' : 'file')
      made.set(child, copy)
      node.names.set(name, copy)
      hash.update(`${isFolder ? 'd' : 'f'}${name}\0`)
      if (isFolder && known === undefined) fill(child, copy)
      else if (!isFolder) {
        copy.bytes = Buffer.from(content.get(child) ?? Buffer.alloc(0))
        hash.update(`${String(copy.bytes.length)}\0`).update(copy.bytes)
      }
      hash.update('/')
    }
  }
  fill(1, disk.root)
  return { disk, print: hash.digest('base64') }
}
