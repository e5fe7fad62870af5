import { rm } from 'node:fs/promises'
import { expect, test } from './support/journey.ts'
import { servePiyue } from './support/loopback.ts'
import { preparedLibrary } from './support/sample-library.ts'

// Once a run: the journeys over the sample library each take a copy of what this one leaves.
test('the sample library is opened from the welcome screen, and closed', async ({ page }) => {
  await rm(preparedLibrary, { recursive: true, force: true })
  const piyue = await servePiyue(preparedLibrary)
  await page.goto(piyue.address)
  await page.getByRole('button', { name: '打开示例资料库' }).click()
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 })
  await page.close()
  await piyue.stop()
})
