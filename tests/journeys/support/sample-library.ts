import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { newLibraryFolder, root, servePiyue, type RunningPiyue } from './loopback.ts'

/** Where `sample-library.setup.ts` leaves the sample library, closed, before the journeys that copy it. */
export const preparedLibrary = join(root, '.cache/journeys/sample-library')

export interface SampleLibrary {
  readonly folder: string
  serve(): Promise<RunningPiyue>
  discard(): Promise<void>
}

/** A library of its own that holds the sample library, closed: for tests that share it. */
export async function copySampleLibrary(): Promise<SampleLibrary> {
  const { folder, discard } = await newLibraryFolder()
  await cp(preparedLibrary, folder, { recursive: true })
  return { folder, serve: () => servePiyue(folder), discard }
}

export interface OpenLibrary {
  readonly folder: string
  readonly piyue: RunningPiyue
  discard(): Promise<void>
}

/** A library of its own that holds the sample library, open in this page: for a test that changes it. */
export async function openSampleIn(page: Page): Promise<OpenLibrary> {
  const { folder, serve, discard } = await copySampleLibrary()
  const piyue = await serve()
  await page.goto(piyue.address)
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 })
  return { folder, piyue, discard }
}

/**
 * One copy of the sample library for all tests of a file, in their order. It adds hooks, so it is called once at the
 * file's head: a test opens Piyue over the copy in its page, and it is ended after the test.
 */
export function shareSampleLibrary(): { openIn(page: Page): Promise<void> } {
  let library: SampleLibrary
  let piyue: RunningPiyue
  test.beforeAll(async () => {
    library = await copySampleLibrary()
  })
  test.afterAll(async () => {
    await library.discard()
  })
  test.afterEach(async () => {
    await piyue.stop()
  })
  return {
    openIn: async (page) => {
      piyue = await library.serve()
      await page.goto(piyue.address)
      await expect(page.getByRole('navigation').first()).toBeVisible()
    },
  }
}

/** Opens a policy from the list by words of its row, with a double press as people do. */
export async function openPolicy(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('grid').getByRole('row').filter({ hasText: words }).first().dblclick()
  await expect(page.getByRole('feed')).toBeVisible()
}
