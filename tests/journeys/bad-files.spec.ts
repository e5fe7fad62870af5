import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { LibraryState } from '../../core/contract/workbench.ts'
import { makeDocx, paragraph } from '../support/make-docx.ts'
import { makePdf, typeset } from '../support/make-pdf.ts'
import { look } from './support/looks.ts'
import { newLibraryFolder, root, runPiyue, servePiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'
import { expect, test } from './support/journey.ts'

const whole = makeDocx({ body: paragraph('临湖市管理办法') })

/** name → bytes, the failure's code, a word of its reason */
const badFiles: Readonly<Record<string, readonly [Uint8Array, string, RegExp]>> = {
  '空文件.txt': [new Uint8Array(), 'file-empty', /空/],
  '其实是图片.pdf': [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    'file-type-mismatch',
    /图片|PNG/,
  ],
  '有密码.pdf': [makePdf(typeset(['正文']), { encrypted: true }), 'file-encrypted', /密码/],
  '没传完.docx': [whole.slice(0, Math.floor(whole.length / 2)), 'file-damaged', /损坏|不完整/],
  '压缩炸弹.docx': [
    zipSync(
      {
        '[Content_Types].xml': new TextEncoder().encode(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
        'word/document.xml': new Uint8Array(300_000_000),
      },
      { level: 9 },
    ),
    'file-hostile',
    /压缩|展开|异常|危险/,
  ],
}

test('bad files get their plain reason in the window and on the command line, and the library stays as it was', async ({
  page,
}) => {
  const { folder, discard } = await newLibraryFolder()
  const files = join(folder, '../坏文件')
  await mkdir(files, { recursive: true })
  for (const [name, [bytes]] of Object.entries(badFiles)) await writeFile(join(files, name), bytes)
  const good = join(root, 'seeds/sample/linhu-plan.txt')
  let piyue = await servePiyue(folder)
  try {
    await page.goto(piyue.address)
    const pick = async (label: string, paths: readonly string[]): Promise<void> => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: label, exact: true }).click()
      await (await chooser).setFiles([...paths])
    }
    await pick('选择文件', [good])
    const queue = page.getByRole('complementary', { name: '导入' })
    await expect(queue).toContainText('1 个文件，读完 1')
    const before = await ask<LibraryState>(page, 'libraryState', {})

    await pick(
      '导入',
      Object.keys(badFiles).map((name) => join(files, name)),
    )
    await expect(queue).toContainText(`要处理 ${Object.keys(badFiles).length.toString()}`, { timeout: 60_000 })
    for (const [name, [, , reason]] of Object.entries(badFiles)) {
      const row = queue.getByRole('listitem').filter({ hasText: name.replace(/\.\w+$/, '') })
      await expect(row).toContainText('未能读取')
      await expect(row).toContainText(reason)
    }
    await look(page, 'bad-files')
    const { counts, seq } = await ask<LibraryState>(page, 'libraryState', {})
    expect({ counts, seq }).toEqual({ counts: before.counts, seq: before.seq })

    await piyue.stop()
    const journal = await readFile(join(folder, 'edits.jsonl'), 'utf8')
    const outcome = await runPiyue([
      'import',
      ...Object.keys(badFiles).map((name) => join(files, name)),
      '--library',
      folder,
      '--json',
    ])
    expect(outcome.status).toBe(1)
    const codes = (JSON.parse(outcome.stdout) as readonly { failure?: { code: string } }[]).map(
      (result) => result.failure?.code,
    )
    expect(codes).toEqual(Object.values(badFiles).map(([, code]) => code))
    expect(await readFile(join(folder, 'edits.jsonl'), 'utf8')).toBe(journal)
    const check = await runPiyue(['check', '--json', '--library', folder])
    expect(JSON.parse(check.stdout)).toMatchObject({ ok: true, policies: 1, findings: [] })
    piyue = await servePiyue(folder)
  } finally {
    await piyue.stop()
    await discard()
  }
})
