/**
 * Writes the files of seeds/sample/ from the texts beside this file: `node
 * tests/support/sample-library/build-sample-library.ts [file…]`. The PDF needs LibreOffice and the Noto CJK fonts; it
 * is the only file whose bytes differ from run to run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeText } from '../encode-text.ts'
import { readMarkup, type SampleBlock } from './read-markup.ts'
import { scrapeText } from './scrape-text.ts'
import { writeDocx } from './write-docx.ts'
import { writeText } from './write-text.ts'

const sampleFolder = join(import.meta.dirname, '..', '..', '..', 'seeds', 'sample')
const markup = (name: string): SampleBlock[] =>
  readMarkup(readFileSync(join(import.meta.dirname, 'texts', `${name}.txt`), 'utf8'))
const onScreen = { font: '仿宋', chapterFont: '黑体', sectionFont: '楷体' }

function asPdf(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'piyue-sample-'))
  try {
    writeFileSync(join(folder, 'sample.docx'), docx)
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'sample.docx'),
      ],
      { stdio: 'ignore' },
    )
    return readFileSync(join(folder, 'sample.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const files: Record<string, () => Uint8Array> = {
  'national-plan-draft.docx': () => writeDocx(markup('national-plan-draft'), onScreen),
  'national-plan.pdf': () =>
    asPdf(
      writeDocx(markup('national-plan'), {
        font: 'Noto Serif CJK SC',
        chapterFont: 'Noto Sans CJK SC',
        sectionFont: 'Noto Serif CJK SC',
        runningHead: '“数据赋能百业”三年行动计划（2025—2027年）',
      }),
    ),
  'yunze-measures.docx': () => writeDocx(markup('yunze-measures'), onScreen),
  'yunze-plan.docx': () => writeDocx(markup('yunze-plan'), onScreen),
  'lanjiang-plan.txt': () =>
    new TextEncoder().encode(
      scrapeText(writeText(markup('lanjiang-plan')), '澜江省推进数据赋能百业行动方案（2025—2027年）', '澜江省数据局'),
    ),
  'linhu-plan.txt': () => encodeText(writeText(markup('linhu-plan')).join('\r\n') + '\r\n', 'gb18030'),
}

const wanted = process.argv.slice(2)
for (const [name, build] of Object.entries(files))
  if (wanted.length === 0 || wanted.includes(name)) writeFileSync(join(sampleFolder, name), build())
