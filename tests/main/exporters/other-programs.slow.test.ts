import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findOffice } from '../../../scripts/find-office.mjs'
import { openTemp, sampleText, tempFolder, valueOf } from '../workbench/open-temp.ts'
import { importBytes, markUp } from './marked-library.ts'

const office = findOffice()
if (office === null)
  console.warn(
    'No LibreOffice: exports are not opened in it. Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui libreoffice-calc-nogui; elsewhere set PIYUE_OFFICE to its path.',
  )

/** The file as LibreOffice understands it, as one flat XML file. */
async function throughOffice(name: string, bytes: Uint8Array, to: 'fodt' | 'fods'): Promise<string> {
  const folder = await tempFolder()
  await writeFile(join(folder, name), bytes)
  const profile = encodeURI(join(await tempFolder(), 'profile'))
  const done = spawnSync(
    office ?? '',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, name),
    ],
    { timeout: 110_000, encoding: 'utf8' },
  )
  if (done.status !== 0) throw new Error(`${String(done.error)} ${done.stderr}`)
  return readFile(join(folder, name.replace(/[^.]*$/, to)), 'utf8')
}

const hostile = '=HYPERLINK("http://x") <script>&amp; _x0041_'
const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe.skipIf(office === null)('LibreOffice', () => {
  it(
    'opens the Word file: the text, the outline, and the comments with their authors',
    { timeout: 120_000 },
    async () => {
      const opened = await openTemp()
      const policyId = await importBytes(opened, '意见.txt', Buffer.from(sampleText()))
      await markUp(opened, policyId, { note: hostile, author: '林' })
      const file = valueOf(await opened.workbench.exportAs({ scope: { kind: 'policy', policyId }, format: 'docx' }))
      const xml = await throughOffice('out.docx', Buffer.from(file.content, 'base64'), 'fodt')
      const comments = [...xml.matchAll(/<office:annotation [^>]*>(.*?)<\/office:annotation>/gs)].map(
        ([whole]) => whole,
      )
      expect(comments).toHaveLength(3)
      for (const comment of comments) expect(comment).toContain('<dc:creator>林</dc:creator>')
      expect(
        comments.some(
          (comment) =>
            comment.replace(/<text:s\/>/g, ' ').includes(written(hostile).replaceAll('"', '&quot;')) ||
            comment.includes(written(hostile)),
        ),
      ).toBe(true)
      expect(xml).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>(<[^>]*>)*一、总体要求/)
      const { text } = valueOf(await opened.workbench.readPolicy({ policyId }))
      const plain = xml.replace(/<office:annotation [^>]*>.*?<\/office:annotation>/gs, '').replace(/<[^>]*>/g, '')
      for (const line of text.split('\n')) expect(plain).toContain(line)
      // the highlighted words are shaded, the tag's name and the reply stand in comments of their own
      expect(xml).toContain('fo:background-color="#fff0b3"')
      const said = comments.map((comment) => comment.replace(/<[^>]*>/g, ''))
      for (const words of ['标签：重点', '再核对'])
        expect(
          said.some((each) => each.includes(words)),
          words,
        ).toBe(true)
    },
  )

  it('opens the spreadsheet: what begins like a formula is text, and equal', { timeout: 120_000 }, async (test) => {
    // a LibreOffice with Writer alone opens no sheet, not even the plainest
    const sheets = await throughOffice('plain.csv', Buffer.from('a,b\n'), 'fods').then(
      () => true,
      () => false,
    )
    if (!sheets)
      test.skip(
        'This LibreOffice has no Calc: the spreadsheet is not opened in it. Debian, Ubuntu: sudo apt-get install libreoffice-calc-nogui',
      )
    const opened = await openTemp()
    const policyId = await importBytes(opened, '意见.txt', Buffer.from(sampleText()))
    await markUp(opened, policyId, { note: hostile, tag: '＝1+1' })
    const file = valueOf(await opened.workbench.exportAs({ scope: { kind: 'policy', policyId }, format: 'xlsx' }))
    const xml = await throughOffice('out.xlsx', Buffer.from(file.content, 'base64'), 'fods')
    expect(xml).not.toContain('table:formula=')
    expect(xml.replaceAll('&quot;', '"')).toContain(`<text:p>${written(hostile)}</text:p>`)
    expect(xml).toContain('<text:p>＝1+1</text:p>')
    expect([...xml.matchAll(/<table:table table:name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      '条款',
      '批注',
      '关联',
      '指标',
    ])
    expect(xml).toContain('<table:database-range ')
    const { text, policy } = valueOf(await opened.workbench.readPolicy({ policyId }))
    for (const { range } of policy.clauses)
      for (const line of text.slice(range.start, range.end).split('\n'))
        expect(xml).toContain(`<text:p>${line}</text:p>`)
  })
})
