import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan, run } from './run-in-process.ts'

let folder = ''
let file = ''
const on = (library: string, ...args: string[]) => run([...args, '--library', join(folder, library)])
const done = async (library: string, ...args: string[]): Promise<string> => {
  const { code, out, err } = await on(library, ...args)
  if (code !== 0) throw new Error(err)
  return out
}
const json = async (library: string, ...args: string[]): Promise<unknown> =>
  JSON.parse(await done(library, ...args, '--json')) as unknown

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-merge-'))
  file = join(folder, '同事.piyue')
  await writeFile(join(folder, '方案.txt'), plan)
  for (const library of ['ours', 'theirs']) await done(library, 'import', join(folder, '方案.txt'))
  await done('theirs', 'note', '数据赋能:二、（一）', '与国家口径一致')
  await done('theirs', 'tag', '数据赋能:二、（一）', '试点', '--create')
  await done('theirs', 'export', '--as', 'piyue', '-o', file)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('piyue merge', () => {
  it('says with --report what would come of it and changes nothing', async () => {
    expect(await json('ours', 'merge', file, '--report')).toMatchObject({
      dryRun: true,
      changed: false,
      kind: 'package',
      counts: { policies: { added: 0, same: 1 }, notes: { added: 1 }, taggings: { added: 1 }, tags: { added: 1 } },
      policies: [{ status: 'matched', added: 2 }],
    })
    expect(await done('ours', 'merge', file, '--report')).toMatch(/批注 +1 +0 +0 +0[^]*没有改动；合并会得到以上结果/)
    expect(await json('ours', 'list')).toMatchObject([{ annotations: 0 }])
  })

  it('takes a package in once, in one undo step', async () => {
    expect(await json('ours', 'merge', file)).toMatchObject({
      dryRun: false,
      changed: true,
      counts: { notes: { added: 1 } },
    })
    expect(await json('ours', 'list')).toMatchObject([{ annotations: 1, taggings: 1 }])
    expect(await done('ours', 'merge', file)).toContain('没有新内容')
    expect(await done('ours', 'undo')).toContain('合并资料包')
    expect(await json('ours', 'list')).toMatchObject([{ annotations: 0, taggings: 0 }])
  })

  it('is what import does with such a file', async () => {
    expect(await json('fresh', 'import', file)).toMatchObject([
      { status: 'merged', counts: { policies: { added: 1 }, originals: { added: 1 } } },
    ])
    expect(await done('fresh', 'import', file)).toContain('已有')
  })

  it('decides conflicts by key or all alike, and knows a wrong key', async () => {
    await done('ours', 'tag', '数据赋能:二、（二）', '试点', '--create')
    const shared = (await json('ours', 'merge', file, '--report')) as {
      readonly conflicts: readonly { readonly key: string; readonly choice: string }[]
    }
    const key = shared.conflicts.find((conflict) => conflict.key.startsWith('author-shared:'))?.key ?? ''
    expect(key).not.toBe('')
    expect(await json('ours', 'merge', file, '--report', '--choose', `${key}=both`)).toMatchObject({
      conflicts: expect.arrayContaining([expect.objectContaining({ key, choice: 'both' })]) as unknown,
    })
    expect(await json('ours', 'merge', file, '--report', '--prefer', 'both')).toMatchObject({
      conflicts: expect.arrayContaining([expect.objectContaining({ key, choice: 'both' })]) as unknown,
    })
    expect(await on('ours', 'merge', file, '--choose', 'tag-differs:x=ours')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(key) as unknown,
    })
    expect(await on('ours', 'merge', file, '--choose', 'x=perhaps')).toMatchObject({ code: 2 })
  })

  it('names a file that is none of these', async () => {
    await writeFile(join(folder, '表.json'), '{"a":1}')
    expect(await on('ours', 'merge', join(folder, '表.json'))).toMatchObject({ code: 1, out: '' })
    expect(await on('ours', 'merge', join(folder, 'gone.piyue'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('找不到') as unknown,
    })
  })
})
