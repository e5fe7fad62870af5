import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import type { SourceDocument } from '../../../core/model/source-document.ts'
import { readSource } from '../../../main/readers/read-source.ts'
import { automaticDocx, printed, typedDocx } from '../../support/example-policy.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
const files: readonly (readonly [string, Uint8Array])[] = [
  ['plan.txt', new TextEncoder().encode(printed.join('\n'))],
  ['typed.docx', typedDocx],
  ['automatic.docx', automaticDocx],
  [
    'plan.pdf',
    makePdf(typeset(printed, { linesPerPage: 9, head: '澜江省人民政府公报', foot: (page) => `— ${String(page)} —` })),
  ],
]

const read = async (name: string, bytes: Uint8Array): Promise<SourceDocument> => {
  const result = await readSource({ name, bytes }, { pdfjsFolder })
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}`)
  return result.value
}
const running = (document: SourceDocument) =>
  document.blocks.filter((block) => block.kind !== 'page-head' && block.kind !== 'page-foot').map((block) => block.text)
const clauses = (document: SourceDocument) =>
  policiesFromSource(document, { sectors: [], issuers: [] }).flatMap((found) =>
    found.clauses.map((clause) => [
      clause.path,
      clause.kind,
      clause.heading,
      found.cleaned.text.slice(clause.range.start, clause.range.end).replace(/\s/g, ''),
    ]),
  )

describe('one policy in four formats', () => {
  it.each(files)('has the same blocks in %s', async (name, bytes) => {
    expect(running(await read(name, bytes))).toEqual(printed)
  })

  it.each(files)('has the same clauses in %s', async (name, bytes) => {
    expect(clauses(await read(name, bytes))).toEqual(clauses(await read(...(files[0] ?? ['', new Uint8Array()]))))
  })
})
