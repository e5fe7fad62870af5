import { expect, type Browser, type Page } from '@playwright/test'
import { newLibraryFolder, servePiyue, type RunningPiyue } from './loopback.ts'

export interface SampleLibrary {
  readonly folder: string
  serve(): Promise<RunningPiyue>
  discard(): Promise<void>
}

/** A library of its own with the sample library opened in it, closed again: for tests that share it. */
export async function openSampleLibrary(browser: Browser): Promise<SampleLibrary> {
  const page = await browser.newPage({ locale: 'zh-CN' })
  const { folder, piyue, discard } = await openSampleIn(page)
  await page.close()
  await piyue.stop()
  return { folder, serve: () => servePiyue(folder), discard }
}

export interface OpenLibrary {
  readonly folder: string
  readonly piyue: RunningPiyue
  discard(): Promise<void>
}

/**
 * A library of its own with the sample library open in this page, whatever its language: for a test that changes it.
 */
export async function openSampleIn(page: Page): Promise<OpenLibrary> {
  const { folder, discard } = await newLibraryFolder()
  const piyue = await servePiyue(folder)
  await page.goto(piyue.address)
  await page.getByRole('button', { name: /打开示例资料库|範例資料庫|sample library/i }).click()
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 })
  return { folder, piyue, discard }
}

/** Opens a policy from the list by words of its row, with a double press as people do. */
export async function openPolicy(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('grid').getByRole('row').filter({ hasText: words }).first().dblclick()
  await expect(page.getByRole('feed')).toBeVisible()
}
