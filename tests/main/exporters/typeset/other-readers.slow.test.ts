import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findTool } from '../../../../scripts/ensure-tools.mjs'
import { openTemp, sampleText, tempFolder, valueOf } from '../../workbench/open-temp.ts'
import { importBytes, markUp } from '../marked-library.ts'
import { solid } from './read-typeset.ts'

/** A typeset PDF on the disk, and what went into it. */
async function typesetFile(said: Parameters<typeof markUp>[2] = {}) {
  const opened = await openTemp()
  const policyId = await importBytes(
    opened,
    '意见.txt',
    Buffer.from(sampleText('依（2026）第１条，“数据二十条”；A—Z，50%以上。')),
  )
  await markUp(opened, policyId, said)
  const { text } = valueOf(await opened.workbench.readPolicy({ policyId }))
  const file = valueOf(
    await opened.workbench.exportAs({ scope: { kind: 'policy', policyId }, format: 'pdf', language: 'zh-Hans' }),
  )
  const path = join(await tempFolder(), 'out.pdf')
  await writeFile(path, Buffer.from(file.content, 'base64'))
  return { path, text }
}
const run = (tool: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(findTool(tool) ?? tool, args, { encoding: 'utf8', timeout: 60_000 })
  if (status !== 0) throw new Error(`${tool}: ${stderr}`)
  return stdout
}
for (const [name, of] of [
  ['pdftotext', 'poppler-utils'],
  ['mutool', 'mupdf-tools'],
] as const)
  if (findTool(name) === null)
    console.warn(`No ${name}: typeset PDFs are not read by it. Debian, Ubuntu: sudo apt-get install ${of}`)

describe('a typeset PDF', () => {
  it.skipIf(findTool('pdftotext') === null || findTool('pdfinfo') === null)(
    'gives Poppler its text, its title and no script',
    async () => {
      const { path, text } = await typesetFile()
      const lines = text
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
      expect(solid(run('pdftotext', [path, '-']))).toContain(solid(lines.join('')))
      const about = run('pdfinfo', [path])
      expect(about).toMatch(/^Title: +云泽省人民政府办公厅关于促进公共数据流通的若干意见$/m)
      expect(about).toMatch(/^JavaScript: +no$/m)
      expect(run('pdfinfo', ['-js', path])).toBe('')
    },
  )

  it.skipIf(findTool('mutool') === null)(
    'shows MuPDF its outline, its embedded font and every note, and needs no repair',
    async () => {
      const { path } = await typesetFile({ note: '甲 (x) \\) <b>', author: '林' })
      expect(run('mutool', ['show', path, 'outline'])).toMatch(/"（一）完善水利数据共享"\s+#page=1/)
      expect(run('mutool', ['info', '-F', path])).toMatch(/Type0 '\w{6}\+NotoSerifSC-Regular' Identity-H/)
      const dump = run('mutool', ['show', path, 'grep'])
      expect([...dump.matchAll(/\/Subtype\/Highlight/g)]).toHaveLength(2)
      expect(dump).not.toMatch(/\/(?:JS|JavaScript|Launch|OpenAction|AA)\b/)
      const { stderr } = spawnSync(findTool('mutool') ?? '', ['draw', '-F', 'txt', '-o', '-', path], {
        encoding: 'utf8',
        timeout: 60_000,
      })
      expect(stderr).not.toMatch(/error|repair/i)
    },
  )
})
