import type { Rank, SampleBlock } from './read-markup.ts'

const digits = '〇一二三四五六七八九'
/** 1–99 in Chinese. */
const inChinese = (n: number): string =>
  n < 10
    ? digits.charAt(n)
    : `${n < 20 ? '' : digits.charAt(Math.floor(n / 10))}十${n % 10 === 0 ? '' : digits.charAt(n % 10)}`

/** The marker that each rank prints, and the ranks it starts anew. */
const markers: Record<Rank, { readonly print: (n: number) => string; readonly restarts: readonly Rank[] }> = {
  chapter: { print: (n) => `${inChinese(n)}、`, restarts: ['section', 'item'] },
  section: { print: (n) => `（${inChinese(n)}）`, restarts: ['item'] },
  item: { print: (n) => `${String(n)}.`, restarts: [] },
  part: { print: (n) => `第${inChinese(n)}章　`, restarts: [] },
  article: { print: (n) => `第${inChinese(n)}条　`, restarts: ['point'] },
  point: { print: (n) => `（${inChinese(n)}）`, restarts: [] },
}
const isRank = (kind: SampleBlock['kind']): kind is Rank => kind in markers

/**
 * The paragraphs of a sample text with their markers written out, tracked changes accepted, comments and footnotes left
 * out.
 */
export function writeText(blocks: readonly SampleBlock[]): string[] {
  const counts = new Map<Rank, number>()
  return blocks.flatMap((block) => {
    if (block.kind === 'page-break') return ['']
    if (block.kind === 'table') return block.rows.map((row) => row.join('\t'))
    const text = block.runs
      .filter((run) => run.change !== 'deleted')
      .map((run) => run.text)
      .join('')
    if (!isRank(block.kind)) return [text]
    const { print, restarts } = markers[block.kind]
    const n = (counts.get(block.kind) ?? 0) + 1
    counts.set(block.kind, n)
    for (const rank of restarts) counts.delete(rank)
    return [print(n) + text]
  })
}
