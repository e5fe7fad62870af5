import { describe, expect, it } from 'vitest'
import type { TagId } from '../../../core/model/ids.ts'
import { importBytes, markUp } from '../exporters/marked-library.ts'
import { openTemp, sampleText, valueOf } from './open-temp.ts'

describe('agreement', () => {
  it('is measured over the policies both coders tagged, and names who or what is not there', async () => {
    const opened = await openTemp()
    const { workbench } = opened
    const policyId = await importBytes(opened, '意见.txt', Buffer.from(sampleText()))
    const { clauseId } = await markUp(opened, policyId, { tag: '重点', author: '甲' })
    await markUp(opened, policyId, { tag: '难点', author: '乙' })
    expect(valueOf(await workbench.coders({}))).toEqual([
      { name: '甲', taggings: 1 },
      { name: '乙', taggings: 1 },
    ])
    const agreement = valueOf(await workbench.agreement({ coders: ['甲', '乙'] }))
    expect(agreement.tags.map(({ path, both, onlyFirst, onlySecond }) => [path, both, onlyFirst, onlySecond])).toEqual([
      ['重点', 0, 1, 0],
      ['难点', 0, 0, 1],
    ])
    expect(agreement.disagreements).toMatchObject([{ clause: { policyId, clauseId } }])
    expect(await workbench.agreement({ coders: ['甲', '丙'] })).toMatchObject({
      ok: false,
      failure: { code: 'author-not-found', params: { name: '丙' }, candidates: ['甲', '乙'] },
    })
    expect(await workbench.agreement({ coders: ['甲', '乙'], tagIds: ['none' as TagId] })).toMatchObject({
      ok: false,
      failure: { code: 'tag-not-found' },
    })
    expect(await workbench.agreement({ coders: ['甲', '乙'], policyIds: ['none' as typeof policyId] })).toMatchObject({
      ok: false,
      failure: { code: 'policy-not-found' },
    })
    expect(
      valueOf(
        await workbench.agreement({
          coders: ['甲', '乙'],
          tagIds: agreement.tags.slice(0, 1).map(({ tagId }) => tagId),
        }),
      ).tags,
    ).toHaveLength(1)
  })

  it('has nothing to measure where no policy was tagged by both', async () => {
    const opened = await openTemp()
    const [one, other] = [
      await importBytes(opened, '甲.txt', Buffer.from(sampleText())),
      await importBytes(opened, '乙.txt', Buffer.from(sampleText('另一份。'))),
    ]
    await markUp(opened, one, { tag: '重点', author: '甲' })
    await markUp(opened, other, { tag: '难点', author: '乙' })
    expect(await opened.workbench.agreement({ coders: ['甲', '乙'] })).toMatchObject({
      ok: false,
      failure: { code: 'nothing-in-common' },
    })
  })
})
