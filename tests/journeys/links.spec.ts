import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { LinkGraph } from '../../core/model/link-graph.ts'
import type { PolicySummary } from '../../core/model/policy-summary.ts'
import { further, look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { openPolicy, shareSampleLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/** Links suggested, dragged, commented, seen from both ends, and drawn as a graph. */
const sample = shareSampleLibrary()
test.use({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
test.beforeEach(async ({ page }) => {
  await sample.openIn(page)
  await page.keyboard.press('Control+1')
})

const linksOf = async (page: Page): Promise<LinkGraph['links']> => (await ask<LinkGraph>(page, 'linkGraph', {})).links
const municipal = async (page: Page): Promise<PolicySummary> => {
  const found = (await ask<readonly PolicySummary[]>(page, 'listPolicies', {})).find(
    ({ metadata }) => metadata.level === 'municipal',
  )
  if (found === undefined) throw new Error('the sample library has no municipal policy')
  return found
}
const clauses = (page: Page) => page.getByRole('feed').locator('[data-clause]')

test('a suggestion is accepted and undone by keyboard', async ({ page }) => {
  test.slow()
  const before = (await linksOf(page)).length
  await openPolicy(page, (await municipal(page)).metadata.documentNumber ?? '')
  await clauses(page).first().click()
  const section = page.getByRole('region', { name: '关联建议' })
  await expect(section.getByRole('list', { name: '各政策尚有的建议' }).getByRole('listitem').first()).toBeVisible()
  await expect(section.getByRole('progressbar')).toHaveCount(0, { timeout: 20_000 })
  await section
    .getByRole('button', { name: /^到下一条/ })
    .first()
    .click()
  const suggested = section.locator('.suggested-link')
  await expect(suggested.first().locator('mark').first()).toBeVisible()
  await look(page, 'links-suggested')
  await suggested
    .first()
    .getByRole('button', { name: /^接受建议/ })
    .press('Enter')
  await expect.poll(async () => (await linksOf(page)).length).toBe(before + 1)
  await expect(page.getByText(/^已关联：落实/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await linksOf(page)).length).toBe(before)
})

test('a clause is dragged onto one of another policy, and the backlink stands at the other end', async ({ page }) => {
  test.slow()
  await openPolicy(page, /省/)
  const target = await page.getByRole('tab', { selected: true }).getAttribute('id')
  await page.keyboard.press('Control+1')
  await openPolicy(page, (await municipal(page)).metadata.documentNumber ?? '')
  const row = clauses(page).nth(1)
  await row.hover()
  const path = (await row.getAttribute('aria-label')) ?? ''
  const grip = await row.locator('.clause-grip').boundingBox()
  const tab = await page.locator(`#${target ?? ''}`).boundingBox()
  if (grip === null || tab === null) throw new Error('nothing to drag, or nowhere to drag it')
  await page.mouse.move(grip.x + 10, grip.y + 10)
  await page.mouse.down()
  await page.mouse.move(tab.x + 40, tab.y + 20, { steps: 6 })
  await expect(page.locator(`#${target ?? ''}`)).toHaveAttribute('aria-selected', 'true')
  const there = clauses(page).nth(2)
  await expect(there).toBeVisible()
  const box = await there.boundingBox()
  if (box === null) throw new Error('the other policy shows no clause')
  await page.mouse.move(box.x + 300, box.y + 16, { steps: 4 })
  await expect(page.locator('.drop-line')).toBeVisible()
  await page.screenshot({ path: '.cache/screens/links-drag.png' })
  await page.mouse.up()
  const chooser = page.getByRole('dialog', { name: '建立关联' })
  await expect(chooser.getByRole('radio', { name: '落实' })).toBeChecked()
  await look(page, 'links-chooser')
  await chooser.getByRole('textbox', { name: '关联说明' }).fill('市里先行')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已关联：落实/)).toBeVisible()
  await there.click({ position: { x: 300, y: 16 } })
  const card = page.getByRole('region', { name: '关联', exact: true }).locator('.link-card', { hasText: '市里先行' })
  await expect(card).toContainText('被落实')
  await look(page, 'links-backlink')
  await card.getByRole('button', { name: /^打开被落实/ }).click()
  await expect(page.locator('[data-clause][aria-current=true]')).toHaveAttribute('aria-label', path)
  await page
    .getByRole('button', { name: /^更改这条关联/ })
    .first()
    .press('Enter')
  await page.getByRole('menuitemcheckbox', { name: '细化' }).press('Enter')
  await expect(page.getByText('关联已更改')).toBeVisible()
})

test('what is cited is underlined and opens the policy it names', { tag: '@further' }, async ({ page }) => {
  await openPolicy(page, /省.*实施方案/s)
  const citation = page.locator('.citation').first()
  await expect(citation).toBeVisible()
  await citation.click()
  await expect(page.getByRole('tab', { selected: true })).toContainText('行动计划')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('region', { name: '引文' }).getByRole('button', { name: '打开' }).first()).toBeVisible()
})

test('the graph is narrowed, opened up, exported and followed into the reader', async ({ page }) => {
  const links = await linksOf(page)
  await page.keyboard.press('Control+Shift+G')
  await expect(page.locator('.graph-canvas canvas').first()).toBeVisible()
  const tree = page.getByRole('tree', { name: '政策与关联' })
  await expect(page.getByRole('status').filter({ hasText: `${links.length.toString()} 条关联` })).toBeVisible()
  await page.getByRole('group', { name: '关联类型' }).getByRole('button', { name: /^落实/ }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: `${links.filter(({ type }) => type === 'implements').length.toString()} 条关联` }),
  ).toBeVisible()
  await tree.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem', { expanded: true })).toHaveCount(1)
  await look(page, 'graph-opened')
  await page.getByRole('button', { name: '导出图' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /SVG/ }).click()
  const svg = await readFile(await (await download).path(), 'utf8')
  expect(svg).toContain('<svg xmlns')
  expect(svg).toMatch(/落实 \d+/)
  await tree.focus()
  await page.keyboard.press('ArrowDown')
  const clause = await tree.getByRole('treeitem', { selected: true }).locator('b').first().textContent()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-clause][aria-current=true]')).toHaveAttribute(
    'aria-label',
    new RegExp(`^${(clause ?? '').replace(/[.()]/g, '\\$&')}`),
  )
})

for (const [theme, locale] of [
  ['light', 'zh-CN'],
  ['dark', 'en-GB'],
] as const) {
  test.describe(`${theme}, ${locale}`, further(false), () => {
    test.use({ colorScheme: theme, locale })
    test('the graph looks right', async ({ page }) => {
      await page.keyboard.press('Control+Shift+G')
      await expect(page.locator('.graph-canvas canvas').first()).toBeVisible()
      await page.getByRole('tree').last().focus()
      await page.keyboard.press('End')
      await look(page, `graph-${theme}`)
      await page.setViewportSize({ width: 1024, height: 720 })
      await look(page, `graph-narrow-${theme}`)
    })
  })
}
