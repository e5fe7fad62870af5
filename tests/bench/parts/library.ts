import {
  closeSync,
  fdatasyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { foldText } from '../../../core/reading/fold-text.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { exponentOf, type Figure, loadNow, quantile, ratioOf, spreadOf } from '../figure.ts'
import { copyOf, libraryOf, newFolder, openLibrary, tagEdit, usableTags, valueOf } from '../inputs/libraries.ts'
import { reference } from '../references.ts'
import type { Part } from '../settings.ts'
import { interleaved, run, timed } from '../turns.ts'

const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** The JSON a library opens from: its index and its policies' files. */
function snapshotsOf(library: string): readonly string[] {
  const policies = join(library, 'policies')
  return [join(library, 'library.json'), ...readdirSync(policies).map((id) => join(policies, id, 'policy.json'))]
}

/** Opening a library, its list of policies asked for, against reading the same files and parsing them. */
export const open: Part = async ({ runs, short }) => {
  const sizes = short ? [500, 1_000] : [10_000, 20_000, 100_000]
  const figures: Figure[] = []
  /** Processor time, growth being none of the clock's. */
  const medians: number[] = []
  for (const size of sizes) {
    const library = await libraryOf(size)
    const files = snapshotsOf(library)
    const spent: number[] = []
    const opening = async (): Promise<number> => {
      const before = process.cpuUsage()
      const began = performance.now()
      const opened = await openLibrary(library)
      valueOf(await opened.workbench.listPolicies({}))
      const ms = performance.now() - began
      const { user, system } = process.cpuUsage(before)
      await opened.close()
      spent.push((user + system) / 1000)
      return ms
    }
    const parsing = (): Promise<number> =>
      timed(() => files.map((file): unknown => JSON.parse(readFileSync(file, 'utf8'))))
    const [mine = [], other = []] = await interleaved(runs, [opening, parsing])
    const value = ratioOf(mine, other)
    medians.push(quantile(spent.slice(1), 0.5))
    if (size === sizes.at(-1))
      figures.push({
        name: `opening a library of ${thousands(size)} clauses, list shown`,
        unit: 'ms',
        ours: spreadOf(mine),
        reference: { name: 'JSON.parse of the same bytes', spread: spreadOf(other) },
        value,
        bar: '≤ 2 ×',
        met: value <= 2,
        load: loadNow(),
      })
  }
  const exponent = exponentOf((medians[1] ?? 0) / (medians[0] ?? 1))
  return [
    ...figures,
    {
      name: `growth of opening in processor time, ${sizes.slice(0, 2).map(thousands).join(' → ')}`,
      unit: '×',
      ours: spreadOf([exponent]),
      reference: null,
      value: exponent,
      bar: '≤ 1.15',
      met: exponent <= 1.15,
      load: loadNow(),
    },
  ]
}

const queries = [
  '数据流通',
  '多式联运',
  '普惠金融 风险',
  '数据',
  '绿色低碳',
  '质量管理',
  '深入推进',
  '養老託育',
  '可复制',
  '政府引导',
  '监测平台 农业',
  '云泽3省',
  '大模型',
  '个人信息',
  '到2030年底',
  '牵头',
  '一体化调度 数据',
  '不在其中的词',
  '算力设施 OR 人工智能',
  '联合实验室',
]

/**
 * Searching ranked, with snippets, against `includes` over the same folded texts; and how many are found against grep.
 */
export const search: Part = async ({ runs, short }) => {
  const size = short ? 500 : 100_000
  const library = await libraryOf(size)
  const opened = await openLibrary(library)
  const { workbench } = opened
  const texts: string[] = []
  for (const { id } of valueOf(await workbench.listPolicies({}))) {
    const { policy, text } = valueOf(await workbench.readPolicy({ policyId: id }))
    for (const { range } of policy.clauses) texts.push(foldText(text.slice(range.start, range.end)))
  }
  const first = await timed(() => workbench.search({ query: '数据' }))
  const single = queries.filter((query) => !query.includes(' '))
  const [ours, scans]: [number[], number[]] = [[], []]
  for (let turn = -1; turn < runs; turn++) {
    for (const query of queries) {
      const words = query
        .split(' ')
        .filter((word) => word !== 'OR')
        .map(foldText)
      const scan = await timed(() => texts.filter((text) => words.every((word) => text.includes(word))).length)
      const mine = await timed(async () => valueOf(await workbench.search({ query, limit: 50 })))
      if (turn >= 0) {
        ours.push(mine)
        scans.push(scan)
      }
    }
  }
  const [p95, scanned] = [quantile(ours, 0.95), quantile(scans, 0.95)]
  const folder = await newFolder()
  const lines = join(folder, 'clauses')
  writeFileSync(lines, texts.map((text) => text.replaceAll('\n', ' ')).join('\n'))
  const grep = reference('grep')
  let equal = 0
  for (const query of single) {
    const { total } = valueOf(await workbench.search({ query }))
    const counted =
      grep === null ? -1 : await run('/bin/sh', ['-c', 'grep -cF -- "$1" "$2" || true', 'sh', foldText(query), lines])
    if (typeof counted === 'object' && Number(counted.stdout.trim()) === total) equal++
  }
  rmSync(folder, { recursive: true })
  await opened.close()
  const against = { name: '`includes` over the same texts, p95', spread: { ...spreadOf(scans), median: scanned } }
  return [
    {
      name: `search of ${thousands(size)} clauses, p95 of ${String(queries.length)} questions`,
      unit: 'ms',
      ours: { ...spreadOf(ours), median: p95 },
      reference: against,
      value: p95 / scanned,
      bar: '≤ 6 ×',
      met: p95 / scanned <= 6,
      load: loadNow(),
    },
    {
      name: 'the same, in milliseconds',
      unit: 'ms',
      ours: { ...spreadOf(ours), median: p95 },
      reference: null,
      value: p95,
      bar: '≤ 50',
      met: p95 <= 50,
      load: loadNow(),
    },
    {
      name: 'the first search after opening',
      unit: 'ms',
      ours: spreadOf([first]),
      reference: null,
      value: first,
      bar: '–',
      met: null,
      load: loadNow(),
    },
    {
      name: 'counts equal to grep’s',
      unit: '%',
      ours: spreadOf([(equal / single.length) * 100]),
      reference: null,
      value: (equal / single.length) * 100,
      bar: '100',
      met: grep === null ? null : equal === single.length,
      load: loadNow(),
      ...(grep === null ? { note: 'grep is not there' } : {}),
    },
  ]
}

/** What one acknowledged edit writes, written by hand: the least a durable edit can cost on this disk. */
function appendOnce(path: string, bytes: Uint8Array): Promise<number> {
  const file = openSync(path, 'a')
  return timed(() => {
    writeSync(file, bytes)
    fdatasyncSync(file)
  }).finally(() => {
    closeSync(file)
  })
}

/** Edits one after another, as people make them: tagging a clause anywhere in the library. */
export const edit: Part = async ({ runs, short }) => {
  const sizes = short ? [500, 1_000] : [1_000, 100_000]
  const edits = short ? 20 : 60 * runs
  const [all, appends]: [number[][], number[]] = [[], []]
  const opened = []
  for (const size of sizes) {
    const { folder, discard } = await copyOf(await libraryOf(size))
    const library = await openLibrary(folder)
    const policies = valueOf(await library.workbench.listPolicies({})).map(({ id }) => id)
    const clauses = new Map<PolicyId, readonly string[]>()
    for (const id of policies.slice(0, 40))
      clauses.set(
        id,
        valueOf(await library.workbench.readPolicy({ policyId: id })).policy.clauses.map((clause) => clause.id),
      )
    opened.push({ library, discard, clauses: [...clauses], tags: await usableTags(library) })
    all.push([])
  }
  const folder = await newFolder()
  const line = Buffer.alloc(700, 'x')
  for (let n = -20; n < edits; n++) {
    for (const [at, { library, clauses, tags }] of opened.entries()) {
      const [policyId, ids] = clauses[Math.abs(n) % clauses.length] ?? [undefined, []]
      const [clauseId, tag] = [ids[Math.abs(n * 7) % ids.length], tags[Math.abs(n) % tags.length]]
      if (policyId === undefined || clauseId === undefined || tag === undefined)
        throw new Error('the library has no clause to tag')
      const ms = await timed(async () =>
        valueOf(await library.workbench.edit({ edit: tagEdit(policyId, clauseId, 1_000_000 + n, tag) })),
      )
      if (n >= 0) all[at]?.push(ms)
    }
    const ms = await appendOnce(join(folder, 'line'), line)
    if (n >= 0) appends.push(ms)
  }
  for (const { library, discard } of opened) {
    await library.close()
    discard()
  }
  rmSync(folder, { recursive: true })
  const [small = [], large = []] = all
  const value = ratioOf(large, appends)
  const [p95Small, p95Large] = [quantile(small, 0.95), quantile(large, 0.95)]
  return [
    {
      name: `acknowledged edit, ${thousands(sizes[1] ?? 0)} clauses`,
      unit: 'ms',
      ours: spreadOf(large),
      reference: { name: 'append + fdatasync', spread: spreadOf(appends) },
      value,
      bar: '≤ 2 ×',
      met: value <= 2,
      load: loadNow(),
    },
    {
      name: `the same, p95, against ${thousands(sizes[0] ?? 0)} clauses`,
      unit: 'ms',
      ours: { ...spreadOf(large), median: p95Large },
      reference: { name: `p95 at ${thousands(sizes[0] ?? 0)}`, spread: { ...spreadOf(small), median: p95Small } },
      value: p95Large / p95Small,
      bar: '≤ 1.5 ×',
      met: p95Large / p95Small <= 1.5,
      load: loadNow(),
    },
  ]
}
