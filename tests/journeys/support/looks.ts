import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { root } from './loopback.ts'

const folder = join(root, '.cache/screens')

/** Ends a step on a screen: no accessibility violation, and a picture for someone to look at in .cache/screens. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  // the page has no frames: nothing has to be carried together on a page of axe's own, which takes twice as long
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  await page.screenshot({ path: join(folder, `${name}.png`) })
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
    `accessibility of ${name}`,
  ).toEqual([])
}

/**
 * Journeys that a change need not pass each time: further languages and themes, second ways to the same end. `npm run
 * test:journeys` takes those that are
 * `always` taken, `npm run test:further` all others, which carry the tag.
 */
export const further = (always: boolean): { readonly tag?: string } => (always ? {} : { tag: '@further' })
