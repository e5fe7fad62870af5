import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { failureWords } from '../../../core/contract/failure-words.ts'
import { readFile as readPolicyFile } from '../../../main/readers/read-file.ts'
import { automaticDocx, printed } from '../../support/example-policy.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'
import { lengthOf, patience, seed, soFar, tell } from '../../support/series.ts'
import { changed, damagedFiles } from '../importers/damaged-collections.ts'
import { hostilePackages } from '../importers/hostile-packages.ts'
import { incomingBombs } from '../importers/incoming-bombs.ts'
import { zipped } from '../importers/refi/foreign-project.ts'
import { hostileProjects } from '../importers/refi/hostile-projects.ts'
import { openTemp, valueOf } from '../workbench/open-temp.ts'
import { badFiles } from './bad-files.ts'
import { docxBombs } from './bombs.ts'
import { brokenPdfs } from './broken-pdfs.ts'
import { ReadingProcess, type ReadingWay, type Told } from './reading-process.ts'
import { mutate, mutation, type Mutation } from './spoil.ts'

/** Spoilt files of each kind. */
const runs = lengthOf('PIYUE_MUTATIONS', 40, 320)
/** How many of each kind go through the whole workbench, in a thread of their own. */
const whole = lengthOf('PIYUE_WHOLE_IMPORTS', 1, 12)
/**
 * Of the files that are made to hurt, every n-th: all of them but in `npm test`, which leaves those out that cost
 * seconds each.
 */
const everyNth = lengthOf('PIYUE_HOSTILE_EVERY', 10, 1)
/** Mutated files one process parses after another; its largest size is that of all of them. */
const perProcess = 200
/** Of its own processor time, in ms. */
const longest = 10_000
/** What a person may be told of a file: not that the program is broken. */
const plain = new Set([
  'read',
  ...Object.keys(failureWords).filter((code) =>
    /^(?:file-|package-damaged|incoming-damaged|encoding-uncertain|no-text|format-|memory-limit$|time-limit$)/.test(
      code,
    ),
  ),
])

/**
 * A file on its way: what is wrong with it, what it is called, and whether it brings a policy or parts of a library.
 */
interface Malformed {
  readonly kind: 'mutated' | 'hostile'
  readonly what: string
  readonly name: string
  readonly brings: 'policy' | 'parts'
  readonly isWhole: boolean
  readonly make: () => Uint8Array
}

const sound: readonly (readonly [string, Uint8Array])[] = [
  ['a.txt', new TextEncoder().encode(printed.join('\n'))],
  ['a.docx', automaticDocx],
  ['a.pdf', makePdf(typeset(printed, { linesPerPage: 9 }))],
]

/** The mutated files: sound ones, parts inside a Word file or a package, spoilt at random. */
function mutated(pack: Uint8Array): readonly Malformed[] {
  const entries = unzipSync(automaticDocx),
    packed = unzipSync(pack)
  const inside =
    (part: string) =>
    (mutations: readonly Mutation[]): Uint8Array =>
      zipSync({ ...entries, [part]: mutations.reduce(mutate, entries[part] ?? new Uint8Array(0)) }, { level: 0 })
  const kinds: readonly (readonly [name: string, spoil: (mutations: readonly Mutation[]) => Uint8Array])[] = [
    ...sound.map(
      ([name, bytes]) => [name, (mutations: readonly Mutation[]) => mutations.reduce(mutate, bytes)] as const,
    ),
    ...['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'].map(
      (part) => ['a.docx', inside(part)] as const,
    ),
    ['a.piyue', (mutations) => mutations.reduce(mutate, pack)],
    [
      'a.piyue',
      (mutations) =>
        zipSync(
          { ...packed, 'collection.json': mutations.reduce(mutate, packed['collection.json'] ?? new Uint8Array(0)) },
          { level: 6 },
        ),
    ],
  ]
  return kinds.flatMap(([name, spoil], n) =>
    fc
      .sample(fc.array(mutation, { minLength: 1, maxLength: 4 }), { seed: seed + n, numRuns: runs })
      .map((mutations, k): Malformed => ({
        kind: 'mutated',
        what: JSON.stringify(mutations),
        name,
        brings: name.endsWith('.piyue') ? 'parts' : 'policy',
        isWhole: k < whole,
        make: () => spoil(mutations),
      })),
  )
}

/** The files that are made to hurt; the tables are those of the unit tests, which say how each is refused. */
function hostile(): readonly Malformed[] {
  const one =
    (brings: 'policy' | 'parts') =>
    (what: string, name: string, make: () => Uint8Array): Malformed => ({
      kind: 'hostile',
      what,
      name,
      brings,
      isWhole: true,
      make,
    })
  const policy = one('policy'),
    parts = one('parts')
  return [
    ...badFiles.map(([what, name, bytes]) => policy(what, name, () => bytes)),
    ...hostilePackages.map(([what, make]) => parts(what, 'a.piyue', make)),
    ...hostileProjects.map(([what, entries]) => parts(what, 'a.qdpx', () => zipped(entries))),
    ...damagedFiles.map(([what, change]) => parts(what, 'a.json', () => new TextEncoder().encode(changed(change)))),
    ...(everyNth > 1
      ? []
      : [
          ...docxBombs.map(([what, make]) => policy(what, 'a.docx', make)),
          ...brokenPdfs.map(([what, make]) => policy(what, 'a.pdf', make)),
          ...incomingBombs.map(([what, name, make]) => parts(what, name, make)),
        ]),
  ].filter((_, n) => (n + seed) % everyNth === 0)
}

/** What stands in every file of the library but its lock. */
async function digestOf(folder: string): Promise<string> {
  const sum = createHash('sha256')
  for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile() && !/lock/.test(each.name))
    .toSorted((a, b) => `${a.parentPath}/${a.name}`.localeCompare(`${b.parentPath}/${b.name}`, 'en'))) {
    const path = join(entry.parentPath, entry.name)
    sum.update(path).update(await readFile(path))
  }
  return sum.digest('hex')
}

/** A library with the sound files in it, closed, and one of them as a package. */
async function library(folder: string): Promise<Uint8Array> {
  const { workbench, close } = await openTemp({ folder, readers: readPolicyFile })
  for (const [name, bytes] of sound) {
    const path = join(folder, '..', name)
    await writeFile(path, bytes)
    valueOf(await workbench.importFile({ source: { kind: 'path', path } }))
  }
  const exported = valueOf(await workbench.exportAs({ scope: { kind: 'library' }, format: 'piyue' }))
  await close()
  return new Uint8Array(Buffer.from(exported.content, exported.encoding))
}

test(
  'malformed files of every kind are read or refused for a plain reason, quickly, in little memory, and never touch the library',
  async () => {
    const home = await mkdtemp(join(tmpdir(), '读 🦊-'))
    onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))
    const folder = join(home, '资料库')
    const files = [...mutated(await library(folder)), ...hostile()]
    // one process parses without cap, one reads as a person has it read, one holds the library besides
    const compiled = join(home, 'compiled')
    const [parsing, reading, keeping] = [
      new ReadingProcess(folder, compiled),
      new ReadingProcess(folder, compiled),
      new ReadingProcess(folder, compiled),
    ]
    const processOf = (way: ReadingWay): ReadingProcess =>
      way.endsWith('parser') ? parsing : way.startsWith('read') ? reading : keeping
    onTestFinished(async () => {
      for (const each of [parsing, reading, keeping]) await each.end()
    })
    const outcomes: Record<Malformed['kind'], Map<string, number>> = { mutated: new Map(), hostile: new Map() }
    const found = {
      files: 0,
      crashes: 0,
      hangs: 0,
      changed: 0,
      slowest: 0,
      'slowest of its own time': 0,
      megabytes: 0,
      'with a library': 0,
    }
    let heaviest = '',
      longestFile = ''
    const count = (file: Malformed, way: ReadingWay, { end, cpuMs, wallMs, peakKb }: Told): void => {
      if (!plain.has(end)) {
        found.crashes += 1
        console.log(`${file.name}, ${file.what}: ${way} ${end}`)
      }
      if (end === 'hung' || cpuMs > longest) {
        found.hangs += 1
        console.log(
          `${file.name}, ${file.what}: ${way} took ${String(Math.round(cpuMs))} ms of processor time, ${String(Math.round(wallMs))} in all`,
        )
      }
      found.slowest = Math.max(found.slowest, Math.round(wallMs))
      if (cpuMs > found['slowest of its own time']) {
        found['slowest of its own time'] = Math.round(cpuMs)
        longestFile = file.what
      }
      const megabytes = Math.round(peakKb / 1024)
      if (way.startsWith('import')) found['with a library'] = Math.max(found['with a library'], megabytes)
      else if (megabytes > found.megabytes) {
        found.megabytes = megabytes
        heaviest = file.what
      }
    }
    // once for nothing: what opening does to a library is done, and what is read is compiled
    for (const [name] of sound) {
      await reading.read({ way: 'read policy', path: join(home, name), name })
      await keeping.read({ way: 'import policy', path: join(home, name), name })
    }
    await keeping.end()
    await reading.end()
    const before = await digestOf(folder)
    const figures = () => {
      const words = (kind: Malformed['kind']): string =>
        [...outcomes[kind]].map(([end, times]) => `${end} ${String(times)}`).join(', ')
      return {
        ...found,
        hostile: [...outcomes.hostile.values()].reduce((sum, times) => sum + times, 0),
        'idle megabytes': Math.round(reading.idleKb / 1024),
        heaviest,
        'longest file': longestFile,
        outcomes: `mutated: ${words('mutated')}; hostile: ${words('hostile')}`,
      }
    }
    for (const file of files) {
      const path = join(home, file.name)
      await writeFile(path, file.make())
      const through = async (way: ReadingWay): Promise<Told> => {
        const told = await processOf(way).read({ way, path, name: file.name })
        count(file, way, told)
        return told
      }
      // what was read before stays in a process's figures: a file made to hurt is weighed alone
      if (file.kind === 'hostile') await reading.end()
      if (found.files % perProcess === 0) await parsing.end()
      const first = await through(file.kind === 'mutated' ? `${file.brings} parser` : `read ${file.brings}`)
      found.files += 1
      outcomes[file.kind].set(first.end, (outcomes[file.kind].get(first.end) ?? 0) + 1)
      // what was refused is refused again where it would have been written
      if (file.isWhole && first.end !== 'read') {
        const again = await through(`import ${file.brings}`)
        if (again.end === 'read' || (await digestOf(folder)) !== before) {
          found.changed += 1
          console.log(`${file.name}, ${file.what}: the library changed`)
        }
      }
      soFar('malformed', figures)
    }
    tell('malformed', figures())
    expect(found).toMatchObject({ crashes: 0, hangs: 0, changed: 0 })
    expect(outcomes.hostile.size).toBeGreaterThan(3)
    // the largest resident size of a process that parses or reads, Node itself and the program included
    expect(found.megabytes).toBeLessThanOrEqual(512)
  },
  patience,
)
