import { expect, type Browser, type Page } from '@playwright/test'
import { newLibraryFolder, servePiyue, type RunningPiyue } from './loopback.ts'

export interface SampleLibrary { readonly folder: string; serve(): Promise<RunningPiyue>; discard(): Promise<void> }

/** A library of its own with the sample library opened in it, closed again. */
export async function openSampleLibrary(browser: Browser): Promise<SampleLibrary> {
  const library = await newLibraryFolder()
  const piyue = await servePiyue(library.folder)
  const page = await browser.newPage({ locale: 'zh-CN' })
  await page.goto(piyue.address)
  await page.getByRole('button', { name: '打开示例资料库' }).click()
  await expect(page.getByRole('grid', { name: '政策' })).toBeVisible({ timeout: 60_000 })
  await page.close()
  await piyue.stop()
  return { folder: library.folder, serve: () => servePiyue(library.folder), discard: library.discard }
}

/** Opens a policy from the list by words of its row, with a double press as people do. */
export async function openPolicy(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('grid').getByRole('row').filter({ hasText: words }).first().dblclick()
  await expect(page.getByRole('feed')).toBeVisible()
}
