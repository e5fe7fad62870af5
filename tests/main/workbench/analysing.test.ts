import { describe, expect, it } from 'vitest'
import type { Workbench } from '../../../core/contract/workbench.ts'
import type { FactCorrection } from '../../../core/model/fact-correction.ts'
import type { CorrectionId, LinkId, PolicyId } from '../../../core/model/ids.ts'
import { openTemp, tempFolder, valueOf } from './open-temp.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const national = `数据赋能百业三年行动计划
国数政策〔2024〕5号

一、总体要求
到2026年底，打造300个以上典型应用场景。
二、重点行动
（一）数据赋能现代农业。支持建设农业数据资源库，推动种植、养殖、加工数据汇聚，鼓励农业经营主体使用数据服务。
（二）数据赋能商贸流通。鼓励电子商务平台开放消费数据，发展即时零售。
（三）数据赋能气象服务。推动气象数据在防灾减灾中的应用，完善预警信息发布。

国家数据局
2024年1月4日
`
const provincial = `云泽省数据赋能百业实施方案
云数〔2024〕8号

为落实《数据赋能百业三年行动计划》（国数政策〔2024〕5号），制定本方案。
一、重点任务
（一）数据赋能现代农业。必须建成全省农业数据资源库，汇聚种植、养殖、加工数据，到2025年底服务农业经营主体500家以上。（责任单位：省农业农村厅、省发展改革委（省数据局））
（二）数据赋能商贸流通。鼓励电子商务平台开放消费数据，发展即时零售。（牵头单位：省商务厅；配合单位：省数据局）
（三）建设渔港数字档案。整理渔港航道测绘档案，落实《云泽省档案管理办法》。（责任单位：省发展改革委）

云泽省数据局
2024年5月6日
`

/** A library with a national plan and a provincial one. */
async function twoPolicies() {
  const opened = await openTemp()
  const folder = await tempFolder()
  const ids: PolicyId[] = []
  for (const [name, text] of [
    ['国家.txt', national],
    ['省.txt', provincial],
  ] as const) {
    await writeFile(join(folder, name), text)
    const outcome = valueOf(await opened.workbench.importFile({ source: { kind: 'path', path: join(folder, name) } }))
    ids.push(...outcome.policies.map(({ policyId }) => policyId))
  }
  const [upper, lower] = ids
  if (upper === undefined || lower === undefined) throw new Error('two policies expected')
  return { ...opened, upper, lower, importFolder: folder }
}

const clauseAt = async (workbench: Workbench, policyId: PolicyId, path: string) => {
  const { clauses } = valueOf(await workbench.readPolicy({ policyId })).policy
  const clause = clauses.find((each) => each.path === path)
  if (clause === undefined) throw new Error(`no clause ${path}: ${clauses.map((each) => each.path).join(' ')}`)
  return clause
}

/** A person says that a clause of the lower policy implements one of the upper. */
async function linkTasks(workbench: Workbench, upper: PolicyId, lower: PolicyId, to: string, from: string) {
  const [above, below] = [await clauseAt(workbench, upper, to), await clauseAt(workbench, lower, from)]
  const link = {
    id: 'l1' as LinkId,
    type: 'implements',
    from: { policyId: lower, clauseId: below.id },
    to: { policyId: upper, clauseId: above.id },
    comment: '',
    author: '甲',
    createdAt: '2026-03-01T08:00:00.000Z',
  } as const
  valueOf(await workbench.edit({ edit: { kind: 'link-clauses', link } }))
}

describe('the facts of a library', () => {
  it('lists facts with their clause, resolves citations and joins the names of one body', async () => {
    const { workbench, upper, lower } = await twoPolicies()
    const answer = valueOf(await workbench.facts({}))
    expect(answer.policies.map(({ policyId }) => policyId)).toEqual([upper, lower])
    expect(
      answer.rows.every(
        ({ origin, fact, read, correction }) =>
          origin === 'read' && fact !== null && read !== null && correction === null,
      ),
    ).toBe(true)
    const target = answer.rows.find(({ ref, kind }) => ref.policyId === lower && kind === 'target')
    expect(target).toMatchObject({
      path: '一、（一）',
      metadata: { level: 'provincial' },
      fact: { value: { value: 500, unit: '家', deadline: '2025' } },
    })
    const { text } = valueOf(await workbench.readPolicy({ policyId: lower }))
    expect(text.slice(target?.range.start, target?.range.end)).toBe(target?.quote)
    const duties = answer.rows.filter(({ kind }) => kind === 'responsibility').flatMap(({ bodies }) => bodies)
    expect(new Set(duties.filter(({ name }) => /数据局|发展改革委/u.test(name)).map(({ key }) => key))).toEqual(
      new Set(['省数据局']),
    )
    expect(answer.bodies[0]).toMatchObject({ key: '省数据局', name: '省发展改革委（省数据局）', lead: 2, support: 1 })
    expect(answer.counts.target).toBe(2)
    expect(
      valueOf(await workbench.facts({ policyIds: [upper], kinds: ['target'] })).rows.map(({ kind, ref }) => [
        kind,
        ref.policyId,
      ]),
    ).toEqual([['target', upper]])
    expect(await workbench.facts({ policyIds: ['zzzz' as PolicyId] })).toMatchObject({
      ok: false,
      failure: { code: 'policy-not-found' },
    })
  })

  it('sets targets against those of a base, and a policy against itself as equal everywhere', async () => {
    const { workbench, upper, lower } = await twoPolicies()
    expect(valueOf(await workbench.targetsAgainst({ base: upper, others: [lower] })).rows).toMatchObject([
      { standing: 'no-counterpart', base: null, place: 0 },
    ])
    for (const base of [upper, lower]) {
      const { rows } = valueOf(await workbench.targetsAgainst({ base, others: [base] }))
      expect(rows.map(({ standing }) => standing)).toEqual(['equal'])
    }
    const [row] = valueOf(await workbench.facts({ policyIds: [lower], kinds: ['target'] })).rows
    if (row?.read?.kind !== 'target') throw new Error('no target')
    // a person gives the local target another figure and name, and links its clause with the base's
    const correction: FactCorrection = {
      id: 'f1' as CorrectionId,
      clauseId: row.ref.clauseId,
      kind: 'target',
      read: row.read,
      fact: { kind: 'target', value: { ...row.read.value, what: '应用场景', quantity: '400', value: 400, unit: '个' } },
      author: '甲',
      correctedAt: '2026-03-01T08:00:00.000Z',
    }
    valueOf(await workbench.edit({ edit: { kind: 'correct-fact', policyId: lower, correction } }))
    const above = await clauseAt(workbench, upper, '一、')
    valueOf(
      await workbench.edit({
        edit: {
          kind: 'link-clauses',
          link: {
            id: 'l1' as LinkId,
            from: row.ref,
            to: { policyId: upper, clauseId: above.id },
            type: 'implements',
            comment: '',
            author: '甲',
            createdAt: '2026-03-01T08:00:00.000Z',
          },
        },
      }),
    )
    expect(valueOf(await workbench.targetsAgainst({ base: upper, others: [lower] })).rows).toMatchObject([
      { ref: row.ref, standing: 'stricter', base: { by: 'link', target: { value: 300, deadline: '2026' } } },
    ])
    const csv = valueOf(
      await workbench.exportFacts({
        kind: 'target',
        policyIds: [lower],
        against: upper,
        format: 'csv',
        language: 'zh-Hans',
      }),
    ).content
    expect(csv).toContain('"与《数据赋能百业三年行动计划》比","基准指标","基准条款","对应依据"')
    expect(csv).toContain('"加严","典型应用场景 ≥300个（2026）","一、","关联"')
    expect(await workbench.targetsAgainst({ base: 'zzzz' as PolicyId, others: [] })).toMatchObject({
      ok: false,
      failure: { code: 'policy-not-found' },
    })
    const stopped = new AbortController()
    stopped.abort()
    expect(await workbench.targetsAgainst({ base: upper, others: [lower] }, { signal: stopped.signal })).toMatchObject({
      ok: false,
      failure: { code: 'cancelled' },
    })
  })

  it('holds what a person said over what was read, through undo and redo', async () => {
    const { workbench, lower } = await twoPolicies()
    const rows = async () => valueOf(await workbench.facts({ policyIds: [lower], kinds: ['target'] })).rows
    const [row] = await rows()
    if (row?.read?.kind !== 'target') throw new Error('no target')
    const correction: FactCorrection = {
      id: 'f1' as CorrectionId,
      clauseId: row.ref.clauseId,
      kind: 'target',
      read: row.read,
      fact: { kind: 'target', value: { ...row.read.value, quantity: '600', value: 600 } },
      author: '甲',
      correctedAt: '2026-03-01T08:00:00.000Z',
    }
    valueOf(await workbench.edit({ edit: { kind: 'correct-fact', policyId: lower, correction } }))
    expect(await rows()).toMatchObject([
      { origin: 'changed', fact: { value: { value: 600 } }, read: { value: { value: 500 } }, correction: { id: 'f1' } },
    ])
    expect(
      valueOf(await workbench.exportAs({ scope: { kind: 'policy', policyId: lower }, format: 'csv' })).content,
    ).toContain('600家')
    valueOf(
      await workbench.edit({
        edit: { kind: 'correct-fact', policyId: lower, correction: { ...correction, fact: row.read } },
      }),
    )
    expect(await rows()).toMatchObject([{ origin: 'checked', fact: row.read }])
    valueOf(
      await workbench.edit({
        edit: { kind: 'correct-fact', policyId: lower, correction: { ...correction, fact: null } },
      }),
    )
    expect(await rows()).toMatchObject([{ origin: 'withdrawn', fact: null }])
    for (let step = 0; step < 3; step++) valueOf(await workbench.undo({}))
    expect(await rows()).toEqual([row])
    valueOf(await workbench.redo({}))
    expect(await rows()).toMatchObject([{ origin: 'changed' }])
  })

  it('names the policy a citation means, by number or title, and none that is not in the library', async () => {
    const { workbench, lower, upper } = await twoPolicies()
    const { rows } = valueOf(await workbench.facts({ policyIds: [lower], kinds: ['citation'] }))
    expect(rows.map(({ fact, resolved }) => [fact?.kind === 'citation' ? fact.value.title : '', resolved])).toEqual([
      ['数据赋能百业三年行动计划', upper],
      ['云泽省档案管理办法', null],
    ])
  })
})

describe('the table of facts as a file', () => {
  it('holds the facts a filter means, each with where it stands and where it came from', async () => {
    const { workbench, lower } = await twoPolicies()
    const csv = valueOf(
      await workbench.exportFacts({
        kind: 'target',
        policyIds: [lower],
        filter: { deadlines: ['2025'] },
        format: 'csv',
        language: 'zh-Hans',
      }),
    )
    expect(csv.content.split('\r\n')[0]).toContain(
      '"政策","文号","层级","地区","条款","页","指标","要求","数值","单位","折算值","期限","备注","原文","来历"',
    )
    expect(csv.content).toMatch(
      /"云泽省数据赋能百业实施方案","云数〔2024〕8号","省级","云泽省","一、（一）","","[^"]*","不少于","500","家","500","2025","","[^"]*500家[^"]*","机读","","","省\.txt","[0-9a-f]{64}"/u,
    )
    expect(csv.clauses).toBe(1)
    expect(
      valueOf(await workbench.exportFacts({ kind: 'target', filter: { text: '农业经營主體' }, format: 'csv' })).clauses,
    ).toBe(1)
    expect(
      valueOf(await workbench.exportFacts({ kind: 'target', filter: { deadlines: ['none'] }, format: 'csv' })).clauses,
    ).toBe(0)
    const page = valueOf(
      await workbench.exportFacts({ kind: 'citation', policyIds: [lower], format: 'html', language: 'en' }),
    )
    expect(page.content).toContain('《数据赋能百业三年行动计划》')
    expect(page.content).toContain('not in the library')
    expect(page.content).toContain('lang="en"')
    expect(
      valueOf(await workbench.exportFacts({ kind: 'citation', filter: { resolved: true }, format: 'html' })).clauses,
    ).toBe(1)
    expect(
      await workbench.exportFacts({ kind: 'citation', policyIds: ['zzzz' as PolicyId], format: 'csv' }),
    ).toMatchObject({ ok: false, failure: { code: 'policy-not-found' } })
  })
})

describe('policies beside each other', () => {
  it('aligns by clause, and knows what people accepted and dismissed', async () => {
    const { workbench, upper, lower } = await twoPolicies()
    const first = valueOf(await workbench.align({ upper, lower }))
    const [task, answer, trade, tradeBase] = [
      await clauseAt(workbench, upper, '二、（一）'),
      await clauseAt(workbench, lower, '一、（一）'),
      await clauseAt(workbench, lower, '一、（二）'),
      await clauseAt(workbench, upper, '二、（二）'),
    ]
    expect(first.pairs.find(({ from, rank }) => from === answer.id && rank === 1)).toMatchObject({
      to: task.id,
      suggested: true,
      state: 'open',
      linkId: null,
    })
    valueOf(
      await workbench.edit({
        edit: {
          kind: 'link-clauses',
          link: {
            id: 'l1' as LinkId,
            type: 'implements',
            from: { policyId: lower, clauseId: answer.id },
            to: { policyId: upper, clauseId: task.id },
            comment: '',
            author: '甲',
            createdAt: '2026-03-01T08:00:00.000Z',
          },
        },
      }),
    )
    valueOf(
      await workbench.edit({
        edit: {
          kind: 'dismiss-link',
          from: { policyId: lower, clauseId: trade.id },
          to: { policyId: upper, clauseId: tradeBase.id },
          dismissed: true,
        },
      }),
    )
    const now = valueOf(await workbench.align({ upper, lower }))
    expect(now.pairs.find(({ from, to }) => from === answer.id && to === task.id)).toMatchObject({
      state: 'accepted',
      linkId: 'l1',
    })
    expect(now.pairs.find(({ from, to }) => from === trade.id && to === tradeBase.id)).toMatchObject({
      state: 'dismissed',
    })
    expect(now.notTakenUp).toContain(tradeBase.id)
    valueOf(await workbench.undo({}))
    expect(
      valueOf(await workbench.align({ upper, lower })).pairs.find(
        ({ from, to }) => from === trade.id && to === tradeBase.id,
      ),
    ).toMatchObject({ state: 'open' })
  })

  it('covers each task of the base, tells why it is sharpened and what is new', async () => {
    const { workbench, upper, lower } = await twoPolicies()
    const steps: string[] = []
    const suggestedOnly = valueOf(await workbench.coverage({ base: upper, others: [lower], by: 'clause' }))
    expect(suggestedOnly.others[0]?.count).toMatchObject({ takenUp: 0, sharpened: 0, suggested: 2, new: 1 })
    await linkTasks(workbench, upper, lower, '二、（一）', '一、（一）')
    const coverage = valueOf(
      await workbench.coverage(
        { base: upper, others: [lower], by: 'sector' },
        { onProgress: ({ label }) => steps.push(label) },
      ),
    )
    expect(steps).toEqual(['aligning'])
    const [other] = coverage.others
    const cell = (path: string) => other?.cells[coverage.tasks.findIndex((task) => task.path === path)]
    expect(cell('二、（一）')).toMatchObject({
      status: 'sharpened',
      counterparts: [
        {
          path: '一、（一）',
          by: 'link',
          sharper: [
            { kind: 'target-added', target: { value: 500 } },
            { kind: 'modality-stronger', base: 'support', modality: 'must' },
          ],
        },
      ],
    })
    expect(cell('二、（二）')).toMatchObject({
      status: 'suggested',
      counterparts: [{ path: '一、（二）', by: 'suggestion' }],
    })
    expect(cell('二、（三）')?.status).toBe('not-taken-up')
    expect(other?.new.map(({ path }) => path)).toEqual(['一、（三）'])
    expect(other?.count).toMatchObject({ sharpened: 1, takenUp: 0, suggested: 1, new: 1 })
    const agriculture = other?.bySector.find(({ sector }) => sector === 'agriculture')
    expect(agriculture).toMatchObject({ tasks: 1, sharpened: 1, own: 1 })
    expect(other?.bySector.at(-1)?.sector).toBeNull()
  })

  it('counts policies by sector and by body, empty cells among them', async () => {
    const { workbench, upper, lower } = await twoPolicies()
    const bySector = valueOf(await workbench.matrix({ rows: [upper, lower], columns: 'sector' }))
    const at = bySector.columns.findIndex(({ key }) => key === 'meteorology')
    expect(bySector.rows.map(({ cells }) => cells.length)).toEqual([bySector.columns.length, bySector.columns.length])
    expect(bySector.rows.map(({ cells }) => cells[at]?.count)).toEqual([1, 0])
    const byBody = valueOf(await workbench.matrix({ rows: [], columns: 'body' }))
    const data = byBody.columns.findIndex(({ key }) => key === '省数据局')
    expect(byBody.rows[1]?.cells[data]).toMatchObject({ count: 3, lead: 2 })
    expect(byBody.rows[0]?.cells[data]).toMatchObject({ count: 0, clauses: [] })
    expect(valueOf(await workbench.matrix({ rows: [], columns: 'issuer' })).columns.map(({ name }) => name)).toContain(
      '云泽省数据局',
    )
    expect(
      valueOf(await workbench.exportMatrix({ table: { kind: 'matrix', rows: [], columns: 'sector' }, format: 'csv' }))
        .content,
    ).toContain('"云泽省数据赋能百业实施方案"')
    await linkTasks(workbench, upper, lower, '二、（一）', '一、（一）')
    const page = valueOf(
      await workbench.exportMatrix({
        table: { kind: 'coverage', base: upper, others: [lower], by: 'clause' },
        format: 'html',
        language: 'zh-Hans',
      }),
    )
    for (const words of ['▨ 加严或细化', '？ 建议', '□ 未承接', '⊕ 新增', '力度更强 支持→应当', '%　＋建议 '])
      expect(page.content).toContain(words)
    for (const by of ['clause', 'sector'] as const) {
      const { content } = valueOf(
        await workbench.exportMatrix({
          table: { kind: 'coverage', base: upper, others: [lower], by },
          format: 'csv',
          language: 'zh-Hans',
        }),
      )
      const lines = content.trimEnd().split('\r\n')
      const hashes = await Promise.all(
        [upper, lower].map(async (policyId) => valueOf(await workbench.readPolicy({ policyId })).policy.source.hash),
      )
      const ends = lines.slice(-3).map((line) =>
        line
          .split('","')
          .slice(0, 5)
          .join(' ')
          .replaceAll(/^"|[",]+$/gu, ''),
      )
      expect(ends).toEqual([
        '出处 政策 文号 来源文件 来源 SHA-256',
        `基准 数据赋能百业三年行动计划 国数政策〔2024〕5号 国家.txt ${hashes[0] ?? ''}`,
        `对照 云泽省数据赋能百业实施方案 云数〔2024〕8号 省.txt ${hashes[1] ?? ''}`,
      ])
      // one width all the way down
      expect(new Set(lines.map((line) => line.split('","').length)).size).toBe(1)
    }
  })

  it('compares two policies by clause and exports the comparison as a page', async () => {
    const { workbench, lower, importFolder } = await twoPolicies()
    const path = join(importFolder, '改.txt')
    const parts = provincial.split('\n')
    const moved = [
      ...parts.slice(0, 5),
      parts[7]?.replace('（三）', '（一）'),
      parts[5]?.replace('（一）', '（二）').replace('500家', '600家'),
      parts[6]?.replace('（二）', '（三）'),
      ...parts.slice(8),
    ].join('\n')
    await writeFile(path, moved)
    const newer = valueOf(await workbench.importFile({ source: { kind: 'path', path } })).policies[0]?.policyId
    if (newer === undefined) throw new Error('not imported')
    const comparison = valueOf(await workbench.compare({ older: lower, newer }))
    expect(comparison.summary).toMatchObject({ moved: 1, reworded: 1, added: 0, deleted: 0 })
    const at = comparison.pairs.findIndex(({ kind }) => kind === 'moved')
    expect(comparison.pairs[at]).toMatchObject({ old: { path: '一、（三）' }, new: { path: '一、（一）' } })
    expect(
      comparison.lines
        .filter(({ pair }) => pair === at)
        .map(({ side }) => side)
        .toSorted(),
    ).toEqual(['new', 'old'])
    expect(comparison.likeness).toBeGreaterThan(0.9)
    const page = valueOf(await workbench.exportComparison({ older: lower, newer, language: 'en' }))
    expect(page).toMatchObject({ mediaType: 'text/html' })
    for (const words of ['<del>500</del>', '<ins>600</ins>', 'moved from 一、（三） to 一、（一）', '1 reworded'])
      expect(page.content).toContain(words)
  })
})

describe('the original of a policy', () => {
  it('gives the bytes and where each line of the text stands', async () => {
    const { workbench, lower } = await twoPolicies()
    const file = valueOf(await workbench.sourceFile({ policyId: lower }))
    expect(file).toMatchObject({ fileName: '省.txt', mediaType: 'text/plain', next: null, from: 0 })
    expect(Buffer.from(file.content, 'base64').toString('utf8')).toBe(provincial)
    const { text } = valueOf(await workbench.readPolicy({ policyId: lower }))
    const { places, lines } = valueOf(await workbench.sourcePlaces({ policyId: lower }))
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'))
    const source = provincial.split('\n')
    for (const { from, to } of lines)
      for (const place of places.slice(from, to))
        expect(source[place.block]).toContain(text.slice(place.start, place.end))
    expect(places.length).toBeGreaterThan(5)
  })
})
