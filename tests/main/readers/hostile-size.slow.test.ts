import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFile, type ReadFileOptions } from '../../../main/readers/read-file.ts'
import { defaultLimits } from '../../../main/readers/reading-limits.ts'
import { makeDocx } from '../../support/make-docx.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
const options: ReadFileOptions = { vocabulary: { sectors: [], issuers: [] }, resources: { pdfjsFolder } }
/** Legal, 70 KB packed, 20 MB inflated; asks a naive reader for 2.6 GB. */
const many = makeDocx({ body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(600_000) })

describe('a small file that asks for much', () => {
  it.each([
    ['how tightly it is packed', defaultLimits.archive, 'ratio'],
    ['its element count, where packing is let through', { ...defaultLimits.archive, ratio: 1e9 }, 'elements'],
  ])('is refused by %s, before anything is built of it', async (_, archive, reason) => {
    expect(await readFile({ name: 'a.docx', bytes: many }, { ...options, limits: { archive } })).toEqual({
      ok: false,
      failure: { code: 'file-hostile', params: { reason } },
    })
  })

  it('ends its own thread only, where every count is let through', async () => {
    const archive = { ...defaultLimits.archive, elements: 1e9, ratio: 1e9 }
    expect(await readFile({ name: 'a.docx', bytes: many }, { ...options, limits: { archive } })).toEqual({
      ok: false,
      failure: { code: 'memory-limit', params: { megabytes: defaultLimits.heapMb } },
    })
  })
})
