import { makeDocx, numbered, paragraph } from './make-docx.ts'

const title = '澜江省数据赋能百业行动方案'
const aim = '坚持需求牵引、试点先行，推动数据资源开发利用，形成一批可复制、可推广的典型场景，为全省高质量发展提供支撑。'
const target = '到2026年底，建成示范场景300个以上，培育数据企业50家，数据产业年均增速超过20%。'

/** Each line with its level in the list, or null. */
const policy: readonly (readonly [number | null, string, string])[] = [
  [0, '一、', '总体要求'],
  [1, '（一）', '指导思想。'],
  [null, '', aim],
  [1, '（二）', '工作目标。'],
  [null, '', target],
  [0, '二、', '重点任务'],
  [1, '（一）', '培育场景。'],
  [2, '1.', `智能制造。${aim}`],
  [2, '2.', `智慧农业。${aim}`],
  [1, '（二）', '开放数据。'],
  [null, '', aim],
  [0, '三、', '保障措施'],
  [1, '（一）', '加强组织领导。'],
  [null, '', target],
  [1, '（二）', '强化资金支持。'],
  [null, '', aim],
]
/** The policy as printed, a line a paragraph. */
export const printed: readonly string[] = [title, ...policy.map(([, label, text]) => label + text)]
const centred = '<w:jc w:val="center"/>',
  indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
const list = {
  levels: [
    { format: 'chineseCountingThousand', text: '%1、' },
    { format: 'chineseCountingThousand', text: '（%2）' },
    { format: 'decimal', text: '%3.' },
  ],
}

/** Its numbers typed in. */
export const typedDocx = makeDocx({
  body:
    paragraph(title, centred) +
    printed
      .slice(1)
      .map((text) => paragraph(text, indented))
      .join(''),
})
/** Its numbers counted by Word. */
export const automaticDocx = makeDocx({
  lists: [list],
  body:
    paragraph(title, centred) +
    policy.map(([level, , text]) => (level === null ? paragraph(text, indented) : numbered(text, 1, level))).join(''),
})
