import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Codebook, PolicySummary, PolicyView } from '../../core/contract/workbench.ts'
import type { Agreement } from '../../core/model/agreement.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { TaggingId } from '../../core/model/ids.ts'
import { further, look } from './support/looks.ts'
import { servePiyue, type RunningPiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { openSampleIn } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/** Two people tag the same clauses: how alike they do, by tag, and the clauses where they differ. */
const coders = ['周', '林'] as const
let folder = ''
let discard: (() => Promise<void>) | null = null
let piyue: RunningPiyue | null = null

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ locale: 'zh-CN' })
  const sample = await openSampleIn(page)
  folder = sample.folder
  discard = sample.discard
  await codeTwice(page)
  await page.close()
  await sample.piyue.stop()
})
test.afterAll(async () => {
  await discard?.()
})
test.afterEach(async () => {
  await piyue?.stop()
})

/** Both go through the first clauses of a policy with two tags; every fourth decision differs. */
async function codeTwice(page: Page): Promise<void> {
  const policy = (await ask<readonly PolicySummary[]>(page, 'listPolicies', {})).find(({ metadata }) =>
    metadata.title?.includes('实施方案'),
  )
  const tags = (await ask<Codebook>(page, 'codebook', {})).tags
    .filter(({ isGroup, id }) => !isGroup && !id.startsWith('sector:'))
    .slice(0, 2)
  if (policy === undefined || tags.length < 2) throw new Error('the sample library has no plan or no tags')
  const clauses = (await ask<PolicyView>(page, 'readPolicy', { policyId: policy.id })).policy.clauses.slice(0, 24)
  const { ids, now } = await ask<{ ids: readonly string[]; now: string }>(page, 'newIds', { count: clauses.length * 4 })
  const edits = clauses.flatMap((clause, at) =>
    tags.flatMap((tag, which) =>
      coders.flatMap((author, who): readonly Edit[] => {
        const puts = (at + which) % 3 === 0 && !(who === 1 && at % 4 === 3)
        const id = ids[at * 4 + which * 2 + who]
        return puts && id !== undefined
          ? [
              {
                kind: 'tag-clause',
                policyId: policy.id,
                tagging: {
                  id: id as TaggingId,
                  tagId: tag.id,
                  clauseId: clause.id,
                  anchor: null,
                  author,
                  createdAt: now,
                },
              },
            ]
          : []
      }),
    ),
  )
  await ask(page, 'edit', { edit: { kind: 'batch', name: 'tag-many', edits } })
}

async function openAgreement(page: Page): Promise<void> {
  piyue = await servePiyue(folder)
  await page.goto(piyue.address)
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('kappa')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /编码一致性|Agreement/ })).toBeVisible()
}
const chooseCoder = async (page: Page, which: RegExp, name: string): Promise<void> => {
  await page.getByRole('button', { name: which }).click()
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
}
const table = (page: Page) => page.getByRole('grid', { name: /各标签的一致性|Agreement by tag/ })
const differences = (page: Page) => page.getByRole('list', { name: /标得不同的条款|Clauses tagged differently/ })

test('two coders are chosen; figures, tags and the clauses where they differ, one of which is opened', async ({
  page,
}) => {
  await openAgreement(page)
  await chooseCoder(page, /^甲/, coders[0])
  await chooseCoder(page, /^乙/, coders[1])
  const told = await ask<Agreement>(page, 'agreement', { coders })
  expect(told.disagreements.length).toBeGreaterThan(1)
  await expect(page.getByRole('region', { name: '总体' })).toContainText(
    (Math.trunc((told.overall.kappa ?? 0) * 100) / 100).toFixed(2),
  )
  await expect(table(page).getByRole('row')).toHaveCount(told.tags.length + 1)
  await expect(page.getByRole('complementary', { name: '标得不同的条款' })).toContainText(
    told.disagreements.length.toString(),
  )
  await look(page, 'agreement')

  await table(page).getByRole('button', { name: /^κ/ }).click()
  const lowest = told.tags.toSorted((a, b) => (a.kappa ?? 9) - (b.kappa ?? 9))[0]
  await expect(table(page).getByRole('row').nth(1)).toContainText(lowest?.path ?? 'none')
  await table(page).getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(table(page).getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'true')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain(`只有${coders[0]}`)
  await differences(page).getByRole('button').first().click()
  await expect(page.getByRole('feed')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme}, en-GB`, further(false), () => {
    test.use({ colorScheme: theme, locale: 'en-GB' })
    test('looks right, also narrow and with one coder twice', async ({ page }) => {
      await openAgreement(page)
      await chooseCoder(page, /^First/, coders[0])
      await chooseCoder(page, /^Second/, coders[1])
      await expect(differences(page)).toBeVisible()
      await look(page, `agreement-${theme}-en`)
      await page.setViewportSize({ width: 1024, height: 720 })
      await look(page, `agreement-narrow-${theme}`)
      await chooseCoder(page, /^Second/, coders[0])
      await expect(page.getByText('Both sides are one person')).toBeVisible()
    })
  })
}
