import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { plan, run } from '../cli/run-in-process.ts'
import { tempFolder } from './open-temp.ts'

// docs/your-data.md, "By hand, without Piyue", followed as it is written: its table says where everything is looked for.

const guide = await readFile(new URL('../../../docs/your-data.md', import.meta.url), 'utf8')
const section = /## By hand, without Piyue\n([\s\S]*?)(?=\n## |$)/.exec(guide)?.[1] ?? ''
const steps = [...section.matchAll(/^\| ([^|]+) \| `([^`|]+)` \| `([^`|]+)` \|$/gm)].map(
  ([, lookedFor = '', file = '', member = '']) => ({ lookedFor, file, member }),
)

/** What stands at a member's path; `*` goes through each entry of a list or a table. */
function membersAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [name, ...rest] = path
  if (name === undefined) return [value]
  if (typeof value !== 'object' || value === null) throw new Error(`no members to look for ${path.join('.')} in`)
  if (name === '*') return Object.values(value).flatMap((each) => membersAt(each, rest))
  if (!(name in value)) throw new Error(`no member ${path.join('.')}`)
  return membersAt((value as Record<string, unknown>)[name], rest)
}

type Open = (file: string) => Promise<string>
/** Everything the table looks for, by the step's words. */
async function lookUp(open: Open, id: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const found = new Map<string, readonly unknown[]>()
  for (const { lookedFor, file, member } of steps)
    found.set(lookedFor, membersAt(JSON.parse(await open(file.replace('<id>', id))), member.split('.')))
  return found
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A library with two notes, a tag and a link, made by commands that each close it again. */
async function annotated() {
  const library = await tempFolder()
  const file = `${library}.txt`
  await writeFile(file, plan)
  const on = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await run([...args, '--library', library])
    if (code !== 0) throw new Error(err)
    return out
  }
  await on('import', file)
  const clause = '数据赋能:二、（一）'
  await on('tag', clause, 'sector:agriculture')
  await on('link', clause, '数据赋能:二、（二）')
  await on('note', clause, '第一条')
  await on('note', clause, '第二条')
  const [id = ''] = await readdir(join(library, 'policies'))
  const open: Open = (name) => readFile(join(library, name), 'utf8')
  return { library, on, id, open, original: await readFile(file) }
}

/** What the steps have to find: the notes, the clause they stand on with its words, the tag and the link. */
function expectFound(found: ReadonlyMap<string, readonly unknown[]>): void {
  const at = (lookedFor: string): readonly unknown[] => found.get(lookedFor) ?? []
  expect(at("a policy's title")).toEqual(['临湖市数据赋能百业行动方案'])
  expect(at('a note')).toEqual(expect.arrayContaining(['第一条', '第二条']))
  const place = at('clauses').indexOf(at('the clause it stands on')[0])
  expect(at("a clause's number")[place]).toBe('二、（一）')
  const [start, end] = [at('where its words begin in the text')[place], at('where they end (UTF-16 units)')[place]]
  expect(String(at('the text')[0]).slice(Number(start), Number(end))).toMatch(/^（一）智慧农业。推动.+种植水平。\s*$/)
  expect(at('a tag on a clause')).toEqual(['sector:agriculture'])
  expect(at('what the tag is called')).toContain('现代农业')
  expect(at('clauses').indexOf(at('what a clause is linked to')[0])).toBe(place + 1)
}

it('finds notes, clauses, tags and links in the library’s own files, and in each change by itself', async () => {
  const { id, open, library, original } = await annotated()
  expect(steps).toHaveLength(13)
  const found = await lookUp(open, id)
  expectFound(found)
  expect(found.get("the original's file name")).toEqual(['我的 library.txt'])
  expect(await readFile(join(library, 'policies', id, 'source.txt'))).toEqual(original)

  const changes = (await open('edits.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  for (const change of changes) for (const name of ['at', 'author', 'edit', 'undo']) expect(change).toHaveProperty(name)
  expect(JSON.stringify(changes.at(-1))).toContain('第二条')
})

it('finds the same in a backup’s ZIP on another disk, in the library’s own folder there; its manifest knows every file, and the original lies beside it', async () => {
  const { id, on, library, original } = await annotated()
  await mkdir(`${library} stick`)
  await on('backup', '--to', `${library} stick`)
  const [own = '', ...more] = await readdir(`${library} stick`)
  expect([own, more]).toEqual([expect.stringMatching(/^我的 library-[0-9a-f]{6}$/), []])
  const folder = join(`${library} stick`, own)
  expect(await readdir(folder)).toContain('backups.json')
  const zip = (await readdir(folder)).find((name) => name.endsWith('.zip')) ?? ''
  const parts = unzipSync(await readFile(join(folder, zip)))
  const open: Open = (name) => Promise.resolve(strFromU8(parts[name] ?? new Uint8Array()))
  const found = await lookUp(open, id)
  expectFound(found)

  const manifest = JSON.parse(await open('manifest.json')) as Record<
    'files' | 'sources',
    readonly { readonly path: string; readonly sha256: string }[]
  >
  const inZip = Object.entries(parts).filter(([name]) => name !== 'manifest.json')
  expect(Object.fromEntries(manifest.files.map(({ path, sha256: sum }) => [path, sum]))).toEqual(
    Object.fromEntries(inZip.map(([name, bytes]) => [name, sha256(bytes)])),
  )
  const [hash] = found.get([...found.keys()].find((words) => words.startsWith('its SHA-256')) ?? '') ?? []
  expect(manifest.sources.map((source) => source.sha256)).toEqual([hash])
  expect(await readFile(join(folder, 'sources', `${String(hash)}.txt`))).toEqual(original)
})

it('finds the notes before the last in policy.json.prev, and an edited file in quarantine, made again from the changes', async () => {
  const { id, on, library, open } = await annotated()
  const path = `policies/${id}/policy.json`
  const before = await lookUp((name) => open(name === path ? `${path}.prev` : name), id)
  expect(before.get('a note')).toEqual(['第一条'])

  const edited = (await open(path)).replace('第二条', '改过的')
  await writeFile(join(library, path), edited)
  await on('check')
  const [kept = ''] = await readdir(join(library, 'quarantine'))
  expect(kept).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\dT.*${id}-policy\\.json$`))
  expect(await open(`quarantine/${kept}`)).toBe(edited)
  const inQuarantine = await lookUp((name) => open(name === path ? `quarantine/${kept}` : name), id)
  expect(inQuarantine.get('a note')).toContain('改过的')
  expectFound(await lookUp(open, id))
})
