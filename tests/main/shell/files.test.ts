import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findImportableFiles } from '../../../main/importable-files.ts'
import { saveFile } from '../../../main/shell/save-file.ts'
import { createLog } from '../../../main/shell/shell-log.ts'
import { freshShellState, keepShellState, withRecentFiles } from '../../../main/shell/shell-state.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '批阅-shell-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const at = (...names: string[]): string => join(folder, ...names)
const put = (name: string, content = 'x'): string => {
  writeFileSync(at(name), content)
  return at(name)
}

describe('the files that paths mean', () => {
  it('are a folder’s readable files in the order people number them, and the folders below', async () => {
    mkdirSync(at('省', '更深'), { recursive: true })
    for (const name of ['附件10.txt', '附件2.docx', '附件1.PDF', '说明.xlsx', '.hidden.txt', '~$附件2.docx'])
      put(join('省', name))
    put(join('省', '更深', '意见.txt'))
    const found = await findImportableFiles([at('省')])
    expect(found.ok && found.value.map((path) => path.slice(at('省').length + 1))).toEqual([
      '附件1.PDF',
      '附件2.docx',
      '附件10.txt',
      join('更深', '意见.txt'),
    ])
  })
  it('are a file itself, whatever its kind, so that its reader can say what is wrong', async () => {
    expect(await findImportableFiles([put('表.xlsx')])).toEqual({ ok: true, value: [at('表.xlsx')], notices: [] })
  })
  it('follow no link in a folder, so no circle and no file from elsewhere', async () => {
    mkdirSync(at('in'))
    put('outside.txt')
    symlinkSync(folder, at('in', 'circle'))
    symlinkSync(at('outside.txt'), at('in', 'linked.txt'))
    expect(await findImportableFiles([at('in')])).toMatchObject({ value: [] })
  })
  it('are not lost because one of them is gone', async () => {
    const there = put('a.txt')
    expect(await findImportableFiles([at('gone.txt'), there])).toEqual({
      ok: true,
      value: [there],
      notices: [{ code: 'file-not-found', params: { path: at('gone.txt') } }],
    })
  })
})

describe('saving a file', () => {
  const bytes = Buffer.from('条款', 'utf8')
  it('writes it whole and leaves nothing beside it', async () => {
    expect(await saveFile(at('导出.json'), bytes, { replace: false })).toMatchObject({ ok: true })
    expect([readFileSync(at('导出.json'), 'utf8'), readdirSync(folder)]).toEqual(['条款', ['导出.json']])
  })
  it('never overwrites unasked', async () => {
    put('导出.json', 'mine')
    expect(await saveFile(at('导出.json'), bytes, { replace: false })).toMatchObject({
      ok: false,
      failure: { code: 'file-exists' },
    })
    expect([readFileSync(at('导出.json'), 'utf8'), readdirSync(folder)]).toEqual(['mine', ['导出.json']])
  })
  it('replaces when asked', async () => {
    put('导出.json', 'mine')
    expect(await saveFile(at('导出.json'), bytes, { replace: true })).toMatchObject({ ok: true })
    expect(readFileSync(at('导出.json'), 'utf8')).toBe('条款')
  })
  it.each([
    ['a folder that is not there', 'no/such/folder.json'],
    ['a folder in its place', 'taken'],
  ])('says that it cannot write to %s', async (_what, name) => {
    mkdirSync(at('taken'))
    const saved = await saveFile(at(name), bytes, { replace: true })
    expect(saved).toMatchObject({ ok: false, failure: { code: 'cannot-write', params: { path: at(name) } } })
    expect(readdirSync(folder)).toEqual(['taken'])
  })
  it('takes a name as long as the system does', async () => {
    const name = `${'长'.repeat(80)}.json`
    expect(await saveFile(at(name), bytes, { replace: false })).toMatchObject({ ok: true })
  })
})

describe('what the shell remembers', () => {
  const trouble: string[] = []
  const keep = () =>
    keepShellState(at('state', 'shell.json'), (what) => {
      trouble.push(what)
    })
  beforeEach(() => {
    trouble.length = 0
  })

  it('comes back after a restart', async () => {
    const state = await keep()
    state.change((was) => ({
      ...withRecentFiles(was, ['/a.txt', '/b.txt']),
      bounds: { x: 1, y: 2, width: 1300, height: 800 },
    }))
    state.change((was) => withRecentFiles(was, ['/b.txt']))
    await state.settled()
    expect((await keep()).current).toEqual({
      ...freshShellState,
      bounds: { x: 1, y: 2, width: 1300, height: 800 },
      recentFiles: ['/b.txt', '/a.txt'],
    })
    expect(trouble).toEqual([])
  })
  it.each([
    '',
    '{',
    'null',
    '{"format":"piyue/shell@9"}',
    '{"format":"piyue/shell@1","bounds":{"x":"1"},"maximized":false,"recentFiles":[],"libraryFolder":null}',
  ])('is fresh, and said so, when the file holds %j', async (content) => {
    mkdirSync(at('state'))
    put(join('state', 'shell.json'), content)
    expect((await keep()).current).toEqual(freshShellState)
    expect(trouble).toEqual(['shell-state-unreadable'])
  })
  it('keeps at most twelve files, newest first', () => {
    const many = Array.from({ length: 20 }, (_, n) => `/f${String(n)}.txt`)
    expect(withRecentFiles(freshShellState, many).recentFiles).toEqual(many.slice(0, 12))
  })
  it('says when it cannot be written, and the app goes on', async () => {
    writeFileSync(at('state'), 'a file where the folder should be')
    const state = await keep()
    state.change((was) => ({ ...was, maximized: true }))
    await state.settled()
    expect(state.current.maximized).toBe(true)
    expect(trouble).toContain('shell-state-not-written')
  })
})

describe('the log', () => {
  const now = () => new Date('2026-11-23T04:05:06.000Z')
  it('is one JSON line an entry, with the time', () => {
    const log = createLog(at('logs', 'piyue.log'), now)
    log('page-gone', { reason: 'oom' })
    log('call-threw', new Error('boom'))
    const lines = readFileSync(at('logs', 'piyue.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { at: string; what: string; detail: string })
    expect(lines.map(({ at: time, what }) => [time, what])).toEqual([
      ['2026-11-23T04:05:06.000Z', 'page-gone'],
      ['2026-11-23T04:05:06.000Z', 'call-threw'],
    ])
    expect(lines[1]?.detail).toContain('Error: boom')
  })
  it('is turned over when it is full', () => {
    put('piyue.log', 'x'.repeat(1_000_001))
    createLog(at('piyue.log'), now)('again')
    expect(existsSync(at('piyue.log.1'))).toBe(true)
    expect(readFileSync(at('piyue.log'), 'utf8')).toContain('again')
  })
})
