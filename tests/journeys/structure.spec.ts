import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { AnnotationId } from '../../core/model/ids.ts'
import type { PolicySummary, PolicyView } from '../../core/contract/workbench.ts'
import { look } from './support/looks.ts'
import { newLibraryFolder, runPiyue, servePiyue, type RunningPiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { expect, test } from './support/journey.ts'

/**
 * Correcting clauses by hand, reading a policy again by other rules, and settling what lost its place in a new version.
 */
const draft = `云泽省水网建设实施方案
（征求意见稿）
一、总体要求
加快构建云泽省现代水网，统筹水資(zī)源保护与利用，到2027年底建成骨干工程12项。
二、重点任务
（一）完善骨干水网
推进临湖引水工程建设，优化水资源配置格局。加强水库清淤扩容，提升调蓄能力。
（二）提高用水效率
推动工业园区节水改造，建立用水定额管理制度。
三、保障措施
省水利厅会同有关部门定期开展评估。
`
const final = draft
  .replace('（征求意见稿）\n', '')
  .replace('加强水库清淤扩容，提升调蓄能力。', '实施中小水库清淤扩容，提升调蓄与应急供水能力。')
  .replace('省水利厅会同有关部门定期开展评估。', '县级以上人民政府对本方案的落实负总责。')

let library: Awaited<ReturnType<typeof newLibraryFolder>>
let files: string
let piyue: RunningPiyue
test.beforeAll(async () => {
  library = await newLibraryFolder()
  files = await mkdtemp(join(tmpdir(), '批阅-两稿-'))
  await writeFile(join(files, '云泽省水网建设实施方案（征求意见稿）.txt'), draft)
  await writeFile(join(files, '云泽省水网建设实施方案.txt'), final)
  const done = await runPiyue([
    'import',
    join(files, '云泽省水网建设实施方案（征求意见稿）.txt'),
    '--library',
    library.folder,
  ])
  if (done.status !== 0) throw new Error(done.stderr)
})
test.afterAll(async () => {
  await library.discard()
  await rm(files, { recursive: true, force: true })
})
test.beforeEach(async ({ page }) => {
  piyue = await servePiyue(library.folder)
  await page.goto(piyue.address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
})
test.afterEach(async () => {
  await piyue.stop()
})

const first = async (page: Page): Promise<PolicyView> => {
  const [summary] = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
  if (summary === undefined) throw new Error('no policy')
  return ask<PolicyView>(page, 'readPolicy', { policyId: summary.id })
}
/** From the list: where the session of the test before stood in a policy, that is where the window opens. */
const openFirst = async (page: Page, { policy }: PolicyView): Promise<void> => {
  await page.getByRole('button', { name: '资料库' }).first().click()
  await page.locator(`[data-policy="${policy.id}"]`).dblclick()
}
const clauseWith = (view: PolicyView, words: string) => {
  const clause = view.policy.clauses.find(({ range }) => view.text.slice(range.start, range.end).includes(words))
  if (clause === undefined) throw new Error(`no clause says ${words}`)
  return clause
}

/** The words that rows of the sheet begin with where they lie on the row above. */
const overlapping = (page: Page): Promise<readonly string[]> =>
  page.locator('.sheet-row').evaluateAll((rows) =>
    rows
      .map((row) => ({ box: row.getBoundingClientRect(), words: row.textContent.slice(0, 12) }))
      .sort((a, b) => a.box.top - b.box.top)
      .flatMap(({ box, words }, at, all) => (box.top < (all[at - 1]?.box.bottom ?? -Infinity) - 1 ? [words] : [])),
  )

test('a clause is split at a cut line by keys, promoted, taken back and done again', async ({ page }) => {
  const before = await first(page)
  const note = {
    id: 'tall' as AnnotationId,
    clauseId: clauseWith(before, '推动工业园区').id,
    anchor: null,
    body: '一是口径\n\n二是时限\n\n三是牵头单位\n\n四是与省里的对照',
    tagIds: [],
    author: '周',
    createdAt: '2026-03-01T00:00:00Z',
    changedAt: '2026-03-01T00:00:00Z',
  }
  await ask(page, 'edit', { edit: { kind: 'put-annotation', policyId: before.policy.id, annotation: note } })
  await openFirst(page, before)
  await page.locator(`[data-clause="${clauseWith(before, '临湖引水工程').id}"]`).focus()
  await page.locator(`[data-clause="${clauseWith(before, '临湖引水工程').id}"]`).click()
  await page.evaluate(() => {
    document.getSelection()?.removeAllRanges()
  })
  await page.keyboard.press('Alt+s')
  const line = page.getByRole('slider', { name: '拆分条款' })
  await expect(line).toBeFocused()
  const at = Number(await line.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowRight')
  await expect(line).toHaveAttribute('aria-valuenow', (at + 1).toString())
  await page.keyboard.press('ArrowLeft')
  await look(page, 'structure-cut')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast').filter({ hasText: '已拆成两条' })).toBeVisible()
  await expect.poll(async () => (await first(page)).policy.clauses.length).toBe(before.policy.clauses.length + 1)
  const made = clauseWith(await first(page), '加强水库清淤')
  await expect(page.locator(`[data-clause="${made.id}"]`)).toBeFocused()
  await expect(page.getByRole('region', { name: '分条更正' })).toContainText('拆分')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: '条款菜单' })
  await expect(menu.getByRole('menuitem', { name: '并入上一条' })).toBeVisible()
  await menu.getByRole('menuitem', { name: '升一级' }).press('Enter')
  await expect.poll(async () => clauseWith(await first(page), '加强水库清淤').depth).toBe(made.depth - 1)
  // a row taller than its guess keeps its height: its note lies on no other's
  await expect.poll(() => overlapping(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'structure-corrected-dark')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await first(page)).policy.clauses.length).toBe(before.policy.clauses.length)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await first(page)).policy.clauses.length).toBe(before.policy.clauses.length + 1)
  // a clause taken for none takes neither the keyboard nor one's place with it
  await page.locator('[data-clause]').nth(2).focus()
  await page.keyboard.press('Alt+Backspace')
  await expect.poll(async () => (await first(page)).policy.clauses.length).toBe(before.policy.clauses.length)
  await expect(page.locator('[data-clause][aria-current=true]')).toBeFocused()
  await page.keyboard.press('Control+z')
  await ask(page, 'edit', {
    edit: { kind: 'remove-annotation', policyId: before.policy.id, annotationId: note.id },
  })
})

test('a cleaning rule is switched off, tried and read again; the tags stay', async ({ page }) => {
  const before = await first(page)
  const clause = clauseWith(before, '骨干工程')
  await openFirst(page, before)
  await page.locator(`[data-clause="${clause.id}"]`).click()
  await page.keyboard.press('t')
  await page.keyboard.type('水网建设')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await first(page)).taggings.length).toBe(1)
  await page.getByRole('button', { name: '清理报告' }).click()
  const dialog = page.getByRole('dialog', { name: '清理报告' })
  // a press shows the place in the text and leaves the keyboard there
  await dialog.getByRole('button', { name: /现代水网，统筹水資/ }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator(`[data-clause="${clause.id}"]`)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '清理报告' }).click()
  await dialog.getByRole('switch', { name: /拼音/ }).click()
  await dialog.getByRole('button', { name: '看看会怎样' }).click()
  await expect(dialog.getByText(/处标注仍在原处/)).toBeVisible()
  await look(page, 'cleaning-report')
  await dialog.getByRole('button', { name: '重新读取' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await first(page)).text).toContain('zī')
  expect((await first(page)).taggings).toHaveLength(1)
})
