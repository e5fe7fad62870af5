import { foldText } from '../fold-text.ts'

/**
 * Words of a page's own buttons and links. All folded: Simplified, half width, lower case, no blanks. Alone in a line,
 * or with others of them, they are no policy's.
 */
const buttons = new Set(
  (
    '首页|网站首页|本网首页|返回首页|尾页|末页|上一页|下一页|上页|下页|前一页|后一页|上一篇|下一篇|上一条|下一条|前一篇|后一篇|打印|打印本页|打印此页|打印页面|打印文章|本页打印|网页打印|关闭|关闭窗口|关闭本页|关闭页面|' +
    '纠错|我要纠错|文章纠错|网站纠错|内容纠错|政府网站找错|收藏|加入收藏|收藏本页|我的收藏|设为首页|返回|返回顶部|回到顶部|返回列表|返回上一页|返回上级|字号|字体|字体大小|文字大小|分享|分享到|分享至|一键分享|转发|微信|微博|新浪微博|腾讯微博|qq|qq空间|qq好友|朋友圈|微信好友|' +
    '微信公众号|政务微信|政务微博|抖音|今日头条|豆瓣|人人网|复制链接|复制网址|复制本文链接|生成海报|二维码|手机看|手机版|移动版|移动端|电脑版|客户端|app下载|小程序|政务新媒体|无障碍|无障碍阅读|无障碍浏览|无障碍模式|进入无障碍|长者模式|长者版|长者专区|长者助手|关怀版|关怀模式|适老化|适老版|适老模式|' +
    '老年模式|老年版|大字版|简体|简体版|简体中文|繁体|繁体版|繁体中文|中文|中文版|英文版|english|en|cn|繁|简|rss|rss订阅|订阅|邮箱|邮件|登录|注册|登录注册|用户登录|个人中心|用户中心|退出|搜索|检索|高级搜索|高级检索|站内搜索|全站搜索|智能搜索|网站地图|站点地图|联系我们|关于我们|关于本站|关于网站|网站声明|法律声明|' +
    '版权声明|免责声明|隐私声明|隐私政策|隐私保护|使用帮助|网站帮助|帮助|帮助中心|站点导航|网站导航|智能问答|智能客服|智能机器人|在线客服|在线咨询|语音播报|视力保护色|护眼模式|阅读模式|夜间模式|语音朗读|朗读|听全文|听文章|收听|暂停|播放|停止|下载|点击下载|文件下载|附件下载|全文下载|下载全文|下载文件|下载附件|下载pdf|下载word|下载ofd|pdf下载|pdf版|' +
    'pdf版下载|word下载|word版|word版下载|ofd下载|ofd版|预览|在线预览|查看|展开|收起|展开全文|阅读全文|查看全文|全文|正文|阅读原文|更多|查看更多|更多>>|图片|图片加载中|查看大图|点击查看大图|点击图片查看大图|左右滑动|上下滑动|左右滑动查看更多|上下滑动查看更多|左右滑动查看|上下滑动查看|上下滑动阅览|向上滑动阅览|滑动查看更多|滑动查看|上滑查看更多|下滑查看更多|end|theend|写留言|在看|点分享|点收藏|点在看|点点赞|点击上方蓝字|关注我们|跳转|go|网站支持ipv6|本网站支持ipv6|ipv6|加入自媒体|我要评论|发表评论|网友评论|暂无评论|点赞|意见反馈|我要留言|举报|' +
    '网站导览|意见信箱|首长信箱|民意信箱|字型大小|字级|字级大小|列印|友善列印|转寄|转寄友人|回上一页|回首页|回上页|上一则|下一则|网站资料开放宣告|政府网站资料开放宣告|隐私权政策|隐私权及资讯安全政策|隐私权及安全政策|资讯安全政策|资通安全政策|常见问答|常见问题|双语词汇|网站安全政策|行动版|推文|脸书|噗浪|line|' +
    'home|homepage|print|printpage|share|shareto|sharethis|close|closewindow|login|logon|signin|signup|register|search|advancedsearch|next|previous|prev|nextpage|previouspage|back|backtotop|top|sitemap|contactus|contact|aboutus|about|privacypolicy|termsofuse|disclaimer|accessibility|fontsize|textsize|download|downloadpdf|wechat|weibo|facebook|twitter|linkedin|email|copylink|more|readmore|subscribe|favorites|mobile'
  ).split('|'),
)
/** Allowed beside buttons, nothing by themselves. */
const companions = new Set(
  '大|中|小|默认|超大|特大|缩小|放大|标准|较大|推荐|评论|或|和|到|至|到:|a|a+|a-|t|t+|t-|+|-|...|…|..|共|页|第|条|转到|确定|>|>>|<|<<|今天|天气'.split(
    '|',
  ),
)
/** A government site's sections, as its menus list them above the text. */
const sections =
  /^(?:政务公开|政府信息公开|信息公开|信息公开(?:指南|制度|目录|年报)|政府信息公开(?:指南|制度|目录|年报)|依申请公开|法定主动公开内容|办事服务|政务服务|公共服务|便民服务|办事大厅|网上办事|互动交流|政民互动|公众参与|交流互动|政务互动|咨询投诉|领导信箱|市长信箱|民意征集|在线访谈|新闻中心|新闻动态|要闻动态|工作动态|政务动态|政务要闻|部门动态|走进.{2,4}|认识.{2,4}|魅力.{2,4}|.{2,4}概况|机构(?:职能|概况|设置|介绍)|专题专栏|政策文件|政策法规|政策解读|法规文件|政府文件|部门文件|规范性文件|行政规范性文件|政府规章|政府公报|政府资讯公开|资讯公开|机关介绍|业务专区|便民服务|通知公告|公示公告|公告公示|数据开放|开放数据|数据发布|统计数据|解读回应|回应关切|领导之窗|领导信息|人事信息|财政信息|规划计划|营商环境|个人服务|法人服务|国家政务服务平台|home|news|policies|policy|laws|services|data|statistics|regulations|government|documents|archive)$/u
/** Sections of one common word: only in a bar of them. */
const commonSections = /^(?:国务院|部门|地方|总理|新闻|互动|服务|数据|国情|专题|政策|市民|企业|公开|办事|要闻|资讯)$/u
const figure =
  /^(?:[0-9]{1,6}|[0-9]{1,3}:[0-9]{2}|[0-9]{1,4}\/[0-9]{1,4}|第[0-9]{1,4}页|共[0-9]{1,4}页|共[0-9]{1,6}条|[-+.…,:]{1,6})$/u

const strongSeparators = /[|｜/／›»>＞→·•【】[\]［］()（）]|[\s\u3000]{2,}|[:：]/u
const anySeparator = /[|｜/／›»>＞→·•【】[\]［］()（）\s\u3000:：,，、]+/u
const pieces = (text: string, by: RegExp): readonly string[] =>
  text
    .split(by)
    .map(foldText)
    .filter((piece) => piece !== '')

/** All that the line says are words of a page's buttons: 【打印】【关闭】, 字号：大 中 小, 上一页 1 2 下一页. */
export function isButtons(text: string): boolean {
  if (text.length > 120 || /[。；]/u.test(text)) return false
  return [strongSeparators, anySeparator].some((by) => {
    const words = pieces(text, by)
    return (
      words.some((word) => buttons.has(word)) &&
      words.every((word) => buttons.has(word) || companions.has(word) || figure.test(word))
    )
  })
}

/**
 * A menu of the site's sections, a line or a bar of them. Only outside the policy: its own headings may say the same.
 */
export function isMenu(text: string): boolean {
  if (text.length > 160 || /[。；，]/u.test(text)) return false
  const known = (word: string): boolean => sections.test(word) || buttons.has(word)
  return [strongSeparators, anySeparator].some((by) => {
    const words = pieces(text, by)
    if (words.length === 1) return known(words[0] ?? '')
    return (
      words.length >= 3 &&
      words.every((word) => word.length <= 12) &&
      words.filter((word) => known(word) || commonSections.test(word)).length * 2 >= words.length
    )
  })
}

/** A trail of places: 当前位置：首页 > 政务公开 > 政策文件 > 正文, Home > Policies. */
export function isTrail(text: string): boolean {
  if (text.length > 160 || /[。；]/u.test(text)) return false
  const folded = foldText(text)
  if (
    /^(?:您|你)?(?:的|当前|现在|目前)?(?:所在|所处)?的?位置(?:是|:|>)/u.test(folded) ||
    /^(?:location|youarehere|currentposition):?/u.test(folded)
  )
    return true
  const places = text
    .split(/\s*(?:[>›»＞→|｜/]|--+|&gt;)+\s*/u)
    .map(foldText)
    .filter((place) => place !== '')
  if (places.length < 3 && !(places.length === 2 && /^(?:首页|网站首页|home)$/u.test(places[0] ?? ''))) return false
  const first = (places[0] ?? '').replace(/^.{0,10}:/u, '')
  return (
    places.every((place) => place.length <= 40) &&
    /[>›»＞→|｜/]/u.test(text) &&
    (/首页$|^home$|门户网站$|政府网$/u.test(first) || (sections.test(first) && /[>›»＞→]/u.test(text)))
  )
}
