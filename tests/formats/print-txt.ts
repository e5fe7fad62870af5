import { spoken, type PrintedPolicy } from './printed-policy.ts'

/** A plain text: a line a part, table cells parted by tabs, footnotes left out. */
export const printTxt = ({ parts, levels }: PrintedPolicy): string =>
  parts
    .flatMap((part) => (part.kind === 'table' ? part.rows.map((row) => row.join('\t')) : [spoken(part, levels)]))
    .join('\n')
