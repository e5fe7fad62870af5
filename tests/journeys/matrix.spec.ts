import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { PolicySummary } from '../../core/contract/workbench.ts'
import type { Coverage } from '../../core/model/coverage.ts'
import { further, look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { shareSampleLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * The sample library as a matrix: counts, then how the national plan is taken up; a cell gone to and opened by
 * keyboard, its suggestion accepted and dismissed.
 */
const sample = shareSampleLibrary()

const openMatrix = async (page: Page): Promise<void> => {
  await sample.openIn(page)
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('columnheader', { name: /承接率|Rate/ })).toBeVisible({ timeout: 60_000 })
}
const cells = (page: Page) => page.locator('[role=gridcell].matrix-cell')
const opened = (page: Page) => page.locator('.cell-panel')

const suggestions = async (page: Page): Promise<number> => {
  const policies = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
  const base = policies.find(({ metadata }) => metadata.level === 'national' && metadata.status !== 'draft')
  if (base === undefined) throw new Error('no national policy')
  const coverage = await ask<Coverage>(page, 'coverage', {
    base: base.id,
    others: policies.flatMap(({ id }) => (id === base.id ? [] : [id])),
    by: 'sector',
  })
  return coverage.others.flatMap((other) =>
    other.cells.flatMap((cell) => cell.counterparts.filter(({ by }) => by === 'suggestion')),
  ).length
}

test('gone through and opened by keyboard; a suggestion is accepted, another dismissed', async ({ page }) => {
  await openMatrix(page)
  await cells(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  const here = page.locator('.matrix-cell:focus')
  await expect(here).toHaveAttribute('data-cell', '1 0')
  const second = await page.getByRole('rowheader').nth(1).innerText()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(here).toHaveAttribute('data-cell', '2 0')
  expect(await page.getByRole('rowheader').nth(2).innerText()).toBe(second)
  await page.keyboard.press('Alt+ArrowUp')
  await expect(here).toHaveAttribute('data-cell', '1 0')
  await page.keyboard.press('Enter')
  await expect(opened(page).locator('.cell-line').first()).toBeVisible()
  await expect(here).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(opened(page)).toHaveCount(0)
  await expect(here).toHaveAttribute('data-cell', '1 0')

  // the draft, of the base's own level, stands behind all that may take the base up
  for (let row = 1; row < 5; row++) await page.keyboard.press('ArrowDown')
  await expect(here).toHaveAttribute('data-cell', '5 0')
  await page.keyboard.press('Enter')
  const before = await suggestions(page)
  const suggested = opened(page).getByRole('article', { name: /建议/ })
  const count = await suggested.count()
  expect(count).toBeGreaterThan(1)
  await suggested.first().focus()
  await page.keyboard.press('a')
  await expect(suggested).toHaveCount(count - 1)
  await expect(opened(page).getByText('已关联 落实').first()).toBeVisible()
  await expect.poll(() => suggestions(page)).toBeLessThan(before)
  await suggested.first().focus()
  await page.keyboard.press('d')
  await expect(page.getByText('建议已忽略')).toBeVisible()
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(suggested).toHaveCount(count - 1)
  await look(page, 'matrix-opened')
  await suggested.first().getByRole('button', { name: '接受为别的关联' }).click()
  await page.getByRole('menuitem', { name: '同主题' }).click()
  await expect(opened(page).getByText('已关联 同主题').first()).toBeVisible()

  await opened(page).getByRole('button', { name: '下一格' }).click()
  await expect(page.locator('.matrix-cell.open')).toHaveAttribute('data-cell', '5 1')
  await opened(page).getByRole('button', { name: '打开条款' }).or(opened(page).locator('.cell-place')).first().click()
  await expect(page.getByRole('feed')).toBeVisible()
})

test('by tags, issuers and bodies, narrowed to what is empty and exported', { tag: '@further' }, async ({ page }) => {
  await openMatrix(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出矩阵' }).click()
  await page.getByRole('menuitem', { name: '承接情况按领域，CSV' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('承接率')
  const all = await cells(page).count()
  await page.getByRole('button', { name: /^只看空格/ }).click()
  await expect.poll(() => cells(page).count()).toBeLessThan(all)
  await expect(page.locator('.matrix-cell.void').first()).toContainText('未承接')
  await page.getByRole('button', { name: /^只看空格/ }).click()
  for (const column of ['标签', '发文机关', '责任单位']) {
    await page.getByRole('radio', { name: column }).click()
    await expect(page.getByRole('columnheader', { name: `政策 × ${column}` })).toBeVisible()
    await expect(cells(page).first()).toBeVisible()
  }
  await cells(page).filter({ hasText: '牵头' }).first().click()
  await expect(opened(page).locator('.cell-words').first()).toBeVisible()
  await look(page, 'matrix-bodies')
})

for (const [theme, locale] of [
  ['light', 'zh-CN'],
  ['dark', 'en-GB'],
] as const) {
  test.describe(`${theme}, ${locale}`, further(false), () => {
    test.use({ colorScheme: theme, locale })
    test('looks right', async ({ page }) => {
      await openMatrix(page)
      await page.locator('[data-cell="3 1"]').click()
      await expect(opened(page).locator('.cell-words').first()).toBeVisible()
      await look(page, `matrix-${theme}`)
      await page.setViewportSize({ width: 1024, height: 720 })
      await look(page, `matrix-narrow-${theme}`)
    })
  })
}
