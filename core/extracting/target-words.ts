/** Figures, their units, and the words around them that tell an aim from a fact, a rule or a reward. */

const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

const measures = [
  '个百分点',
  '個百分點',
  '％',
  '%',
  '‰',
  'PFlops',
  'EFlops',
  'PFLOPS',
  'EFLOPS',
  'P(?![A-Za-z])',
  'TB',
  'PB',
  'EB',
  'ZB',
  'GB(?![A-Za-z])',
  'Gbps',
  'Tbps',
  'Mbps',
  '毫秒',
  '万千瓦时',
  '千瓦时',
  '万千瓦',
  '千瓦',
  '兆瓦时',
  '兆瓦',
  '吉瓦',
  'MW',
  'GW',
  'GWh',
  'kWh',
  '吨标准煤',
  '吨标煤',
  '吨',
  '噸',
  '公斤',
  '千克',
  '克',
  '毫克',
  '微克',
  '升',
  '立方米',
  '平方公里',
  '岁',
  '歲',
  '平方千米',
  '平方米',
  '公里',
  '千米',
  '米',
  '海里',
  '公顷',
  '亩',
  '畝',
  '元',
  '美元',
  '倍',
  '标准箱',
  '度电',
]
const counters = [
  '家',
  '个',
  '個',
  '项',
  '項',
  '条',
  '條',
  '场',
  '場',
  '次',
  '人次',
  '人',
  '名',
  '座',
  '件',
  '种',
  '種',
  '所',
  '支',
  '批',
  '批次',
  '套',
  '户',
  '戶',
  '台',
  '台套',
  '台（套）',
  '部',
  '只',
  '款',
  '类',
  '類',
  '处',
  '處',
  '村',
  '镇',
  '城市',
  '例',
  '张',
  '張',
  '篇',
  '期',
  '门',
  '門',
  '间',
  '間',
  '宗',
  '笔',
  '筆',
  '辆',
  '根',
  '輛',
  '班',
  '届',
  '标准机架',
  '机架',
  '列',
  '路',
  '对',
  '盏',
  '块',
  '份',
  '本',
  '棵',
  '匹',
  '剂',
  '席',
  '节',
  '讲',
  '集',
  '端',
  '枪',
  '座次',
  '席位',
  '床位',
  '场次',
  '列次',
  '标台',
  '标箱',
  '架',
  '架次',
  '艘',
  '头',
  '羽',
  '株',
  '口',
  '眼',
  '张床位',
  '床',
  '车位',
  '班次',
  '课时',
  '学时',
  '幢',
  '栋',
  '卷',
  '册',
  '幅',
  '首',
  '枚',
  '颗',
  '点位',
  '人份',
  '户次',
  '家次',
  '件次',
]
const times = ['小时', '小時', '分钟', '分鐘', '秒', '天', '日', '个工作日', '個工作日', '工作日', '个月', '個月']
const units = byLength([...measures, ...counters, ...times])
export const isMeasure = (unit: string): boolean => measures.includes(unit) || /^[Pp]$/u.test(unit)
export const isTime = (unit: string): boolean => times.includes(unit)

export const figure =
  '[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}(?:[.．][0-9０-９]{1,4})?|[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,4})?'
const scale = '百万|千万|十万|万亿|百亿|千亿|万|亿|萬|億|千|百'
// behind a colon a figure may stand, but not as the second one of 1:10
const notBefore = '(?<![0-9０-９.．A-Za-z第〔\\[+\\-×]|[0-9０-９][:：])'
/** Groups: the lower figure of a range, the figure, its scale, its unit. */
export const quantity = new RegExp(
  `${notBefore}(?:(${figure})\\s?(?:${scale})?(?:${units})?\\s?[—–\\-~～至到]{1,2}\\s?)?(${figure})\\s?(${scale})?(?:余|多|餘)?(${units})(?![一-鿿]{0,1}(?:号|號))`,
  'gu',
)
/** A figure without a unit: PUE 控制在1.25以内, 用户突破800万. Groups: figure, scale. */
export const bareFigure = new RegExp(
  `(?<=控制在|不超过|不超過|不高于|降至|降到|下降到|达到|達到|提高到|提升到|提高至|提升至|突破|超过|超過|不低于|不少于|保持在|稳定在|优于|压减至|增加到|增加至|增长到|增至|扩大到|上升到|[到至]20[0-9]{2}年底?的)\\s?(${figure})(${scale})?(?=以内|以內|以下|以上|左右|[，。；、（）\\n]|$)`,
  'gu',
)
export const inWords =
  /翻番(?!计划|工程|行动|专项|方案|”)|翻(?:了)?([一两兩二三])番|(?<![成“])倍增(?!作用|效应|效應|长|计划|工程|行动|专项|方案|器|”)|翻倍/gu
/**
 * A share or a multiple in words, where something is to reach it or to change by it: 超过六成, 不低于百分之八十,
 * 增加约一倍. Groups: hundredths, tenths, times.
 */
export const shareInWords =
  /百分之([一二三四五六七八九十零〇百两]{1,6})|(?<=(?:[超达低少于占降减高升增长加短本到至过破近约逾率比])(?:约|近)?)(?:([一二两三四五六七八九])成(?=以|左右|[，。；、）\n]|$)|([一二两兩三四五六七八九十])倍(?!数|频))/gu
/** A cell of units, perhaps of so much each year or head: 亿元, 万吨/年. */
export const unitOnly = new RegExp(`^(${scale})?(${units})(?:[/／][\\p{Script=Han}A-Za-z]{1,6})?$`, 'u')
export const unitAtEnd = new RegExp(`^(.{2,60}?)[（(]?((?:${scale})?(?:${units}))[）)]?$`, 'u')
export const scales: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}

/** In the same half-sentence: a fact, a penalty, a rule or a leave, no aim. */
export const noAim =
  /罚款|罰款|不足[0-9]|(?:仅|只)有?[0-9]|(?<!不)少于[0-9]|[处處]以(?![上下内內])|每[^，。；]{0,16}[扣加减減得计計][0-9.]{1,5}分|[扣加减減]\s?[0-9.]{1,5}\s?分(?![钟鐘])|违法所得|已(?:建成|有|达|完成|形成|培育|累计)|现有|截至|共有|之日起?|仅为|仅占|约占|日内|不得(?:高于|低于|超过|超過|少于|多于|小于|大于)|可(?:适当)?(?:放宽|延长|上浮|下浮|减免)|占[^，。；]{0,20}(?:考核|考评|评价|总分)|权重/u
/** In the same half-sentence, unless the sentence looks ahead: what a year has brought. */
export const yearOnYear = /同比/u
/** In the same half-sentence, of money or a share: a reward, a subsidy. */
export const reward = /给予|予以|预留|奖励|獎勵|奖补|补助|补贴|資助|资助|贴息|扶持|最高(?:不超过)?(?=[0-9])/u
/** A standard to build or pay by. */
export const standard =
  /一般不(?:超过|超過|低于|少于|大于|小于)|按照?[^，。；]{0,24}(?:标准|比例)|(?:出资|补偿|分担|担保|报销|返还|提取|计提|抵押|质押)(?:占比|比例|额度)|^其?(?:中|余)?(?:每|单)(?:个|家|户|座|所|人|台|项|条|村|名|笔|体|次)[^，。；]{0,16}不(?:超过|超過|高于)/u
/**
 * A half-sentence that says for whom a reward or a rule is: 对营业收入首次突破10亿元、50亿元的,
 * 对接待量超过10万人次的街区.
 */
export const condition =
  /^(?:对于?|凡)[^，。；]*的(?:企业|单位|项目|机构|园区|街区|社区|景区|赛事|活动|小区|学校|医院|个人|团队|平台|商户|农户|村|航线|线路)?$/u
/** How often an office is to do its round: no aim that counts anything. */
export const round =
  /(?:调度|召开|通报|报送|报告|会商|研判|督导|督查|检查|检测|监测|评估|巡查|更新|会议)[^，。；]{0,10}$/u
/** 由41%提高到60%: the figure before is where it starts from. */
export const startsFrom = /(?:由|从|從|自)[^，。；]{0,30}$/u
export const andGoesTo =
  /^[^，。；0-9]{0,8}(?:提高|提升|增加|增长|增至|上升|升至|扩大|拓展|下降|降低|降至|降到|减少|减至|缩短|压缩|压减|精简|跃升|调整)/u
/** In the same sentence before the figure: what was reached so far. */
export const past =
  /(?:以来|过去[一二三四五两几]?年|近[年几两三五](?:年来|年)?|截至[^，。；]{1,12}|目前|上年末|去年)[，,]|^截至/u
export const ahead = /到\s?20[0-9]{2}年|20[0-9]{2}年(?:[0-9]{1,2}月)?底?前|力争|争取|将(?:达|建|新)/u
/** Right before a figure that tells which things are meant: 年出栏5000头以上的猪场. */
export const trait =
  /(?:[日年](?:产|处理|供水|加工|接待|飞行)|年(?:用电|用水|用能|出栏|存栏|收入)|年?(?:营业收入|主营业务收入|销售收入|销售额|产值|产量|交易额|纳税)|常住人口|人口|占地面积|建筑面积|投资额|总投资|装机)(?:量|规模)?(?:超过?|达到?|在|不低于|突破)?$/u
/** What stands behind a figure that tells which things are meant, 的 or the things themselves. */
export const describing =
  /^(?:[/／]\p{Script=Han}{1,3})?(?:及?以上|以下|左右)?(?:(的)(?!目标|规模)[\p{Script=Han}“"A-Za-z]|级|(空域|高空|水域|海域)|(?:龙头|骨干|规模|重点)?(?:企业|单位|园区|集群|机构|数据中心))/u
/** 设立规模不低于30亿元的基金: what is founded is counted by its size. */
export const founding = /(?:设立|组建|成立|发起|筹建)[^，。；]{0,12}$/u
/** A time is an aim only where something is to take less of it. */
export const quicker = /压缩|缩短|压减|缩减|压降|减少[至到]|降至|控制在|不超过|提速/u
export const takesTime =
  /更新|反馈|答复|处置|拨付|兑付|到账|到达|登记|时限|时间|用时|时长|周期|耗时|时延|响应|审批|办理|办结|整改|交付|通关/u
/** Hours, days and years that are counted for what they bring: 利用小时数, 优良天数. */
export const lifespan = /寿命|余命/u
export const timeCounted = /(?:小时|天|日|时)数|寿命|续航|无故障/u
/** Headings of aims: what stands below states some, whatever the chapter is called. */
export const aimHeading = /(?:目标|指标|目标任务|任务目标)$/u
/** Headings under which a policy looks back or around, and headings of its principles. */
export const reviewHeading =
  /(?:发展)?(?:成就|成效|现状|回顾|形势|背景)$|^(?:规划|发展|工作|现有|产业)?(?:基础|现状|环境|形势|背景)(?:与|和|及|$)|^(?:基本|总体|主要|检查|巡查|抽查|督查|核查|整改|工作|进展|开展|完成|落实)*(?:工作)?情况$|面临|存在(?:的)?(?:主要)?(?:问题|困难|不足)/u
export const principleHeading = /^(?:指导思想|基本原则|总体思路|基本思路|工作原则|功能定位|总体定位|战略定位)$/u
