import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findOffice } from '../../../scripts/find-office.mjs'
import { makeDocx, paragraph } from '../../support/make-docx.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'
import { run } from '../turns.ts'
import { longText, policyLines } from './policy-text.ts'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
/** What is built once and kept; another number where the inputs are made otherwise. */
export const inputs = join(root, '.cache/bench/inputs-2')

/** Makes a file once: written beside its place and moved there whole. */
export async function once(name: string, make: (path: string) => unknown): Promise<string> {
  const path = join(inputs, name)
  if (existsSync(path)) return path
  mkdirSync(inputs, { recursive: true })
  const beside = join(inputs, `new-${String(process.pid)}-${name}`)
  rmSync(beside, { recursive: true, force: true })
  await make(beside)
  renameSync(beside, path)
  return path
}

/** Paragraphs that fill about this many pages as `typeset` sets them. */
function paragraphsFor(pages: number): readonly string[] {
  const lines = policyLines({ seed: 7, clauses: pages * 9 })
  let low = 1,
    high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (typeset(lines.slice(0, middle)).length < pages) low = middle + 1
    else high = middle
  }
  return lines.slice(0, low)
}

export const textFile = (megabytes: number): Promise<string> =>
  once(`text-${String(megabytes)}.txt`, (path) => {
    writeFileSync(
      path,
      Buffer.from(longText(megabytes * 400_000))
        .subarray(0, megabytes * 1_000_000)
        .toString('utf8')
        .replace(/\uFFFD*$/, ''),
    )
  })

export const docxFile = (pages: number): Promise<string> =>
  once(`pages-${String(pages)}.docx`, (path) => {
    writeFileSync(
      path,
      makeDocx({
        body: paragraphsFor(pages)
          .map((line) => paragraph(line))
          .join(''),
        language: 'zh-CN',
      }),
    )
  })

/** A PDF of plain streams and a font that is not embedded, as older offices print. */
export const pdfFile = (pages: number): Promise<string> =>
  once(`pages-${String(pages)}.pdf`, (path) => {
    writeFileSync(path, makePdf(typeset(paragraphsFor(pages), { foot: (page) => `— ${String(page)} —` })))
  })

/** A PDF with packed streams and embedded fonts, as LibreOffice prints the Word file; null without LibreOffice. */
export async function officePdf(pages: number): Promise<string | null> {
  const office = findOffice()
  if (office === null) return null
  const docx = await docxFile(pages)
  return once(`office-${String(pages)}.pdf`, async (path) => {
    const folder = `${path}-made`
    await run(office, ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx])
    renameSync(join(folder, `pages-${String(pages)}.pdf`), path)
    rmSync(folder, { recursive: true })
  })
}

export const clausesAPolicy = 250

/** A folder of text files with about this many clauses in all, some hundred a file. */
export const textFolder = (clauses: number, perFile = clausesAPolicy): Promise<string> =>
  once(`texts-${String(clauses)}-${String(perFile)}`, (path) => {
    mkdirSync(path)
    for (let n = 0; n * perFile < clauses; n++)
      writeFileSync(
        join(path, `${String(n + 1).padStart(5, '0')}.txt`),
        policyLines({ seed: 1_000 + n, clauses: perFile, province: `云泽${String(n)}省` }).join('\n'),
      )
  })
