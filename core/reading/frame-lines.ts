import { foldText } from './fold-text.ts'

/**
 * What a line outside the clauses is. Each test looks at one line; foldText has made it Simplified, half width and free
 * of blanks.
 */
// a recogniser reads l for 1 and O for 0
const number = '[0-9〇○零一二三四五六七八九十lo]'
const dateEnd = new RegExp(`${number}{4}年${number}{1,3}月${number}{1,3}日$`, 'u')
const dateOnly = new RegExp(
  `^(?:(?:发布|成文|印发|公布|施行)?(?:时间|日期):?)?${number}{4}(?:年${number}{1,3}月(?:${number}{1,3}日)?|[-./][0-9]{1,2}[-./][0-9]{1,2})$`,
  'u',
)
const taiwanDate = new RegExp(
  `^(?:发布日期:|修正日期:|公布日期:)?(?:中华)?民国[0-9〇○零一二三四五六七八九十百]{1,6}年${number}{1,3}月${number}{1,3}日`,
  'u',
)
const englishDate =
  /^[[(]?(?:[0-9]{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} [0-9]{1,2},) (?:19|20)[0-9]{2}[\])]?$/u
const documentNumber =
  /^[\p{Script=Han}a-z]{1,20}[〔[【(《]?(?:19|20)[0-9]{2}[〕\]】)》][^。,;:]{0,4}?[0-9]{1,5}号$|^第?[0-9]{1,4}号$|^[\p{Script=Han}]{2,20}令?第[0-9〇○零一二三四五六七八九十百]{1,6}号(?:令)?$|^(?:(?:19|20)[0-9]{2}年第[0-9]{1,4}号|第[0-9]{1,4}\/(?:19|20)[0-9]{2}号)(?:条例|法律|法律公告|行政法规)$/u

/** A recogniser's: O and 〇 for 0, l for 1. */
const slippedNumber =
  /^[\p{Script=Han}]{2,16}[〔[【(《](?:2[0o〇○][0-9lo〇○]{2}|19[0-9lo〇○]{2})[〕\]】)》][0-9lo〇○]{1,5}号$/u
/** The cover of a standard: its classes and number, and the days it is issued and takes effect. */
const standardCover =
  /^(?:ics|ccs)[0-9a-z][0-9a-z.]{0,12}$|^db[0-9]{2,6}$|^(?:gb|db[0-9]{0,6}|[a-z]{2,8})(?:\/[tz])?[0-9]{1,6}(?:\.[0-9]{1,3})?-(?:19|20)[0-9]{2}$|^(?:19|20)[0-9]{2}-?[0-9]{2}-?[0-9]{2}(?:发布|实施)(?:(?:19|20)[0-9]{2}-?[0-9]{2}-?[0-9]{2}实施)?$|^[\p{Script=Han}]{4,40}发布$/u
export const isStandardCover = (text: string): boolean =>
  text.length <= 60 && standardCover.test(foldText(text).replace(/[—–―]/gu, '-'))

export const endsInDate = (text: string): boolean => text.length <= 140 && dateEnd.test(foldText(text))
export const isDateLine = (text: string): boolean =>
  text.length <= 40 && (dateOnly.test(foldText(text)) || taiwanDate.test(foldText(text)) || englishDate.test(text))
export const isNumberLine = (text: string): boolean =>
  text.length <= 50 && (documentNumber.test(foldText(text)) || slippedNumber.test(foldText(text)))
/** A Taiwan regulation's history: 中華民國113年5月20日…令公布; 修正發布第三點，並自即日生效. */
export const isHistoryLine = (text: string): boolean =>
  text.length <= 160 &&
  taiwanDate.test(foldText(text)) &&
  /(?:令|函|公告|公布|发布|订定|修正|制定|废止|核定|备查|通过)[^。]{0,60}[。]?$/u.test(foldText(text))
/** One of those a speech is given to, folded. */
const addressed =
  /^(?:尊敬的|亲爱的)?[\p{Script=Han}]{0,12}(?:同志|代表|委员|来宾|嘉宾|朋友|领导|专家|企业家|先生|女士|青年)们?$/u
/** 同志们：, 各位代表、各位委员：, 女士们、先生们： */
const isAddress = (folded: string): boolean =>
  folded.length <= 40 &&
  /^(?:尊敬的|亲爱的|各位|全体)|们:$/u.test(folded) &&
  folded
    .slice(0, -1)
    .split(/[、,]/u)
    .every((part) => addressed.test(part))
/** 主送机关: whom a letter is sent to, or a speech is given to. */
export function isSalutation(text: string): boolean {
  if (!/[：:]$/u.test(text)) return false
  const folded = foldText(text)
  if (isAddress(folded) || /^\p{Script=Han}{2,4}(?:代表|委员)(?:等[0-9]{1,3}[名位](?:代表|委员))?:$/u.test(folded))
    return true
  return (
    folded.length >= 3 &&
    !/[。;]/u.test(folded.replace(/;(?=.*[局部委厅办院会行])/gu, '')) &&
    /[各省市县区局部委厅办院会行司府门位业处校]/u.test(folded) &&
    !/如下|以下|现将|(?:决定|同意|批准|研究)[^,、]{0,6}:$|制定|印发|按照|根据|包括|责任|附件|下列|应当|履行|职责|规定|主要|内容|具体|分为|要求|方面/u.test(
      folded,
    )
  )
}
/** （2024—2026年）, （试行）, （2023年…通过） under a title. */
export const isSubtitle = (text: string): boolean => text.length <= 400 && /^[（(][^（）()]{1,380}[）)]$/u.test(text)
export const isRunningSubtitle = (text: string): boolean => /^[—–-]{1,2}.{2,40}$/u.test(text) && !/[。；]/u.test(text)
/** 附件, 附件1, 附件：1.…表 */
export const isAnnexLine = (text: string): boolean =>
  text.length <= 120 &&
  /^附(?:(?:件|表|录)(?:[0-9一二三四五六七八九十]{0,3})|[0-9]{1,2})?(?:[:.、]|$)/u.test(foldText(text)) &&
  !/[。；]/u.test(text)
/** 附表二　考核项目及配分表: a table's label with its title, behind the last clause. */
export const isTableLabel = (text: string): boolean =>
  text.length <= 50 &&
  /^附(?:表|件|录|錄)\s?[0-9０-９一二三四五六七八九十]{1,3}[\s　]+[^\s。；：，][^。；：，]*$/u.test(text)
/** An annex's own label, alone in its line. */
export const isAnnexLabel = (text: string): boolean =>
  text.length <= 12 && /^附(?:(?:件|录|表)(?:[0-9一二三四五六七八九十]{0,3}|[a-z])|[0-9]{1,2}):?$/u.test(foldText(text))
export const isPublishingLine = (text: string): boolean =>
  isContact(text) ||
  isAttendance(text) ||
  (text.length <= 200 &&
    /^(?:\(?此件|\(?根据(?:录音|速记)|\(?信息公开|抄送|抄报|分送|主送:|公开方式|公开属性|\(?联系(?:人|电话)|主题词|.{2,30}(?:办公[厅室]|秘书处|局|委员会)(?:秘书处)?.{0,10}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发$|印发日期)/u.test(
      foldText(text),
    ))
/** 出席：…, 列席：…, 记录：…: who was at a meeting, by name, below or above its minutes. */
const isAttendance = (text: string): boolean =>
  text.length <= 400 &&
  /^(?:出席|列席|缺席|请假|参会|参加会议|到会|主持|记录|整理)(?:会议)?(?:人员?|同志|单位|领导)?:(?!指|是|即)[^。;]+$/u.test(
    foldText(text),
  )
/** 专项咨询：高新处，电话：…: a name before a colon, and a number to call or an address to write to. */
const isContact = (text: string): boolean =>
  text.length <= 90 &&
  /^[^,。;:]{2,12}:[^。;]{0,60}?(?:(?:电话|传真|手机|热线)(?:及传真)?:?[0-9(+-]{7,}|邮箱:[^,。;\p{Script=Han}]{2,30}@)|^(?:咨询|监督|举报|服务|联系|受理|值班)?(?:电话|热线|邮箱)(?:\([^()]{1,12}\))?:[0-9a-z(+-]{7,}/u.test(
    foldText(text),
  )
/** What a portal says of a policy above its text: 发文机关：…, 主题分类：… */
export const isLabelLine = (text: string): boolean =>
  text.length <= 140 &&
  /^(?:索引号|主题分类|主题词|发文机关|发文单位|发布机关|发布机构|发布单位|制定机关|公布机关|成文日期|发文日期|发布日期|印发日期|公布日期|生效日期|施行日期|发文字号|文号|有效性|时效性|标题|名称|效力级别|公开方式|公开类型|法规名称|法规类别|法规体系|生效状态|修正日期|废止日期)[:：]/u.test(
    foldText(text),
  )
/** What a Hong Kong ordinance is for and who enacted it, above its first part. */
export const isEnactment = (text: string): boolean =>
  text.length <= 300 &&
  /^(?:本(?:条例|规例|附例|法案|草案)旨在.{4,}订定条文。|由.{2,12}(?:制定|订立)。|\(由.{8,}订立\)|(?:行政长官|立法会|.{2,8}司司长)(?:根据|为实施|行使).{4,}(?:制定|命令|作出)(?:本|如下).{0,12}[。:])$/u.test(
    foldText(text),
  )
/** How a Macau law ends: 二零二六年四月十六日制定。 and 命令公佈。, above who signs. */
const signedInto = new RegExp(`^${number}{4}年${number}{1,3}月${number}{1,3}日(?:制定|通过|签署|核准|作出)。$`, 'u')
const isSignedIntoLaw = (text: string): boolean =>
  text.length <= 30 && (signedInto.test(foldText(text)) || /^命令公布。?$/u.test(foldText(text)))
/**
 * The head of a Taiwan office's letter: 受文者：…, 發文字號：…, and 主旨：檢送…計畫一份 with which it hands a plan on.
 */
const letterField =
  /^(?:地址|机关地址|承办人|承办单位|联络人|联络方式|联络电话|电话|传真|电子信箱|电子邮件|受文者|发文日期|发文字号|速别|密等及解密条件(?:或保密期限)?|密等|附件|正本|副本)[:：]/u
export const isLetterField = (text: string): boolean =>
  text.length <= 200 && !/[。]/u.test(text) && letterField.test(foldText(text))
/** The formula a notice ends with: 特此公告。 */
export const isClosing = (text: string): boolean =>
  isSignedIntoLaw(text) ||
  (text.length <= 12 && /^特此(?:公告|通知|通告|通报|函复|批复|函达|函告|说明|报告|决定)[。!]?$/u.test(foldText(text)))
/** 前言 and its like, alone in their line: they stand before the first chapter. */
export const isForeword = (text: string): boolean =>
  text.length <= 12 && /^(?:前言|序言|引言|导言)$/u.test(foldText(text))
/** Who signs for a body, over the person's name. */
export const isSigner = (office: string, name: string): boolean =>
  office.length <= 30 &&
  /^[^。；，：！？]{2,}(?:长|長|主席|主任|總理|总理|司司長|司司长|專員|专员|特首|行政長官|行政长官)$/u.test(office) &&
  /^\p{Script=Han}[\s\u3000]{0,4}\p{Script=Han}{1,3}$/u.test(name)
/** What a standard lists behind its last appendix. */
export const isReferencesHead = (text: string): boolean => text.length <= 12 && foldText(text) === '参考文献'
/** Only names of bodies, one or several. */
export const isSignatureLike = (text: string): boolean =>
  text.length <= 70 &&
  !/[。；，：！？《》]/u.test(text) &&
  /(?:部|委|局|厅|办|院|会|行|署|室|府|总局|中心|公司|廳|辦|會|總局|委员会|分行|集团|总队|支队|海关|大学|省|市|县|区|）|\))$/u.test(
    text,
  )
