import type { Page } from '@playwright/test'
import type { Codebook, LibraryState } from '../../core/contract/workbench.ts'
import type { TagId } from '../../core/model/ids.ts'
import type { TagUse } from '../../core/model/tag-use.ts'
import { further, look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { openSampleIn, type OpenLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * The codebook over the sample library: by keys, by hand, with two hundred tags, in three languages and both themes.
 */
let library: OpenLibrary

const openSample = async (page: Page): Promise<void> => {
  library = await openSampleIn(page)
}
test.afterEach(async () => {
  await library.piyue.stop()
  await library.discard()
})

const tree = (page: Page) => page.getByRole('tree')
const line = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name })
const codebook = (page: Page) => ask<Codebook>(page, 'codebook', {})
const tagNamed = async (page: Page, name: string) => {
  const tag = (await codebook(page)).tags.find((each) => each.name === name)
  if (tag === undefined) throw new Error(`no tag ${name}`)
  return tag
}

test('a tag is given a digit, which puts it on and takes it off while one reads, and stands in the list of keys', async ({
  page,
}) => {
  await openSample(page)
  await page.keyboard.press('Control+9')
  await line(page, /^加严/).click()
  const { uses } = await tagNamed(page, '加严')
  const digits = page.getByRole('group', { name: '阅读时标这个标签的数字键' })
  await digits.getByRole('button', { name: '按 3 标注' }).click()
  await expect(digits.getByRole('button', { name: '按 3 标注' })).toHaveAttribute('aria-pressed', 'true')
  await look(page, 'codebook-key')

  await page.getByRole('complementary', { name: '用到此标签的条款' }).getByRole('option').first().dblclick()
  await expect(page.locator('[data-clause][aria-current]').first()).toBeVisible()
  await page.keyboard.press('3')
  await expect.poll(async () => (await tagNamed(page, '加严')).uses).toBe(uses - 1)
  await page.keyboard.press('3')
  await expect.poll(async () => (await tagNamed(page, '加严')).uses).toBe(uses)

  // another tag takes the digit, and one is told whose it was
  await page.keyboard.press('Control+9')
  await line(page, /^金融支持/).click()
  await digits.getByRole('button', { name: '3 现在标“加严”' }).click()
  await expect(page.getByText('3 不再标“加严”')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('标注：金融支持')).toBeVisible()
})

test('a tag is made, renamed, defined, coloured, moved, merged and deleted, by keys alone, and each is one undo', async ({
  page,
}) => {
  await openSample(page)
  await page.keyboard.press('Control+9')
  await expect(page.getByRole('heading', { name: '标签簿', level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('加嚴') // typed in Traditional, found in Simplified
  await expect(line(page, /^加严/)).toBeVisible()
  await look(page, 'codebook-found')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const before = await tagNamed(page, '加严')
  expect(before.uses).toBeGreaterThan(2)
  await expect(page.getByRole('complementary', { name: '用到此标签的条款' }).getByRole('option')).toHaveCount(
    before.uses,
  )

  // a new tag beside it; its name is refused while a sibling has it
  await page.getByRole('searchbox', { name: '查找标签' }).fill('')
  await tree(page).focus()
  await page.keyboard.press('n')
  await page.keyboard.type('加严')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('已有“加严”')
  await page.getByRole('textbox', { name: '标签名称' }).fill('口径从严')
  await page.keyboard.press('Enter')
  await expect(line(page, /^口径从严/)).toHaveAttribute('aria-selected', 'true')
  expect(await tagNamed(page, '口径从严')).toMatchObject({ parentId: before.parentId, uses: 0 })

  await tree(page).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('从严掌握')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '从严掌握', level: 2 })).toBeVisible()

  await page.getByRole('button', { name: '写释义' }).press('Enter')
  await page.getByRole('textbox', { name: '释义' }).fill('比上位政策更严。收：数量更高、时限更早。不收：只是换了说法。')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('definition').filter({ hasText: '数量更高、时限更早。' })).toBeVisible()
  await page.getByRole('radiogroup', { name: '选颜色' }).getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await tagNamed(page, '从严掌握')).colour).not.toBe(before.colour)

  // Alt with an arrow moves it: up one place, then under the tag before it, then out again
  await tree(page).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(line(page, /^从严掌握/)).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(line(page, /^从严掌握/)).toHaveAttribute('aria-level', '2')

  // merge 加严 into it: counted first, then done in one step
  await page.keyboard.press('/')
  await page.keyboard.type('加严')
  await page.keyboard.press('Enter')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('从严')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('status')).toContainText(`${before.uses.toString()} 处标注将改为“从严掌握”`)
  await look(page, 'codebook-merge')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect((await tagNamed(page, '从严掌握')).uses).toBe(before.uses)
  expect((await codebook(page)).tags.some(({ name }) => name === '加严')).toBe(false)
  expect((await ask<LibraryState>(page, 'libraryState', {})).undo).toBe('merge-tags')
  await page.getByRole('searchbox', { name: '查找标签' }).fill('')
  await tree(page).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await codebook(page)).tags.find(({ name }) => name === '加严')?.uses).toBe(before.uses)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await tagNamed(page, '从严掌握')).uses).toBe(before.uses)

  // its page says what became of it, the newest first
  const history = page.locator('.tag-history').getByRole('listitem')
  await expect(history.first()).toContainText(`把“加严”并入此标签，${before.uses.toString()} 处标注随之改名`)
  await page.getByRole('button', { name: /^更早的 \d+ 次$/ }).press('Enter')
  await expect(history.last()).toContainText('新建，当时叫“口径从严”')
  await look(page, 'codebook-history')

  // delete: counted first; its uses go along and come back with one undo
  await expect(line(page, /^从严掌握/)).toHaveAttribute('aria-selected', 'true')
  await tree(page).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog')).toContainText(`取下 ${before.uses.toString()} 处标注`)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await codebook(page)).tags.some(({ name }) => name === '从严掌握')).toBe(false)
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect
    .poll(async () => (await codebook(page)).tags.find(({ name }) => name === '从严掌握')?.uses)
    .toBe(before.uses)

  // ⏎ on a use opens its clause
  await line(page, /^从严掌握/).click()
  await page.getByRole('listbox', { name: '用到此标签的条款' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: '条款详情' })).toContainText('从严掌握')
})

test(
  'a tag is dragged before another and under a group; a field stays where it is',
  { tag: '@further' },
  async ({ page }) => {
    await openSample(page)
    await page.keyboard.press('Control+9')
    const order = async (): Promise<readonly string[]> => {
      const { tags } = await codebook(page)
      const group = tags.find(({ name }) => name === '约束力度')
      return tags.filter(({ parentId }) => parentId === group?.id).map(({ name }) => name)
    }
    expect(await order()).toEqual(['刚性要求', '鼓励引导', '探索试点'])
    await line(page, /^探索试点/).dragTo(line(page, /^刚性要求/), { targetPosition: { x: 120, y: 3 } })
    await expect.poll(order).toEqual(['探索试点', '刚性要求', '鼓励引导'])
    await line(page, /^资金支持/).dragTo(line(page, /^约束力度/), { targetPosition: { x: 120, y: 14 } })
    await expect.poll(order).toEqual(['探索试点', '刚性要求', '鼓励引导', '资金支持'])
    await line(page, /^领域/).getByText('领域').click()
    await page.keyboard.press('ArrowRight')
    await expect(line(page, /^现代农业/)).toHaveAttribute('draggable', 'false')
    const uses = await ask<readonly TagUse[]>(page, 'tagUses', { tagId: 'sector:agriculture' as TagId })
    await line(page, /^现代农业/).click()
    await expect(page.getByRole('complementary', { name: '用到此标签的条款' })).toContainText(
      `${uses.length.toString()} 处`,
    )
  },
)

test('two hundred tags with long names stay manageable', { tag: '@further' }, async ({ page }) => {
  await openSample(page)
  const long = '数据赋能'
  const edits = Array.from({ length: 200 }, (_, n) => ({
    kind: 'put-tag',
    tag: {
      id: `many${n.toString()}`,
      name: `${long}${'重点行业典型场景建设与推广应用'.repeat(n % 7 === 0 ? 4 : 1)}${n.toString()}`,
      parentId: n < 100 ? 'instrument' : 'finding',
      colour: '#2B6748',
      description: '',
      isGroup: false,
      order: 100 + n,
    },
  }))
  await ask(page, 'edit', { edit: { kind: 'batch', name: 'bulk', edits } })
  await page.keyboard.press('Control+9')
  await expect(tree(page)).toBeVisible()
  // the tree begins with its groups closed but for the way to the tag one stands on, and never draws all it holds
  await expect(line(page, /^政策工具/)).toHaveAttribute('aria-expanded', 'true')
  await tree(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(line(page, /^对照结论/)).toHaveAttribute('aria-expanded', 'false')
  await expect(tree(page).getByRole('treeitem')).toHaveCount(5)
  await page.keyboard.press('*')
  await page.keyboard.press('End')
  expect(await tree(page).getByRole('treeitem').count()).toBeLessThan(60)
  await page.keyboard.press('/')
  await page.keyboard.type('应用140')
  await expect(page.getByRole('status').filter({ hasText: '找到' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('140')
  await page.getByRole('searchbox', { name: '查找标签' }).fill('')
  await look(page, 'codebook-200')
  await page.setViewportSize({ width: 1024, height: 720 })
  await look(page, 'codebook-1024')
})

const languages = {
  'zh-Hans': { locale: 'zh-CN', title: '标签簿', tag: /^刚性要求/ },
  'zh-Hant': { locale: 'zh-TW', title: '標籤簿', tag: /^剛性要求/ },
  en: { locale: 'en-GB', title: 'Codebook', tag: /^Binding(?! force)/ },
} as const
for (const theme of ['light', 'dark'] as const)
  for (const [language, words] of Object.entries(languages)) {
    test.describe(`${language}, ${theme}`, further(false), () => {
      test.use({ locale: words.locale, colorScheme: theme })
      test('the codebook', async ({ page }) => {
        await openSample(page)
        await page.keyboard.press('Control+9')
        await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
        await line(page, words.tag).click()
        await expect(page.getByRole('complementary').getByRole('option').first()).toBeVisible()
        await look(page, `codebook-${language}-${theme}`)
      })
    })
  }
