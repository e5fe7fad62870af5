import { foldText } from './fold-text.ts'

/** Words a Chinese policy's title ends with, folded. */
const genres =
  '通知|意见|方案|计[划画]|规[划画]|办法|规定|条例|规例|附例|细则|决定|决议|通报|公报|守则|备忘录|路线图|指南|指引|纲要|措施|章程|准则|规则|预案|公告|通告|批复|要点|导则|规程|倡议书?|清单|目录|(?<!方|做|说|看|想|用|依|执|合|违|司|普)法|令|(?<!公|信)函|报告|会议纪要|(?:建议|提案|来信|议案)的答复|制度|宣言|白皮书|政策|标准|规范|行动|意见稿|草案|审议稿|试行|蓝图|协定|公约|说明|(?:的|问题|司法|立法|法律)解释'
const chineseTitle = new RegExp(`^.{2,}(?:${genres})[》"]?(?:\\([^()]{1,40}\\))*$`, 'u')
const notTitle =
  /[。;!?]|^(?:附件|附表|附录|根据|依据|按照|依照|为|现将|经(?![济营纪费贸销])|请(?!示)|各|自(?![然治由动主贸愿来助学律查])|本(?![溪科])|该|上述|以下|详见|见(?![义习证])|参照|来源|发布|索引|主题|抄送|联系|关键(?![信技核基零])|图(?![书们])|表(?!彰))|(?:如下|以下)$|[:,、]$|^《[^》]*》$|^https?:/u
/** A title in a line of its own: no full stop, ends with the name of its kind, perhaps followed by brackets. */
export function isTitleLine(text: string): boolean {
  if (text.length < 4 || text.length > 120 || /^[》〉”’）)\]】〕、，。]/u.test(text)) return false
  const folded = foldText(text)
  return chineseTitle.test(folded) && !notTitle.test(folded)
}

/** 关于印发《…》的通知: gives the name that is transmitted, with or without 《》; null for other titles. */
export function transmittedTitle(title: string): string | null {
  const printed = title.replace(/\s/gu, '')
  const quoted =
    /(?:印发|印發|发布|發布|公布|转发|轉發|下发|下發|颁布|頒布|实施|實施)[《〈<]([^》〉>]{4,100})[》〉>](?:的|等)?[^《》]{0,12}(?:通知|公告|决定|決定|令|函)$/u.exec(
      printed,
    )
  if (quoted?.[1] !== undefined) return quoted[1]
  const plain = /(?:印发|印發|转发|轉發)([^《》]{4,100})的通知$/u.exec(printed)
  return plain?.[1] !== undefined && isTitleLine(plain[1]) ? plain[1] : null
}

/** The sentence with which a notice hands a plan on. */
export const isTransmittal = (text: string): boolean =>
  text.length <= 300 &&
  /印发给你们|印發給你們|现予(?:印发|公布|发布)|现印发|请(?:认真|遵照|结合|按照|抓好)[^。]{0,30}(?:执行|实施|落实)/u.test(
    text,
  )

const runOnGenres =
  '通知|意见|意見|方案|计划|計劃|計畫|规划|規劃|办法|辦法|规定|規定|条例|條例|细则|細則|指南|纲要|綱要|措施|规则|規則|预案|預案|要点|要點|决定|決定'
const runOnTitle = new RegExp(
  `^[^。；：\\n]{4,80}?(?:${runOnGenres})(?:[（(](?!(?:19|20)[0-9]{2}年[0-9]{1,2}月)[^（）()\\n]{1,30}[）)]){0,3}(?=[（(](?:19|20)[0-9]{2}年[0-9]{1,2}月|[\\p{Script=Han}]{2,14}[〔[【（(](?:19|20)[0-9]{2}[〕\\]】）)][0-9]|[\\p{Script=Han}]{4,24}(?:委员会|厅|局|府|部|办公室)(?:19|20)[0-9]{2}年|各[\\p{Script=Han}、，（）]{2,80}：|1[\\s.．]{0,2}(?:总则|總則|范围|概述)|目[\\s　]{0,6}[录錄次]|为|為|爲|根据|根據|依据|依據|按照|随着|隨著|近年|当前|當前|以习近平|以習近平|坚持|堅持|第[一1]章|第[一1]条|第[一1]條|一、|壹、|20[0-9]{2}年|第[一]部分)`,
  'u',
)
/** Length of a title that the text runs on behind without a line break; 0 if there is none. */
export function runOnTitleLength(text: string): number {
  return runOnTitle.exec(text)?.[0].length ?? 0
}

const englishTitle =
  /^(.{3,160}?\b(?:Act|Law|Regulation|Regulations|Ordinance|Code|Directive|Order|Rules|Bill)(?: (?:19|20)[0-9]{2}| (?:on|of|for|concerning) [^.;:]{3,120}?)?)(?= (?:Act|Law|Regulation|Ordinance|Order|Decree) No\.| (?:PART|Part|CHAPTER|Chapter|TITLE|Title|ARTICLE|Article|SECTION|Section|§) ?(?:1|I)\b)/u
/** The same for an English act. */
export function englishTitleLength(text: string): number {
  return englishTitle.exec(text.slice(0, 400))?.[0].length ?? 0
}
