import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { FailureCode } from '../../../core/model/result.ts'
import { readSource } from '../../../main/readers/read-source.ts'
import { automaticDocx, printed } from '../../support/example-policy.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'
import { lengthOf, patience, seed } from '../../support/series.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
const runs = lengthOf('PIYUE_MUTATIONS', 60, 300)
const plain: readonly FailureCode[] = ['file-empty', 'file-type-unknown', 'file-type-mismatch', 'file-encrypted', 'file-damaged', 'file-needs-ocr', 'file-hostile', 'encoding-uncertain', 'no-text']

/** Cuts, overwrites, doubles and drops stretches, as bad copies and forgers do. */
type Mutation = { readonly at: number; readonly length: number; readonly kind: 'cut' | 'overwrite' | 'repeat' | 'drop' | 'flip'; readonly byte: number }
const mutation: fc.Arbitrary<Mutation> = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 200 }), kind: fc.constantFrom('cut', 'overwrite', 'repeat', 'drop', 'flip'), byte: fc.integer({ min: 0, max: 255 }) })

function mutate(bytes: Uint8Array, { at, length, kind, byte }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length), to = Math.min(bytes.length, from + length)
  switch (kind) {
    case 'cut': return bytes.slice(0, from)
    case 'drop': return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)])
    case 'repeat': return Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(from)])
    case 'overwrite': return bytes.slice().fill(byte, from, to)
    case 'flip': { const copy = bytes.slice(); copy[from] = (copy[from] ?? 0) ^ (byte || 1); return copy }
  }
}

const sources: readonly (readonly [string, Uint8Array])[] = [
  ['a.txt', new TextEncoder().encode(printed.join('\n'))], ['a.docx', automaticDocx], ['a.pdf', makePdf(typeset(printed, { linesPerPage: 9 }))],
]

describe('a spoilt file', () => {
  it.each(sources)('%s is read or refused for a plain reason, never more', async (name, bytes) => {
    await fc.assert(fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const result = await readSource({ name, bytes: mutations.reduce(mutate, bytes) }, { pdfjsFolder })
      if (!result.ok) expect(plain).toContain(result.failure.code)
      else for (const block of result.value.blocks) expect(block.kind === 'table' || !block.text.includes('\n')).toBe(true)
    }), { numRuns: runs, seed, verbose: 1 })
  }, patience)

  it.each(['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'])('%s is, where the archive around it is sound', async (part) => {
    const entries = unzipSync(automaticDocx)
    await fc.assert(fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const spoilt = zipSync({ ...entries, [part]: mutations.reduce(mutate, entries[part] ?? new Uint8Array(0)) }, { level: 0 })
      const result = await readSource({ name: 'a.docx', bytes: spoilt }, { pdfjsFolder })
      if (!result.ok) expect(plain).toContain(result.failure.code)
    }), { numRuns: runs, seed, verbose: 1 })
  }, patience)
})
