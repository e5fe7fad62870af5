import { expect, test } from './support/journey.ts'
import { openSampleIn } from './support/sample-library.ts'

test(
  'an edit that could not be saved is taken up after a reload, and made once',
  { tag: '@further' },
  async ({ page }) => {
    const { discard, piyue } = await openSampleIn(page)
    await page.route('**/api/call/edit', (route) => route.abort())
    const row = page.getByRole('grid').getByRole('row').filter({ hasText: '云泽省“数据赋能百业”' }).first()
    await row.click()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByRole('button', { name: /移除/ }).click()
    await expect(page.getByText('1 处改动待保存')).toBeVisible()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.unrouteAll()
    await page.reload()
    await expect(page.getByText('5 份政策')).toBeVisible()
    await expect(row).toHaveCount(0)
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('piyue.waiting'))),
    ).toEqual([])
    await piyue.stop()
    await discard()
  },
)
