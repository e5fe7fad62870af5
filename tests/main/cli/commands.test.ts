import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan, run } from './run-in-process.ts'

let folder = ''
let library = ''
let policy = ''
/** Runs a command on the library of this file. */
const on = (...args: string[]) => run([...args, '--library', library])
/** The one JSON value a command prints; fails when there is anything else on stdout. */
const json = async (...args: string[]): Promise<unknown> => {
  const { code, out, err } = await on(...args, '--json')
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-cli-'))
  library = join(folder, 'library')
  await mkdir(join(folder, '政策', '下级'), { recursive: true })
  await writeFile(join(folder, '政策', '方案.txt'), plan)
  await writeFile(join(folder, '政策', '下级', '另一份.txt'), plan.replaceAll('临湖', '澜江'))
  await writeFile(join(folder, '政策', 'empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('segment', () => {
  it('prints piyue/segmentation@1 and touches no library', async () => {
    const { code, out, err } = await run(['segment', join(folder, '政策', '方案.txt'), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      format: 'piyue/segmentation@1',
      file: '方案.txt',
      reader: { kind: 'txt', encoding: 'utf-8' },
      documents: [
        {
          title: '临湖市数据赋能百业行动方案',
          documentNumber: '临数〔2025〕3号',
          clauses: expect.arrayContaining([expect.objectContaining({ path: '二、（一）' })]) as unknown,
        },
      ],
    })
    expect(err).toContain('方案.txt: 读取')
    expect(await readdir(folder)).toEqual(['政策'])
  })

  it('prints an outline for people', async () => {
    const { out } = await run(['segment', join(folder, '政策', '方案.txt')])
    expect(out).toContain('  二、重点任务\n    （一）智慧农业。推动农业生产数据汇聚')
    expect(out).toContain('1 份政策')
  })

  it('prints any stage', async () => {
    const file = join(folder, '政策', '方案.txt')
    expect(JSON.parse((await run(['segment', file, '--stage', 'source', '--json'])).out)).toMatchObject({
      format: 'piyue/source@1',
      blocks: expect.any(Array) as unknown,
    })
    expect(JSON.parse((await run(['segment', file, '--stage', 'cleaned', '--json'])).out)).toMatchObject({
      format: 'piyue/cleaned@1',
      documents: [{ text: expect.stringContaining('智慧农业') as unknown }],
    })
    expect((await run(['segment', file, '--stage', 'cleaned', '--script', 'hant'])).out).toContain('智慧農業')
  })

  it('fails with a cause and a next step, as JSON on stderr when asked', async () => {
    const words = await run(['segment', join(folder, 'nothing.txt')])
    expect(words).toMatchObject({ code: 1, out: '' })
    expect(words.err).toContain('找不到文件')
    const machine = await run(['segment', join(folder, '政策', 'empty.txt'), '--json'])
    expect(machine).toMatchObject({ code: 1, out: '' })
    expect(JSON.parse(machine.err.trim().split('\n').at(-1) ?? '')).toMatchObject({
      failure: { code: 'file-empty', cause: expect.any(String) as unknown, nextStep: expect.any(String) as unknown },
    })
  })

  it('stops when it is told to', async () => {
    const stopped = new AbortController()
    stopped.abort()
    expect(await run(['segment', join(folder, '政策', '方案.txt')], { signal: stopped.signal })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('已取消') as unknown,
    })
  })
})

describe('the whole job', () => {
  it('imports files, one result each, and fails when one of them failed', async () => {
    const { code, out } = await on(
      'import',
      join(folder, '政策', '方案.txt'),
      join(folder, '政策', 'empty.txt'),
      join(folder, 'nothing.txt'),
      '--json',
    )
    expect(code).toBe(1)
    const results = JSON.parse(out) as { file: string; status: string; policies?: { policyId: string }[] }[]
    expect(results.map(({ file, status }) => [file.split('/').at(-1), status]).sort()).toEqual([
      ['empty.txt', 'failed'],
      ['nothing.txt', 'failed'],
      ['方案.txt', 'added'],
    ])
    policy = results.find(({ status }) => status === 'added')?.policies?.[0]?.policyId ?? ''
    expect(policy).not.toBe('')
  })

  it('imports a folder, and what is below it only when asked; the same bytes are not taken twice', async () => {
    const flat = await on('import', join(folder, '政策'))
    expect(flat.out).toContain('导入 0 个文件，已有 1 个，失败 1 个')
    const deep = await on('import', join(folder, '政策'), '--recursive')
    expect(deep.out).toContain('导入 1 个文件，已有 1 个，失败 1 个')
    expect(deep.err).toMatch(/[1-3]\/3 .*另一份\.txt: /)
  })

  it('lists and shows', async () => {
    expect(await json('list')).toHaveLength(2)
    expect((await on('list')).out).toContain('临湖市数据赋能百业行动方案')
    expect(await json('show', policy)).toMatchObject({
      policy: { id: policy },
      text: expect.stringContaining('智慧农业') as unknown,
    })
    expect((await on('show', '临湖市')).out).toContain(`${policy}:二、（一）`)
    expect(await on('show', '行动方案')).toMatchObject({ code: 1, err: expect.stringContaining('可能是指') as unknown })
    expect(await on('show', '没有的')).toMatchObject({
      code: 1,
      err: expect.stringContaining('资料库里没有这份政策') as unknown,
    })
  })

  it('tags, once, with a tag that is there or one that is made', async () => {
    expect(await on('tag', `${policy}:二（一）`, '没有的标签')).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有这个标签') as unknown,
    })
    expect(await json('tag', `${policy}:二（一）`, '钱粮', '--create')).toMatchObject({ changed: true })
    expect(await json('tag', `${policy}:二（一）`, '钱粮')).toMatchObject({ changed: false })
    expect(await json('tag', `${policy}:二（一）`, 'sector:agriculture')).toMatchObject({
      changed: true,
      tag: 'sector:agriculture',
    })
    expect(await json('untag', `${policy}:二（一）`, 'sector:agriculture')).toMatchObject({ changed: true })
    expect((await on('tags')).out).toMatch(/钱粮\s+1\s/)
  })

  it('never takes a part of a tag’s name for the tag when it writes', async () => {
    expect(await on('tag', `${policy}:二（一）`, '钱')).toMatchObject({
      code: 1,
      err: expect.stringContaining('钱粮') as unknown,
    })
  })

  it('notes, from the line or from standard input, and links', async () => {
    expect((await on('note', `${policy}:二（一）`, '与省里的提法不同')).out).toContain(`${policy}:二、（一）`)
    const piped = await run(['note', `${policy}:二（一）`, '-', '--library', library], { input: '第二条\n批注\n' })
    expect(piped.code).toBe(0)
    expect((await on('link', `${policy}:二（一）`, `${policy}:一（一）`, '--type', 'implements')).out).toContain('落实')
    const { out } = await on('show', policy)
    for (const part of [
      '# 钱粮',
      '✎ 与省里的提法不同',
      '第二条\n    批注',
      `→ 落实 ${policy}:一、（一）`,
      `← 被落实 ${policy}:二、（一）`,
    ])
      expect(out).toContain(part)
  })

  it('searches with filters', async () => {
    expect(await json('search', '農業')).toMatchObject({ total: 2, policies: 2 })
    expect(await json('search', '农业', '--tag', '钱粮')).toMatchObject({ total: 1 })
    expect(await json('search', '农业', '--policy', '澜江')).toMatchObject({ total: 1 })
    expect(await json('search', '农业', '--has-note', '--level', 'municipal', '--since', '2025-01-01')).toMatchObject({
      total: 1,
    })
    expect((await on('search', '没有这几个字')).out).toBe('没有找到。\n')
    expect((await on('search', '300|可信', '--regex')).out).toContain('2 份政策，4 处')
    expect(await on('search', '(', '--regex')).toMatchObject({
      code: 1,
      err: expect.stringContaining('圆括号没有配成对') as unknown,
    })
  })

  it('undoes and redoes, and names the step', async () => {
    expect((await on('undo')).out).toBe('撤销：关联\n')
    expect((await on('redo')).out).toBe('重做：关联\n')
    expect(await on('redo')).toMatchObject({ code: 1, err: expect.stringContaining('没有可以重做的操作') as unknown })
  })

  it('collects clauses, each once, into a collection it makes', async () => {
    expect(await json('collect', '农业条款', `${policy}:二（一）`, `${policy}:二（一）`)).toMatchObject({ added: 1 })
    expect(await json('collect', '农业条款', `${policy}:二（二）`, `${policy}:二（一）`)).toMatchObject({
      added: 1,
      collection: { members: [{}, {}] },
    })
    expect(await json('collect', '农业', `${policy}:二（二）`)).toMatchObject({
      added: 1,
      collection: { name: '农业' },
    })
    expect((await on('collections')).out).toMatch(/农业条款\s+2/)
  })

  it('exports to a file it never overwrites unasked, or to standard output', async () => {
    const path = join(folder, '条款.md')
    expect(await json('export', '--as', 'md', '--collection', '农业条款', '-o', path)).toMatchObject({
      path,
      format: 'md',
      clauses: 2,
    })
    await writeFile(path, '别人的')
    expect(await on('export', '--as', 'md', '-o', path)).toMatchObject({
      code: 1,
      err: expect.stringContaining('已经存在') as unknown,
    })
    expect(await readFile(path, 'utf8')).toBe('别人的')
    expect((await on('export', '--as', 'md', '-o', path, '--force')).code).toBe(0)
    expect(await readFile(path, 'utf8')).toContain('# 批阅资料库')
    expect((await on('export', '--as', 'csv', '--policy', policy, '-o', '-')).out).toContain(
      '"临湖市数据赋能百业行动方案"',
    )
    expect(JSON.parse((await on('export', '--as', 'json', '-o', '-', '--json')).out)).toMatchObject({
      format: 'piyue/collection@1',
    })
    expect(await on('export', '--as', 'html', '-o', join(folder, 'no-such-folder', 'a.html'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('无法写入') as unknown,
    })
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
    expect((await run(['export', '--as', 'md', '-o', '-', '--library', library, '--language', 'en'])).out).toContain(
      '**Source**',
    )
  })

  it('finds the library sound', async () => {
    expect(await json('check')).toMatchObject({ ok: true, policies: 2, findings: [] })
  })

  it('takes the library from the environment when none is named', async () => {
    const { out } = await run(['list', '--json'], { env: { PIYUE_LIBRARY: library } })
    expect(JSON.parse(out)).toHaveLength(2)
  })
})
