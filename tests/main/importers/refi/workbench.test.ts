import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '../../../../core/model/exported-file.ts'
import { readIncoming } from '../../../../main/importers/read-incoming.ts'
import { importBytes, markUp } from '../../exporters/marked-library.ts'
import { openTemp, sampleText, valueOf } from '../../workbench/open-temp.ts'
import { reading } from './foreign-project.ts'

describe('REFI-QDA from the workbench', () => {
  it('is exported with its original and read back with its marks, and says what it leaves out', async () => {
    const opened = await openTemp()
    const policyId = await importBytes(
      opened,
      '意见.txt',
      Buffer.from(`\ufeff${sampleText().replaceAll('\n', '\r\n')}`),
    )
    const { note, clauseId } = await markUp(opened, policyId)
    const scope = { kind: 'policy', policyId } as const
    const write = async (format: ExportFormat) =>
      valueOf(await opened.workbench.exportAs({ scope, format, language: 'zh-Hans' }))
    const file = await write('qdpx')
    expect(file.fileName).toMatch(/\.qdpx$/)
    const bytes = Buffer.from(file.content, 'base64')
    const incoming = valueOf(await readIncoming({ name: file.fileName, bytes }, reading))
    const view = valueOf(await opened.workbench.readPolicy({ policyId }))
    const [policy] = incoming.policies
    expect(policy?.text).toBe(view.text)
    expect(policy?.record.policy.clauses).toEqual(view.policy.clauses)
    expect(policy?.record.policy.metadata).toEqual(view.policy.metadata)
    expect(policy?.record.policy.source).toEqual(view.policy.source)
    expect(Buffer.from(policy?.original ?? []).toString()).toBe(`\ufeff${sampleText().replaceAll('\n', '\r\n')}`)
    // the words around an anchor are taken anew, as many as anchors have
    const { anchor } = note
    expect(policy?.record.annotations[note.id]).toMatchObject({
      ...note,
      anchor: { clauseId, range: anchor?.range, exact: anchor?.exact },
    })
    expect(Object.values(policy?.record.taggings ?? {}).map((tagging) => tagging.clauseId)).toEqual([clauseId])

    const codebook = await write('qdc')
    expect(codebook.fileName).toMatch(/\.qdc$/)
    expect(
      valueOf(await readIncoming({ name: codebook.fileName, bytes: Buffer.from(codebook.content) }, reading)).tags.map(
        ({ name }) => name,
      ),
    ).toContain('重点')

    const preview = await opened.workbench.previewExport({ scope, format: 'qdc' })
    expect(preview.ok && preview.notices.map(({ params }) => params?.['thing'])).toEqual(
      expect.arrayContaining(['loss-texts', 'loss-taggings', 'loss-notes']),
    )
  })
})
