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

  it('is read as text where its name promises nothing and its content is text, and that is told', async () => {
    const bytes = new TextEncoder().encode('一、总体要求\n（一）指导思想。推进数据流通。\n')
    const named = async (name: string) => {
      const result = await readSource({ name, bytes }, { pdfjsFolder })
      return result.ok && result.notices
    }
    expect(await named('方案.wps2')).toEqual([{ code: 'read-as-text', params: { named: 'wps2' } }])
    expect(await named('方案')).toEqual([{ code: 'read-as-text', params: { named: '' } }])
    expect(await named('方案.txt')).toEqual([])
  })

  it('is refused as no text where its name promises nothing and its content is none', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 37 + (at >> 3)) % 256)
    const result = await readSource({ name: '方案.dat', bytes }, { pdfjsFolder })
    expect(!result.ok && result.failure).toEqual({ code: 'file-type-unknown', params: { kind: 'binary' } })
  })
})
