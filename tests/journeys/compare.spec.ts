import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { PolicySummary } from '../../core/contract/workbench.ts'
import type { PolicyAlignment } from '../../core/model/alignment.ts'
import type { PolicyComparison } from '../../core/model/policy-comparison.ts'
import { look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { openSampleIn, type OpenLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/** Two versions and two levels of the sample library, set beside each other. */
let sample: OpenLibrary

// a library for each: what was compared last is remembered, and links stay
test.beforeEach(async ({ page }) => {
  sample = await openSampleIn(page)
})
test.afterEach(async () => {
  await sample.piyue.stop()
  await sample.discard()
})

const rows = (page: Page) => page.getByRole('grid', { name: /^对照/ }).getByRole('row')
const current = (page: Page) => page.locator('[data-row][aria-current=true]')

async function versions(
  page: Page,
): Promise<{ readonly older: PolicySummary; readonly newer: PolicySummary; readonly comparison: PolicyComparison }> {
  const policies = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
  const older = policies.find(({ metadata }) => metadata.status === 'draft')
  const newer = policies.find(({ metadata }) => metadata.status !== 'draft' && metadata.level === older?.metadata.level)
  if (older === undefined || newer === undefined) throw new Error('the sample library has no two versions')
  return {
    older,
    newer,
    comparison: await ask<PolicyComparison>(page, 'compare', { older: older.id, newer: newer.id }),
  }
}

test('two versions are read change by change, filtered, unfolded and opened, by keys alone', async ({ page }) => {
  const { older, newer, comparison } = await versions(page)
  const changes = comparison.pairs.length - comparison.summary.kept
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: '对照', level: 1 })).toBeVisible()
  await look(page, 'compare-empty')
  // levels stand below the versions, and a city's policy never beside another province's
  await expect(page.getByRole('heading', { name: '库里可以对照的上下级' })).toBeVisible()
  await expect(page.locator('.proposed-pair').filter({ hasText: '临湖市' })).toContainText('三年行动计划')
  for (let tries = 0; tries < 40 && !(await page.locator('.proposed-pair:focus').count()); tries += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(current(page)).toBeVisible()
  await expect(page.getByText(`1 / ${changes.toString()}`)).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('F7')
  await expect(page.getByText(`3 / ${changes.toString()}`)).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByText(`2 / ${changes.toString()}`)).toBeVisible()
  await expect(current(page)).toBeFocused()
  await look(page, 'compare-versions')

  // the other side, its clause in the reader, and back to the same place
  await page.keyboard.press('ArrowLeft')
  const place = await current(page).getAttribute('data-row')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('feed')).toBeVisible()
  expect(await page.title()).toContain(older.metadata.title ?? '')
  await page.keyboard.press('Control+4')
  await expect(current(page)).toHaveAttribute('data-row', place ?? '')

  // everything, and the sides swapped
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: /^不变/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.fold-row')).toHaveCount(0)
  await page.keyboard.press('u')
  await page.keyboard.press('x')
  await expect(page.getByRole('button', { name: /^选择旧稿/ })).toContainText(newer.metadata.issuedOn ?? '')
  await expect(current(page)).toBeVisible()
  await page.keyboard.press('x')
  await expect(page.getByRole('button', { name: /^选择旧稿/ })).toContainText(older.metadata.issuedOn ?? '')
})

test(
  'moved clauses are joined, one kind shows alone, two clauses are linked, and the whole is exported and printed',
  { tag: '@further' },
  async ({ page }) => {
    const { older, newer, comparison } = await versions(page)
    await page
      .getByRole('row')
      .filter({ hasText: older.metadata.title?.slice(0, 12) ?? '' })
      .filter({ hasText: '征求意见稿' })
      .click()
    await page
      .getByRole('row')
      .filter({ hasText: newer.metadata.documentNumber ?? '' })
      .click({ modifiers: ['ControlOrMeta'] })
    await page.getByRole('button', { name: '对照所选' }).click()
    await expect(rows(page).first()).toBeVisible()

    await page.getByRole('button', { name: /^移动/ }).click()
    await expect(page.locator('.wires path')).toHaveCount(comparison.summary.moved)
    await expect(page.locator('.twin-side.moved').first()).toBeVisible()
    await look(page, 'compare-moved')
    await page.locator('button.side-gone').first().click()
    await expect(page.getByRole('button', { name: /^移至/ })).toBeVisible()
    await page.locator('.fold-row').first().click()
    await expect(page.locator('.fold-row [role=gridcell]').first()).toHaveAttribute('aria-expanded', 'true')

    await page.getByRole('button', { name: /^改写/ }).click()
    await page.getByRole('button', { name: /^移动/ }).click()
    await expect(page.locator('.twin-row ins').first()).toBeVisible()
    await page.keyboard.press('Shift+M')
    await expect(page.locator('.twin-row ins')).toHaveCount(0)
    await page.keyboard.press('Shift+M')
    await page.keyboard.press('n')
    await page.keyboard.press('l')
    await expect(page.getByText('已关联：修改')).toBeVisible()
    await expect(current(page).locator('.twin-linked')).toContainText('修改')
    await page.keyboard.press('l')
    await expect(page.getByText('已有这条关联')).toBeVisible()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出对照表' }).click()
    await page.getByRole('menuitem', { name: /HTML/ }).click()
    const html = await readFile(await (await download).path(), 'utf8')
    expect(html).toContain('<ins>')
    expect((html.match(/<tr class=/g) ?? []).length).toBe(comparison.pairs.length)
    const second = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出对照表' }).click()
    await page.getByRole('menuitem', { name: /Word/ }).click()
    const word = await second
    expect(word.suggestedFilename()).toMatch(/\.docx$/)
    const parts = unzipSync(await readFile(await word.path()))
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('<w:strike/>')
    await page.getByRole('button', { name: '更多操作' }).click()
    await page.getByRole('menuitem', { name: '打印预览' }).click()
    await expect(page.getByRole('article', { name: '对照' }).locator('tbody tr')).toHaveCount(
      comparison.pairs.length - comparison.summary.kept,
    )
    await look(page, 'compare-print')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: '工作区' })).toBeHidden()
  },
)

test('a policy with revision marks is set beside the draft they speak of', { tag: '@further' }, async ({ page }) => {
  await page.keyboard.press('Control+4')
  const proposed = page.locator('.proposed-pair').filter({ hasText: '还原的征求意见稿' })
  await expect(proposed).toContainText('由 11 处修订标记还原')
  await proposed.click()
  await expect(page.getByText('左侧不是原件，由批阅按文中 11 处修订标记还原；右侧是去掉标记的正文。')).toBeVisible()
  await expect(current(page)).toContainText('改写')
  await expect(current(page).locator('ins')).toHaveText('以製造強省和港口經濟為重點，')
  await page.keyboard.press('n')
  await expect(current(page).locator('del')).toHaveText('打造60個左右，')
  // what is rebuilt is no policy of the library: it cannot change sides
  await expect(page.getByRole('button', { name: '互换左右' })).toBeDisabled()
})

test('a level is set beside the one above: suggestions are accepted and dismissed, gaps listed', async ({ page }) => {
  const policies = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
  const upper = policies.find(({ metadata }) => metadata.level === 'provincial' && metadata.title?.includes('实施方案'))
  const lower = policies.find(({ metadata }) => metadata.level === 'municipal')
  if (upper === undefined || lower === undefined) throw new Error('the sample library has no two levels')
  const align = () => ask<PolicyAlignment>(page, 'align', { upper: upper.id, lower: lower.id })
  const open = ({ pairs }: PolicyAlignment) =>
    pairs.filter(({ state, suggested }) => state === 'open' && suggested).length
  const before = await align()
  await page.keyboard.press('Control+4')
  await page.getByRole('radio', { name: '上下级' }).click()
  await page.getByRole('button', { name: /^选择下级/ }).click()
  await page.getByRole('combobox', { name: '按标题、文号、机关查找' }).fill(lower.metadata.region ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^选择上级/ }).click()
  await look(page, 'compare-picker')
  await page.getByRole('combobox', { name: '按标题、文号、机关查找' }).fill(upper.metadata.documentNumber ?? '')
  await page.keyboard.press('Enter')
  await expect(current(page)).toBeVisible()
  await expect(page.getByRole('button', { name: new RegExp(`^建议\\s*${open(before).toString()}$`) })).toBeVisible()

  await page.keyboard.press('a')
  await expect(page.getByText('已关联：落实')).toBeVisible()
  await expect(
    page.getByRole('button', { name: new RegExp(`^建议\\s*${(open(before) - 1).toString()}$`) }),
  ).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('d')
  await expect(page.getByText('已忽略这条建议')).toBeVisible()
  await expect(page.getByRole('button', { name: /^已忽略\s*1$/ })).toBeVisible()
  expect(open(await align())).toBe(open(before) - 2)
  await look(page, 'compare-levels')
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '打印预览' }).click()
  const { pairs, linked } = await align()
  await expect(page.getByRole('article', { name: '对照' }).getByRole('row', { name: /■/ })).toHaveCount(
    linked.length + pairs.filter(({ state }) => state === 'accepted').length,
  )
  await look(page, 'compare-levels-print')
  await page.keyboard.press('Escape')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出承接情况' }).click()
  await page.getByRole('menuitem', { name: '承接情况逐条，CSV' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('落实')

  await page.getByRole('button', { name: /^未承接/ }).click()
  await expect(page.locator('.finding.suggested:not(.bare)')).toHaveCount(0)
  await expect(page.locator('.side-gone').first()).toContainText('未承接')
  await page.reload()
  await expect(page.getByRole('button', { name: /^选择下级/ })).toContainText(lower.metadata.issuedOn ?? '')
})

test('the comparison in the dark and in English', { tag: '@further' }, async ({ page }) => {
  await versions(page)
  await page.evaluate(async () => {
    await fetch('/api/call/changePreferences', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ changes: { theme: 'dark', language: 'en' } }),
    })
  })
  await page.reload()
  await page.keyboard.press('Control+4')
  await page.locator('.proposed-pair').first().click()
  await expect(page.locator('.twin-row').first()).toBeVisible()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('n')
  await look(page, 'compare-dark-en')
})
