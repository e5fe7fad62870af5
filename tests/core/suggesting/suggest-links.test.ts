import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toAlignment } from '../../../core/exporting/to-alignment.ts'
import { suggestLinks, suggestLinksInSteps, type AlignedPolicy } from '../../../core/suggesting/suggest-links.ts'
import { readClauses } from '../../support/read-clauses.ts'

const read = (text: string): AlignedPolicy => ({ ...readClauses(text), level: null })
const empty: AlignedPolicy = { clauses: [], text: '', level: null }

const national = `数据赋能百业行动计划
一、重点行动
（一）数据赋能×现代农业。建立农产品全程追溯机制，汇聚土壤、农作物、病虫害数据，服务种植养殖精准管理。
（二）数据赋能×交通运输。推进多式联运一单到底，推动货运单证、船期、舱位数据互通，提升运输效率。
（三）数据赋能×绿色低碳。整合水利、气象监测数据，支撑碳排放核算和污染防治。
二、保障措施
（四）加强组织领导。建立部门联席机制，统筹推进各项任务，压实责任。
（五）开展试点示范。遴选一批试点地区，总结可复制推广的经验做法。
（六）强化资金保障。统筹用好现有专项资金，引导社会资本设立产业基金。
`
const provincial = `雲澤省數據賦能百業實施方案
一、主要任務
（一）數據賦能×交通運輸。依託港口建設多式聯運平台，打通貨運單證和船期數據。
（二）數據賦能×現代農業。建設省級農產品追溯平台，匯聚土壤和農作物數據。
（三）數據賦能×現代水利。建設智慧水庫，開展河湖水情監測。
二、組織保障
（四）強化人才支撐。支持高校開設相關專業，培養複合型人才。
（五）組織實施。成立部門聯席機制，壓實各方責任。各地遴選試點地區，總結可複製推廣的經驗。用好專項資金，引導社會資本投入產業基金。
`

/** Paths of the counterparts of each clause, best first, and which of them are suggested. */
function counterparts(upper: AlignedPolicy, lower: AlignedPolicy, top = 5) {
  const { pairs, ...rest } = toAlignment(suggestLinks(upper, lower, { top }), upper, lower)
  const of = (path: string) => pairs.filter((pair) => pair.from.path === path)
  return {
    ...rest,
    pairs,
    ranked: (path: string) => of(path).map(({ to }) => to.path),
    suggested: (path: string) =>
      of(path)
        .filter(({ suggested }) => suggested)
        .map(({ to }) => to.path),
    best: (path: string) => of(path)[0],
  }
}

describe('suggestLinks', () => {
  test('a sector’s clause answers the clause of that sector, whatever its number and script', () => {
    const { ranked, suggested } = counterparts(read(national), read(provincial))
    expect([ranked('一、（一）')[0], ranked('一、（二）')[0]]).toEqual(['一、（二）', '一、（一）'])
    expect([suggested('一、（一）'), suggested('一、（二）')]).toEqual([['一、（二）'], ['一、（一）']])
  })

  test('a part every plan has is known by its several names, and no word is made across a verb', () => {
    const upper = read(
      '某省方案\n一、任务\n（一）健全农村电商物流。完善县乡村三级配送体系，建设仓储冷链。\n（二）保障用地。推进村庄规划编制，优先安排乡村用地。\n二、保障\n（三）加强组织领导。各级要落实责任。\n（四）加大投入。扩大信贷规模。',
    )
    const lower = read(
      '某市方案\n一、任务\n（一）快递进村行动。织密县乡村配送网点，建设产地冷链。\n二、保障\n（二）多元筹资。提高收益支农比例，保证经费投入。\n（三）强化统筹。成立专班，细化清单。',
    )
    const { ranked } = counterparts(upper, lower)
    expect([ranked('一、（一）')[0], ranked('二、（二）')[0], ranked('二、（三）')[0]]).toEqual([
      '一、（一）',
      '二、（四）',
      '二、（三）',
    ])
    const people = read(
      '某省方案\n一、保障\n（一）加强人才队伍建设。培训技术骨干。\n（二）改革分配。提高转化收益比例。',
    )
    const flats = read(
      '某市方案\n一、配套\n（一）人才公寓建设。筹集公寓，减免租金。\n（二）技能提升。培训技术骨干，建强队伍。',
    )
    expect(counterparts(people, flats).suggested('一、（一）')).toEqual([])
  })

  test('so it does the other way round', () => {
    const { ranked, suggested } = counterparts(read(provincial), read(national))
    expect([ranked('一、（一）')[0], suggested('一、（二）')]).toEqual(['一、（二）', ['一、（一）']])
  })

  test('the same number with another subject is not suggested, nor is a clause that mentions the subject in passing', () => {
    const { suggested } = counterparts(read(national), read(provincial))
    expect(suggested('二、（四）')).toEqual([])
    expect(suggested('一、（三）')).toEqual([])
  })

  test('one clause may answer several, a sentence each', () => {
    expect(counterparts(read(national), read(provincial)).ranked('二、（五）').slice(0, 3).sort()).toEqual(
      ['二、（五）', '二、（六）', '二、（四）'].sort(),
    )
  })

  test('says what speaks for a pair, as printed in the clause that answers', () => {
    const pair = counterparts(read(national), read(provincial)).best('一、（二）')
    expect(pair?.shared.join(' ')).toContain('農產品')
    expect(pair?.shared.every((words) => provincial.includes(words))).toBe(true)
    expect(pair?.score).toBeGreaterThan(0)
    expect(pair?.score).toBeLessThanOrEqual(1)
  })

  test('lists what was not taken up and what is new', () => {
    const { notTakenUp, new: added } = counterparts(read(national), read(provincial))
    expect(notTakenUp).toEqual(['一、（三）'])
    expect(added).toEqual(['一、（三）', '二、（四）'])
  })

  test('a lower level implements a higher one; without that order the two relate', () => {
    const typeOf = (upper: AlignedPolicy['level'], lower: AlignedPolicy['level']) =>
      suggestLinks({ ...read(national), level: upper }, { ...read(provincial), level: lower }).pairs[0]?.type
    expect([
      typeOf('national', 'provincial'),
      typeOf('provincial', 'municipal'),
      typeOf(null, 'municipal'),
      typeOf('national', 'national'),
      typeOf('municipal', 'national'),
    ]).toEqual(['implements', 'implements', 'implements', 'relates', 'relates'])
  })

  test('who is responsible and what a remark says of the draft are no common subject', () => {
    const a = read(
      '甲方案\n一、任务\n（一）盘活闲置楼宇。腾退老旧厂房（省科技馆、省博物馆牵头，省天文台配合）。\n（二）培养人才。开设专业课程。',
    )
    const b = read(
      '乙方案\n一、任务\n（一）疏浚航道。清理河道淤泥（省科技馆、省博物馆牵头，省天文台配合）。\n（二）培养人才。开设专业课程。',
    )
    const { pairs, suggested } = counterparts(a, b)
    expect(pairs.flatMap(({ shared }) => shared).join(' ')).not.toMatch(/科技馆|博物馆|天文台/u)
    expect([suggested('一、（一）'), suggested('一、（二）')]).toEqual([[], ['一、（二）']])
    const remark = a.text.indexOf('开设专业课程')
    const without: AlignedPolicy = { ...a, leaveOut: [{ start: remark, end: remark + '开设专业课程'.length }] }
    expect(counterparts(without, b).best('一、（二）')?.shared).not.toContain('开设专业课程')
  })

  test('gives as many counterparts as asked for', () => {
    expect(Math.max(...counterparts(read(national), read(provincial), 1).pairs.map(({ rank }) => rank))).toBe(1)
  })

  test('a policy without clauses has no counterparts', () => {
    expect(suggestLinks(empty, empty)).toEqual({ pairs: [], notTakenUp: [], new: [] })
    const some = read(national)
    expect(suggestLinks(empty, some)).toMatchObject({ pairs: [], notTakenUp: [] })
    expect(suggestLinks(some, empty)).toMatchObject({ pairs: [], new: [] })
  })
})

describe('laws of alignment', () => {
  const words = fc
    .array(fc.constantFrom('追溯', '航道', '试点', '楼宇', '資金', '人才', '水情', '疏浚', 'data', '5G', '，', '。'), {
      minLength: 1,
      maxLength: 30,
    })
    .map((list) => list.join(''))
  const plan = fc
    .array(words, { minLength: 2, maxLength: 12 })
    .map((bodies) =>
      read(`云泽省方案\n一、任务\n${bodies.map((body, at) => `${String(at + 1)}.事项${body}。`).join('\n')}`),
    )

  test('identical policies align each clause with itself first, and leave nothing over', () => {
    fc.assert(
      fc.property(plan, (policy) => {
        const { pairs, notTakenUp, new: added } = suggestLinks(policy, policy)
        const firsts = new Map(pairs.filter(({ rank }) => rank === 1).map(({ from, to }) => [from, to]))
        expect(policy.clauses.map(({ id }) => firsts.get(id))).toEqual(policy.clauses.map(({ id }) => id))
        expect([notTakenUp, added]).toEqual([[], []])
      }),
      { numRuns: 40 },
    )
  })

  test('who is responsible is no subject, in brackets or in a line of its own', () => {
    const task = (subject: string): string =>
      `方案\n一、任务\n（一）${subject}\n牵头单位：省科技馆、省博物馆；配合单位：省天文台、省水文站\n（二）培养人才。开设专业课程。`
    const [a, b] = [read(task('盘活闲置楼宇。腾退老旧厂房。')), read(task('疏浚航道。清理河道淤泥。'))]
    const pairs = suggestLinks(a, b).pairs.filter(({ shared }) =>
      shared.some((words) => /科技馆|博物馆|天文台|水文站/u.test(words)),
    )
    expect(pairs).toEqual([])
  })
  test('a pair that says little of the same is suggested where neither has anything like it elsewhere', () => {
    const upper = read(
      '甲行动计划\n一、任务\n（一）发展低空飞行。建设滑翔伞起降场地，开辟低空航线，培育飞行俱乐部，完善气象服务和空域申请流程，健全应急救援机制。\n（二）推进冷链物流。布局产地冷库和移动预冷设备，完善骨干冷链基地。\n（三）培养人才。支持高校开设专业课程。',
    )
    const lower = read(
      '乙实施方案\n一、任务\n（一）推广低空观光体验。依托景区新建滑翔伞场地，开辟低空航线，组织青年公开赛，做好游客保险、设备租赁、教练员认证、票务结算和停车服务。\n（二）布局产地冷库。补贴移动预冷设备。',
    )
    const [pair] = suggestLinks(upper, lower).pairs.filter(
      ({ from, rank }) => from === lower.clauses.find(({ heading }) => heading.includes('低空观光'))?.id && rank === 1,
    )
    expect(pair).toMatchObject({
      to: upper.clauses.find(({ heading }) => heading.includes('低空飞行'))?.id,
      suggested: true,
    })
    expect(pair?.score).toBeLessThan(0.12)
  })
  test('drawn step by step it gives the same, and gives way at least once every sixteen clauses on each side', () => {
    const long = (marks: string): AlignedPolicy =>
      read(
        `云泽省数据工作方案\n一、任务\n${Array.from({ length: 60 }, (_, k) => `${k + 1}.${marks}${k}。推进${'农业交通水利医疗教育'.charAt(k % 10)}数据汇聚，完善第${k}项机制，提升服务能力。`).join('\n')}\n`,
      )
    const [upper, lower] = [long('建设平台'), long('完善平台')]
    const steps = suggestLinksInSteps(upper, lower)
    let given = 0
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) given++
    expect(step.value).toEqual(suggestLinks(upper, lower))
    expect(given).toBeGreaterThanOrEqual((upper.clauses.length + lower.clauses.length) / 16)
  })
  test('whatever the texts: nothing is thrown, scores fall from rank to rank, and the shared words stand in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(plan, fc.string({ unit: 'grapheme', maxLength: 200 }).map(read)),
        fc.oneof(plan, fc.string({ unit: 'grapheme', maxLength: 200 }).map(read)),
        (upper, lower) => {
          const { pairs } = suggestLinks(upper, lower)
          const printed = lower.text.replace(/\s+/gu, '')
          pairs.forEach((pair, at) => {
            const before = pairs[at - 1]
            if (before?.from === pair.from)
              expect([before.rank + 1, before.score >= pair.score]).toEqual([pair.rank, true])
            for (const shared of pair.shared) expect(printed).toContain(shared)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})
