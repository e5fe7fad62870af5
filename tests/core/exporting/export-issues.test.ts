import { expect, it } from 'vitest'
import { exportIssues } from '../../../core/exporting/export-issues.ts'
import { listIssues } from '../../../core/library/queries/list-issues.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { summary } from '../../renderer/library/policy-summaries.ts'

const policies = [
  summary(
    'joint',
    { title: '=1+1', issuers: ['甲局', '乙厅'], documentNumber: '甲〔2026〕3号', level: 'provincial', status: 'final' },
    { corrected: ['documentNumber'] },
  ),
  summary('mute', { title: '<b>无主</b>' }),
]
const exported = (format: 'csv' | 'html', language: 'zh-Hans' | 'en') => {
  const made = exportIssues(listIssues(policies, '2026-11-23'), {
    format,
    language,
    at: '2026-11-23T08:00:00.000Z',
    sourceOf: (id: PolicyId) => {
      const found = policies.find((policy) => policy.id === id)
      return found === undefined ? null : { metadata: found.metadata, file: found.fileName, sha256: `hash of ${id}` }
    },
  })
  if (!made.ok) throw new Error(made.failure.code)
  return { ...made.value, notices: made.notices }
}

it('a spreadsheet names the leading issuer, what a person set, and the source; what is not said stays empty', () => {
  const { content, notices, fileName } = exported('csv', 'zh-Hans')
  const [head, joint, mute] = content.replace('\u{FEFF}', '').replaceAll('"', '').split('\r\n')
  expect(fileName).toBe('发文机关与文号.csv')
  expect(head).toContain('发文机关,联合发文的主办机关,文号,印发日期,施行日期,状态')
  expect(joint).toContain('省级,,甲局、乙厅,甲局,甲〔2026〕3号,,,已印发,,人改,文号,joint.txt,hash of joint,joint')
  expect(mute).toContain('<b>无主</b>,,,,,,,,,,机读,,mute.txt,hash of mute,mute')
  expect(notices).toEqual([{ code: 'cells-made-harmless', params: { count: 1 } }])
})

it('a page says what a policy does not say, and shows its title as text', () => {
  const { content } = exported('html', 'en')
  expect(content).toContain('&lt;b&gt;无主&lt;/b&gt;')
  expect(content).toContain('<td class="none">not said</td>')
  expect(content).not.toContain('<b>无主')
})
