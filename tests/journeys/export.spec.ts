import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Collection } from '../../core/model/collection.ts'
import type { ExportPreview } from '../../core/model/exported-file.ts'
import { look } from './support/looks.ts'
import { ask } from './support/policies.ts'
import { shareSampleLibrary } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * What an export will hold and leave out, said before it is made; then the files themselves. Nothing in the library
 * changes.
 */
const sample = shareSampleLibrary()
test.beforeEach(async ({ page }) => {
  await sample.openIn(page)
})

const dialog = (page: Page) => page.getByRole('dialog')
const formats = (page: Page) => dialog(page).getByRole('radiogroup').nth(1)
const held = (page: Page) => dialog(page).getByRole('status').filter({ hasText: /\S/ }).first()
const losses = (page: Page) => held(page).getByRole('listitem')
const saved = async (
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const download = page.waitForEvent('download')
  await press()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('by keys alone: each format says what it holds and leaves out; Word and CSV are saved', async ({ page }) => {
  const { clauses, taggings, notes, highlights, links } = await ask<ExportPreview>(page, 'previewExport', {
    scope: { kind: 'library' },
    format: 'docx',
  })
  const counts = `${clauses.toString()} 条，标签 ${taggings.toString()} 处，批注 ${notes.toString()} 条，高亮 ${highlights.toString()} 处，关联 ${links.toString()} 条`
  await page.keyboard.press('Control+e')
  await expect(formats(page).getByRole('radio', { name: /^HTML/ })).toBeFocused()
  await expect(held(page)).toContainText(counts)
  for (let up = 0; up < 3; up += 1) await page.keyboard.press('ArrowUp')
  await expect(formats(page).getByRole('radio', { name: /^Word/ })).toBeChecked()
  await expect(held(page)).toContainText(counts)
  await expect(losses(page).filter({ hasText: '不带原件' })).toHaveCount(1)
  await expect(losses(page).filter({ hasText: '机读内容' })).toHaveCount(1)
  await look(page, 'export-docx')
  const word = await saved(page, () => page.keyboard.press('Enter'))
  expect(word.name).toMatch(/\.docx$/)
  const parts = unzipSync(word.bytes)
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['word/document.xml', 'word/comments.xml']))
  expect(
    strFromU8(parts['word/comments.xml'] ?? new Uint8Array()).match(/<w:comment /g)?.length,
  ).toBeGreaterThanOrEqual(notes)
  await expect(page.getByText(`已导出 ${clauses.toString()} 条`)).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)

  // a library of several files is typeset as one PDF
  await page.keyboard.press('Control+e')
  await expect(formats(page).getByRole('radio', { name: /^HTML/ })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(formats(page).getByRole('radio', { name: /^PDF/ })).toBeChecked()
  await expect(held(page)).toContainText(counts)
  await look(page, 'export-pdf')
  const pdf = await saved(page, () => page.keyboard.press('Enter'))
  expect(pdf.name).toMatch(/\.pdf$/)
  expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
  await expect(dialog(page)).toHaveCount(0)

  await page.keyboard.press('Control+e')
  await expect(formats(page).getByRole('radio', { name: /^HTML/ })).toBeFocused()
  for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown')
  await expect(formats(page).getByRole('radio', { name: /^CSV/ })).toBeChecked()
  await expect(held(page)).toContainText(counts)
  const csv = await saved(page, () => page.keyboard.press('Enter'))
  expect(csv.name).toMatch(/\.csv$/)
  const text = Buffer.from(csv.bytes).toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toContain('建立农产品全程追溯机制')
  expect(text.split('\n').length).toBeGreaterThan(clauses)
})

test.describe('dark, en-GB', { tag: '@further' }, () => {
  test.use({ colorScheme: 'dark', locale: 'en-GB' })
  test('a collection as every other format; only the package leaves nothing out', async ({ page }) => {
    const [collection] = await ask<readonly Collection[]>(page, 'collections', {})
    if (collection === undefined) throw new Error('the sample library has no collection')
    // the page has its keys a moment after its places
    await expect(async () => {
      await page.keyboard.press('Control+e')
      await expect(dialog(page)).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
    await dialog(page)
      .getByRole('radio', { name: new RegExp(collection.name) })
      .check()
    await expect(held(page)).toContainText(`${collection.members.length.toString()} clauses`)
    for (const [name, extension, leaves] of [
      ['Excel', 'xlsx', true],
      ['W3C annotations', 'jsonld', true],
      ['Piyue package', 'piyue', false],
    ] as const) {
      if ((await dialog(page).count()) === 0) {
        await page.keyboard.press('Control+e')
        await dialog(page)
          .getByRole('radio', { name: new RegExp(collection.name) })
          .check()
      }
      await formats(page)
        .getByRole('radio', { name: new RegExp(`^${name}`) })
        .check()
      await expect(held(page)).toContainText(`${collection.members.length.toString()} clauses`)
      if (leaves) await expect(losses(page).first()).toBeVisible()
      else await expect(losses(page)).toHaveCount(0)
      if (leaves) await look(page, `export-${extension}-dark`)
      const file = await saved(page, () => dialog(page).getByRole('button', { name: 'Export', exact: true }).click())
      expect(file.name).toMatch(new RegExp(`\\.${extension}$`))
      expect(file.bytes.length).toBeGreaterThan(500)
      await expect(dialog(page)).toHaveCount(0)
    }
  })
})
