import { further, look } from './support/looks.ts'
import { shareSampleLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * The sample library as every language and theme shows it: each screen clean for axe, each picture there to be looked
 * at.
 */
const sample = shareSampleLibrary()

const languages = {
  'zh-Hans': { locale: 'zh-CN', library: '资料库', search: '检索', settings: '设置' },
  'zh-Hant': { locale: 'zh-TW', library: '資料庫', search: '檢索', settings: '設定' },
  en: { locale: 'en-GB', library: 'Library', search: 'Search', settings: 'Settings' },
} as const

for (const theme of ['light', 'dark'] as const)
  for (const [language, words] of Object.entries(languages)) {
    test.describe(
      `${language}, ${theme}`,
      further(language === 'en' ? theme === 'dark' : language === 'zh-Hans' && theme === 'light'),
      () => {
        test.use({ locale: words.locale, colorScheme: theme })
        test('library, reader, search, palette and settings', async ({ page }) => {
          const name = (screen: string): string => `${screen}-${language}-${theme}`
          await sample.openIn(page)
          const rail = page.getByRole('navigation').filter({ has: page.getByRole('button', { name: words.settings }) })
          await rail.getByRole('button', { name: words.library }).click()
          const grid = page.getByRole('grid')
          await expect(grid).toBeVisible()
          expect(await grid.getByRole('row').count()).toBeGreaterThan(5)
          await look(page, name('library'))

          await grid.getByRole('row').filter({ hasText: '实施方案' }).first().dblclick()
          await expect(page.getByRole('tree')).toBeVisible()
          await page.getByRole('treeitem', { name: '建立农产品全程追溯机制' }).click()
          await look(page, name('reader'))

          await page.keyboard.press('Control+k')
          await page.getByRole('combobox').fill('追溯')
          await expect(page.getByRole('option').first()).toBeVisible()
          await look(page, name('palette'))
          await page.keyboard.press('Escape')

          await rail.getByRole('button', { name: words.search }).click()
          await page
            .getByRole('main')
            .getByRole('searchbox')
            .or(page.getByRole('main').getByRole('combobox'))
            .first()
            .fill('数据')
          await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
          await look(page, name('search'))

          await rail.getByRole('button', { name: words.settings }).click()
          await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(words.settings)
          await look(page, name('settings'))
        })
      },
    )
  }
