import { basename, dirname } from 'node:path'
import type { FileCalls, OpenFile } from '../../../main/store/file-calls.ts'

/** A file or folder. The same one keeps its number whatever name it stands under. */
export interface Node {
  readonly id: number
  readonly kind: 'file' | 'folder'
  bytes: Buffer
  readonly names: Map<string, Node>
  changedMs: number
}

/**
 * What happened to a disk, in order; enough to know which states a power cut may leave it in. `set`: names that changed
 * together.
 */
export type Happening =
  | { readonly kind: 'write'; readonly node: number; readonly position: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly node: number; readonly length: number }
  | { readonly kind: 'sync'; readonly node: number }
  | { readonly kind: 'names'; readonly set: readonly (readonly [folder: number, name: string, node: number | null])[] }
  | { readonly kind: 'syncFolder'; readonly node: number }
  | { readonly kind: 'made'; readonly node: number; readonly folder: boolean }
  | { readonly kind: 'mark'; readonly what: string }

const refused = (code: string, path: string): Error => Object.assign(new Error(`${code} ${path}`), { code })

/**
 * A disk in memory with the manners of a real one. `take` hears of everything that would reach the platter; `room` is
 * how many bytes it holds.
 */
export class MemoryDisk implements FileCalls {
  #numbers = 0
  #clock = 1_000_000
  readonly root: Node
  take: (happening: Happening) => void = () => undefined
  room = Infinity

  constructor() {
    this.root = this.node('folder')
  }

  node(kind: Node['kind']): Node {
    this.#numbers += 1
    return { id: this.#numbers, kind, bytes: Buffer.alloc(0), names: new Map(), changedMs: this.#clock }
  }

  /** Bytes of all files that have a name. */
  used(): number {
    const seen = new Set<Node>()
    const sum = (node: Node): number => {
      if (seen.has(node)) return 0
      seen.add(node)
      return node.bytes.length + [...node.names.values()].reduce((total, each) => total + sum(each), 0)
    }
    return sum(this.root)
  }

  /** Another disk with the same files; what happens on one does not touch the other. */
  copy(): MemoryDisk {
    const other = new MemoryDisk()
    const made = new Map<Node, Node>()
    const fill = (from: Node, to: Node): void => {
      for (const [name, child] of from.names) {
        const known = made.get(child)
        const same = known ?? other.node(child.kind)
        to.names.set(name, same)
        if (known !== undefined) continue
        made.set(child, same)
        same.bytes = child.bytes
        fill(child, same)
      }
    }
    fill(this.root, other.root)
    return other
  }

  #find(path: string): Node | null {
    let node: Node | undefined = this.root
    for (const part of path.split('/').filter((each) => each !== '')) node = node?.names.get(part)
    return node ?? null
  }
  #there(path: string): Node {
    const node = this.#find(path)
    if (node === null) throw refused('ENOENT', path)
    return node
  }
  #set(...set: readonly (readonly [folder: Node, name: string, node: Node | null])[]): void {
    for (const [folder, name, node] of set) {
      if (node === null) folder.names.delete(name)
      else folder.names.set(name, node)
    }
    this.take({ kind: 'names', set: set.map(([folder, name, node]) => [folder.id, name, node?.id ?? null]) })
  }
  #make(path: string, kind: Node['kind']): Node {
    const folder = this.#there(dirname(path))
    const node = this.node(kind)
    this.take({ kind: 'made', node: node.id, folder: kind === 'folder' })
    this.#set([folder, basename(path), node])
    return node
  }
  #touched(node: Node): void {
    this.#clock += 1
    node.changedMs = this.#clock
  }

  open: FileCalls['open'] = (path, mode) => {
    const found = this.#find(path)
    if (found?.kind === 'folder') return Promise.reject(refused('EISDIR', path))
    if (found === null && (mode === 'read' || mode === 'change')) return Promise.reject(refused('ENOENT', path))
    if (found !== null && mode === 'create') return Promise.reject(refused('EEXIST', path))
    if (this.#find(dirname(path)) === null) return Promise.reject(refused('ENOENT', path))
    const node = found ?? this.#make(path, 'file')
    if (mode === 'replace' && node.bytes.length > 0) this.#truncate(node, 0)
    return Promise.resolve(this.#opened(node))
  }
  #truncate(node: Node, length: number): void {
    const bytes = Buffer.alloc(length)
    node.bytes.copy(bytes, 0, 0, length)
    node.bytes = bytes
    this.#touched(node)
    this.take({ kind: 'truncate', node: node.id, length })
  }
  #write(node: Node, given: Uint8Array, position: number): number {
    const free = this.room === Infinity ? Infinity : this.room - this.used() + Math.max(0, node.bytes.length - position)
    if (free <= 0 && given.length > 0) throw refused('ENOSPC', 'write')
    const bytes = Buffer.from(given.subarray(0, Math.min(given.length, free)))
    const now = Buffer.alloc(Math.max(node.bytes.length, position + bytes.length))
    node.bytes.copy(now)
    bytes.copy(now, position)
    node.bytes = now
    this.#touched(node)
    this.take({ kind: 'write', node: node.id, position, bytes })
    return bytes.length
  }
  #opened(node: Node): OpenFile {
    return {
      write: (given, position) => this.#try(() => this.#write(node, given, position)),
      writeNow: (given, position) => this.#write(node, given, position),
      read: (length, position) => Promise.resolve(Buffer.from(node.bytes.subarray(position, position + length))),
      truncate: (length) => {
        this.#truncate(node, length)
        return Promise.resolve()
      },
      size: () => Promise.resolve(node.bytes.length),
      datasync: () => {
        this.take({ kind: 'sync', node: node.id })
        return Promise.resolve()
      },
      close: () => Promise.resolve(),
    }
  }

  readFile: FileCalls['readFile'] = (path) => this.#try(() => this.readFileNow(path))
  readFileNow: FileCalls['readFileNow'] = (path) => {
    const node = this.#there(path)
    if (node.kind === 'folder') throw refused('EISDIR', path)
    return Buffer.from(node.bytes)
  }
  rename: FileCalls['rename'] = (from, to) =>
    this.#try(() => {
      const node = this.#there(from)
      const there = this.#find(to)
      if (there?.kind === 'folder' && there.names.size > 0) throw refused('ENOTEMPTY', to)
      if (there !== null && there.kind !== node.kind) throw refused(there.kind === 'folder' ? 'EISDIR' : 'ENOTDIR', to)
      this.#set([this.#there(dirname(from)), basename(from), null], [this.#there(dirname(to)), basename(to), node])
    })
  unlink: FileCalls['unlink'] = (path) =>
    this.#try(() => {
      if (this.#there(path).kind === 'folder') throw refused('EPERM', path)
      this.#set([this.#there(dirname(path)), basename(path), null])
    })
  link: FileCalls['link'] = (from, to) =>
    this.#try(() => {
      const node = this.#there(from)
      if (this.#find(to) !== null) throw refused('EEXIST', to)
      this.#set([this.#there(dirname(to)), basename(to), node])
    })
  mkdir: FileCalls['mkdir'] = (path) =>
    this.#try(() => {
      if (this.#find(path) !== null) throw refused('EEXIST', path)
      this.#make(path, 'folder')
    })
  rmdir: FileCalls['rmdir'] = (path) =>
    this.#try(() => {
      if (this.#there(path).names.size > 0) throw refused('ENOTEMPTY', path)
      this.#set([this.#there(dirname(path)), basename(path), null])
    })
  readdir: FileCalls['readdir'] = (path) => this.#try(() => [...this.#there(path).names.keys()])
  facts: FileCalls['facts'] = (path) => this.#try(() => this.factsNow(path))
  factsNow: FileCalls['factsNow'] = (path) => {
    const { kind, bytes, changedMs, id } = this.#there(path)
    return { kind, size: bytes.length, changedMs, identity: String(id) }
  }
  touch: FileCalls['touch'] = (path) =>
    this.#try(() => {
      this.#touched(this.#there(path))
    })
  syncFolder: FileCalls['syncFolder'] = (path) =>
    this.#try(() => {
      this.take({ kind: 'syncFolder', node: this.#there(path).id })
    })
  free: FileCalls['free'] = () => Promise.resolve(this.room === Infinity ? 1e12 : this.room - this.used())

  #try<T>(work: () => T): Promise<T> {
    try {
      return Promise.resolve(work())
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }
}
