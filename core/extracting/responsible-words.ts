/**
 * The words by which a policy says who does what. Simplified and Traditional; each is matched against a part between
 * commas, blanks around it cut off.
 */

const unit = '(?:单位|單位|部门|部門|主体|主體|机构|機構|处室|處室|科室|机关|機關)(?:及分工)?\\s*[：:]'
const labelled = (...words: readonly string[]): RegExp =>
  new RegExp(`^(?:主要|第一|具体)?(?:${words.join('|')})${unit}`, 'u')

/** 牵头单位： — whoever stands behind leads. */
export const leadLabel = labelled('牵头', '牽頭', '牵头责任', '主办', '主辦', '主责', '组织')
/** 责任单位： — who does it; they lead unless somebody else is said to. */
export const plainLabel = labelled('责任', '責任', '负责', '負責', '实施', '實施', '落实', '承办', '任务')
/** 配合单位： */
export const supportLabel = labelled(
  '配合',
  '责任配合',
  '协同',
  '協同',
  '参与',
  '參與',
  '参加',
  '參加',
  '协办',
  '協辦',
  '协助',
  '支持',
  '联合',
)
/** 完成时限：2026年底, 2026年底前完成, 长期坚持: not about bodies. */
export const aside =
  /^(?:\p{Script=Han}{0,8}(?:领导|領導|领导同志|責任人|责任人|联系人|聯繫人|負責人|负责人)\s*[：:]|(?:完成|责任|时间|進度|进度|工作|任务|整改|办结|落实|推进|起止)?(?:时限|時限|时间|時間|进度|節點|节点|期限|安排|要求|周期)\s*[：:]|20[0-9]{2}年.*(?:前|底|完成|启动|出台)|(?:[今当本]?年|[0-9]{1,2}月)[^，。；]{0,6}(?:前|底|内)(?:完成|启动|出台|落实|到位)?|(?:长期|持续|常年|全年)(?:坚持|推进|实施|开展|落实)?$)/u

const roles = [
  '牵头',
  '牽頭',
  '责任',
  '責任',
  '负责',
  '負責',
  '主办',
  '主辦',
  '主责',
  '实施',
  '配合',
  '协同',
  '参与',
  '參與',
  '参加',
  '參加',
  '协办',
  '協辦',
  '协助',
  '協助',
  '支持',
  '联合',
  '承办',
  '承辦',
  '组织',
  '落实',
].join('|')
/** A label wherever it stands: 甲局 配合单位：乙局. */
export const anyLabel = new RegExp(`(?:主要|第一|具体)?(?:${roles})(?:责任)?${unit}`, 'gu')
/** A label of time between those of bodies: 整改时限：…, 完成时限：…. */
export const timeLabel = /(?:完成|整改|责任|工作|任务|办结|落实)?(?:时限|時限|期限|时间|時間)\s*[：:]/gu
/** A label that opens a line or a sentence, and what follows it there. */
export const labelLine = new RegExp(
  `(?<=^|[\\n。；！])[ \\t\\u3000]*((?:主要|第一|具体)?(?:${roles})(?:责任)?${unit}[^\\n。]+)`,
  'gu',
)

const shares = '按照?(?:各自)?职责|按職責分工|按分工|分别|分別|分工|共同|联合|聯合|具体|主要|依职责'
const sharesAlso = `${shares}|积极|密切|协同|予以`
// looked for from the first of such words only: what follows one is part of the same, and a row of them would take its
// square
/** What somebody who leads is said to do. */
export const leading = new RegExp(
  `(?<!${shares}|按(?:職責)?(?=分工))(?:${shares})*(?:牵头|牽頭|负责|負責|组织实施|组织落实|主办|抓好?落实|推进落实|落实)(?:负责|負責|组织实施|组织|落实|落實|实施|實施|推进|完成|办理)?$`,
  'u',
)
/** What somebody who helps is said to do. */
export const supporting = new RegExp(
  `(?<!${sharesAlso}|按(?:職責)?(?=分工))(?:${sharesAlso})*(?:配合|参与|參與|协同|協同|协助|協助|协办|協辦|支持|参加|參加)(?:落实|落實|实施|實施|推进|做好)?$`,
  'u',
)
export const leadsOthers = /牵头|牽頭|主办/u
export const sharesWork = /分工|分别|分別|职责|職責|共同/u

/** Governments and bodies below, named by kind. */
export const local =
  /^(?:各)?(?:设区市|設區市|省级人民政府|省级政府|省（|省、|各省|市（|市、|各市|各地|各县|各區|各区|各盟|各州|各镇|各乡|各街道|各自治|市州|市、?县|县（?市(?![场民政容监])|县区|区县|县级|地方(?:各级|人民政府|政府)|各级(?:人民)?政府|各级地方|属地|各有关(?:市|县|区|地)|(?:相关|有关)(?:省|市|县|区|盟|旗|州|乡镇|地区|地方)(?!.*(?:局|委|办|部门|单位)$)|各(?:开发区|功能区|园区|乡镇|街镇)|所在地|.{1,40}等(?:地区|设区市|地市|市|州|盟|县|区)(?:人民)?政府$)/u
/** 各省级节能主管部门、工业和信息化主管部门: behind bodies below, those named by what they look after are below too. */
export const lookingAfter = /^(?!省|市|国|中)[\p{Script=Han}]{2,16}(?:主管|监管|行政)部门$/u
/** How a body's name ends. */
export const body =
  /(?:部|司|委|局|厅|办|院|会|行|署|室|府|中心|公司|联|社|部门|单位|地区|地方|企业|集团|大学|学院|学校|协会|学会|法院|检察院|研究所|站|队|团|馆|台|校|银行|交易所|园区|海关|海關|党校|廳|辦|會|門|單位|公司|[）)]|区|市|县|州)$/u
const area = '(?:自治区|自治州|直辖市|设区的?市|地级以上市|省|市|州|盟|县|旗|区|地区|乡镇|乡|镇|街道)'
/**
 * Governments of several kinds named in one breath: 各市、县人民政府; 各省、自治区、直辖市人民政府;
 * 厦门、泉州等市人民政府. A dozen kinds at most: a row without an end would take its square.
 */
export const jointAreas = new RegExp(
  `(?:^|(?<=[、及和]))(?:各?${area}(?:[（(][^（）()]{1,12}[）)])?(?:行政公署)?(?:、${area}(?:[（(][^（）()]{1,12}[）)])?){1,12}|[\\p{Script=Han}]{1,6}[市州盟县区旗]?(?:、[\\p{Script=Han}]{1,6}){0,6}等(?:地区|设区市|地市|市|州|盟|县|区))级?(?:人民)?政府`,
  'gu',
)
/** A list without any verb has to be of bodies beyond doubt. */
export const plainBody =
  /^(?:团[省市县区]委$|省|市|州|县|区|国家|中央|中国|自治区|全国|最高|[\p{Script=Han}]{2,12}(?:部|总局))[\p{Script=Han}（）]{0,24}$/u
export const plainBodyEnd =
  /(?:党校|总工会|联合会|残联|妇联|文联|科协|工商联|法院|检察院|学院|大学|银行|公司|海关|集团|团[省市区县]委|部|委|局|厅|办|署|办公室|委员会|总队|廳|辦|人民银行|办公厅|中心|分行)$/u
/** Words no name of a body holds. */
export const sentenceWords = /[的须将把]|由(?!$)|应(?!急)/u
/** （负责总体推进，下同） is no second name. */
export const remark = /下同$|^(?:负责|以下简称|排名|按职责|列第一)/u
/** The document says that whoever stands first in a list leads: 列第一位的为牵头单位. */
export const firstLeads =
  /(?:第一(?:位|个|名|家)?|首位|首个|排(?:名|序)?在?(?:最)?前|列首)[^。；\n]{0,12}(?:为|是|系|为主)[^。；\n]{0,6}(?:牵头|主办|主责)/u
