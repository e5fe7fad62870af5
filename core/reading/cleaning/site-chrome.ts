import { foldText } from '../fold-text.ts'
import { markersAt } from '../marker-styles.ts'
import type { Rewrite } from '../rewrite-text.ts'
import { cutLines, type Cut } from './cut-lines.ts'
import type { CleaningRule } from './cleaning-rule.ts'

/** 《….docx》由会员分享，可在线阅读，更多相关《…》请在……上搜索。 */
const wrapper = /《[^》\n]{2,150}\.(?:docx?|pdf|txt|pptx?|wps)》由[^。\n]{1,20}分享[^。\n]{0,400}(?:。|$)/gmu
/** A whole line that belongs to a page's frame wherever it stands. */
const frameLine = /^(?:首页|登录|注册|登录\/?注册|订阅|纠错|加入自媒体|收藏|打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|返回|返回顶部|返回首页|分享|分享到:?|字号:?.{0,10}|字体:?.{0,12}|\[?大\]?\[?中\]?\[?小\]?|繁体版?|简体版?|无障碍.{0,4}|智能问答|网站支持ipv6|网站地图|设为首页|加入收藏|上一篇:?.{0,60}|下一篇:?.{0,60}|扫一扫.{0,20}|微信|微博|qq|朋友圈|复制链接|下载|点击下载|文件下载|附件下载|收起|展开|全文|正文|阅读全文|search|login|home|print|share)$/u
/** A trail or a bar of places: 首页>政务公开>政策文件. */
const trail = /^(?:(?:您)?(?:的|当前|现在)?(?:所在)?位置:?|首页).{0,80}[>›»|/].{0,80}$/u
/** Names of a government site's sections, as menus list them above the text. */
const menu = /^(?:政务公开|政府信息公开|信息公开|办事服务|政务服务|互动交流|新闻中心|政务动态|走进.{2,4}|机构(?:职能|概况|设置)|专题专栏|政策文件|政策法规|通知公告|公示公告|数据开放|解读回应|领导之窗|无障碍阅读|长者模式|关怀版|移动版|手机版|rss|english|网站首页|市民|企业|个人服务|法人服务)$/u
/** Lines above a policy that tell about the page. Dates and sources in them are still read as metadata. */
const above = /^(?:编辑[|:]|作者:|来源:|责任编辑:|浏览(?:次数|量):?|阅读(?:次数|量|数):?|点击(?:数|量|次数):?|发布时间:|发布日期:|更新时间:|时间:20|稿件来源|信息来源:|文章来源:)/u
/** A line with which the page's own matter begins behind a policy; nothing numbered comes after it. */
const below = /^(?:\*?原文标题|\(?声明:|免责声明|版权声明|版权所有|\(?责任编辑|责编:|编辑:|审核:|校对:|\(?来源:|发表评论|网友评论|我要评论|评论\(|最新评论|暂无评论|相关(?:阅读|推荐|文章|链接|新闻|稿件|报道|解读|政策|附件|信息)|推荐阅读|延伸阅读|热门(?:文章|推荐|标签)|上一篇|下一篇|打印本页|打印此页|【?打印】?|关闭窗口|返回顶部|返回首页|扫一扫|扫码|微信扫|分享到|分享:|主办单位?:|承办单位?:|主办:|网站标识码|网站地图|.{0,12}icp备|.{0,6}公网安备|关于我们|联系我们|技术支持|点击(?:下载|查看|阅读)|查看更多|阅读原文|文章纠错|本文(?:由|来源|转自|仅代表|地址|链接)|转载请|特别声明|copyright|©|allrightsreserved)/u
/** 点击“阅读原文”查看…: an invitation at the end of a line. */
const invitation = /(?<=[。！？])(?:点击|點擊|戳|扫描|掃描)[^。\n]{0,12}(?:阅读原文|閱讀原文|查看原文|二维码|二維碼)[^。\n]{0,120}。?$/u

/**
 * The frame of the page or the sharing site a policy was copied from: the site's sentence about the file, menus and trails, and what begins behind the policy with
 * 声明, 相关阅读, 版权所有 and the like. What is inside the policy stays: the tail is taken only where no numbered clause follows.
 */
export const siteChrome: CleaningRule = {
  id: 'site-chrome',
  find: ({ text }) => {
    const lines = cutLines(text)
    const wrappers = [...text.matchAll(wrapper)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
    let lastMarker = -1
    let firstMarker = lines.length
    lines.forEach((line, k) => {
      const style = markersAt(line.text, 0, false)[0]?.style
      if (style === undefined || !['numeral', 'bracketed-numeral', 'article', 'chapter', 'number', 'decimal-2', 'article-en'].includes(style)) return
      lastMarker = k
      firstMarker = Math.min(firstMarker, k)
    })
    const tail = lastMarker < 0 ? lines.length : lines.findIndex((line, k) => k > lastMarker && line.text.length <= 120 && below.test(foldText(line.text)))
    const rewrites: Rewrite[] = []
    let next = 0
    for (const [k, line] of lines.entries()) {
      if (tail >= 0 && k >= tail) {
        if (line.start <= text.length) rewrites.push({ start: Math.max(0, line.start - 1), end: text.length, after: '' })
        break
      }
      const wrapped = wrappers[next]
      if (wrapped && wrapped.start >= line.start && wrapped.start < line.end) {
        next++
        const whole = wrapped.start === line.start && wrapped.end === line.end
        rewrites.push(whole ? withBreak(line, text) : { ...wrapped, after: '' })
        continue
      }
      const invited = invitation.exec(line.text.slice(-160))
      if (invited) rewrites.push({ start: line.end - invited[0].length, end: line.end, after: '' })
      if (line.text.length > 120) continue
      const folded = foldText(line.text)
      if (frameLine.test(folded) || (k < firstMarker && (menu.test(folded) || trail.test(folded) || (above.test(folded) && folded.length <= 60)))) rewrites.push(withBreak(line, text))
    }
    return rewrites.filter((r, index) => r.end > r.start && (index === 0 || r.start >= (rewrites[index - 1]?.end ?? 0)))
  },
}

/** The line with the line break behind it. */
const withBreak = (line: Cut, text: string): Rewrite => ({ start: line.start, end: Math.min(text.length, line.end + 1), after: '' })
