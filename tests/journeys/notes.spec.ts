import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { NoteEntry } from '../../core/model/note-entry.ts'
import { further, look } from './support/looks.ts'
import { newLibraryFolder, servePiyue, type RunningPiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { expect, test } from './support/journey.ts'

/**
 * All notes of the sample library: gone through, answered, changed, tagged, taken away and back, opened, exported; by
 * keyboard where a hand would.
 */
let library: { readonly folder: string; discard(): Promise<void> }
let piyue: RunningPiyue

test.beforeAll(async ({ browser }) => {
  library = await newLibraryFolder()
  piyue = await servePiyue(library.folder)
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(piyue.address)
  await expect(page.getByRole('button', { name: '打开示例资料库' })).toBeVisible()
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { name: '还没有批注' })).toBeVisible()
  await look(page, 'notes-none')
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: '打开示例资料库' }).click()
  await expect(page.getByRole('grid', { name: '政策' })).toBeVisible({ timeout: 60_000 })
  await context.close()
  await piyue.stop()
})
test.afterAll(async () => {
  await library.discard()
})
test.afterEach(async () => {
  await piyue.stop()
})

const openNotes = async (page: Page): Promise<readonly NoteEntry[]> => {
  piyue = await servePiyue(library.folder)
  await page.goto(piyue.address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.keyboard.press('Control+7')
  await expect(feed(page)).toBeVisible()
  return ask<readonly NoteEntry[]>(page, 'listNotes', {})
}
const feed = (page: Page) => page.getByRole('feed', { name: /^(批注列表|Notes)$/ })
const rows = (page: Page) => feed(page).getByRole('article')

test('gone through, answered, changed, tagged and taken away by keyboard', async ({ page }) => {
  const notes = await openNotes(page)
  expect(notes.length).toBeGreaterThan(5)
  await expect(page.getByRole('status').filter({ hasText: `${notes.length.toString()} 条` })).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1)).toBeFocused()

  await page.keyboard.press('r')
  await page.keyboard.type('已与**牵头单位**核实，见[原文](https://example.org/a)')
  await page.getByRole('button', { name: '预览', exact: true }).press('Enter')
  await expect(page.getByRole('region', { name: '预览' }).locator('strong')).toHaveText('牵头单位')
  await page.keyboard.press('Control+Enter')
  const answered = rows(page).nth(1)
  await expect(answered.getByRole('group', { name: '1 条回复' }).locator('strong')).toHaveText('牵头单位')
  await expect(answered.getByRole('link', { name: '原文' })).toBeVisible()
  await expect(answered).toBeFocused()

  await page.keyboard.press('e')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('<b>改过</b>的批注')
  await page.keyboard.press('Escape')
  await expect(answered).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: '写批注' })).toHaveValue('<b>改过</b>的批注')
  await page.keyboard.press('Control+Enter')
  await expect(answered.locator('.thread-note').first()).toContainText('<b>改过</b>的批注')

  await page.keyboard.press('t')
  await page.getByRole('combobox').last().fill('追溯')
  await page.keyboard.press('Enter')
  await expect(answered.locator('.tag').first()).toBeVisible()

  await answered.focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('批注已删除')).toBeVisible()
  await expect(page.getByText('<b>改过</b>的批注')).toHaveCount(0)
  await expect(feed(page).locator('strong', { hasText: '牵头单位' })).toBeVisible()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(page.getByText('<b>改过</b>的批注')).toBeVisible()
  await expect(page.getByRole('group', { name: '1 条回复' })).toBeVisible()
  await look(page, 'notes-thread')
})

test('narrowed, ordered, opened where they stand and exported', { tag: '@further' }, async ({ page }) => {
  const notes = await openNotes(page)
  const highlights = notes.filter(({ annotation }) => annotation.body.trim() === '').length
  await page.getByRole('radio', { name: /^高亮/ }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: `${highlights.toString()} 条` })
      .first(),
  ).toBeVisible()
  await page.getByRole('radio', { name: /^全部/ }).click()
  const author = notes.find(({ annotation }) => annotation.author !== '')?.annotation.author ?? ''
  await page.getByRole('checkbox', { name: new RegExp(`^${author}`) }).click()
  const theirs = notes.filter(({ annotation }) => annotation.author === author).length
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${author}`) })).toContainText(theirs.toString())
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('button', { name: /^次序/ }).click()
  await page.getByRole('menuitemcheckbox', { name: '新的在前' }).click()

  await page.getByRole('button', { name: '导出这些条款' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  const saved = await readFile(await (await download).path(), 'utf8')
  expect(saved.length).toBeGreaterThan(100)

  await page.keyboard.press('Control+f')
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(feed(page)).toHaveCount(0)
  await expect(page.getByRole('tree')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(feed(page)).toBeVisible()
})

for (const [theme, locale] of [
  ['light', 'zh-CN'],
  ['dark', 'en-GB'],
] as const) {
  test.describe(`${theme}, ${locale}`, further(false), () => {
    test.use({ colorScheme: theme, locale })
    test('looks right', async ({ page }) => {
      await openNotes(page)
      await look(page, `notes-${theme}`)
      await page.setViewportSize({ width: 1024, height: 720 })
      await look(page, `notes-narrow-${theme}`)
    })
  })
}
