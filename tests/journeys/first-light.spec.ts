import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Codebook, PolicySummary, PolicyView } from '../../core/contract/workbench.ts'
import { further, look } from './support/looks.ts'
import { newLibraryFolder, runPiyue, servePiyue } from './support/loopback.ts'
import { ask, fileSets, policyWithSectors, type SectorPolicy } from './support/policies.ts'
import { expect, test } from './support/journey.ts'

const rail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '工作区' }).getByRole('button', { name })

async function openPolicy(page: Page, { summary }: SectorPolicy): Promise<void> {
  await rail(page, '资料库').click()
  await page.getByRole('searchbox', { name: '按标题、文号、机关筛选' }).fill(summary.metadata.title ?? summary.fileName)
  await page.getByRole('grid', { name: '政策' }).getByRole('row').nth(1).dblclick()
  await expect(page.getByRole('tree')).toBeVisible()
}

/** Makes a clause the current one through the outline. */
async function goTo(page: Page, heading: string): Promise<void> {
  await page.getByRole('tree').getByRole('treeitem', { name: heading }).first().click()
  await expect(page.getByRole('complementary', { name: '条款详情' }).getByRole('heading', { level: 2 })).toContainText(
    heading,
  )
}

// where the real files are, the sample's turn comes with the further journeys
for (const [turn, { name, files }] of fileSets.entries()) {
  test(
    `imports ${name}, tags, annotates, links, exports, closes and reopens with everything there`,
    further(turn === fileSets.length - 1),
    async ({ page }) => {
      const { folder, discard } = await newLibraryFolder()
      let piyue = await servePiyue(folder)
      try {
        await page.goto(piyue.address)
        await expect(page.getByRole('heading', { name: '批阅', level: 1 })).toBeVisible()
        await look(page, 'welcome')

        // import: every file shows its state, one summary at the end
        const chooser = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: '选择文件', exact: true }).click()
        await (await chooser).setFiles([...files])
        const grid = page.getByRole('grid', { name: '政策' })
        await expect(grid).toBeVisible()
        await expect(page.getByRole('complementary', { name: '导入' })).toContainText(
          `${files.length.toString()} 个文件，读完 ${files.length.toString()}`,
          { timeout: 60_000 },
        )
        const summaries = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
        expect(summaries.length).toBeGreaterThanOrEqual(files.length)
        await look(page, 'library-imported')

        // tag the sector sections of the national plan: the first by the picker, the second by accepting the suggestion
        const national = await policyWithSectors(page, 'national')
        const { sectors } = await ask<Codebook>(page, 'codebook', {})
        const [first, second] = national.sections
        if (first === undefined || second === undefined)
          throw new Error('the national policy names fewer than two sectors')
        const firstSector = sectors.find((sector) => sector.id === first.sector)
        if (firstSector === undefined) throw new Error(`unknown sector ${first.sector ?? ''}`)
        await openPolicy(page, national)
        await goTo(page, first.heading)
        await page.keyboard.press('t')
        await page.getByRole('combobox', { name: '查找或新建标签' }).fill(firstSector.name)
        await expect(page.getByRole('option', { name: firstSector.name }).first()).toBeVisible()
        await look(page, 'tag-picker')
        await page.keyboard.press('Enter')
        const details = page.getByRole('complementary', { name: '条款详情' })
        await expect(details.getByRole('button', { name: `去掉标签：${firstSector.name}` })).toBeVisible()
        await goTo(page, second.heading)
        await page.keyboard.press('a')
        await expect(details.getByRole('button', { name: /^去掉标签：/ })).toBeVisible()
        for (const section of national.sections.slice(2, 6)) {
          await goTo(page, section.heading)
          await page.keyboard.press('a')
          await expect(details.getByRole('button', { name: /^去掉标签：/ })).toBeVisible()
        }

        // annotate a selection
        await goTo(page, first.heading)
        const paragraph = page
          .getByRole('feed')
          .getByRole('article')
          .filter({ hasText: first.heading })
          .getByRole('paragraph')
          .first()
        const box = await paragraph.boundingBox()
        if (!box) throw new Error('the clause is not on the screen')
        await page.mouse.move(box.x + 6, box.y + 14)
        await page.mouse.down()
        await page.mouse.move(box.x + 110, box.y + 14, { steps: 6 })
        await page.mouse.up()
        await expect(page.getByRole('toolbar', { name: '对所选文字' })).toBeVisible()
        await look(page, 'selection-toolbar')
        await page.keyboard.press('n')
        await page.getByRole('textbox', { name: '写批注' }).fill('口径与省级方案对照后再引用。')
        await page.keyboard.press('Control+Enter')
        await expect(page.getByText('口径与省级方案对照后再引用。').first()).toBeVisible()
        // it is on the screen before it is on the disk
        const annotated = async () =>
          (await ask<PolicyView>(page, 'readPolicy', { policyId: national.summary.id })).annotations
        await expect.poll(async () => (await annotated()).length).toBe(1)
        expect((await annotated())[0]?.anchor?.exact.length).toBeGreaterThan(2)

        // link a provincial clause to its national one, by searching for it
        const provincial = await policyWithSectors(page, 'provincial')
        const local = provincial.sections.find((section) => section.sector === first.sector)
        if (local === undefined) throw new Error('the provincial policy has no section on the first sector')
        await openPolicy(page, provincial)
        await goTo(page, local.heading)
        await page.keyboard.press('l')
        await page.getByRole('radio', { name: '落实' }).click()
        await page.getByRole('combobox', { name: '检索目标条款' }).fill(first.heading)
        await page
          .getByRole('option')
          .filter({ hasText: national.summary.metadata.title ?? '' })
          .filter({ hasText: first.path })
          .first()
          .click()
        await expect(details.getByRole('button', { name: /打开落实的条款/ })).toBeVisible()
        await look(page, 'linked')

        // follow it, find the backlink at the other end, come back
        await details.getByRole('button', { name: /打开落实的条款/ }).click()
        await expect(details.getByRole('heading', { level: 2 })).toContainText(first.heading)
        // a suggestion may stand beside it by now: this is the one that was made
        await expect(
          details.getByRole('button', {
            name: new RegExp(`打开被落实的条款，${(provincial.summary.metadata.title ?? '').slice(0, 3)}`, 'u'),
          }),
        ).toBeVisible()
        await page.keyboard.press('Alt+ArrowLeft')
        await expect(details.getByRole('heading', { level: 2 })).toContainText(local.heading)

        // keep both ends in a collection
        const collect = async (choose: () => Promise<void>): Promise<void> => {
          await details.getByRole('button', { name: '加入合集', exact: true }).click()
          await choose()
          await page.keyboard.press('Enter')
          await expect(details.getByRole('button', { name: '移出合集：承接对照' })).toBeVisible()
        }
        await collect(() => page.getByRole('textbox', { name: '合集名称' }).fill('承接对照'))
        await details.getByRole('button', { name: /打开落实的条款/ }).click()
        await expect(details.getByRole('heading', { level: 2 })).toContainText(first.heading)
        await collect(() => page.getByRole('radio', { name: /承接对照/ }).check())

        // export the collection as HTML and JSON
        const exported: Record<string, string> = {}
        await rail(page, '资料库').click()
        for (const format of ['HTML', 'JSON']) {
          await page.getByRole('button', { name: '导出' }).first().click()
          const dialog = page.getByRole('dialog', { name: '导出' })
          await dialog.getByRole('radio', { name: /承接对照/ }).check()
          await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
          if (format === 'HTML') await look(page, 'export-dialog')
          const download = page.waitForEvent('download')
          await dialog.getByRole('button', { name: '导出', exact: true }).click()
          exported[format] = await readFile(await (await download).path(), 'utf8')
        }
        expect(exported['HTML']).toContain('口径与省级方案对照后再引用。')
        expect(exported['HTML']).toContain('Content-Security-Policy')
        expect(exported['HTML']).not.toMatch(/<script/i)
        const collection = JSON.parse(exported['JSON'] ?? '') as { format: string }
        expect(collection.format).toBe('piyue/collection@1')
        expect(exported['JSON']).toContain('口径与省级方案对照后再引用。')
        expect(exported['JSON']).toContain(national.summary.id)
        expect(exported['JSON']).toContain(provincial.summary.id)
        expect(exported['HTML']?.match(/<article class="clause"/g)).toHaveLength(2)

        // close, reopen: all there, and undo still knows its steps
        const before = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
        await piyue.stop()
        piyue = await servePiyue(folder)
        await page.goto(piyue.address)
        await expect(grid).toBeVisible()
        expect(await ask<readonly PolicySummary[]>(page, 'listPolicies', {})).toEqual(before)
        expect(before.reduce((sum, summary) => sum + summary.taggings, 0)).toBeGreaterThanOrEqual(2)
        await expect(page.getByRole('button', { name: '撤销：修改合集' })).toBeEnabled()
        await openPolicy(page, national)
        await goTo(page, first.heading)
        await expect(details.getByText('口径与省级方案对照后再引用。')).toBeVisible()
        await expect(details.getByRole('button', { name: /打开被落实的条款/ })).toBeVisible()
        await look(page, 'reopened')
        const inCollection = details.getByRole('button', { name: '移出合集：承接对照' })
        await expect(inCollection).toBeVisible()
        await page.keyboard.press('Control+z')
        await expect(inCollection).toBeHidden()
        await page.keyboard.press('Control+Shift+z')
        await expect(inCollection).toBeVisible()

        // the command line reads the same library, once the window has let go of it
        await piyue.stop()
        const check = await runPiyue(['check', '--json', '--library', folder])
        expect(check.status, check.stdout + check.stderr).toBe(0)
        expect(JSON.parse(check.stdout)).toMatchObject({ ok: true })
      } finally {
        await piyue.stop()
        await discard()
      }
    },
  )
}
