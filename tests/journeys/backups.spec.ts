import { look } from './support/looks.ts'
import { openSampleIn, type OpenLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/** Backups over the sample library, by keys and by hand: made, named, checked, restored into a copy, deleted. */
let sample: OpenLibrary
test.beforeEach(async ({ page }) => {
  sample = await openSampleIn(page)
})
test.afterEach(async () => {
  await sample.piyue.stop()
  await sample.discard()
})

test('by keys alone: the session before left a backup; one more is made, checked, named and restored into a copy', async ({
  page,
}) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('beifen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '备份', level: 1 })).toBeVisible()
  const rows = page.getByRole('table', { name: '备份列表' }).locator('tbody tr')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText('结束时')
  await page.getByRole('button', { name: '立即备份' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await rows
    .first()
    .getByRole('button', { name: /^更多操作/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('已检查，完好')
  await rows
    .first()
    .getByRole('button', { name: /^恢复为副本/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已恢复为副本，现在的资料库没有动。')).toBeVisible()
  await look(page, 'backups')
})

test(
  'by keys: a policy removed by mistake comes back out of the backup, and that can be undone',
  { tag: '@further' },
  async ({ page }) => {
    const list = page.getByRole('grid', { name: '政策' })
    const lost = list.getByRole('row').filter({ hasText: '云泽省“数据赋能百业”' }).first()
    await lost.click()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByRole('button', { name: /移除/ }).click()
    await expect(lost).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('beifen')
    await page.keyboard.press('Enter')
    await page
      .getByRole('button', { name: /^恢复政策/ })
      .last()
      .focus()
    await page.keyboard.press('Enter')
    const options = page.getByRole('listbox', { name: '备份里的政策' }).getByRole('option')
    await expect(options.first()).toContainText('现在没有')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await look(page, 'backup-policies')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: /^从备份恢复/ })).toBeVisible()
    await look(page, 'backup-policy-preview')
    await page.getByRole('button', { name: '恢复到资料库' }).click()
    await expect(page.getByText('已恢复', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: '撤销这次恢复' }).click()
    await expect(page.getByText('已撤销，资料库和恢复前一样。')).toBeVisible()
  },
)

test('by hand: a backup is named, kept, and deleted after a question', { tag: '@further' }, async ({ page }) => {
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByRole('button', { name: '查看备份' }).click()
  const rows = page.getByRole('table', { name: '备份列表' }).locator('tbody tr')
  await rows
    .first()
    .getByRole('button', { name: /^更多操作/ })
    .click()
  await page.getByRole('menuitem', { name: '起名…' }).click()
  await page.getByRole('textbox', { name: '备份名称' }).fill('送审前')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('送审前')
  await rows
    .first()
    .getByRole('button', { name: /^更多操作/ })
    .click()
  await page.getByRole('menuitem', { name: '删除…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByRole('heading', { name: '还没有备份' })).toBeVisible()
  await look(page, 'backups-empty')
})
