import { foldText } from '../reading/fold-text.ts'
import { newDivision, readDivision, type Division } from './read-division.ts'

/** What a column of bodies is called, folded; what it makes of them is the label a line of text would have. */
const roles = [
  { label: '牵头单位：', name: /^(?:牵头|主办|主责|牵头责任)(?:责任)?(?:单位|部门|主体|处室|科室|机构)(?:名称)?$/u },
  {
    label: '配合单位：',
    name: /^(?:主要)?(?:责任)?(?:配合|协同|协办|参与|参加|协助|支持|联合)(?:责任)?(?:单位|部门|主体|处室|科室|机构)(?:名称)?$/u,
  },
  {
    label: '责任单位：',
    name: /^(?:主要)?(?:责任|负责|实施|落实|承办|完成)(?:单位|部门|主体|处室|科室|机构)(?:名称|及分工)?$/u,
  },
] as const
/** A table that divides work says which. */
const work = /任务|工作|事项|内容|措施|项目|举措|行动|目标|职责|条款|环节|要求|领域|名称/u
const nobody = /^[-—–/\\无空.…]*$/u

interface Column {
  readonly at: number
  readonly label: string
}

/**
 * Who answers for the work a table divides (任务 · 牵头单位 · 配合单位): `rows` are lines, their cells parted by tabs.
 * Each row is read as a statement of its own; together, a body that leads anywhere leads, and of the others those
 * support that are named so. Null where no header has a column for bodies beside one for the work, or no row names any.
 */
export function readDivisionTable(rows: string, firstLeads: boolean): Division | null {
  const sum = newDivision()
  let columns: readonly Column[] = []
  for (const row of rows.split('\n')) {
    const cells = row.split('\t').map((cell) => cell.trim())
    const header = headerOf(cells)
    if (header.length > 0) {
      columns = header
      continue
    }
    const own = columns.flatMap(({ at, label }) => {
      const cell = bodiesIn(cells[at] ?? '')
      return nobody.test(foldText(cell)) ? [] : [{ cell: cells[at] ?? '', words: label + cell }]
    })
    if (own.length === 0) continue
    const division = newDivision()
    readDivision(own.map(({ words }) => words).join('；'), division, firstLeads)
    add(sum, division, own.map(({ cell }) => cell).join(' '))
  }
  for (const name of sum.lead) sum.support.delete(name)
  return sum.quotes.length === 0 ? null : sum
}

function headerOf(cells: readonly string[]): readonly Column[] {
  if (cells.length < 2 || cells.some((cell) => cell.length > 24)) return []
  const names = cells.map((cell) => foldText(cell).replace(/\([^()]*\)$/u, ''))
  const columns = names.flatMap((name, at) => {
    const role = roles.find((each) => each.name.test(name))
    return role ? [{ at, label: role.label }] : []
  })
  return names.some((name, at) => work.test(name) && !columns.some((column) => column.at === at)) ? columns : []
}

/** A cell breaks its list into lines, which a reader parts by blanks: they part bodies as 、 does. */
const bodiesIn = (cell: string): string =>
  cell.replace(/(?<=[\p{Script=Han}）)])\s+(?=[\p{Script=Han}])/gu, '、').replace(/(?<![。；;、，])[。；;、，]+$/u, '')

function add(sum: Division, row: Division, quote: string): void {
  if (row.lead.size + row.support.size + row.local.size === 0) return
  for (const role of ['lead', 'support', 'local'] as const) for (const name of row[role]) sum[role].add(name)
  for (const role of row.open) sum.open.add(role)
  if (row.mode === '牵头' || sum.mode === '负责') sum.mode = row.mode
  sum.quotes.push(quote)
}
