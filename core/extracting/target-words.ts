/** Figures, their units, and the words around them that tell an aim from a fact, a rule or a reward. */

const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

const measures = [
  '个百分点', '個百分點', '％', '%', '‰', 'PFlops', 'EFlops', 'PFLOPS', 'EFLOPS', 'P(?![A-Za-z])', 'TB', 'PB', 'EB', 'ZB', 'GB(?![A-Za-z])', 'Gbps', 'Tbps', 'Mbps', '毫秒', '万千瓦时', '千瓦时', '万千瓦', '千瓦', '兆瓦时', '兆瓦', '吉瓦', 'MW', 'GW', 'GWh', 'kWh', '吨标准煤', '吨标煤',
  '吨', '噸', '公斤', '千克', '克', '毫克', '微克', '升', '立方米', '平方公里', '平方千米', '平方米', '公里', '千米', '米', '海里', '公顷', '亩', '畝', '元', '美元', '倍', '标准箱', '度电',
]
const counters = [
  '家', '个', '個', '项', '項', '条', '條', '场', '場', '次', '人次', '人', '名', '座', '件', '种', '種', '所', '支', '批', '批次', '套', '户', '戶', '台', '台套', '台（套）', '部', '只', '款', '类', '類', '处', '處', '村', '镇', '城市', '例', '张', '張', '篇', '期', '门', '門', '间', '間', '宗', '笔', '筆', '辆', '輛', '班', '届', '标准机架', '机架',
  '列', '架', '架次', '艘', '头', '羽', '株', '口', '眼', '张床位', '床', '车位', '班次', '课时', '学时', '幢', '栋', '卷', '册', '幅', '首', '枚', '颗', '点位', '人份', '户次', '家次', '件次',
]
const times = ['小时', '分钟', '秒', '天', '日', '个工作日', '工作日', '个月']
const units = byLength([...measures, ...counters, ...times])
export const isMeasure = (unit: string): boolean => measures.includes(unit) || /^[Pp]$/u.test(unit)
export const isTime = (unit: string): boolean => times.includes(unit)

export const figure = '[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}(?:[.．][0-9０-９]{1,4})?|[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,4})?'
const scale = '百万|千万|十万|万亿|百亿|千亿|万|亿|萬|億|千|百'
const notBefore = '(?<![0-9０-９.．A-Za-z第〔\\[+\\-:：×])'
/** Groups: the lower figure of a range, the figure, its scale, its unit. */
export const quantity = new RegExp(`${notBefore}(?:(${figure})\\s?(?:${scale})?(?:${units})?\\s?[—–\\-~～至到]{1,2}\\s?)?(${figure})\\s?(${scale})?(?:余|多|餘)?(${units})(?![一-鿿]{0,1}(?:号|號))`, 'gu')
/** A figure without a unit: PUE 控制在1.25以内, 用户突破800万. Groups: figure, scale. */
export const bareFigure = new RegExp(`(?<=控制在|不超过|不超過|不高于|降至|降到|下降到|达到|達到|提高到|提升到|提高至|提升至|突破|超过|超過|不低于|不少于|保持在|稳定在|优于|压减至)\\s?(${figure})(${scale})?(?=以内|以內|以下|以上|左右|[，。；、（）\\n]|$)`, 'gu')
export const inWords = /翻(?:了)?([一两兩二三])番|(?<![成“])倍增(?!作用|效应|效應|长|计划|工程|行动|专项|方案|器|”)|翻倍/gu
export const unitOnly = new RegExp(`^(${scale})?(${units})$`, 'u')
export const unitAtEnd = new RegExp(`^(.{2,60}?)[（(]?((?:${scale})?(?:${units}))[）)]?$`, 'u')
export const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 億: 1e8, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 }

/** In the same half-sentence: a fact, a penalty or a rule, no aim. */
export const noAim = /罚款|罰款|处以|處以|违法所得|已(?:建成|有|达|完成|形成|培育|累计)|现有|同比|截至|共有|之日起?|仅为|仅占|约占|日内/u
/** In the same half-sentence, of money or a share: a reward, a subsidy. */
export const reward = /给予|予以|奖励|獎勵|奖补|补助|补贴|資助|资助|贴息|扶持|最高(?:不超过)?(?=[0-9])/u
/** A standard to build or pay by. */
export const standard = /按照?[^，。；]{0,24}(?:标准|比例)/u
/** In the same sentence before the figure: what was reached so far. */
export const past = /(?:以来|过去[一二三四五两几]?年|近[年几两三五](?:年来|年)?|截至[^，。；]{1,12}|目前|上年末|去年)[，,]|^截至/u
export const ahead = /到\s?20[0-9]{2}年|力争|争取|将(?:达|建|新)/u
/** Right before a figure that tells which things are meant: 年出栏5000头以上的猪场. */
export const trait = /(?:年(?:用电|用水|用能|出栏|存栏|营业收入|主营业务收入|销售收入|销售额|产值|产量|交易额|收入|纳税)|常住人口|人口|占地面积|建筑面积|投资额|总投资|装机)(?:量|规模)?(?:超过?|达到?|在|不低于|突破)?$/u
/** A time is an aim only where something is to take less of it. */
export const quicker = /压缩|缩短|压减|缩减|压降|减少[至到]|降至|控制在|不超过|提速/u
export const takesTime = /时限|时间|用时|时长|周期|耗时|时延|响应|审批|办理|办结|整改|交付|通关/u
/** Headings under which a policy looks back or around, and headings of its principles. */
export const reviewHeading = /(?:发展)?(?:成就|成效|现状|回顾|形势|背景)$|^(?:规划|发展|工作|现有|产业)?(?:基础|现状|环境|形势|背景)(?:与|和|及|$)|面临|存在(?:的)?(?:主要)?(?:问题|困难|不足)/u
export const principleHeading = /^(?:指导思想|基本原则|总体思路|基本思路|工作原则|功能定位|总体定位|战略定位)$/u
