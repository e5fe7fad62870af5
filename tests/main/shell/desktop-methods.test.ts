import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { succeed } from '../../../core/model/result.ts'
import { createChosenPaths } from '../../../main/shell/chosen-paths.ts'
import { createDesktopMethods, type DesktopParts } from '../../../main/shell/desktop-methods.ts'
import { createDialogs, type DialogApi } from '../../../main/shell/dialogs.ts'
import { shellWords } from '../../../main/shell/words/words-by-language.ts'
import { hostileAddresses } from './hostile-addresses.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '批阅-desktop-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A desktop whose person answers every dialog as told. */
function desktop(answers: { open?: string[]; save?: string; box?: number } = {}, more: Partial<DesktopParts> = {}) {
  const asked: string[] = [],
    outside: string[] = []
  const dialog = {
    showOpenDialog: () => {
      asked.push('open')
      return Promise.resolve({ canceled: answers.open === undefined, filePaths: answers.open ?? [] })
    },
    showSaveDialog: () => {
      asked.push('save')
      return Promise.resolve({ canceled: answers.save === undefined, filePath: answers.save ?? '' })
    },
    showMessageBox: () => {
      asked.push('box')
      return Promise.resolve({ response: answers.box ?? 0, checkboxChecked: false })
    },
  } as unknown as DialogApi
  const chosen = createChosenPaths()
  const call = createDesktopMethods({
    dialogs: createDialogs(
      dialog,
      () => null,
      () => shellWords['zh-Hans'],
    ),
    chosen,
    log: () => undefined,
    libraryFolder: () => '/资料库',
    switchLibrary: (to) => {
      asked.push(`switch ${to}`)
      return Promise.resolve(succeed(null))
    },
    showFolder: (shown) => {
      asked.push(`show ${shown}`)
    },
    openOutside: (url) => {
      outside.push(url)
      return Promise.resolve()
    },
    applyAppearance: ({ theme, language }) => {
      asked.push(`${theme} ${language}`)
    },
    ...more,
  })
  return { call, asked, outside, chosen }
}

describe('what the window asks of the desktop', () => {
  it('gets files that may then be imported, and nothing when the person changed their mind', async () => {
    const file = join(folder, '实施意见.docx')
    await writeFile(file, 'x')
    const { call, chosen } = desktop({ open: [file] })
    expect(await call('chooseFiles', {})).toEqual(succeed([{ kind: 'path', path: file }]))
    expect([chosen.mayRead(file), chosen.mayRead(join(folder, 'other.txt'))]).toEqual([true, false])
    expect(await desktop().call('chooseFolder', {})).toEqual(succeed([]))
  })
  it('saves where the person says, as bytes', async () => {
    const path = join(folder, 'a.bin')
    expect(
      await desktop({ save: path }).call('saveFile', {
        fileName: 'a.bin',
        encoding: 'base64',
        content: Buffer.from([0, 255, 7]).toString('base64'),
      }),
    ).toEqual(succeed({ path }))
    expect([...(await readFile(path))]).toEqual([0, 255, 7])
    expect(await desktop().call('saveFile', { fileName: 'a.bin', encoding: 'utf8', content: '' })).toEqual(
      succeed(null),
    )
  })
  it.each([
    [0, 'mine'],
    [1, '新的'],
  ])('asks before it replaces a file whose name the dialog left without its ending (answer %i)', async (box, left) => {
    await writeFile(join(folder, '导出.md'), 'mine')
    const { call, asked } = desktop({ save: join(folder, '导出'), box })
    expect((await call('saveFile', { fileName: '导出.md', encoding: 'utf8', content: '新的' })).ok).toBe(true)
    expect(asked).toEqual(['save', 'box'])
    expect(await readFile(join(folder, '导出.md'), 'utf8')).toBe(left)
  })
  it('opens another library only when one was chosen', async () => {
    const { call, asked } = desktop({ open: ['/另一个库'] })
    await call('chooseLibrary', {})
    await desktop().call('chooseLibrary', {})
    expect(asked).toEqual(['open', 'switch /另一个库'])
  })
  it('gets a folder for backups that a person chose, which is none to import from', async () => {
    const { call, chosen } = desktop({ open: ['/备份盘'] })
    expect(await call('chooseBackupFolder', {})).toEqual(succeed({ folder: '/备份盘' }))
    expect([chosen.mayBackUpIn('/备份盘'), chosen.mayBackUpIn('/'), chosen.mayRead('/备份盘')]).toEqual([
      true,
      false,
      false,
    ])
    expect(await desktop().call('chooseBackupFolder', {})).toEqual(succeed(null))
  })
  it('opens listed addresses outside and refuses every hostile one', async () => {
    const { call, outside } = desktop()
    expect(await call('openUrl', { url: 'https://www.gov.cn/a' })).toEqual(succeed(null))
    for (const url of hostileAddresses) expect((await call('openUrl', { url })).ok, url).toBe(false)
    expect(outside).toEqual(['https://www.gov.cn/a'])
  })
  it.each([
    [undefined, {}],
    ['quit', {}],
    ['constructor', {}],
    ['chooseFiles', undefined],
    ['chooseFiles', { properties: ['showHiddenFiles'] }],
    ['saveFile', { fileName: '../x', encoding: 'utf8', content: '' }],
    ['sourcesOf', { paths: [7] }],
    ['setAppearance', { theme: 'pink', language: 'en' }],
  ])('is refused when it asks %j with %j', async (method, request) => {
    const { call, asked } = desktop()
    expect(await call(method, request)).toMatchObject({ ok: false, failure: { code: 'bad-request' } })
    expect(asked).toEqual([])
  })
  it('shows the library, takes an appearance, and answers in words when our own code throws', async () => {
    const { call, asked } = desktop()
    await call('revealLibrary', {})
    await call('setAppearance', { theme: 'dark', language: 'zh-Hant' })
    expect(asked).toEqual(['show /资料库', 'dark zh-Hant'])
    const broken = desktop(
      {},
      {
        showFolder: () => {
          throw new Error('a bug of ours')
        },
      },
    )
    expect(await broken.call('revealLibrary', {})).toMatchObject({ failure: { code: 'internal' } })
    expect(await desktop({}, { libraryFolder: () => null }).call('revealLibrary', {})).toMatchObject({
      failure: { code: 'library-missing' },
    })
  })
})
