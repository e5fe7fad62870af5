import type { Page } from '@playwright/test'
import type { NoteEntry } from '../../core/model/note-entry.ts'
import { expect, test } from './support/journey.ts'
import { look } from './support/looks.ts'
import { servePiyue, type RunningPiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { openPolicy, copySampleLibrary, type SampleLibrary } from './support/sample-library.ts'
import { onSmallDisk, type SmallDisk } from './support/small-disk.ts'

/**
 * The disk fills up while someone reads: what cannot be saved is kept, put elsewhere, and saved once when there is
 * room.
 */
let library: SampleLibrary
let disk: SmallDisk
let piyue: RunningPiyue
test.beforeAll(async () => {
  library = await copySampleLibrary()
  disk = await onSmallDisk(library.folder)
  if (!disk.real) console.log('no right to mount a small disk: a switch in the process refuses its writes instead')
  piyue = await servePiyue(disk.folder, disk.env)
})
test.afterAll(async () => {
  await piyue.stop()
  await disk.discard()
  await library.discard()
})

const banner = (page: Page) => page.getByRole('region', { name: '没有保存' })
async function writeNote(page: Page, body: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: '写批注' }).fill(body)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: '写批注' })).toHaveCount(0)
}
const written = async (page: Page): Promise<readonly string[]> =>
  (await ask<readonly NoteEntry[]>(page, 'listNotes', {}))
    .map(({ annotation }) => annotation.body)
    .filter((body) => body.startsWith('满盘'))
    .sort()

test('what was done on a full disk is kept in order, saved elsewhere, and in the library exactly once when there is room again', async ({
  page,
}) => {
  await page.goto(piyue.address)
  await expect(page.getByRole('grid', { name: '政策' })).toBeVisible({ timeout: 60_000 })
  await openPolicy(page, '国家')
  await page.getByRole('tree').getByRole('treeitem', { name: '主要目标' }).first().click()
  await expect(page.getByRole('complementary', { name: '条款详情' }).getByRole('heading', { level: 2 })).toContainText(
    '主要目标',
  )

  await disk.fill()
  if (disk.real) {
    await writeNote(page, '满盘之前：预留空间里的一条')
    const short = page.getByRole('region', { name: '磁盘空间' })
    await expect(short).toContainText('磁盘快满了')
    await look(page, 'disk-short')
    expect(await written(page)).toEqual(['满盘之前：预留空间里的一条'])
    await disk.fill()
  }

  await writeNote(page, '满盘一')
  await expect(banner(page)).toContainText('磁盘已满')
  await expect(banner(page)).toContainText('已为您保留 1 处改动')
  await writeNote(page, '满盘二')
  await writeNote(page, '满盘三')
  await expect(banner(page).getByRole('alert')).toContainText('已为您保留 3 处改动')
  await expect(page.getByRole('contentinfo')).toContainText('3 处改动待保存')
  // kept is seen, not saved
  for (const body of ['满盘一', '满盘二', '满盘三'])
    await expect(page.getByText(body, { exact: true }).first()).toBeVisible()
  expect((await written(page)).filter((body) => !body.startsWith('满盘之前'))).toEqual([])
  await look(page, 'disk-full')
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'disk-full-dark')
  await page.emulateMedia({ colorScheme: 'light' })

  await page.keyboard.press('Control+z')
  await expect(page.getByText('还有 3 处改动没有保存，这一步要等它们保存之后。')).toBeVisible()

  const download = page.waitForEvent('download')
  await banner(page).getByRole('button', { name: '另存到别处…' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.piyue$/)
  await expect(page.getByText('含 3 处未保存的改动')).toBeVisible()
  const copy = test.info().outputPath('copy.piyue')
  await (await download).saveAs(copy)

  let asked = ''
  page.once('dialog', (dialog) => {
    asked = dialog.type()
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toBe('beforeunload')

  await disk.free()
  await banner(page).getByRole('button', { name: '重试' }).click()
  await expect(banner(page)).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText('已保存')
  const all = [...(disk.real ? ['满盘之前：预留空间里的一条'] : []), '满盘一', '满盘三', '满盘二']
  expect(await written(page)).toEqual([...all].sort())

  await piyue.stop()
  piyue = await servePiyue(disk.folder, disk.env)
  await page.goto(piyue.address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await written(page)).toEqual([...all].sort())
  // the package holds what waited: taking it in adds nothing
  const seq = (await ask<{ readonly seq: number }>(page, 'libraryState', {})).seq
  // a page that was just loaded may not have its keys yet
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 5_000 })
    await page.keyboard.press('Control+i')
    await (await chooser).setFiles(copy)
  }).toPass({ timeout: 60_000 })
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 60_000 })
  expect((await ask<{ readonly seq: number }>(page, 'libraryState', {})).seq).toBe(seq)
  await look(page, 'disk-full-copy')
})
