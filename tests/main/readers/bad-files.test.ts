import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../main/readers/read-source.ts'
import { badFiles, goodDocx } from './bad-files.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))

describe('a file that cannot be read', () => {
  it.each(badFiles)('%s', async (_, name, bytes, failure) => {
    expect(await readSource({ name, bytes }, { pdfjsFolder })).toEqual({ ok: false, failure })
  })

  it('is read by its bytes where only the name is wrong, and the name is told', async () => {
    const result = await readSource({ name: '方案.pdf', bytes: goodDocx }, { pdfjsFolder })
    expect(result.ok && result.notices).toEqual([
      { code: 'type-differs-from-name', params: { named: 'pdf', found: 'docx' } },
    ])
  })
})
