import { foldText } from '../reading/fold-text.ts'

/**
 * The parts that nearly every plan has, each under a heading of its own wording: 组织领导 in one is 强化统筹 in the
 * other. By what headings of the part say, in folded text. A heading may speak of two: 总体要求 holds both the guiding
 * thought and the aims.
 */
const parts: readonly { readonly part: string; readonly heading: RegExp }[] = [
  { part: 'guidance', heading: /^(?:指导思想|总体思路|基本思路|工作思路|总体要求|总体考虑|愿景.*)$/u },
  { part: 'principles', heading: /原则$/u },
  {
    part: 'aims',
    heading:
      /^(?:总体|主要|工作|发展|行动|建设|预期|计划|规划)*(?:目标|指标)(?:任务|和任务)?$|^目标任务$|^总体要求$|^愿景[与和]目标$|^总目标$/u,
  },
  {
    part: 'leadership',
    heading:
      /组织(?:领导|实施|保障|协调|落实|推进)|统筹(?:协调|推进|实施|落实|协作|联动)$|^强化统筹$|党的(?:全面)?领导|压实责任|责任落实|落实责任|抓好落实|(?:跨部会|府内|部门|部际|工作)协调|^(?:健全|完善|建立)(?:工作|协调|推进|落实|协同|调度|统筹)*机制$|实施机制/u,
  },
  { part: 'money', heading: /资金|投入|经费|财政|财税|金融|融资|资本|预算/u },
  {
    part: 'people',
    heading:
      /(?:人才|队伍)(?:支撑|保障|建设|培养|培育|培训|引育|引进|智力|力度)*$|^(?:培养|培育|引育|引进|壮大|建强)[^,。]{0,6}人才/u,
  },
  { part: 'rules', heading: /法规|法治|法制|法律|立法|条例|标准(?:体系|规范|建设|引领)?$|政策体系/u },
  {
    part: 'judging',
    heading:
      /考核|评估|(?<!人才|信用|职称|质量|科技|教学)评价$|问效|绩效|督导|督查|成效公开|监测评[估价]|跟踪|考评|问责/u,
  },
  { part: 'publicity', heading: /宣传|氛围|舆论|全民参与|社会参与/u },
  { part: 'abroad', heading: /国际(?:交流|合作)|对外(?:开放|合作|交流)|开放合作/u },
  { part: 'ground', heading: /用地|用海|土地|要素保障|要素支持/u },
  { part: 'safety', heading: /安全(?:防线|保障|底线|监管)$|风险防[范控]/u },
]

/** The parts a heading names; most headings name none. */
export function partsOfPolicy(heading: string): readonly string[] {
  if (heading === '' || heading.length > 24) return none
  const folded = foldText(heading)
  const found = parts.flatMap(({ part, heading: words }) => (words.test(folded) ? [`part:${part}`] : []))
  return found.length === 0 ? none : found
}
const none: readonly string[] = []
