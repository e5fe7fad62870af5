import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PolicySummary, PolicyView } from '../../core/contract/workbench.ts'
import type { ReviewEntry } from '../../core/model/review-entry.ts'
import { look } from './support/looks.ts'
import { newLibraryFolder, runPiyue, servePiyue, type RunningPiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { expect, test } from './support/journey.ts'

/** What lost its place when a policy came in a new version is put somewhere, by proposal or by hand, or let go. */
const draft = `云泽省水网建设实施方案
云泽省水利厅

一、总体要求
加快构建云泽省现代水网，到2027年底建成骨干工程12项。
二、重点任务
（一）完善骨干水网。推进临湖引水工程建设。加强水库清淤扩容，提升调蓄能力。
（二）提高用水效率。推动工业园区节水改造，建立用水定额管理制度。
（三）强化水源保护。划定饮用水水源保护区，设置隔离防护设施。
（四）建设数字孪生水网。完善水文监测站网，建立流域统一的水网数据平台，实现雨情水情工情信息实时共享。
（五）健全水价机制。完善农业用水精准补贴和节水奖励办法，鼓励社会资本参与水网工程建设与运营。
（六）提升防洪能力。加快临湖大堤达标加固，推进山洪沟治理，完善城市排涝体系。
三、保障措施
省水利厅会同有关部门定期开展评估，评估结果向社会公布。

云泽省水利厅
2026年3月1日
`
const final = draft
  .replace('加强水库清淤扩容，提升调蓄能力', '实施中小水库扩容，增强应急供水')
  .replace('划定饮用水水源保护区，设置隔离防护设施。', '严格饮用水水源地管理。')
  .replace('省水利厅会同有关部门定期开展评估，评估结果向社会公布。', '各市要落实主体责任。')
const marked = ['加强水库清淤扩容', '设置隔离防护设施', '评估结果向社会公布']

let library: Awaited<ReturnType<typeof newLibraryFolder>>
let files: string
let piyue: RunningPiyue
test.beforeAll(async () => {
  library = await newLibraryFolder()
  files = await mkdtemp(join(tmpdir(), '批阅-两稿-'))
})
test.afterAll(async () => {
  await library.discard()
  await rm(files, { recursive: true, force: true })
})
test.beforeEach(async () => {
  piyue = await servePiyue(library.folder)
})
test.afterEach(async () => {
  await piyue.stop()
})

const queue = (page: Page): Promise<readonly ReviewEntry[]> => ask(page, 'reviewQueue', {})

test('the queue of a new version is settled by keys alone: put, chosen by hand, let go, undone', async ({ page }) => {
  const [one, two] = [
    join(files, '云泽省水网建设实施方案（征求意见稿）.txt'),
    join(files, '云泽省水网建设实施方案.txt'),
  ]
  await Promise.all([writeFile(one, draft), writeFile(two, final)])
  await piyue.stop()
  expect((await runPiyue(['import', one, '--library', library.folder])).status).toBe(0)
  piyue = await servePiyue(library.folder)
  await page.goto(piyue.address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const [summary] = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
  if (summary === undefined) throw new Error('no policy')
  const { policy, text } = await ask<PolicyView>(page, 'readPolicy', { policyId: summary.id })
  for (const [at, words] of marked.entries()) {
    const start = text.indexOf(words)
    const clause = policy.clauses.find(({ range }) => range.start <= start && start < range.end)
    if (clause === undefined) throw new Error(`no clause says ${words}`)
    const anchor = {
      clauseId: clause.id,
      range: { start, end: start + words.length },
      exact: words,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(start + words.length, start + words.length + 32),
    }
    await ask(page, 'edit', {
      edit: {
        kind: 'put-annotation',
        policyId: policy.id,
        annotation: {
          id: `n${at.toString()}`,
          clauseId: clause.id,
          anchor,
          body: `问：${words}`,
          tagIds: [],
          author: '周',
          createdAt: '2026-03-01T08:00:00.000Z',
          changedAt: '2026-03-01T08:00:00.000Z',
        },
      },
    })
  }
  await piyue.stop()
  expect((await runPiyue(['import', two, '--library', library.folder])).status).toBe(0)
  piyue = await servePiyue(library.folder)
  await page.goto(piyue.address)
  const waiting = (await queue(page)).length
  expect(waiting).toBeGreaterThanOrEqual(2)

  await page.getByRole('button', { name: `${waiting.toString()} 条待复核` }).click()
  const list = page.getByRole('listbox', { name: '待复核' })
  await expect(list).toBeFocused()
  await look(page, 'review-light')
  // the key after the next one means the next thing, however long the list takes to be read again
  await page.keyboard.press('Enter')
  await page.keyboard.press('e')
  await expect.poll(async () => (await queue(page)).length).toBe(waiting - 1)
  await expect(page.getByRole('feed')).toBeVisible()
  await page.locator('[data-clause]').nth(2).click()
  await look(page, 'review-by-hand')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await queue(page)).length).toBe(waiting - 2)
  await expect(page.getByRole('region', { name: '复核', exact: true })).toBeVisible()
  for (let left = waiting - 2; left > 0; left--) {
    await list.focus()
    await page.keyboard.press('d')
    await expect.poll(async () => (await queue(page)).length).toBe(left - 1)
  }
  await expect(page.getByText('没有待复核的内容')).toBeVisible()
  // the keyboard stays on this screen, and comes back to the list with what an undo brings back
  await expect(page.locator('.empty-place')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await queue(page)).length).toBe(1)
  await expect(list).toBeFocused()
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'review-dark')
})
