import type { Page } from '@playwright/test'
import type { PolicySummary } from '../../core/contract/workbench.ts'
import { look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { copySampleLibrary, type SampleLibrary } from './support/sample-library.ts'
import type { RunningPiyue } from './support/loopback.ts'
import { expect, test } from './support/journey.ts'

// One library for the file: each step leaves what the next one finds, as a day of work does.
let library: SampleLibrary
let piyue: RunningPiyue
// the address opens one window, once
let page: Page
test.beforeAll(async ({ browser }) => {
  library = await copySampleLibrary()
  piyue = await library.serve()
  page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(piyue.address)
})
test.afterAll(async () => {
  await page.context().close()
  await piyue.stop()
  await library.discard()
})
test.describe.configure({ mode: 'serial' })

const titles = async (): Promise<readonly string[]> =>
  (await ask<readonly PolicySummary[]>(page, 'listPolicies', {})).map(({ metadata }) => metadata.title ?? '')
const start = async (): Promise<void> => {
  await expect(page.locator('.rail')).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('grid', { name: '政策' })).toBeVisible()
}
/** Puts the keyboard on the first row of the table. */
const toTable = async (): Promise<void> => {
  await page.getByRole('grid', { name: '政策' }).getByRole('row').nth(1).focus()
}

/** Opens the first policy of the table and the second beside it. */
const openTwo = async (): Promise<void> => {
  await toTable()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('feed').first()).toBeVisible()
  await page.keyboard.press('Control+1')
  await toTable()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+Enter')
}

test('reads two policies side by side by keyboard alone, and finds them so the next day', async () => {
  await start()
  await openTwo()
  const panes = page.getByRole('group', { name: /^分栏：/ })
  await expect(panes).toHaveCount(2)
  const [left, right] = [panes.nth(0), panes.nth(1)]
  await expect(right.getByRole('feed')).toBeVisible()
  // the newest stands on the right and has the keys
  await expect(right).toHaveClass(/active/)
  await page.keyboard.press('Control+Alt+ArrowLeft')
  await expect(left).toHaveClass(/active/)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(left.locator('[data-clause][aria-current=true]')).toHaveCount(1)
  await expect(right.locator('[data-clause][aria-current=true]')).toHaveCount(0)
  await page.keyboard.press('o')
  await expect(left.getByRole('tree')).toBeVisible()
  await look(page, 'panes-zh')
  await page.keyboard.press('Escape')
  await expect(left.getByRole('tree')).toHaveCount(0)
  const heading = await left.getAttribute('aria-label')
  await expect.poll(async () => (await ask<{ session: string }>(page, 'preferences', {})).session).toContain('"beside"')
  await page.reload()
  await expect(page.getByRole('group', { name: heading ?? '', exact: true })).toHaveClass(/active/)
  await expect(page.getByRole('group', { name: /^分栏：/ })).toHaveCount(2)
})

test('goes round the regions with F6, and a dialog gives the keyboard back where it was', async () => {
  await start()
  const row = page.getByRole('grid', { name: '政策' }).getByRole('row').nth(1)
  const filter = page.getByRole('searchbox', { name: '按标题、文号、机关筛选' })
  const facet = page.getByRole('complementary', { name: '筛选' }).getByRole('checkbox').first()
  await filter.focus()
  await page.keyboard.press('F6')
  await expect(facet).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(filter).toBeFocused()
  await row.focus()
  await page.keyboard.press('Shift+F6')
  await expect(facet).toBeFocused()
  await row.focus()
  for (const key of ['Control+k', '?', 'Control+e']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(row).toBeFocused()
  }
})

test('closes a tab, opens it again, and shows one policy where the window is narrow', { tag: '@further' }, async () => {
  await start()
  const tabs = page.getByRole('tab')
  // the further journeys run by themselves, too
  if ((await tabs.count()) === 0) await openTwo()
  else await page.keyboard.press('Control+2')
  await expect(tabs).toHaveCount(2)
  const name = await page.getByRole('tab', { selected: true }).getAttribute('title')
  await page.setViewportSize({ width: 1100, height: 800 })
  await expect(page.getByRole('feed')).toHaveCount(1)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole('feed')).toHaveCount(2)
  await page.keyboard.press('Alt+w')
  await expect(tabs).toHaveCount(1)
  await expect(page.getByRole('feed')).toHaveCount(1)
  await page.keyboard.press('Alt+Shift+t')
  await expect(tabs).toHaveCount(2)
  await expect(page.getByRole('tab', { selected: true })).toHaveAttribute('title', name ?? '')
})

test('changes a shortcut, is told whose it was, and uses it', { tag: '@further' }, async () => {
  await start()
  await page.keyboard.press('Control+,')
  const change = page.getByRole('button', { name: '改“导出…”的快捷键' })
  await change.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+i')
  await expect(page.getByText('已用于“导入文件…”。')).toBeVisible()
  await page.keyboard.press('Control+Shift+y')
  await expect(change).toBeFocused()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+y')
  await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('Ctrl ⇧ Y')
  await look(page, 'shortcuts-zh')
  await page.keyboard.press('Escape')
  await look(page, 'keys-zh')
  await page.getByRole('button', { name: '恢复“导出…”的默认快捷键' }).press('Enter')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test("corrects a policy's details by keyboard, and takes it back", async () => {
  await start()
  const before = await titles()
  await toTable()
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: '更正政策信息' })
  await expect(dialog.getByRole('textbox', { name: '标题' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('临湖市试写的标题（试行）')
  await dialog.getByRole('textbox', { name: '印发日期' }).fill('去年')
  await expect(dialog.getByRole('button', { name: '保存' })).toHaveAttribute('aria-disabled', 'true')
  await look(page, 'details-zh')
  await dialog.getByRole('textbox', { name: '印发日期' }).fill('2025年3月2日')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const row = page.getByRole('row').filter({ hasText: '临湖市试写的标题' })
  await expect(row).toContainText('2025-03-02')
  await expect(row.locator('.tail')).toHaveText('试行')
  await page.keyboard.press('Control+z')
  await expect(row).toHaveCount(0)
  expect((await titles()).toSorted()).toEqual(before.toSorted())
})

test(
  'asks before several policies leave, says what goes with them, and brings them back',
  { tag: '@further' },
  async () => {
    await start()
    const before = (await titles()).length
    await toTable()
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('toolbar', { name: '所选政策' })).toContainText(`已选 ${before.toString()} 份`)
    await look(page, 'library-chosen-zh')
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog', { name: `移除 ${before.toString()} 份政策？` })
    await expect(dialog).toContainText('条批注')
    await look(page, 'library-remove-zh')
    await dialog.getByRole('button', { name: '移除' }).press('Enter')
    await expect.poll(async () => (await titles()).length).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await titles()).length).toBe(before)
  },
)

test('a part of the window that cannot be loaded says so, and comes when it is asked for again', async () => {
  const other = await page.context().newPage()
  await other.route(/SettingsScreen-.*\.js$/, (route) => route.abort())
  await other.goto(new URL('/', page.url()).href)
  await other.locator('.rail').getByRole('button', { name: '设置' }).click()
  await expect(other.getByRole('heading', { name: '这一部分没能载入' })).toBeVisible()
  await other.unroute(/SettingsScreen-.*\.js$/)
  await other.getByRole('button', { name: '重试' }).click()
  await expect(other.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  await other.close()
})

test(
  'a policy of 20,000 clauses is found where it was left: after another screen, and the next day',
  { tag: '@further' },
  async () => {
    await start()
    const lines = Array.from(
      { length: 20_000 },
      (_, index) =>
        `第${(index + 1).toString()}条　各地推进第${(index + 1).toString()}类数据的汇聚、共享和开放，${'按年度报送进展。'.repeat(index % 5)}`,
    )
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+i')])
    await chooser.setFiles({
      name: '长条例.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(`云泽省数据条例\n\n${lines.join('\n')}\n`),
    })
    const row = page.getByRole('grid', { name: '政策' }).getByRole('row').filter({ hasText: '云泽省数据条例' }).first()
    await expect(row).toBeVisible({ timeout: 120_000 })
    await row.dblclick()
    const sheet = page.locator('.sheet-scroll')
    await expect(sheet.locator('.clause').first()).toBeVisible({ timeout: 60_000 })
    await sheet.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2
    })
    const middle = (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await expect.poll(() => sheet.locator('.clause').count()).toBeGreaterThan(5)
    await page.mouse.click(middle.x + middle.width / 3, middle.y + middle.height / 2)
    const current = sheet.locator('[data-clause][aria-current=true]')
    await expect(current).toHaveCount(1)
    const [words, top] = [await current.innerText(), (await current.boundingBox())?.y ?? 0]
    expect(words).toMatch(/第\d{4,5}条/)

    await page.keyboard.press('Control+1')
    await expect(page.getByRole('grid', { name: '政策' })).toBeVisible()
    await page.keyboard.press('Control+2')
    await expect(current).toHaveCount(1)
    expect(await current.innerText()).toBe(words)
    await expect.poll(async () => Math.abs(((await current.boundingBox())?.y ?? 0) - top)).toBeLessThan(3)

    const clauseId = (await current.getAttribute('data-clause')) ?? ''
    await expect.poll(async () => (await ask<{ session: string }>(page, 'preferences', {})).session).toContain(clauseId)
    await page.reload()
    await expect(current).toHaveCount(1, { timeout: 60_000 })
    expect(await current.innerText()).toBe(words)
    await expect(current).toBeInViewport()
  },
)
