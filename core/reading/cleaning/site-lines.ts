import { foldText } from '../fold-text.ts'
import { isButtons, isMenu, isTrail } from './site-words.ts'

/**
 * A button with something behind it, or what a page says of itself; a line of it belongs to the page wherever it
 * stands.
 */
const frame =
  /^(?:无障碍.{0,4}|上一(?:篇|条|页|则):?.{0,100}|下一(?:篇|条|页|则):?.{0,100}|扫一扫.{0,30}|(?:微信)?扫码.{0,20}|(?:长按|扫描|识别)(?:上方|下方|左侧|右侧)?二维码.{0,20}|(?:点阅|浏览)(?:数|人次|次数):?[0-9,]{1,9}|(?:用|请用)?微信.{0,4}扫.{0,20}|(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?:?[0-9,]{1,9}次?|打开微信.{0,40}|欢迎(?:访问|光临|来到|您).{0,60}|今天是?:?20[0-9]{2}年.{0,30}|请输入.{0,10}(?:搜索|检索|查询)?|视力保护色:?.{0,20}|分享到:?.{0,40}|【?字[号体]:?.{0,16}|收藏[0-9]{0,6}|点赞[0-9]{0,6}|网页制作.{0,40}|相关(?:推荐|阅读|新闻|报道|视频):.{2,80}|(?:推荐|延伸)阅读:.{2,80}|您是第[0-9]+位.{0,10}|访问量:?[0-9]+.{0,10}|建议使用.{0,60}浏览.{0,20}|(?:previous|next|prev):.{0,100}|lastupdated:?.{0,40})$/u
/** What only the foot of a site says. */
const foot =
  /icp备[0-9]{4,}|icp证[0-9]{4,}|公网安备[0-9]{6,}|网站标识码:?[a-z0-9]{6,}|copyright|©|\(c\)(?:19|20)[0-9]{2}|allrightsreserved|^版权所有|版权所有:?.{2,30}$|^(?:主办|承办|协办)(?:单位)?:.{2,40}(?:主办|承办|协办|技术支持|维护|建设|运维|管理)(?:单位)?:|^网站(?:主办|承办|管理|运维|维护|建设)(?:单位)?:|^技术支持:?.{2,30}$|^(?:中国)?政府网站.{0,4}标识码|^网站支持ipv6/u
/** 附件：….pdf, 附件下载：…, 1.….docx（点击下载）: links to files. */
const fileLink =
  /^(?:相关|解读|政策)?(?:附件|附|下载|文件|原文|图解)?(?:下载)?[0-9一二三四五六七八九十]{0,3}[:.、]?.{0,120}\.(?:pdf|docx?|wps|ofd|xlsx?|et|zip|rar|pptx?|ceb|jpe?g|png)["')\]]?(?:\(?[0-9.]+(?:k|m|g)?b?\)?)?(?:\(?\[?(?:点击)?(?:下载|预览|查看|打开)\]?\)?)*$/u
const fileLabel =
  /^(?:(?:相关|点击|文件|全文|原文|政策原文|正文)?(?:附件)?下载|附件下载|下载附件|相关附件|点击(?:下载|查看|阅读)|文件下载)[0-9]{0,2}:.{0,120}$/u
/** Lines above a policy that tell about the page. Dates and sources in them are still read as metadata. */
const above =
  /^(?:20[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[|,]?(?:来源|作者|编辑|浏览|阅读|点击|访问|字号|字体|发布者|信息来源)[|:(]|(?:热搜|热门搜索|热搜词|热搜榜|搜索热词):|编辑[|:]|资料来源:|点阅(?:数|次数):?|更新日:|作者:|来源:|责任编辑:|责编:|编审:|审核:|校对:|录入:?|撰稿:|浏览(?:次数|量)?:?[0-9]|浏览(?:次数|量):?|阅读(?:次数|量|数):?|点击(?:数|量|次数|率):?|访问(?:次数|量):?|发布时间:|发布日期:|发布人:|更新时间:|更新日期:|发表时间:|上传时间:|时间:20|日期:20|稿件来源|信息来源:|文章来源:|来源单位:|字数:|source:|date:(?:19|20)|author:|updated:|published(?:on)?:|releasedate:|views:|hits:)/u
/** A line with which the page's own matter begins behind a policy; nothing numbered comes after it. */
const below =
  /^(?:\*?原文标题|\(?声明:|免责声明|版权声明|版权所有|\(?责任编辑|责编:|编辑:|审核:|校对:|\(?来源:|\(?信息来源:|发表评论|网友评论|我要评论|评论\(|最新评论|暂无评论|.{0,4}(?:相关|延伸|推荐|关联)(?:阅读|推荐|文章|链接|新闻|稿件|报道|解读|政策|附件|信息|内容|文件|资讯|专题)(?:[:(>]|$)|推荐阅读|延伸阅读|热门(?:文章|推荐|标签)|猜你喜欢|大家都在看|上一篇|下一篇|打印本页|打印此页|【?打印】?|【?我要纠错|关闭窗口|返回顶部|返回首页|扫一扫|扫码|微信扫|分享到|分享:|主办单位?:|承办单位?:|主办:|网站标识码|网站地图|.{0,12}icp备|.{0,6}公网安备|关于我们|联系我们|友情链接|技术支持|点击(?:下载|查看|阅读)|查看更多|阅读原文|文章纠错|本文(?:由|来源|转自|仅代表|地址|链接)|转载请|特别声明|copyright|©|allrightsreserved|related(?:links|articles|documents|news):?|previous:|next:)/u
/** The head of a list of other pages; its items have a bullet, or say that they explain or picture the policy. */
const linksHead =
  /^.{0,4}(?:相关|延伸|推荐|关联)(?:阅读|推荐|文章|链接|新闻|稿件|报道|解读|政策|内容|文件|资讯)[:>]{0,3}$|^(?:热门文章|热门推荐|猜你喜欢|大家都在看|友情链接):?$|^related(?:links|articles|documents|news):?$/u
const linkItem =
  /^(?:[·•●○◆◇■□▪▫►▶>*-]|【?(?:图解|一图读懂|解读|政策解读|图文解读|视频解读|新闻发布会|答记者问)】?[:|丨|].)/u
/** The site itself: …门户网站. */
const site = /^.{2,30}(?:门户网站|政府网|官方网站|政府网站|信息公开平台|全球资讯网|资讯网|政务服务网|信息网)$/u

const short = (text: string): boolean => text.length <= 160 && !/[。；]/u.test(text)

/** Belongs to the page wherever it stands, even between two clauses. */
export function isPageLine(text: string): boolean {
  if (!short(text)) return false
  if (isButtons(text)) return true
  const folded = foldText(text)
  return frame.test(folded) || foot.test(folded) || fileLabel.test(folded)
}
/** A link to a file: ….pdf. */
export const isFileLink = (text: string): boolean => short(text) && fileLink.test(foldText(text))
export const isAbovePolicy = (text: string): boolean =>
  text.length <= 120 && (isMenu(text) || isTrail(text) || (text.length <= 90 && above.test(foldText(text))))
export const isBelowPolicy = (text: string): boolean => text.length <= 120 && below.test(foldText(text))
export const isLinksHead = (text: string): boolean => text.length <= 30 && linksHead.test(foldText(text))
export const isLinkItem = (text: string): boolean => text.length <= 120 && linkItem.test(foldText(text))
export const isSiteName = (text: string): boolean => text.length <= 40 && site.test(foldText(text))
