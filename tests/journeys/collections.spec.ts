import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LibraryState } from '../../core/contract/workbench.ts'
import type { Collection } from '../../core/model/collection.ts'
import { further, look } from './support/looks.ts'
import { root } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { openSampleIn, type OpenLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/** The collections of the sample library: ordered, commented on, emptied, printed, exported. */
let library: OpenLibrary

async function openSample(page: Page): Promise<void> {
  library = await openSampleIn(page)
  await page.keyboard.press('Control+8')
}
test.afterEach(async () => {
  await library.piyue.stop()
  await library.discard()
})

const collections = (page: Page) => ask<readonly Collection[]>(page, 'collections', {})
const members = (page: Page) => page.getByRole('list', { name: '合集里的条款' }).getByRole('listitem')
const first = async (page: Page): Promise<Collection> => {
  const [collection] = await collections(page)
  if (collection === undefined) throw new Error('the sample library has no collection')
  return collection
}

test('a collection is ordered, commented on, emptied and brought back, by keys alone', async ({ page }) => {
  await openSample(page)
  const before = await first(page)
  await expect(members(page)).toHaveCount(before.members.length)
  await members(page).first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect
    .poll(async () => (await first(page)).members.map(({ clauseId }) => clauseId))
    .toEqual([before.members[1], before.members[0], ...before.members.slice(2)].map((ref) => ref?.clauseId))
  await expect(members(page).nth(1)).toBeFocused()

  await page.keyboard.press('c')
  await page.keyboard.type('比国家计划早一年')
  await page.keyboard.press('Control+Enter')
  await expect(members(page).nth(1)).toContainText('比国家计划早一年')
  await expect(members(page).nth(1)).toBeFocused()
  await look(page, 'collections-comment')

  // out they go, one by one; the collection stays and says what to do
  for (let left = before.members.length; left > 0; left -= 1) {
    await expect(members(page)).toHaveCount(left)
    await members(page).first().focus()
    await page.keyboard.press('Delete')
  }
  await expect(page.getByText('合集是空的')).toBeVisible()
  expect(await first(page)).toMatchObject({ id: before.id, members: [] })
  expect(await first(page)).not.toHaveProperty('comments')
  await look(page, 'collections-empty')
  for (let step = 0; step < before.members.length + 2; step += 1) {
    const { seq } = await ask<LibraryState>(page, 'libraryState', {})
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await ask<LibraryState>(page, 'libraryState', {})).seq).toBeGreaterThan(seq)
  }
  expect(await first(page)).toEqual(before)
})

test('a collection is begun, named, described, renamed and deleted', { tag: '@further' }, async ({ page }) => {
  await openSample(page)
  await page.keyboard.press('n')
  await page.keyboard.type((await first(page)).name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('已有同名的合集')
  await page.getByRole('textbox', { name: '合集名称' }).fill('送审前再核')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '送审前再核', level: 2 })).toBeVisible()
  await page.getByRole('button', { name: '写说明' }).click()
  await page.getByRole('textbox', { name: '说明' }).fill('数字和单位逐条核对原件。')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('option', { name: /送审前再核/ })).toContainText('数字和单位')
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '改名' }).click()
  await page.getByRole('textbox', { name: '合集名称' }).fill('定稿前再核')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '定稿前再核', level: 2 })).toBeVisible()
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '删除合集' }).click()
  await expect(page.getByRole('option', { name: /定稿前再核/ })).toHaveCount(0)
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(page.getByRole('option', { name: /定稿前再核/ })).toBeVisible()
})

test(
  'a clause is dragged to another place and opened where it stands in its policy',
  { tag: '@further' },
  async ({ page }) => {
    await openSample(page)
    const before = await first(page)
    const last = before.members.length - 1
    await members(page)
      .nth(0)
      .dragTo(members(page).nth(2), { sourcePosition: { x: 30, y: 30 }, targetPosition: { x: 200, y: 4 } })
    await expect
      .poll(async () =>
        (await first(page)).members.findIndex(
          ({ policyId, clauseId }) =>
            policyId === before.members[0]?.policyId && clauseId === before.members[0].clauseId,
        ),
      )
      .toBe(1)
    expect((await first(page)).members[last]).toEqual(before.members[last])
    await members(page).nth(1).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('feed')).toBeVisible()
  },
)

test('what is printed is the whole collection and nothing else', async ({ page }) => {
  await openSample(page)
  const collection = await first(page)
  await members(page).first().focus()
  await page.keyboard.press('c')
  await page.keyboard.type('先看这一条')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '打印预览' }).click()
  const sheet = page.getByRole('article', { name: collection.name })
  await expect(sheet.locator('section')).toHaveCount(collection.members.length)
  await expect(sheet).toContainText('SHA-256')
  await look(page, 'collections-print')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(page.getByRole('navigation', { name: '工作区' })).toBeHidden()
  await expect(page.getByRole('button', { name: '打印', exact: true })).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  await writeFile(join(root, '.cache/screens/collections-print.pdf'), pdf)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('checkbox', { name: '评语' }).uncheck()
  await expect(sheet).not.toContainText('先看这一条')
  // the print button asks the system, wherever the page runs
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'asked to print'
    }
  })
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(page).toHaveTitle('asked to print')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '导出' }).getByRole('radio', { checked: true }).first()).toBeVisible()
  await expect(page.getByRole('dialog', { name: '导出' })).toContainText(collection.name)
})

const languages = {
  'zh-Hans': { locale: 'zh-CN', title: '合集' },
  'zh-Hant': { locale: 'zh-TW', title: '合集' },
  en: { locale: 'en-GB', title: 'Collections' },
} as const
for (const theme of ['light', 'dark'] as const)
  for (const [language, words] of Object.entries(languages)) {
    test.describe(`${language}, ${theme}`, further(false), () => {
      test.use({ locale: words.locale, colorScheme: theme })
      test('the collections', async ({ page }) => {
        await openSample(page)
        await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
        await expect(page.getByRole('listitem').first()).toBeVisible()
        await look(page, `collections-${language}-${theme}`)
      })
    })
  }
