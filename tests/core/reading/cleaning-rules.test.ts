import { describe, expect, test } from 'vitest'
import type { CleaningRuleId } from '../../../core/model/cleaned-text.ts'
import { cleanText } from '../../../core/reading/clean-text.ts'
import { sourceFromText } from '../../support/golden-policy.ts'

const all: readonly CleaningRuleId[] = [
  'pinyin-gloss',
  'page-number',
  'running-head',
  'hard-wrap',
  'inner-blank',
  'site-chrome',
  'punctuation-width',
  'marker-slip',
]
/** The text after one rule alone, and how often it acted. */
const only = (rule: CleaningRuleId, text: string): [string, number] => {
  const cleaned = cleanText(
    sourceFromText(text),
    all.filter((id) => id !== rule),
  )
  return [cleaned.text, cleaned.changes.length]
}

/** As much as stands on a page, at the least. */
const page = '推进数据资源整合共享和开发利用，培育数据要素市场。'.repeat(8)

/** Sixteen lines, each a sentence. */
const pageOfLines = Array.from({ length: 16 }, () => '推进公共数据资源开发利用。').join('\n')

describe('cleaning rules, each alone', () => {
  test.each<[CleaningRuleId, string, string, number]>([
    ['pinyin-gloss', '數(shù)據(jù)要素', '數據要素', 2],
    ['pinyin-gloss', '应用(app)和数据(data)平台', '应用(app)和数据(data)平台', 0],
    ['pinyin-gloss', '人員(men)', '人員(men)', 0],
    ['page-number', '1、甲省要建\n2、设数据平\n3、台。', '甲省要建设数据平台。', 3],
    ['page-number', '1、建设平台。\n2、培育主体。\n3、加强保障。', '1、建设平台。\n2、培育主体。\n3、加强保障。', 0],
    [
      'page-number',
      '关于申报的通知\n各市：\n现将事项通知如下：\n一、材料要求\n1、申请表\n2、营业执照复印件\n3、审计报告',
      '关于申报的通知\n各市：\n现将事项通知如下：\n一、材料要求\n1、申请表\n2、营业执照复印件\n3、审计报告',
      0,
    ],
    ['page-number', '推进数据— 3 —共享。', '推进数据共享。', 1],
    ['page-number', '（2024—2026年）', '（2024—2026年）', 0],
    ['page-number', '2025 - 03 - 01发布', '2025 - 03 - 01发布', 0],
    ['running-head', '甲\n— 1 —\n乙\n第2页 共9页\n丙', '甲\n乙\n丙', 2],
    ['running-head', `${page}\n1\n${page}\n2\n${page}\n3`, `${page}\n${page}\n${page}`, 3],
    [
      'running-head',
      `${pageOfLines}\n1\n${pageOfLines}\n2\n推进数据共享。`,
      `${pageOfLines}\n${pageOfLines}\n推进数据共享。`,
      2,
    ],
    ['running-head', `${pageOfLines}\n1\n推进数据共享。`, `${pageOfLines}\n推进数据共享。`, 1],
    ['running-head', `推进数据共享。\n1\n${pageOfLines}`, `推进数据共享。\n1\n${pageOfLines}`, 0],
    [
      'running-head',
      '序号\n任务\n1\n归集数据\n2\n共享数据\n3\n开放数据',
      '序号\n任务\n1\n归集数据\n2\n共享数据\n3\n开放数据',
      0,
    ],
    [
      'running-head',
      'Article 1\nScope.\nArticle 2\nTerms.\nArticle 3\nDuties.',
      'Article 1\nScope.\nArticle 2\nTerms.\nArticle 3\nDuties.',
      0,
    ],
    ['running-head', '完成比例为\n3/12\n和', '完成比例为\n3/12\n和', 0],
    ['running-head', '甲\n1/2\n乙\n2/2', '甲\n乙', 2],
    ['running-head', '甲\n第 一 页\n乙\n第3頁／共9頁\n丙\nPage 3 of 9', '甲\n乙\n丙', 3],
    [
      'running-head',
      '云泽省数据条例\n第一条 推进数据共享，促进开放。\n云泽省数据条例 · 2 ·\n第二条 推进数据共享，促进开放\n云泽省数据条例 · 3 ·\n和利用，加强安全。',
      '云泽省数据条例\n第一条 推进数据共享，促进开放。\n第二条 推进数据共享，促进开放\n和利用，加强安全。',
      2,
    ],
    [
      'running-head',
      '重点领域 1\n建设平台。\n重点领域 2\n培育主体。\n重点领域 3\n加强保障。',
      '重点领域 1\n建设平台。\n重点领域 2\n培育主体。\n重点领域 3\n加强保障。',
      0,
    ],
    ['page-number', '推进数据共享和开— 3 —\n放。', '推进数据共享和开\n放。', 1],
    ['page-number', '三甲-3-号楼', '三甲-3-号楼', 0],
    ['page-number', '申请表第1页共3页应当签字。', '申请表第1页共3页应当签字。', 0],
    ['running-head', '共有企业\n500\n家', '共有企业\n500\n家', 0],
    ['site-chrome', '推进公共数据共享，\n成文日期：2024-05-06 索引号：011/2024', '推进公共数据共享，', 2],
    ['site-chrome', '首页 > 政策 > 正文\n一、总则\n二、附则\n责任编辑：某某\n版权所有', '一、总则\n二、附则', 3],
    ['site-chrome', '责任编辑：某某\n一、总则', '一、总则', 1],
    [
      'site-chrome',
      '一、总则\n上一页 1 2 3 … 9 下一页 共9页\n二、附则\n本办法自发布之日起施行。【我要纠错】 [打印] 【关闭】',
      '一、总则\n二、附则\n本办法自发布之日起施行。',
      2,
    ],
    [
      'site-chrome',
      '首页  政务公开  数据开放  走进临湖\n临湖市门户网站\n字体：【大 中 小】 打印\n一、总则',
      '一、总则',
      3,
    ],
    [
      'site-chrome',
      '索 引 号：011/2024-7　主题分类：数据\n标题：临湖市数据管理办法\n发文字号：\n临数〔2024〕7号\n一、总则',
      '临湖市数据管理办法\n一、总则',
      4,
    ],
    [
      'site-chrome',
      '索引号\t011\t成文日期\t2024-05-06\n标题\t临湖市数据管理办法\n临湖市数据管理办法\n一、总则',
      '临湖市数据管理办法\n一、总则',
      3,
    ],
    [
      'site-chrome',
      '發文日期：中華民國113年6月3日\n發文字號：府數字第1130098765號\n一、總則',
      '發文日期：中華民國113年6月3日\n發文字號：府數字第1130098765號\n一、總則',
      0,
    ],
    ['site-chrome', '一、总则\n二、附则\n相关阅读：\n1.图解数据办法\n2.专家谈数据', '一、总则\n二、附则', 3],
    [
      'site-chrome',
      '一、总则\n二、主办单位：临湖市数据局\n三、下载平台建设',
      '一、总则\n二、主办单位：临湖市数据局\n三、下载平台建设',
      0,
    ],
    [
      'site-chrome',
      '一、总则\n（一）数据服务\n新闻\n数据开放\n二、附则',
      '一、总则\n（一）数据服务\n新闻\n数据开放\n二、附则',
      0,
    ],
    ['site-chrome', '一、总则\n版权所有：临湖市数据局\n附件1\n数据目录', '一、总则\n附件1\n数据目录', 1],
    [
      'site-chrome',
      '关于公布名单的公告\n现将名单予以公布。\n上一篇：甲\n主办单位：临湖市政府办 承办单位：临湖市数据局',
      '关于公布名单的公告\n现将名单予以公布。',
      2,
    ],
    ['inner-blank', '中共中央 国务院 2024 年 data flow', '中共中央国务院2024年data flow', 4],
    ['inner-blank', '第一条　为了 规范', '第一条　为了规范', 1],
    ['inner-blank', '国家某某委　　国家某某局', '国家某某委　　国家某某局', 0],
    ['punctuation-width', '到2026年,建成(GDP)1,000个;时间12:30', '到2026年，建成（GDP）1,000个；时间12:30', 4],
    [
      'punctuation-width',
      'Data, rules (and more): see https://example.org',
      'Data, rules (and more): see https://example.org',
      0,
    ],
    ['marker-slip', '(-)甲。\n(二)乙。', '（一）甲。\n(二)乙。', 1],
    ['marker-slip', '(七)甲。\n(A)乙。\n(九)丙。', '(七)甲。\n（八）乙。\n(九)丙。', 1],
    ['marker-slip', '（三）甲。\n（凹）乙。\n（五）丙。', '（三）甲。\n（四）乙。\n（五）丙。', 1],
    ['marker-slip', '见图(A)和(B)。', '见图(A)和(B)。', 0],
    ['marker-slip', '四、甲。\n五.乙。\n六、丙。', '四、甲。\n五、乙。\n六、丙。', 1],
    ['marker-slip', '(五)甲。\n六)乙。', '(五)甲。\n（六）乙。', 1],
    ['marker-slip', '（八）甲。\n（九〉乙。\n(十>丙。', '（八）甲。\n（九）乙。\n（十）丙。', 2],
    ['marker-slip', '检测结果为阴性(-)的样本', '检测结果为阴性(-)的样本', 0],
    [
      'marker-slip',
      '一、甲。人、财、物等资源。\n人、财、物要统筹。\n二、乙。',
      '一、甲。人、财、物等资源。\n人、财、物要统筹。\n二、乙。',
      0,
    ],
    ['marker-slip', '—、甲。\n二、乙。\n＝、丙。', '一、甲。\n二、乙。\n＝、丙。', 1],
    ['marker-slip', '—、甲。\n乙。', '—、甲。\n乙。', 0],
    ['marker-slip', '一丶甲。\n二﹑乙。\n三 、丙。', '一、甲。\n二、乙。\n三、丙。', 3],
    ['marker-slip', '笫一条 甲。\n第=条 乙。\n第三条 丙。', '第一条 甲。\n第二条 乙。\n第三条 丙。', 2],
    ['marker-slip', '第9条 甲。\n第1O条 乙。\n第l1条 丙。', '第9条 甲。\n第10条 乙。\n第11条 丙。', 2],
    [
      'marker-slip',
      '第九条 甲。\n第十条 乙。\n第十—条 丙。\n第十ニ条 丁。',
      '第九条 甲。\n第十条 乙。\n第十一条 丙。\n第十二条 丁。',
      2,
    ],
    ['marker-slip', '弟三条街开设数据门店。', '弟三条街开设数据门店。', 0],
    ['marker-slip', '〈一〉甲。\n[二]乙。\n｛三｝丙。', '（一）甲。\n（二）乙。\n（三）丙。', 3],
    ['marker-slip', '《一》这本书很好。', '《一》这本书很好。', 0],
    ['marker-slip', 'l.甲。\n2.乙。\n3，丙。\n4 .丁。', '1.甲。\n2.乙。\n3.丙。\n4.丁。', 3],
    ['marker-slip', '其中\n3，500家企业', '其中\n3，500家企业', 0],
    ['marker-slip', 'I.总则\nII.职责', 'I.总则\nII.职责', 0],
    ['marker-slip', '（l）甲。\n（2）乙。', '（1）甲。\n（2）乙。', 1],
    ['marker-slip', '（+）甲。\n（十-）乙。', '（+）甲。\n（十-）乙。', 0],
    ['marker-slip', '（九）子。\n（+）甲。\n（十-）乙。', '（九）子。\n（十）甲。\n（十一）乙。', 2],
    [
      'hard-wrap',
      '一、工作要求。各单位要统筹资金、人才等要素，\n确保取得实效。',
      '一、工作要求。各单位要统筹资金、人才等要素，确保取得实效。',
      1,
    ],
    [
      'hard-wrap',
      [
        '强对流天气预警提前量达到四十二分钟，较上期末提高',
        '6分钟。',
        '气象服务效益不断提升，公众满意度连续五年超过九十分，气象现代',
        '化水平稳步提高，为防灾减灾和经济社会发展提供了有力的支撑，基',
        '层的服务能力明显增强，乡镇自动气象站覆盖率和预警信息发布覆盖',
        '率等指标全部实现了预定的目标，人才队伍不断壮大，科技创新能力',
        '进一步增强，一批关键核心技术取得突破，法规标准体系更加健全，',
        '部门之间的协作机制运行顺畅，全社会防灾减灾意识明显提高。',
      ].join('\n'),
      [
        '强对流天气预警提前量达到四十二分钟，较上期末提高6分钟。',
        '气象服务效益不断提升，公众满意度连续五年超过九十分，气象现代化水平稳步提高，为防灾减灾和经济社会发展提供了有力的支撑，基层的服务能力明显增强，乡镇自动气象站覆盖率和预警信息发布覆盖率等指标全部实现了预定的目标，人才队伍不断壮大，科技创新能力进一步增强，一批关键核心技术取得突破，法规标准体系更加健全，部门之间的协作机制运行顺畅，全社会防灾减灾意识明显提高。',
      ].join('\n'),
      6,
    ],
    // full-width signs and figures that a recogniser took for half-width ones make a line look short of the page
    [
      'hard-wrap',
      [
        '　　第一条　本办法适用于全县农村公路的养护、管理和监督活动，保障公',
        '路畅通。',
        '　　第二条　日常养护资金按照县道每公里10000元、乡道每公里5000',
        '元、村道每公里3000元的标准安排，纳入县级财政预算并建立动态调整机制',
        '，逐年提高。',
        '　　第三条　养护资金实行专户管理、专款专用，任何单位和个人不得截留、',
        '挤占和挪用，县审计局依法对资金使用情况进行审计监督并公布审计的结果',
        '。',
      ].join('\n'),
      [
        '第一条　本办法适用于全县农村公路的养护、管理和监督活动，保障公路畅通。',
        '第二条　日常养护资金按照县道每公里10000元、乡道每公里5000元、村道每公里3000元的标准安排，纳入县级财政预算并建立动态调整机制，逐年提高。',
        '第三条　养护资金实行专户管理、专款专用，任何单位和个人不得截留、挤占和挪用，县审计局依法对资金使用情况进行审计监督并公布审计的结果。',
      ].join('\n'),
      5,
    ],
    ['hard-wrap', '各单位要加强领导。\n各地区要加强领导。', '各单位要加强领导。\n各地区要加强领导。', 0],
  ])('%s: %j', (rule, text, cleaned, count) => {
    expect(only(rule, text)).toEqual([cleaned, count])
  })

  test('李生 stays 李生: running text is not corrected', () => {
    expect(cleanText(sourceFromText('一、数字李生城市建设。')).text).toBe('一、数字李生城市建设。')
  })

  test('a page head that the reader knows is left out and reported', () => {
    const cleaned = cleanText({
      reader: { kind: 'pdf', encoding: null, pages: 1 },
      notices: [],
      blocks: [
        { kind: 'page-head', text: '云泽省公报' },
        { kind: 'paragraph', text: '一、总则' },
      ],
    })
    expect(cleaned.text).toBe('一、总则')
    expect(cleaned.changes).toEqual([
      { rule: 'running-head', at: { start: 0, end: 0 }, before: '云泽省公报', after: '', block: 0 },
    ])
  })

  test('a later rule moves the place of an earlier change', () => {
    const { text, changes } = cleanText(sourceFromText('平 臺(tái)建設(shè)'))
    expect(text).toBe('平臺建設')
    expect(changes.map((c) => [c.rule, c.before, c.at.start])).toEqual([
      ['inner-blank', ' ', 1],
      ['pinyin-gloss', '(tái)', 2],
      ['pinyin-gloss', '(shè)', 4],
    ])
  })
})
