import type { PolicySummary } from '../../core/contract/workbench.ts'
import { further, look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { shareSampleLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * The original beside the text: a PDF's pages, a DOCX's paragraphs, a TXT's lines, with the clause and the selection
 * lit in both.
 */
const sample = shareSampleLibrary()
test.beforeEach(async ({ page }) => {
  await sample.openIn(page)
})

const summaryOf = async (page: Parameters<typeof ask>[0], ending: string): Promise<PolicySummary> => {
  const found = (await ask<readonly PolicySummary[]>(page, 'listPolicies', {})).find(({ fileName }) =>
    fileName.endsWith(ending),
  )
  if (found === undefined) throw new Error(`the sample library has no ${ending}`)
  return found
}
const open = async (page: Parameters<typeof ask>[0], summary: PolicySummary): Promise<void> => {
  await page.getByRole('button', { name: '资料库' }).first().click()
  await page.locator(`[data-policy="${summary.id}"]`).dblclick()
  await expect(page.getByRole('feed')).toBeVisible()
}

test('the page of a PDF follows the clause, and a press on the page leads to its clause', async ({ page }) => {
  const summary = await summaryOf(page, '.pdf')
  await open(page, summary)
  await page.locator('[data-clause]').first().click()
  const pane = page.getByRole('region', { name: '原件' })
  if (!(await pane.isVisible())) await page.keyboard.press('p')
  await expect(pane.getByRole('img', { name: '第 1 页' })).toBeVisible()

  const pageBefore = await pane.getByRole('textbox', { name: '页码' }).inputValue()
  await page.getByRole('tree').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(pane.getByRole('textbox', { name: '页码' })).not.toHaveValue(pageBefore)
  await expect(pane.locator('.lit-clause').first()).toBeVisible()
  await look(page, 'original-pdf-light')

  // a line higher up on the page is another clause's
  const field = pane.getByRole('textbox', { name: '页码' })
  await field.fill('3')
  await field.press('Enter')
  await expect(pane.getByRole('img', { name: '第 3 页' })).toBeVisible()
  const line = pane
    .locator('.original-page')
    .filter({ has: page.getByRole('img', { name: '第 3 页' }) })
    .locator('.original-text span')
    .filter({ hasText: /[\u4e00-\u9fff]{2}/ })
    .nth(12)
  await expect(line).toBeVisible()
  const words = ((await line.textContent()) ?? '').trim()
  await line.click()
  await expect(page.getByRole('feed').locator('[aria-current=true]')).toContainText(words)

  await pane.getByRole('button', { name: '缩略图' }).click()
  await pane.getByRole('navigation', { name: '缩略图' }).getByRole('button').nth(1).click()
  await expect(pane.getByRole('img', { name: '第 2 页' })).toBeVisible()
  await pane.getByRole('button', { name: '放大' }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'original-pdf-dark')
  await pane.getByRole('button', { name: '收起原件' }).click()
  await expect(pane).toBeHidden()
})

for (const ending of ['.docx', '.txt']) {
  test(
    `a ${ending.slice(1)} is shown as it was read, with the clause lit`,
    further(ending === '.docx'),
    async ({ page }) => {
      await open(page, await summaryOf(page, ending))
      await page.locator('[data-clause]').nth(2).click()
      const pane = page.getByRole('region', { name: '原件' })
      // the window remembers whether the pane was open
      if (!(await pane.isVisible())) await page.keyboard.press('p')
      const lit = pane.locator('.original-block.is-standing').first()
      await expect(lit).toBeVisible()
      const before = await page.locator('[data-clause][aria-current=true]').getAttribute('data-clause')
      await pane.locator('.original-block:not(.left-out)').last().click()
      await expect(page.locator('[data-clause][aria-current=true]')).not.toHaveAttribute('data-clause', before ?? '')
      await look(page, `original-${ending.slice(1)}`)
      await page.keyboard.press('p')
      await expect(pane).toBeHidden()
    },
  )
}
