import { cp, writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { Codebook, LibraryState, PolicySummary, PolicyView } from '../../core/contract/workbench.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { ExportedFile, ExportFormat } from '../../core/model/exported-file.ts'
import type { AnnotationId } from '../../core/model/ids.ts'
import { dragPaths } from './support/drop-files.ts'
import { look } from './support/looks.ts'
import { servePiyue, type RunningPiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { openSampleIn } from './support/sample-library.ts'
import { expect, test } from './support/journey.ts'

/**
 * Two copies of one library: a colleague's package is looked into, one disagreement decided, taken in and taken back.
 */
const note = '请核对：此处比国家计划多出两项指标。'
const colleague = '林'
let piyue: RunningPiyue | null = null
let discard: (() => Promise<void>) | null = null
test.afterEach(async () => {
  await piyue?.stop()
  await discard?.()
})
async function serve(page: Page, folder: string): Promise<void> {
  await piyue?.stop()
  piyue = await servePiyue(folder)
  await page.goto(piyue.address)
  await expect(page.getByRole('grid')).toBeVisible()
}

interface TheirWork {
  readonly name: string
  readonly bytes: Buffer
  readonly tag: string
  /** The library as it was before they began, and theirs. */
  readonly ours: string
  readonly theirs: string
}

/**
 * A library and a colleague's copy of it, in which a note was written and a tag described otherwise; the latter as a
 * package.
 */
async function theirPackage(page: Page, description: string, format: ExportFormat = 'piyue'): Promise<TheirWork> {
  const sample = await openSampleIn(page)
  discard = sample.discard
  await sample.piyue.stop()
  const ours = `${sample.folder}-ours`
  await cp(sample.folder, ours, { recursive: true })
  await serve(page, sample.folder)
  const [policy] = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
  const { tags } = await ask<Codebook>(page, 'codebook', {})
  const tag = tags.find(({ isGroup, id, uses }) => !isGroup && !id.startsWith('sector:') && uses > 0)
  if (policy === undefined || tag === undefined) throw new Error('the sample library has no policy or no tag in use')
  await ask(page, 'changePreferences', { changes: { author: colleague } })
  const [clause] = (await ask<PolicyView>(page, 'readPolicy', { policyId: policy.id })).policy.clauses
  const {
    ids: [id],
    now,
  } = await ask<{ ids: readonly string[]; now: string }>(page, 'newIds', { count: 1 })
  if (clause === undefined || id === undefined) throw new Error('no clause to write on')
  const { uses, ...described } = { ...tag, description }
  expect(uses).toBeGreaterThan(0)
  const edits: readonly Edit[] = [
    {
      kind: 'put-annotation',
      policyId: policy.id,
      annotation: {
        id: id as AnnotationId,
        clauseId: clause.id,
        anchor: null,
        body: note,
        tagIds: [],
        author: colleague,
        createdAt: now,
        changedAt: now,
      },
    },
    { kind: 'put-tag', tag: described },
  ]
  for (const edit of edits) await ask(page, 'edit', { edit })
  const file = await ask<ExportedFile>(page, 'exportAs', { scope: { kind: 'library' }, format })
  return {
    name: file.fileName,
    bytes: Buffer.from(file.content, file.encoding),
    tag: tag.name,
    ours,
    theirs: sample.folder,
  }
}

const dialog = (page: Page) => page.getByRole('dialog')
async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(there).toBeFocused()
}
async function choose(page: Page, file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+i')
  await (await chooser).setFiles([{ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes }])
}

test('a colleague’s package is looked into, a disagreement decided, merged and taken back, by keys alone', async ({
  page,
}) => {
  const file = await theirPackage(page, '比上级要求更严的，不论是数字还是期限。')
  await serve(page, file.ours)
  const before = await ask<LibraryState>(page, 'libraryState', {})
  await choose(page, file)
  await expect(dialog(page).getByRole('heading', { name: `并入“${file.name}”` })).toBeVisible()
  await expect(dialog(page).getByRole('region', { name: '文件里有什么' })).toBeVisible()
  await expect(dialog(page).getByRole('row', { name: /^批注 1 / })).toBeVisible()
  await expect(dialog(page).getByRole('region', { name: '谁的批注' })).toContainText(colleague)
  const tags = dialog(page).getByRole('group', { name: '标签' })
  await expect(tags).toContainText('比上级要求更严的')
  await look(page, 'merge-preview')
  const asked = tags.getByRole('radio', { checked: true }).first()
  await tabTo(page, asked)
  while ((await tags.getByRole('radio', { name: '用对方的' }).first().getAttribute('aria-checked')) !== 'true')
    await page.keyboard.press('ArrowRight')
  await tabTo(page, dialog(page).getByRole('button', { name: /并入/ }).last())
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('已并入')).toBeVisible({ timeout: 60_000 })
  await look(page, 'merge-done')
  const after = await ask<LibraryState>(page, 'libraryState', {})
  expect(after.counts.annotations).toBe(before.counts.annotations + 1)
  expect((await ask<Codebook>(page, 'codebook', {})).tags.find(({ name }) => name === file.tag)?.description).toBe(
    '比上级要求更严的，不论是数字还是期限。',
  )
  await tabTo(page, dialog(page).getByRole('button', { name: '撤销这次并入' }))
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('已撤销')).toBeVisible()
  expect((await ask<LibraryState>(page, 'libraryState', {})).counts).toEqual(before.counts)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
})

/**
 * What the colleague did, as each format brings it: a note, or a tag described otherwise. The table is one people
 * write.
 */
const brought: readonly { readonly format: ExportFormat | 'table'; readonly row: RegExp; readonly note: boolean }[] = [
  { format: 'json', row: /^批注 1 /, note: true },
  { format: 'w3c', row: /^批注 1 /, note: true },
  { format: 'qdpx', row: /^批注 1 /, note: true },
  { format: 'qdc', row: /^标签 0 1 /, note: false },
  { format: 'table', row: /^标签 1 /, note: false },
]
for (const { format, row, note: bringsNote } of brought) {
  test(`as ${format} it comes in with a preview, and goes with one undo`, { tag: '@further' }, async ({ page }) => {
    const file = await theirPackage(
      page,
      '比上级要求更严的，不论是数字还是期限，也不论是先行先试还是全面铺开；凡是写明要达到什么、到什么时候、由谁负责，都收在这里。',
      format === 'table' ? 'json' : format,
    )
    await serve(page, file.ours)
    const before = await ask<LibraryState>(page, 'libraryState', {})
    await choose(
      page,
      format === 'table'
        ? {
            name: '标签簿.csv',
            bytes: Buffer.from('\uFEFF名称,上级,颜色,说明\r\n跨省协同,,#2F6E8C,两省以上共同办理的事\r\n'),
          }
        : file,
    )
    await expect(dialog(page).getByRole('row', { name: row })).toBeVisible()
    await look(page, `merge-${format}`)
    await dialog(page).getByRole('button', { name: /并入/ }).last().click()
    await expect(dialog(page).getByText('已并入')).toBeVisible({ timeout: 60_000 })
    const after = await ask<LibraryState>(page, 'libraryState', {})
    expect(after.counts.annotations - before.counts.annotations).toBe(bringsNote ? 1 : 0)
    expect(after.counts.tags - before.counts.tags).toBe(format === 'table' ? 1 : 0)
    await dialog(page).getByRole('button', { name: '撤销这次并入' }).click()
    await expect(dialog(page).getByText('已撤销')).toBeVisible()
    expect((await ask<LibraryState>(page, 'libraryState', {})).counts).toEqual(before.counts)
  })
}

/** Two further disagreements: the clauses of a policy cut otherwise there, and a detail that both sides corrected. */
async function cutOtherwise(page: Page): Promise<TheirWork> {
  const work = await theirPackage(page, '比上级要求更严的。')
  const [policy] = await ask<readonly PolicySummary[]>(page, 'listPolicies', {})
  if (policy === undefined) throw new Error('no policy')
  const {
    policy: { clauses },
  } = await ask<PolicyView>(page, 'readPolicy', { policyId: policy.id })
  const long = clauses.filter(({ marker, range }) => marker !== '' && range.end - range.start > 80).slice(0, 2)
  for (const { range } of long.toReversed())
    await ask(page, 'correctStructure', { policyId: policy.id, change: { kind: 'split', at: range.start + 40 } })
  await ask(page, 'edit', {
    edit: {
      kind: 'correct-metadata',
      policyId: policy.id,
      changes: { region: '澜江省', level: 'provincial' },
    } satisfies Edit,
  })
  const file = await ask<ExportedFile>(page, 'exportAs', { scope: { kind: 'library' }, format: 'piyue' })
  await serve(page, work.ours)
  await ask(page, 'edit', {
    edit: {
      kind: 'correct-metadata',
      policyId: policy.id,
      changes: { region: '云泽省', level: 'municipal' },
    } satisfies Edit,
  })
  return { ...work, bytes: Buffer.from(file.content, file.encoding) }
}

test(
  'clauses that differ are listed one by one and decided as one; details go by their names; who may only look is told so',
  { tag: '@further' },
  async ({ page }) => {
    const file = await cutOtherwise(page)
    // a second program on the library reads only; what is dropped there can still be looked into
    const second = await servePiyue(file.ours)
    await page.goto(second.address)
    await expect(page.getByRole('grid')).toBeVisible()
    const path = `${file.ours}.piyue`
    await writeFile(path, file.bytes)
    const drag = await dragPaths(page, [path])
    await drag.enter()
    await drag.drop()
    const cut = dialog(page).getByRole('group', { name: '条款' })
    await expect(cut.getByRole('list', { name: '4 条条款不同' }).getByRole('listitem')).toHaveCount(2)
    await cut.getByRole('button', { name: '再看 2 条' }).press('Enter')
    await expect(cut.getByRole('listitem')).toHaveCount(4)
    await expect(cut.getByRole('radiogroup')).toHaveCount(1)
    const details = dialog(page).getByRole('group', { name: '政策信息' })
    await expect(details).toContainText('地区')
    await expect(details).toContainText('层级')
    await expect(details).toContainText('市级')
    await expect(dialog(page)).not.toContainText(/region|municipal/)
    await cut.scrollIntoViewIfNeeded()
    await look(page, 'merge-clauses')
    const merge = dialog(page).getByRole('button', { name: /并入（/ })
    await expect(merge).toHaveAttribute('aria-disabled', 'true')
    await expect(merge).toHaveAttribute('title', /资料库只读，不能并入/)
    await second.stop()
  },
)

test.describe('dark, en-GB', { tag: '@further' }, () => {
  test.use({ colorScheme: 'dark', locale: 'en-GB' })
  test('what is damaged is refused in words; what is here already brings nothing', async ({ page }) => {
    const file = await theirPackage(page, 'Stricter than asked for.')
    await choose(page, { name: 'torn.piyue', bytes: file.bytes.subarray(0, file.bytes.length - 2000) })
    await expect(dialog(page).getByRole('alert')).toContainText('This file could not be read')
    await look(page, 'merge-refused-dark')
    await page.keyboard.press('Escape')
    await choose(page, file)
    await expect(dialog(page).getByText('Everything in the file is in the library already.')).toBeVisible()
    await expect(dialog(page).getByRole('button', { name: 'Merge into the library' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await look(page, 'merge-nothing-dark')
  })
})
