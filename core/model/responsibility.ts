/** Who has to do what a clause says. A body and its second name, 省发展改革委（省数据局）, are one. */
export interface Responsibility {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  /** Bodies below, named by kind: 设区市相关部门. */
  readonly local: readonly string[]
  readonly mode: '牵头' | '按职责分工负责' | '负责'
  /** Lists that end in 等: there are more than are named. */
  readonly open: readonly ('lead' | 'support')[]
  /** As printed; several brackets of one clause are parted by a blank. */
  readonly quote: string
}
