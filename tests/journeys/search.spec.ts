import type { Page } from '@playwright/test'
import type { SearchAnswer } from '../../core/model/search.ts'
import { further, look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { shareSampleLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * Searching the sample library: as one types, with filters, by pattern, kept for later; by keyboard alone where a hand
 * would.
 */
const sample = shareSampleLibrary()

const openSearch = async (page: Page): Promise<void> => {
  await sample.openIn(page)
  await page.keyboard.press('Control+Shift+F')
  await expect(field(page)).toBeFocused()
}
const field = (page: Page) => page.getByRole('combobox').first()
const results = (page: Page) => page.getByRole('tree')
const found = async (page: Page, request: object): Promise<SearchAnswer> =>
  ask<SearchAnswer>(page, 'search', { limit: 500, ...request })

test('as one types, by keyboard, into the clause at the match', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('数据 追溯')
  const { total, policies, hits } = await found(page, { query: '数据 追溯', policiesBy: 'best' })
  expect(total).toBeGreaterThan(2)
  await expect(
    page.getByRole('status').filter({ hasText: `${total.toString()} 条，在 ${policies.toString()} 份政策里` }),
  ).toBeVisible()
  await expect(results(page).locator('mark').first()).toBeVisible()
  const first = results(page).getByRole('treeitem', { selected: true })
  await expect(first).toHaveAttribute('aria-level', '2')
  await expect(page.getByRole('complementary', { name: '预览' }).locator('mark').first()).toBeVisible()

  await page.keyboard.press('Alt+ArrowUp')
  await expect(results(page).getByRole('treeitem', { expanded: false })).toHaveCount(1)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(results(page).getByRole('treeitem', { expanded: false })).toHaveCount(0)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tree', { name: '大纲' }).or(page.getByRole('tree')).first()).toBeVisible()
  const match = hits[0]?.match
  if (match == null) throw new Error('no match')
  await expect(page.getByRole('contentinfo').or(page.locator('footer')).first()).toContainText(
    `已选 ${(match.end - match.start).toString()} 字`,
  )

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(field(page)).toHaveValue('数据 追溯')
})

test('narrowed by chips whose counts come true', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('数据')
  await expect(results(page)).toBeVisible()
  await page.getByRole('button', { name: '添加筛选' }).click()
  await page.keyboard.type('省级')
  const option = page.getByRole('option', { name: /省级/ }).first()
  const count = Number((await option.locator('.count').textContent())?.replace(',', ''))
  await page.keyboard.press('Enter')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '去掉筛选：省级' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: `${count.toString()} 条，在` })).toBeVisible()
  await look(page, 'search-filtered')
  await page.getByRole('button', { name: '去掉筛选：省级' }).click()
  const { total } = await found(page, { query: '数据' })
  await expect(page.getByRole('status').filter({ hasText: `${total.toString()} 条，在` })).toBeVisible()
})

test('by pattern, and what is wrong with one', { tag: '@further' }, async ({ page }) => {
  await openSearch(page)
  await page.getByRole('button', { name: '按正则表达式检索' }).click()
  await field(page).fill('20\\d\\d年')
  await expect(results(page).locator('mark').first()).toHaveText(/20\d\d年/)
  await field(page).fill('(20')
  await expect(page.getByRole('alert')).toContainText('圆括号没有配成对')
  await look(page, 'search-bad-pattern')
  await field(page).fill('')
})

test(
  'kept by name, with its count, renamed, asked again, taken away and back; its results into a collection',
  { tag: '@further' },
  async ({ page }) => {
    await openSearch(page)
    await page.keyboard.type('追溯')
    await expect(results(page)).toBeVisible()
    const { total } = await found(page, { query: '追溯' })
    await page.getByRole('button', { name: '保存检索' }).click()
    await expect(page.getByRole('textbox', { name: '检索名称' })).toHaveValue('追溯')
    await page.keyboard.press('Enter')
    const saved = page.getByRole('complementary', { name: '保存的检索' })
    await expect(saved.getByRole('button', { name: `追溯 ${total.toString()}` })).toBeVisible()
    await saved.getByRole('button', { name: '“追溯”的操作' }).click()
    await page.getByRole('menuitem', { name: '改名' }).click()
    await page.getByRole('textbox', { name: '检索名称' }).fill('追溯口径')
    await page.keyboard.press('Enter')
    await expect(saved.getByRole('button', { name: /^追溯口径/ })).toBeVisible()

    await field(page).fill('别的')
    await saved.getByRole('button', { name: /^追溯口径/ }).click()
    await expect(field(page)).toHaveValue('追溯')

    await page.getByRole('button', { name: '收入合集', exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(total.toString())
    await page.keyboard.press('Escape')

    await saved.getByRole('button', { name: '“追溯口径”的操作' }).click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    await expect(saved.getByRole('button', { name: /^追溯口径/ })).toHaveCount(0)
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect(saved.getByRole('button', { name: /^追溯口径/ })).toBeVisible()
  },
)

for (const [theme, locale, name] of [
  ['light', 'zh-CN', '检索'],
  ['dark', 'en-GB', 'Search'],
] as const) {
  test.describe(`${theme}, ${locale}`, further(false), () => {
    test.use({ colorScheme: theme, locale })
    test('looks right', async ({ page }) => {
      await openSearch(page)
      await look(page, `search-empty-${theme}`)
      await page.keyboard.type('数据 要素')
      await expect(results(page).locator('mark').first()).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await look(page, `search-results-${theme}`)
      await page.getByRole('button', { name: /添加筛选|Add filter/ }).click()
      await expect(page.getByRole('option').first()).toBeVisible()
      await look(page, `search-menu-${theme}`)
      await page.keyboard.press('Escape')
      await page.setViewportSize({ width: 1024, height: 720 })
      await look(page, `search-narrow-${theme}`)
    })
  })
}
