import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { FileSource } from '../../../core/contract/workbench.ts'
import type { FailureCode, Result } from '../../../core/model/result.ts'
import { readPackage } from '../../../main/importers/read-package.ts'
import { readFile } from '../../../main/readers/read-file.ts'
import { readSource } from '../../../main/readers/read-source.ts'
import { automaticDocx, printed } from '../../support/example-policy.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'
import { lengthOf, patience, seed, tell } from '../../support/series.ts'
import { openTemp, tempFolder, valueOf } from '../workbench/open-temp.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
/** Spoilt files of each kind. */
const runs = lengthOf('PIYUE_MUTATIONS', 60, 320)
/** How many of each kind go through the whole workbench, in a thread of their own. */
const whole = lengthOf('PIYUE_WHOLE_IMPORTS', 2, 12)
const plain: readonly FailureCode[] = ['file-empty', 'file-type-unknown', 'file-type-mismatch', 'file-encrypted', 'file-damaged', 'file-needs-ocr', 'file-hostile', 'encoding-uncertain', 'no-text', 'package-damaged', 'incoming-damaged', 'format-newer']

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

/** One spoilt file's life: how it ended, in the codes people are told. */
const ends = async (read: () => Promise<Result<unknown>> | Result<unknown>): Promise<string> => {
  const result = await read()
  return result.ok ? 'read' : result.failure.code
}

test('spoilt files of every kind are read or refused for a plain reason, quickly, in little memory, and never touch the library', async () => {
  const { workbench, store, close } = await openTemp({ readers: readFile })
  const folder = await tempFolder()
  const put = async (name: string, bytes: Uint8Array): Promise<FileSource> => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return { kind: 'path', path }
  }
  for (const [name, bytes] of sources) valueOf(await workbench.importFile({ source: await put(name, bytes) }))
  const exported = valueOf(await workbench.exportAs({ scope: { kind: 'library' }, format: 'piyue' }))
  const pack = new Uint8Array(Buffer.from(exported.content, exported.encoding))
  const entries = unzipSync(automaticDocx)
  const inside = (part: string) => (mutations: readonly Mutation[]): Uint8Array => zipSync({ ...entries, [part]: mutations.reduce(mutate, entries[part] ?? new Uint8Array(0)) }, { level: 0 })
  const packed = unzipSync(pack)
  const kinds: readonly (readonly [name: string, spoil: (mutations: readonly Mutation[]) => Uint8Array])[] = [
    ...sources.map(([name, bytes]) => [name, (mutations: readonly Mutation[]) => mutations.reduce(mutate, bytes)] as const),
    ...['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'].map((part) => ['a.docx', inside(part)] as const),
    ['a.piyue', (mutations) => mutations.reduce(mutate, pack)],
    ['a.piyue', (mutations) => zipSync({ ...packed, 'collection.json': mutations.reduce(mutate, packed['collection.json'] ?? new Uint8Array(0)) }, { level: 6 })],
  ]
  const library = store.library()
  const seq = store.seq()
  const outcomes = new Map<string, number>()
  const found = { files: 0, crashes: 0, hangs: 0, changed: 0 }
  const own = process.memoryUsage.rss()
  let slowest = 0
  let bytesUsed = 0
  for (const [n, [name, spoil]] of kinds.entries()) {
    for (const [k, mutations] of fc.sample(fc.array(mutation, { minLength: 1, maxLength: 4 }), { seed: seed + n, numRuns: runs }).entries()) {
      const bytes = spoil(mutations)
      const started = performance.now()
      const end = await ends(() => (name.endsWith('.piyue') ? readPackage(bytes) : readSource({ name, bytes }, { pdfjsFolder }))).catch((error: unknown) => {
        console.log(`${name}, ${JSON.stringify(mutations)}: ${String(error)}`)
        return 'crashed'
      })
      const took = performance.now() - started
      found.files += 1
      if (end === 'crashed' || (end !== 'read' && !plain.includes(end as FailureCode))) {
        found.crashes += 1
        console.log(`${name}, ${JSON.stringify(mutations)}: ${end}`)
      }
      if (took > 10_000) found.hangs += 1
      slowest = Math.max(slowest, took)
      bytesUsed = Math.max(bytesUsed, process.memoryUsage.rss())
      outcomes.set(end, (outcomes.get(end) ?? 0) + 1)
      if (k >= whole || end === 'read' || name.endsWith('.piyue')) continue
      const answer = await workbench.importFile({ source: await put(`${String(n)}-${String(k)}-${name}`, bytes) })
      if (answer.ok || store.seq() !== seq || store.library() !== library) found.changed += 1
    }
  }
  tell('malformed', { ...found, slowest: Math.round(slowest), megabytes: Math.round((bytesUsed - own) / 1024 / 1024), 'whole process': Math.round(bytesUsed / 1024 / 1024), outcomes: [...outcomes].map(([end, count]) => `${end} ${String(count)}`).join(', ') })
  expect(found).toMatchObject({ crashes: 0, hangs: 0, changed: 0 })
  // beyond what the test runner and the sound files took
  expect((bytesUsed - own) / 1024 / 1024).toBeLessThanOrEqual(512)
  await close()
}, patience)
