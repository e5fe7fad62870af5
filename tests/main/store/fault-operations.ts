import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeOutput } from '../../../main/cli/write-output.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import { backupsIn } from '../../../main/store/backups.ts'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { libraryPaths } from '../../../main/store/library-folder.ts'
import { openStore } from '../../../main/store/open-store.ts'
import type { Rotation } from '../../../main/store/rotate-journal.ts'
import { restoreBackup } from '../../../main/store/restore-backup.ts'
import type { Store } from '../../../main/store/store.ts'
import { MemoryDisk } from './memory-disk.ts'
import { libraryOfSchema1 } from './old-library.ts'
import { addPolicy, note, opened, options, storeOptions } from './open-temp.ts'
import { checkAll, dead, shortRotation } from './recorded-life.ts'

/**
 * What an operation said while the disk failed. `notes`: those acknowledged; `told`: some failure or notice said that
 * not all went well.
 */
export interface Outcome {
  readonly notes: ReadonlyMap<string, string>
  readonly told: boolean
  readonly done: boolean
}

/**
 * Something people do, on a disk that was made ready. `wrong`: what is not as it should be afterwards, on a healthy
 * disk again.
 */
export interface Operation {
  readonly name: string
  readonly ready: () => Promise<MemoryDisk>
  readonly run: (files: FileCalls) => Promise<Outcome>
  readonly wrong: (disk: MemoryDisk, outcome: Outcome) => Promise<readonly string[]>
}

export const notesOf = (library: Library): ReadonlyMap<string, string> =>
  new Map(
    Object.values<PolicyRecord>(library.policies).flatMap((record) =>
      Object.values<Annotation>(record.annotations).map((each) => [each.id as string, each.body]),
    ),
  )

export const FOLDER = '/家/库'
export const backupsOf = (files: FileCalls) => backupsIn(files, libraryPaths(FOLDER), '库', join(FOLDER, 'backups'))
const reopened = (files: FileCalls) => openStore(storeOptions(FOLDER, files, dead))

/** Opened again on a healthy disk: all that was acknowledged is there, and a check of everything finds nothing. */
export const libraryWrong = async (disk: MemoryDisk, { notes }: Outcome): Promise<readonly string[]> => {
  const result = await reopened(disk)
  if (!result.ok) return [`unreadable: ${JSON.stringify(result.failure)}`]
  const there = notesOf(result.value.library())
  const lost = [...notes].filter(([id, body]) => there.get(id) !== body).map(([id]) => `lost: ${id}`)
  await result.value.flush()
  const wrong = await checkAll(result.value)
  await result.value.close()
  return [...lost, ...wrong]
}

/** A library with a policy and two notes; `hurt` changes a byte of its snapshot, so that opening has to salvage. */
export const filled = async (): Promise<MemoryDisk> => {
  const disk = new MemoryDisk()
  const store = await opened(storeOptions(FOLDER, disk, dead))
  await addPolicy(store, 'aaaa')
  for (const id of ['k1', 'k2']) await store.commit(note('aaaa', id, `旧 ${id}`), options)
  await store.close()
  return disk
}
export const kept = [
  ['k1', '旧 k1'],
  ['k2', '旧 k2'],
] as const

/** Opens, does something, closes; whatever fails on the way is told. */
export const session =
  (
    work: (store: Store, say: (told: boolean) => void, notes: Map<string, string>, files: FileCalls) => Promise<void>,
    first: readonly (readonly [string, string])[] = kept,
    rotation?: Rotation,
  ) =>
  async (files: FileCalls): Promise<Outcome> => {
    const notes = new Map(first)
    let told = false
    const say = (that: boolean): void => {
      told ||= that
    }
    const result = await openStore({
      ...storeOptions(FOLDER, files, dead),
      ...(rotation === undefined ? {} : { rotation }),
    })
    if (!result.ok) return { notes, told: true, done: false }
    const store = result.value
    say(store.readOnly !== null || store.notices().length > 0)
    await work(store, say, notes, files)
    await store.close().catch(() => {
      say(true)
    })
    say(store.notices().some(({ code }) => code === 'snapshot-delayed'))
    return { notes, told, done: true }
  }

export const commit = async (
  store: Store,
  id: string,
  body: string,
  say: (told: boolean) => void,
  notes: Map<string, string>,
): Promise<void> => {
  const answer = await store.commit(note('aaaa', id, body), options)
  if (answer.ok) notes.set(id, body)
  // its line may or may not be there after a restart
  else if (store.journal.uncertain()) notes.delete(id)
  say(!answer.ok)
}

const save: Operation = {
  name: 'save',
  ready: filled,
  wrong: libraryWrong,
  run: session(async (store, say, notes) => {
    for (const id of ['s1', 's2', 's3']) await commit(store, id, `存 ${id}`, say, notes)
    const undone = await store.undo(options)
    if (undone.ok || store.journal.uncertain())
      for (const id of ['s3', 's2', 's1', 'k2', 'k1']) if (notes.delete(id)) break
    say(!undone.ok)
  }),
}

const snapshot: Operation = {
  name: 'snapshot',
  ready: filled,
  wrong: libraryWrong,
  run: session(async (store, say, notes) => {
    await commit(store, 's1', '快照之前', say, notes)
    say((await store.flush()) !== null)
    await commit(store, 'k1', '快照之后', say, notes)
    say((await store.flush()) !== null)
  }),
}

const importing: Operation = {
  name: 'import',
  ready: filled,
  wrong: libraryWrong,
  run: session(async (store, say, notes) => {
    try {
      await addPolicy(store, 'bbbb')
      const answer = await store.commit(note('bbbb', 'i1', '新政策的批注'), options)
      if (answer.ok) notes.set('i1', '新政策的批注')
      say(!answer.ok)
    } catch {
      say(true) // said to whoever imports
    }
  }),
}

const hurt = async (): Promise<MemoryDisk> => {
  const disk = await filled()
  for (const name of ['library.json', 'policies/aaaa/policy.json']) {
    const file = await disk.open(join(FOLDER, name), 'change')
    await file.write(Buffer.from('x'), 40)
  }
  const journal = await disk.open(join(FOLDER, 'edits.jsonl'), 'change')
  await journal.write(Buffer.from('{"seq":99,"torn'), await journal.size())
  return disk
}
const salvage: Operation = {
  name: 'open',
  ready: hurt,
  wrong: libraryWrong,
  run: session((store, say, notes) => commit(store, 's1', '救回之后', say, notes)),
}

const long = async (): Promise<MemoryDisk> => {
  const disk = await filled()
  const store = await opened(storeOptions(FOLDER, disk, dead))
  for (let n = 0; n < 16; n += 1)
    await store.commit(note('aaaa', 'k1', n === 15 ? '旧 k1' : `第${String(n)}稿`), options)
  await store.close()
  return disk
}
const rotating: Operation = {
  name: 'rotate',
  ready: long,
  wrong: libraryWrong,
  run: session((store, say, notes) => commit(store, 's1', '移走旧条目之后', say, notes), kept, shortRotation),
}

/** A folder of the real disk in memory. */
export const taken = async (from: string, disk: MemoryDisk, to: string): Promise<void> => {
  if ((await stat(from)).isDirectory()) {
    await disk.mkdir(to).catch(() => undefined) // there already
    for (const name of await readdir(from)) await taken(join(from, name), disk, `${to}/${name}`)
    return
  }
  const file = await disk.open(to, 'create')
  await file.write(await readFile(from), 0)
}
let old: MemoryDisk | null = null
const oldLibrary = async (): Promise<MemoryDisk> => {
  if (old === null) {
    const folder = await libraryOfSchema1()
    old = new MemoryDisk()
    await old.mkdir('/家')
    await taken(folder, old, FOLDER)
    await rm(dirname(folder), { recursive: true, force: true })
  }
  return old.copy()
}
export const migrating: Operation = {
  name: 'migrate',
  ready: oldLibrary,
  run: session((store, say, notes) => commit(store, 's1', '新版', say, notes), [['n1', '旧版的批注']]),
  wrong: async (disk, outcome) => {
    const wrong = await libraryWrong(disk, outcome)
    const listed = await backupsOf(disk).list()
    return listed.ok && listed.value.backups.some(({ reason, damaged }) => reason === 'before-migration' && !damaged)
      ? wrong
      : [...wrong, 'brought up without a backup']
  },
}

const OUT = '/家/成果.json'
const before = Buffer.from('旧的成果'.repeat(40))
const after = Buffer.from('新的成果'.repeat(400))
const exporting: Operation = {
  name: 'export',
  ready: async () => {
    const disk = new MemoryDisk()
    await disk.mkdir('/家')
    const file = await disk.open(OUT, 'create')
    await file.write(before, 0)
    return disk
  },
  run: async (files) => {
    const replaced = await writeOutput(OUT, after, true, files)
    const made = await writeOutput(`${OUT}.2`, after, false, files)
    return {
      notes: new Map([
        ['old', replaced.ok ? '1' : '0'],
        ['new', made.ok ? '1' : '0'],
      ]),
      told: !replaced.ok || !made.ok,
      done: replaced.ok && made.ok,
    }
  },
  wrong: async (disk, { notes }) => {
    const content = Buffer.from(await disk.readFile(OUT))
    const second = await disk.readFile(`${OUT}.2`).then(
      (bytes) => Buffer.from(bytes),
      () => null,
    )
    return [
      ...(content.equals(before) || content.equals(after) ? [] : ['half an export']),
      ...(second === null || second.equals(after) ? [] : ['half a new export']),
      ...(notes.get('old') === '1' && !content.equals(after) ? ['said to be written and is not'] : []),
      ...(notes.get('new') === '1' && second === null ? ['said to be there and is not'] : []),
    ]
  },
}

const COPY = '/家/副本'
const madeAt = '2026-03-01T08:00:00.000Z'
const restoring: Operation = {
  name: 'restore',
  ready: async () => {
    const disk = await filled()
    const store = await opened(storeOptions(FOLDER, disk, dead))
    await backupsOf(disk).make({ moment: await store.moment() }, { reason: 'by-hand', madeAt, zoneMinutes: null })
    await store.close()
    return disk
  },
  run: async (files) => {
    const name =
      (await files.readdir(join(FOLDER, 'backups')).catch(() => [])).find((each) => each.endsWith('.zip')) ?? 'none.zip'
    const result = await restoreBackup(files, join(FOLDER, 'backups', name), COPY, FOLDER)
    return { notes: new Map(kept), told: !result.ok || result.notices.length > 0, done: result.ok }
  },
  wrong: async (disk, { done, notes }) => {
    const there = (await disk.readdir('/家')).includes('副本')
    if (!there) return done ? ['said to be restored and is not'] : []
    const copy = await openStore(storeOptions(COPY, disk, dead))
    if (!copy.ok) return [`unreadable copy: ${copy.failure.code}`]
    const found = notesOf(copy.value.library())
    return [...notes].filter(([id, body]) => found.get(id) !== body).map(([id]) => `lost in the copy: ${id}`)
  },
}

const backingUp: Operation = {
  name: 'backup',
  ready: filled,
  run: session(async (store, say, _notes, files) => {
    say(
      !(await backupsOf(files).make({ moment: await store.moment() }, { reason: 'by-hand', madeAt, zoneMinutes: 0 }))
        .ok,
    )
  }),
  wrong: async (disk, outcome) => {
    const listed = await backupsOf(disk).list()
    return [
      ...(await libraryWrong(disk, outcome)),
      ...(listed.ok
        ? listed.value.backups.filter(({ damaged }) => damaged).map(({ id }) => `listed and broken: ${id}`)
        : ['no list']),
    ]
  },
}
export const operations: readonly Operation[] = [
  save,
  snapshot,
  importing,
  salvage,
  rotating,
  migrating,
  exporting,
  restoring,
  backingUp,
]
