/** The clause's own marker is no part of what it counts. */
const lead =
  /^(?:[（(][0-9一二三四五六七八九十]{1,2}[）)]|[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3}(?=[\s\u3000])|[0-9]{1,2}[.．、])[\s\u3000]*/u
const verbs =
  /^(?:力争|争取|确保|全市|全省|全国|累计|新增|新建|建成|建设|打造|培育|孵化|引进|引育|形成|推动|实现|完成|发布|推广|举办|上线|选树|汇聚|挂牌|服务|支持|组织|开展|认定|遴选|归集|集聚|落地|开放|布局|设立|组建|制修订|推进|每年|达到|达|到)+/u
const compared =
  /(?:不少于|不低于|不少於|不低於|不超過|不高於|縮短至|壓縮至|不超过|不高于|超过|突破|达|達|達到|超|至少|控制在|稳定在|保持在|提升到|提升至|提高|压缩至|缩短至|压减至|减少至|降至|降到|至|到|约|为)+$/u
const than =
  /(?:较|比)(?:20[0-9]{2}年|上[年期]末?|[“"]?十[一二三四五六七八九]五[”"]?(?:末|期末|期间)?)(?=增长|下降|提高|降低|减少|翻|$)/u

/** 回收量由2023年的385万吨提高到: where it starts from says nothing of what it is, nor do years that take turns. */
const fromWhere =
  /(?:由|从|從)(?:[0-9]{3,4}年(?:底|末)?的?)?[0-9][^，。；\n]{0,30}$|(?:20[0-9]{2}年[、和及]?){2,6}(?:分别|分別)[^，。；\n]{0,60}$/u

/**
 * Words that compare at a text's end, looked for in its last sixty units only: they are never more, and a search over a
 * long text for what must stand at its end takes its square.
 */
const withoutComparing = (text: string): string => text.slice(0, -60) + text.slice(-60).replace(compared, '')

/**
 * What a figure counts, as near as the sentence says it: what follows up to the segment's end, else what stands before
 * it without its verb.
 */
export function whatIsCounted(
  own: string,
  quote: { readonly start: number; readonly end: number },
  from: number,
  to: number,
): string {
  const behind = own
    .slice(to, quote.end)
    .replace(/^(?:及?以上|以内|以內|以下|左右|的|）)+/u, '')
    .replace(/(?:和|、|及)[0-9０-９][^]*$/u, '')
  if (/^[\p{Script=Han}“"A-Za-z]{2,}/u.test(behind))
    return (
      behind
        .replace(/[（(][^]*$/u, '')
        .split('的')
        .at(-1) ?? behind
    )
  const before = withoutComparing(own.slice(quote.start, from).replace(lead, '').replace(fromWhere, '')).replace(
    than,
    '',
  )
  return (/[0-9０-９]/u.test(before) ? (before.split(/和|、|及/u).at(-1) ?? before) : before)
    .replace(/^.{0,2}[“"]?十[一二三四五六七八九]五[”"]?(?:期间|时期|末|期末)/u, '')
    .replace(/^(?:到|至|於)?(?:20[0-9]{2}|1[12][0-9])年(?:[0-9]{1,2}月)?(?:底|末)?前?/u, '')
    .replace(/^(?:今年)?(?:[0-9]{1,2}月底?前|年(?:底|末)前?|年内)/u, '')
    .replace(verbs, '')
}
