import { expect, test } from './support/journey.ts'
import { newLibraryFolder, servePiyue } from './support/loopback.ts'

test('the request log that every journey ends with sees what a page asks of others, in every context', async ({
  page,
  browser,
  requests,
}) => {
  const { folder, discard } = await newLibraryFolder()
  const piyue = await servePiyue(folder)
  await page.goto(piyue.address)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  expect(requests.strays).toEqual([])
  const before = requests.asked
  expect(before).toBeGreaterThan(2)
  const own = await browser.newPage()
  for (const each of [page, own]) {
    const asked = each.waitForEvent('request', (request) => request.url().endsWith('/stray.png'))
    await each.evaluate(() => {
      new Image().src = 'http://127.0.0.1:9/stray.png'
    })
    await asked
  }
  // our own page is refused by its policy, and seen all the same
  expect(requests.strays.splice(0)).toEqual([
    `image http://127.0.0.1:9/stray.png from ${page.url()}`,
    'image http://127.0.0.1:9/stray.png from about:blank',
  ])
  await own.close()
  await piyue.stop()
  await discard()
})
