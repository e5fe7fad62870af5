import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSource } from '../../../main/readers/read-source.ts'
import { automaticDocx, printed } from '../../support/example-policy.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
const hasLibreOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
if (!hasLibreOffice) console.log('skipped: comparison with LibreOffice, which is not installed (soffice)')

describe.skipIf(!hasLibreOffice)('a policy through LibreOffice', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'piyue-soffice-'))
    writeFileSync(join(folder, 'automatic.docx'), automaticDocx)
    for (const format of ['pdf', 'txt:Text (encoded):UTF8'])
      execFileSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          format,
          '--outdir',
          folder,
          join(folder, 'automatic.docx'),
        ],
        { stdio: 'ignore' },
      )
  }, 120_000)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('prints the same labels and words as ours', () => {
    const text = readFileSync(join(folder, 'automatic.txt'), 'utf8').replace(/^\ufeff/, '')
    expect(
      text
        .trim()
        .split(/\r?\n/)
        .map((line) => line.replace(/\s/g, '')),
    ).toEqual(printed)
  })

  it('comes back from its PDF as the same paragraphs', async () => {
    const result = await readSource(
      { name: 'automatic.pdf', bytes: readFileSync(join(folder, 'automatic.pdf')) },
      { pdfjsFolder },
    )
    expect(result.ok && result.value.blocks.map((block) => block.text)).toEqual(printed)
  })
})
