import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plan, run } from './run-in-process.ts'

let folder = ''
let library = ''
const on = (...args: string[]) => run([...args, '--library', library])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-backup-'))
  library = join(folder, 'library')
  await writeFile(join(folder, '方案.txt'), plan)
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
  const { code } = await run(['restore', join(library, 'backups', `${id}.zip`), '--to', join(folder, '另存'), '--library', gone])
  expect(code).toBe(0)
  expect(await readdir(join(folder, '另存'))).toContain('library.json')
})

it('never restores over something, and says which backup it does not know', async () => {
  const id = await made()
  const over = await on('restore', id, '--to', folder)
  expect(over).toMatchObject({ code: 1, out: '' })
  expect(await on('restore', 'piyue-nothing')).toMatchObject({ code: 1, err: expect.stringContaining('找不到这份备份') as unknown })
})

it('puts one backup, or from now on all of them, into another folder', async () => {
  const other = await mkdtemp(join(folder, 'U盘-'))
  await made('--to', other)
  expect(await readdir(other)).toHaveLength(1)
  await made('--folder', other)
  const listed = JSON.parse((await on('backup', '--list', '--json')).out) as { readonly inLibrary: boolean; readonly backups: readonly unknown[] }
  expect(listed).toMatchObject({ inLibrary: false })
  expect(listed.backups).toHaveLength(2)
  await made('--folder', '-')
  expect(JSON.parse((await on('backup', '--list', '--json')).out)).toMatchObject({ inLibrary: true })
})
