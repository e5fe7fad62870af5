import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkbench } from '../../../main/open-workbench.ts'
import { findResources } from '../../../main/resources.ts'
import { plan, run } from './run-in-process.ts'

let folder = ''
let library = ''
const on = (...args: string[]) => run([...args, '--library', library])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-backup-'))
  library = join(folder, 'library')
  await writeFile(join(folder, '方案.txt'), plan)
  await writeFile(join(folder, '另一份.txt'), plan.replaceAll('临湖市', '澜江市').replace('临数', '澜数'))
  expect((await on('import', join(folder, '方案.txt'))).code).toBe(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const made = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await on('backup', ...args, '--json')
  if (code !== 0) throw new Error(err)
  return (JSON.parse(out) as { readonly backup: { readonly id: string } }).backup.id
}

it('backs up, lists, checks, and restores into a folder that a command can open', async () => {
  const id = await made('--name', '送审前')
  expect((await on('backup', '--list')).out).toContain('送审前')
  expect((await on('backup', '--check', id)).out).toContain('备份完好')
  await on('note', '数据赋能:二、（一）', '后来的批注')
  const { code, out } = await on('restore', id)
  expect(code).toBe(0)
  expect(out).toContain(join(folder, 'library 恢复'))
  const listed = await run(['list', '--json', '--library', join(folder, 'library 恢复')])
  expect(JSON.parse(listed.out)).toMatchObject([{ metadata: { title: '临湖市数据赋能百业行动方案' }, annotations: 0 }])
})

it('restores by a file’s path where the library itself is gone', async () => {
  const id = await made()
  const gone = join(folder, 'nothing here')
  const { code } = await run([
    'restore',
    join(library, 'backups', `${id}.zip`),
    '--to',
    join(folder, '另存'),
    '--library',
    gone,
  ])
  expect(code).toBe(0)
  expect(await readdir(join(folder, '另存'))).toContain('library.json')
})

it('never restores over something, and says which backup it does not know', async () => {
  const id = await made()
  const over = await on('restore', id, '--to', folder)
  expect(over).toMatchObject({ code: 1, out: '' })
  expect(await on('restore', 'piyue-nothing')).toMatchObject({
    code: 1,
    err: expect.stringContaining('找不到这份备份') as unknown,
  })
})

it('puts one backup, or from now on all of them, into another folder', async () => {
  const other = await mkdtemp(join(folder, 'U盘-'))
  await made('--to', other)
  expect(await readdir(other)).toHaveLength(1)
  await made('--folder', other)
  const listed = JSON.parse((await on('backup', '--list', '--json')).out) as {
    readonly inLibrary: boolean
    readonly backups: readonly unknown[]
  }
  expect(listed).toMatchObject({ inLibrary: false })
  expect(listed.backups).toHaveLength(2)
  await made('--folder', '-')
  expect(JSON.parse((await on('backup', '--list', '--json')).out)).toMatchObject({ inLibrary: true })
})

it('makes no folder for a disk that is not there, asked for once, from now on, or since it was there', async () => {
  const stick = join(folder, '没插的U盘')
  for (const option of ['--to', '--folder']) {
    const { code, err } = await on('backup', option, stick)
    expect([code, err], option).toEqual([1, expect.stringContaining('没插的U盘')])
  }
  await mkdir(stick)
  await made('--folder', stick)
  await rm(stick, { recursive: true })
  expect(await on('backup')).toMatchObject({ code: 1, err: expect.stringContaining('没插的U盘') as unknown })
  expect(await readdir(folder)).not.toContain('没插的U盘')
  await made('--folder', '-')
})

it('refuses a file in the place of a folder of backups', async () => {
  for (const option of ['--to', '--folder']) {
    const { code, err } = await on('backup', option, join(folder, '方案.txt'))
    expect([code, err], option).toEqual([1, expect.stringContaining('不是文件夹')])
  }
})

/** Takes a policy away, as the window does. */
const removePolicy = async (libraryFolder: string, title: string): Promise<void> => {
  const opened = await openWorkbench({ libraryFolder, resources: findResources(), program: 'test' })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { workbench, close } = opened.value
  const policies = await workbench.listPolicies({})
  const gone = policies.ok ? policies.value.find(({ metadata }) => metadata.title?.startsWith(title)) : undefined
  if (gone === undefined) throw new Error('not imported')
  expect((await workbench.edit({ edit: { kind: 'remove-policy', policyId: gone.id } })).ok).toBe(true)
  await close()
}

it('puts one policy of a backup back into the library with what hung on it, in one step', async () => {
  const lost = join(folder, '误删')
  expect((await run(['import', join(folder, '方案.txt'), join(folder, '另一份.txt'), '--library', lost])).code).toBe(0)
  await run(['note', '澜江市:二、（一）', '误删之前的批注', '--library', lost])
  const {
    backup: { id },
  } = JSON.parse((await run(['backup', '--json', '--library', lost])).out) as {
    readonly backup: { readonly id: string }
  }
  const listed = async () =>
    (
      JSON.parse((await run(['list', '--json', '--library', lost])).out) as readonly {
        readonly id: string
        readonly metadata: { readonly title: string }
        readonly annotations: number
      }[]
    )
      .map(({ metadata, annotations }) => `${metadata.title} ${String(annotations)}`)
      .toSorted()
  const before = await listed()
  await removePolicy(lost, '澜江市')
  expect(await listed()).toEqual(['临湖市数据赋能百业行动方案 0'])

  const back = await run(['restore', id, '--policy', '澜江市', '--library', lost])
  expect(back).toMatchObject({ code: 0, out: expect.stringContaining('已放回资料库') as unknown })
  expect(await listed()).toEqual(before)
  // what is there already comes once
  expect((await run(['restore', id, '--policy', '澜江市', '--library', lost])).out).toContain('资料库里都有')
  expect(await listed()).toEqual(before)
  await run(['undo', '--library', lost])
  expect(await listed()).toEqual(['临湖市数据赋能百业行动方案 0'])
  expect(await run(['restore', id, '--policy', '没有的', '--library', lost])).toMatchObject({ code: 1 })
  expect((await run(['restore', id, '--policy', '澜江市', '--to', folder, '--library', lost])).code).toBe(2)
}, 60_000)

it('brings a policy back from an archive that lies elsewhere, with its links both ways and nothing left to review', async () => {
  const lost = join(folder, '误删链接')
  const at = (...args: string[]) => run([...args, '--library', lost])
  await at('import', join(folder, '方案.txt'), join(folder, '另一份.txt'))
  for (const [from, to] of [
    ['临湖市', '澜江市'],
    ['澜江市', '临湖市'],
  ] as const)
    expect((await at('link', `${from}:二、（一）`, `${to}:二、（一）`)).code).toBe(0)
  const links = async () => {
    const file = join(folder, '链接.json')
    expect((await at('export', '--as', 'json', '-o', file, '--force')).code).toBe(0)
    const found = JSON.parse(await readFile(file, 'utf8')) as {
      readonly policies: readonly { readonly links: readonly { readonly id: string }[] }[]
    }
    return found.policies.flatMap((policy) => policy.links.map(({ id }) => id)).toSorted()
  }
  const before = await links()
  expect(before).toHaveLength(2)
  const elsewhere = join(folder, '别处')
  const {
    backup: { id },
  } = JSON.parse((await at('backup', '--json')).out) as { readonly backup: { readonly id: string } }
  await cp(join(lost, 'backups'), elsewhere, { recursive: true })
  await rename(join(elsewhere, `${id}.zip`), join(elsewhere, '旧 备份.zip'))
  await rm(join(lost, 'backups'), { recursive: true })
  const beside = await readdir(elsewhere)
  await removePolicy(lost, '澜江市')
  expect(await links()).toEqual([])

  const back = await at('restore', join(elsewhere, '旧 备份.zip'), '--policy', '澜江市', '--json')
  expect(back).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(back.out)).toMatchObject({ changed: true, notices: [] })
  expect(await links()).toEqual(before)
  expect(JSON.parse((await at('review', '--json')).out)).toEqual([])
  expect(await readdir(elsewhere)).toEqual(beside)
  await at('undo')
  expect(await links()).toEqual([])
  expect(await at('restore', join(elsewhere, '没有.zip'), '--policy', '澜江市')).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有') as unknown,
  })
}, 60_000)
