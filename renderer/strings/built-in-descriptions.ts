import type { Tag } from '../../core/model/tag.ts'
import { builtInName } from './built-in-names.ts'
import type { Language } from './define-strings.ts'

/** What the tags of a new library mean, by id: as it is kept, and what English says. */
export const builtInDescriptions: Readonly<Record<string, readonly [description: string, english: string]>> = {
  instrument: [
    '条款靠什么来办成事。一条可以用几种工具，逐一标注。',
    'What a clause works with. A clause may use several instruments; tag each.',
  ],
  'instrument-funding': [
    '安排财政资金、专项资金、补助、奖补或引导基金。收：写明由财政出钱、设资金或基金的条款。不收：只要求金融机构放贷的，用“金融支持”。',
    'Public money, special funds, subsidies, rewards or guidance funds are set aside. Include: clauses that say the budget pays, or that a fund is set up. Exclude: those that only ask financial institutions to lend; use “Finance”.',
  ],
  'instrument-tax': [
    '减免、抵扣、缓缴税费，或加计扣除。收：点明税种、收费项目或优惠方式的条款。不收：泛称“落实优惠政策”而未指明税费的。',
    'Taxes or fees are cut, offset or deferred, or extra deductions granted. Include: clauses that name the tax, the fee or the form of relief. Exclude: “implement preferential policies” without naming any.',
  ],
  'instrument-credit': [
    '引导信贷、保险、担保、债券、上市等市场资金。收：面向银行、保险、担保、资本市场提出办法的条款。不收：财政直接出资的，用“资金支持”。',
    'Credit, insurance, guarantees, bonds, listings and other market money are guided. Include: clauses with measures for banks, insurers, guarantors or capital markets. Exclude: money paid by the budget; use “Funding”.',
  ],
  'instrument-resources': [
    '保障用地、用能、算力、频谱、指标等要素。收：写明保障哪种要素的条款。不收：数据要素本身的供给，用“数据开放共享”。',
    'Land, energy, computing power, spectrum, quotas and other inputs are secured. Include: clauses that name the input. Exclude: the supply of data itself; use “Open and shared data”.',
  ],
  'instrument-pilot': [
    '先在部分地方、行业或单位试行，再总结推广。收：试点、示范、先行区、标杆、典型案例遴选。不收：只作一般号召的“先行先试”。',
    'Tried in some places, industries or units first, then summed up and spread. Include: pilots, demonstrations, leading zones, benchmarks, selections of model cases. Exclude: “be first to try” as a general call.',
  ],
  'instrument-standard': [
    '制定或推行标准、规范、目录、编码、接口、指南。收：要求统一口径或按标准执行的条款。不收：法规规章的立改废，用“制度建设”。',
    'Standards, specifications, catalogues, codes, interfaces or guides are made or put to use. Include: clauses that ask for one way of counting or for keeping to a standard. Exclude: making, changing or repealing rules; use “Rules and mechanisms”.',
  ],
  'instrument-institution': [
    '建立或修订法规、规章、办法、机制。收：要求出台某项制度，或建立登记、授权、审查、会商等机制。不收：技术性标准，用“标准规范”。',
    'Laws, rules, measures or mechanisms are set up or revised. Include: clauses that ask for a rule to be issued, or for registration, authorisation, review or consultation to be set up. Exclude: technical standards; use “Standards”.',
  ],
  'instrument-platform': [
    '建设平台、网络、数据中心、数据库、数据空间等设施。收：要求建成某个系统或设施的条款。不收：只要求使用已有平台的。',
    'Platforms, networks, data centres, databases, data spaces and other facilities are built. Include: clauses that ask for a system or facility to be completed. Exclude: those that only ask for an existing platform to be used.',
  ],
  'instrument-openness': [
    '开放、共享、授权运营公共数据，或推动企业间数据流通。收：说明开放共享什么数据、给谁用的条款。不收：只讲采集、治理而不涉及提供的。',
    'Public data are opened, shared or operated under licence, or data are moved between enterprises. Include: clauses that say which data are given, and to whom. Exclude: those on collecting and governing data only.',
  ],
  'instrument-procurement': [
    '由政府购买产品或服务，或以应用场景开放代替补助。收：购买服务、首购首用、场景清单发布。',
    'Government buys products or services, or opens uses in place of subsidies. Include: purchase of services, first purchase and first use, published lists of uses.',
  ],
  'instrument-talent': [
    '培养、引进、评价人才，开展培训。收：涉及学科、职称、培训、首席数据官等的条款。',
    'People are trained, brought in or assessed. Include: clauses on subjects of study, titles, training, chief data officers and the like.',
  ],
  'instrument-supervision': [
    '评估、考核、督查、通报、问责，以及日常监管。收：写明由谁按什么评估或监管的条款。不收：企业自行开展的质量检测。',
    'Evaluation, assessment, inspection, circulars, accountability and everyday supervision. Include: clauses that say who assesses or supervises by what. Exclude: checks of quality that enterprises make themselves.',
  ],
  'instrument-coordination': [
    '成立领导小组、专班，明确分工、会商和报告。收：组织领导、部门协同、任务台账。',
    'Leading groups and task forces are formed; division of work, consultation and reporting are set. Include: leadership, work between departments, registers of tasks.',
  ],
  'instrument-publicity': [
    '宣传解读、举办赛事、推介案例。收：大赛、巡展、经验交流、典型推介。不收：作为试点任务一部分的总结推广，用“试点示范”。',
    'Policies are explained, contests held, cases recommended. Include: contests, touring exhibitions, exchange of experience, model cases made known. Exclude: summing up as a part of a pilot; use “Pilots and models”.',
  ],
  force: [
    '条款要求到什么程度。以条款的主要动词判断，一条一般只标一个。',
    'How far a clause binds. Judge by its main verb; as a rule one tag a clause.',
  ],
  'force-must': [
    '必须做到或不得违反，或带有数量与时限，未完成可以追责。词：应当、必须、不得、严禁、确保、到某年达到。',
    'Must be done or must not be broken, or has a figure and a date, so that failure can be held to account. Words: 应当, 必须, 不得, 严禁, 确保, 到某年达到.',
  ],
  'force-encourage': [
    '提倡去做，做不做由主体决定。词：鼓励、支持、引导、推动、促进。',
    'Commended; whether to do it is up to those addressed. Words: 鼓励, 支持, 引导, 推动, 促进.',
  ],
  'force-explore': [
    '做法未定，允许试错。词：探索、试点、研究、有条件的地方可以。',
    'The way is open and errors are allowed. Words: 探索, 试点, 研究, 有条件的地方可以.',
  ],
  finding: [
    '与上位政策或前一稿比较得出的判断。标在被判断的那一条上；“未承接”标在上位政策的条款上。',
    'What comparing with the policy above or with the draft before has shown. Tag the clause that is judged; “Not taken up” goes on the clause of the policy above.',
  ],
  'finding-takenup': [
    '照上位要求写入，内容和力度没有实质变化。',
    'Written in as the level above asks, without real change of content or force.',
  ],
  'finding-refined': [
    '把上位要求落到对象、做法、单位或步骤，力度大致不变。',
    'What the level above asks is brought down to whom, how, which unit or which steps; about the same force.',
  ],
  'finding-tightened': [
    '提高数量、提前时限、扩大范围，或把鼓励改为必须。批注里写明比哪一条严在哪里。',
    'A higher figure, an earlier date, a wider scope, or encouragement turned into duty. Say in a note which clause it is stricter than, and in what.',
  ],
  'finding-weakened': [
    '降低数量、推迟时限、缩小范围，或把必须改为鼓励、探索。',
    'A lower figure, a later date, a narrower scope, or duty turned into encouragement or exploring.',
  ],
  'finding-new': ['上位政策或前一稿没有的内容。', 'Not in the policy above or in the draft before.'],
  'finding-missing': [
    '上位政策有要求，本级没有对应条款。标在上位条款上，并在批注里写明查过哪份政策。',
    'The policy above asks for it and this level has no clause for it. Tag the clause above, and say in a note which policy was searched.',
  ],
  status: [
    '这一条的工作做到哪里了。与政策内容无关，交稿前应当清空“待核”。',
    'How far the work on this clause has come. It says nothing of the policy; before handing in, “To check” should be empty.',
  ],
  'status-check': [
    '有数字、单位、文号或引文需要再核对原件。',
    'A figure, unit, document number or citation is still to be checked against the original.',
  ],
  'status-quotable': ['原文、出处已核对，可以写进报告。', 'Words and source are checked: it may go into the report.'],
  'status-doubt': [
    '含义不清、前后不一，或疑为转载差错。批注里写明疑点。',
    'Unclear, at odds with itself, or perhaps a slip of the copy. Say in a note what is doubtful.',
  ],
}

/**
 * A tag's description as the interface shows it: in its language where it is the one the tag came with, and as written
 * where a person wrote it. `builtIn`: it is the interface's own words.
 */
export function shownDescription(
  { id, description }: Pick<Tag, 'id' | 'description'>,
  language: Language,
): { readonly text: string; readonly builtIn: boolean } {
  const found = Object.hasOwn(builtInDescriptions, id) ? builtInDescriptions[id] : undefined
  if (found?.[0] !== description) return { text: description, builtIn: false }
  return { text: language === 'en' ? found[1] : builtInName(description, language), builtIn: true }
}
