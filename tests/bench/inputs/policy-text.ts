import { chance } from './chance.ts'

const verbs = [
  '推进',
  '建立',
  '完善',
  '支持',
  '鼓励',
  '探索',
  '加强',
  '健全',
  '优化',
  '强化',
  '深化',
  '实施',
  '规范',
  '培育',
  '打造',
  '加快',
  '落实',
  '统筹',
  '开展',
  '引导',
  '提升',
  '促进',
  '构建',
  '推广',
]
const fields = [
  '数据流通',
  '智慧农业',
  '现代农业',
  '商贸流通',
  '交通运输',
  '金融服务',
  '科技创新',
  '文化旅游',
  '医疗健康',
  '应急管理',
  '气象服务',
  '城市治理',
  '绿色低碳',
  '工业制造',
  '多式联运',
  '公共数据',
  '普惠金融',
  '产业园区',
  '跨境电商',
  '养老托育',
  '职业教育',
  '防灾减灾',
  '生态环境',
  '水利工程',
  '粮食安全',
  '能源保供',
  '人工智能',
  '大模型',
  '数据安全',
  '算力设施',
]
const objects = [
  '协同机制',
  '标准体系',
  '监测平台',
  '服务网络',
  '示范场景',
  '授权运营',
  '共享目录',
  '评价制度',
  '风险预警',
  '联合实验室',
  '全链条追溯',
  '一体化调度',
  '信用档案',
  '基础设施',
  '质量管理',
  '人才队伍',
  '应用试点',
  '交易规则',
  '分级分类',
  '安全审查',
  '通用底座',
  '闭环管理',
  '便民通道',
  '专项行动',
]
const manners = ['有序', '稳妥', '全面', '分步', '重点', '创新', '高效', '依法', '持续', '深入', '率先', '协同']
const ends = [
  '推动形成可复制可推广的经验',
  '提高资源配置效率',
  '降低中小企业用数成本',
  '保障个人信息权益',
  '更好满足群众需求',
  '防范化解重大风险',
  '服务实体经济发展',
  '增强产业链供应链韧性',
  '支撑科学决策',
  '促进区域协调发展',
  '形成政府引导、市场主导的格局',
  '确保各项任务落到实处',
]
const bodies = [
  '省数据局',
  '省发展改革委',
  '省工业和信息化厅',
  '省农业农村厅',
  '省交通运输厅',
  '省财政厅',
  '省商务厅',
  '省科技厅',
  '各市人民政府',
]
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 999 in Chinese numerals, as policies number their parts. */
function numeral(n: number): string {
  if (n >= 100)
    return `${numerals[Math.floor(n / 100) - 1] ?? ''}百${n % 100 === 0 ? '' : n % 100 < 10 ? `零${numeral(n % 100)}` : n % 100 < 20 ? `一${numeral(n % 100)}` : numeral(n % 100)}`
  if (n < 10) return numerals[n - 1] ?? ''
  return `${n < 20 ? '' : (numerals[Math.floor(n / 10) - 1] ?? '')}十${n % 10 === 0 ? '' : (numerals[(n % 10) - 1] ?? '')}`
}

export interface PolicyShape {
  readonly seed: number
  /** About how many clauses. */
  readonly clauses: number
  readonly province?: string
}

const sectionsAPart = 8,
  itemsASection = 4

/**
 * An invented plan of about as many clauses as asked, as lines: parts 一、, sections （一）, items 1., some responsible
 * bodies and targets, in words that repeat as such texts do. The same seed gives the same text.
 */
export function policyLines({ seed, clauses, province = '云泽省' }: PolicyShape): readonly string[] {
  const next = chance(seed)
  const one = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? ''
  const sentence = (): string =>
    `${one(manners)}${one(verbs)}${one(fields)}${one(objects)}，${one(verbs)}${one(fields)}与${one(fields)}融合，${one(ends)}。`
  const theme = `${one(fields)}与${one(fields)}`
  const lines = [
    `${province}人民政府办公厅关于${verbs[seed % verbs.length] ?? ''}${theme}工作的实施意见`,
    `${province.slice(0, 1)}政办发〔20${String(10 + (seed % 16))}〕${String(1 + (seed % 180))}号`,
    '各市、县人民政府，省政府各部门：',
    `为贯彻落实党中央、国务院关于${theme}的决策部署，${one(ends)}，结合本省实际，提出如下意见。`,
  ]
  let left = clauses
  for (let part = 1; left > 0; part++) {
    lines.push(`${numeral(part)}、${one(verbs)}${one(fields)}${one(objects)}`)
    left--
    for (let section = 1; section <= sectionsAPart && left > 0; section++) {
      lines.push(
        `（${numeral(section)}）${one(verbs)}${one(fields)}。${sentence()}${next() < 0.3 ? `（${one(bodies)}牵头，${one(bodies)}配合）` : ''}`,
      )
      left--
      for (let item = 1; item <= itemsASection && left > 0; item++) {
        lines.push(
          `${String(item)}.${sentence()}${next() < 0.2 ? `到20${String(26 + Math.floor(next() * 9))}年底，建成${String(1 + Math.floor(next() * 90))}个以上${one(objects)}。` : next() < 0.5 ? sentence() : ''}`,
        )
        left--
      }
    }
  }
  return [
    ...lines,
    `${province}人民政府办公厅`,
    `20${String(10 + (seed % 16))}年${String(1 + (seed % 12))}月${String(1 + (seed % 28))}日`,
  ]
}

/** The same plan with a tenth of its sentences changed, some clauses gone and some new: a later version. */
export function revisedLines(lines: readonly string[], seed: number): readonly string[] {
  const next = chance(seed)
  return lines.flatMap((line) => {
    const turn = next()
    if (!/^\d+\./.test(line)) return [line]
    if (turn < 0.02) return []
    return [turn < 0.12 ? line.replace('，', '，进一步').replace('。', '，并定期评估。') : line]
  })
}

/** Lines of a plan until they fill that many units. */
export function longText(units: number): string {
  const parts: string[] = []
  let length = 0
  for (let seed = 1; length < units; seed++) {
    const text = `${policyLines({ seed, clauses: 3_000 }).join('\n')}\n`
    parts.push(text)
    length += text.length
  }
  return parts.join('').slice(0, units)
}
