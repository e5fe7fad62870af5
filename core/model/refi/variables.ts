/** How a variable's value stands in the XML. */
export type VariableType = 'Text' | 'Integer' | 'Date' | 'DateTime' | 'Boolean'
/** A name in Simplified Chinese, Traditional Chinese and English. */
export type ThreeNames = readonly [zhHans: string, zhHant: string, en: string]

/** What a policy says of itself, as variables of its source. Read back by any of their names. */
export const refiVariables = {
  title: { type: 'Text', names: ['标题', '標題', 'Title'] },
  documentNumber: { type: 'Text', names: ['文号', '文號', 'Document number'] },
  issuers: { type: 'Text', names: ['发文机关', '發文機關', 'Issuers'] },
  issuedOn: { type: 'Date', names: ['发布日期', '發布日期', 'Issued on'] },
  effectiveOn: { type: 'Date', names: ['施行日期', '施行日期', 'Effective on'] },
  level: { type: 'Text', names: ['层级', '層級', 'Level'] },
  region: { type: 'Text', names: ['地区', '地區', 'Region'] },
  status: { type: 'Text', names: ['稿别', '稿別', 'Status'] },
  script: { type: 'Text', names: ['文字', '文字', 'Script'] },
  language: { type: 'Text', names: ['语言', '語言', 'Language'] },
  fileName: { type: 'Text', names: ['来源文件', '來源檔案', 'Source file'] },
  sha256: { type: 'Text', names: ['来源 SHA-256', '來源 SHA-256', 'Source SHA-256'] },
  original: { type: 'Text', names: ['原件', '原件', 'Original'] },
  reader: { type: 'Text', names: ['原件类型', '原件類型', 'Kind of original'] },
  encoding: { type: 'Text', names: ['编码', '編碼', 'Encoding'] },
  pages: { type: 'Integer', names: ['页数', '頁數', 'Pages'] },
  part: { type: 'Integer', names: ['文件中的第几份', '檔案中的第幾份', 'Part of the file'] },
  complete: { type: 'Boolean', names: ['条款齐全', '條款齊全', 'All clauses'] },
  policyId: { type: 'Text', names: ['政策编号', '政策編號', 'Policy id'] },
} as const satisfies Readonly<Record<string, { readonly type: VariableType; readonly names: ThreeNames }>>
export type RefiVariable = keyof typeof refiVariables

/** Values of closed lists, in words. */
export const refiValues = {
  level: {
    national: ['国家', '國家', 'national'],
    provincial: ['省级', '省級', 'provincial'],
    municipal: ['市级', '市級', 'municipal'],
    county: ['县级', '縣級', 'county'],
  },
  status: { draft: ['征求意见稿', '徵求意見稿', 'draft'], final: ['正式稿', '正式稿', 'final'] },
  script: { hans: ['简体', '簡體', 'Simplified'], hant: ['繁体', '繁體', 'Traditional'] },
  language: { zh: ['中文', '中文', 'Chinese'], en: ['英文', '英文', 'English'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ThreeNames>>>>

/** What a link between two sources is called: the first is a newer version of the second. */
export const replacesNames: ThreeNames = ['新版本', '新版本', 'is a newer version of']

/** The code of a word of a closed list, or of the code itself; null for anything else. */
export function codeOf<Codes extends Readonly<Record<string, ThreeNames>>>(
  codes: Codes,
  word: string | undefined,
): (keyof Codes & string) | null {
  const said = word?.trim()
  return Object.keys(codes).find((code) => code === said || codes[code]?.some((name) => name === said)) ?? null
}

/** Several names in one value: parted by "；", with "\" before a "；" or "\" that belongs to a name. */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[\\；]/g, (character) => `\\${character}`)).join('；')
export function splitNames(value: string): readonly string[] {
  const names = ['']
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    if (character === '；') names.push('')
    else names[names.length - 1] += character === '\\' && at + 1 < value.length ? value.charAt(++at) : character
  }
  return names
}
