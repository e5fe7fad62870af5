import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { FactKind } from '../../core/model/fact-correction.ts'
import type { FactsAnswer } from '../../core/model/fact-row.ts'
import { further, look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { shareSampleLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * The facts of the sample library: gone through, checked, changed, struck, added and taken back, by keyboard where a
 * hand would; narrowed by their pictures; exported.
 */
const sample = shareSampleLibrary()

const openFacts = async (page: Page): Promise<void> => {
  await sample.openIn(page)
  await page.keyboard.press('Control+6')
  await expect(rows(page).first()).toBeVisible()
}
const rows = (page: Page) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
const panel = (page: Page) => page.getByRole('complementary', { name: '所选事实' })
const read = (page: Page, kind: FactKind) => ask<FactsAnswer>(page, 'facts', { kinds: [kind] })

test('checked, changed, struck, added and taken back by keyboard', async ({ page }) => {
  await openFacts(page)
  const before = await read(page, 'target')
  expect(before.counts.target).toBeGreaterThan(20)
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).first()).toBeFocused()
  await expect(panel(page).locator('mark')).toBeVisible()

  await page.keyboard.press('v')
  await expect(rows(page).first()).toContainText('已核')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1)).toBeFocused()

  await page.keyboard.press('e')
  const figure = panel(page).getByRole('textbox', { name: '数值' })
  await figure.fill('若干')
  await page.keyboard.press('Enter')
  await expect(figure).toHaveAttribute('aria-invalid', 'true')
  await figure.fill('20—30')
  await panel(page).getByRole('textbox', { name: '单位' }).fill('万家')
  await panel(page).getByRole('textbox', { name: '期限' }).fill('2026年6月底')
  await page.keyboard.press('Enter')
  await expect(rows(page).filter({ hasText: '20—30' })).toContainText('人改')
  await expect(panel(page)).toContainText('机读为')
  const changed = (await read(page, 'target')).rows.find(({ origin }) => origin === 'changed')
  expect(changed?.fact?.value).toMatchObject({ quantity: '20—30', value: 200_000, unit: '万家', deadline: '2026-06' })
  await expect(rows(page).filter({ hasText: '20—30' })).toBeFocused()

  await page.keyboard.press('Delete')
  await expect(panel(page)).toContainText('已撤')
  await panel(page).getByRole('button', { name: '撤回更正' }).click()
  await expect(panel(page)).toContainText('机读')

  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  const text = await dialog.getByRole('region', { name: '条款原文' }).innerText()
  await dialog.getByRole('textbox', { name: '原文' }).fill('条款里没有的话')
  await dialog.getByRole('textbox', { name: '指标' }).fill('试点城市')
  await dialog.getByRole('textbox', { name: '数值' }).fill('3')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('条款里没有这句话')
  await dialog.getByRole('textbox', { name: '原文' }).fill(text.slice(0, 6))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rows(page).filter({ hasText: '试点城市' })).toContainText('人加')
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(rows(page).filter({ hasText: '试点城市' })).toHaveCount(0)
  await look(page, 'facts-checked')
})

test('targets stand beside those of the national policy: stricter or not, with both figures, and its clause a press away', async ({
  page,
}) => {
  await openFacts(page)
  const choice = page.getByRole('button', { name: /^与 |^与“/ })
  await expect(choice).toContainText('三年行动计划')
  const stricter = rows(page).filter({ hasText: '加严' })
  await expect(stricter.first()).toBeVisible()
  await expect(rows(page).filter({ hasText: '基准' }).first()).toBeVisible()
  await look(page, 'facts-against')
  await page.getByRole('columnheader', { name: '与基准比' }).getByRole('button').click()
  await expect(rows(page).first()).toContainText('加严')
  await rows(page).first().click()
  const beside = panel(page).getByRole('region', { name: '与基准比' })
  await expect(beside).toContainText('依据')
  await look(page, 'facts-against-panel')
  await beside.getByRole('button', { name: /^打开/ }).click()
  await expect(page.getByRole('tab', { selected: true })).toContainText('三年行动计划')

  // whoever does not want to compare sees the table as before
  await page.keyboard.press('Control+6')
  await choice.click()
  await page.getByRole('menuitemcheckbox', { name: '不比较' }).click()
  await expect(page.getByRole('columnheader', { name: '与基准比' })).toHaveCount(0)

  // who issued them, and the way to a number that stands before all clauses
  await page.getByRole('radio', { name: /^发文机关与文号/ }).click()
  const numbered = rows(page)
    .filter({ hasText: /〔\d{4}〕\d+号/u })
    .first()
  const number = /\S+〔\d{4}〕\d+号/u.exec(await numbered.innerText())?.[0] ?? ''
  await numbered.click()
  const policy = page.getByRole('complementary', { name: '所选政策' })
  await expect(policy).toContainText(number)
  await look(page, 'facts-issuers')
  await policy.getByRole('button', { name: '在文中看文号' }).click()
  await expect(page.getByRole('feed').getByText(number).first()).toBeInViewport()
})

test(
  'narrowed by the pictures, checked all at once after a count, opened in the reader and exported',
  { tag: '@further' },
  async ({ page }) => {
    await openFacts(page)
    const bins = page.getByRole('region', { name: '到期时间' }).getByRole('button')
    // of several targets: the one of the first was checked by the journey before
    const bin = bins.filter({ hasText: /(?:[2-9]|\d\d) 项/u }).first()
    const count = Number(/(\d+) 项/u.exec(await bin.innerText())?.[1])
    await bin.click()
    await expect(page.getByRole('status').filter({ hasText: `${count.toString()} 项，共` })).toBeVisible()
    await expect(rows(page)).toHaveCount(count)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出表格' }).click()
    await page.getByRole('menuitem', { name: /^CSV/ }).click()
    const saved = await readFile(await (await download).path(), 'utf8')
    expect(saved.trim().split('\r\n')).toHaveLength(count + 1)

    const unread = (await read(page, 'target')).unchecked.target
    await page.getByRole('button', { name: /^核对这/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^记为已核/ })
      .click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect.poll(async () => (await read(page, 'target')).unchecked.target).toBeLessThan(unread)
    await expect(rows(page).first()).toContainText(/已核|人改/)

    await page.getByRole('radio', { name: /^责任单位/ }).click()
    const body = page.getByRole('region', { name: '责任单位' }).getByRole('button').first()
    await body.click()
    await expect(body).toHaveAttribute('aria-pressed', 'true')
    await look(page, 'facts-bodies')
    await page.getByRole('radio', { name: /^引文/ }).click()
    await page.getByRole('button', { name: /^库中没有/ }).click()
    await expect(rows(page).first()).toContainText('库中没有')
    await look(page, 'facts-citations')
    await page.getByRole('radio', { name: /^力度/ }).click()
    await page.getByRole('region', { name: '各政策的力度' }).getByRole('button').first().click()
    await look(page, 'facts-modality')
    await rows(page).first().click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('feed')).toBeVisible()
  },
)

for (const [theme, locale] of [
  ['light', 'zh-CN'],
  ['dark', 'en-GB'],
] as const) {
  test.describe(`${theme}, ${locale}`, further(false), () => {
    test.use({ colorScheme: theme, locale })
    test('looks right', async ({ page }) => {
      await openFacts(page)
      await rows(page).nth(3).click()
      await look(page, `facts-${theme}`)
      await page.setViewportSize({ width: 1024, height: 720 })
      await look(page, `facts-narrow-${theme}`)
    })
  })
}
