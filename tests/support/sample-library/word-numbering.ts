import type { Rank } from './read-markup.ts'

/**
 * Which of Word's lists numbers a rank. Chapters and sections are numbered by their style, the others by the paragraph.
 */
export const lists: Record<Rank, { readonly list: number; readonly level: number }> = {
  chapter: { list: 1, level: 0 },
  section: { list: 1, level: 1 },
  item: { list: 1, level: 2 },
  part: { list: 2, level: 0 },
  article: { list: 3, level: 0 },
  point: { list: 4, level: 0 },
}

const level = (n: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(n)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`
const abstractList = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`

/**
 * word/numbering.xml: the three levels of a plan, chapters, articles that run through, and points that start anew in
 * each article.
 */
export function numberingXml(pointLists: number): string {
  const points = Array.from(
    { length: pointLists },
    (_, n) =>
      `<w:num w:numId="${String(4 + n)}"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  ).join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    abstractList(
      1,
      level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="Heading1"/>') +
        level(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="Heading2"/>') +
        level(2, 'decimal', '%3.'),
    ) +
    abstractList(2, level(0, 'chineseCountingThousand', '第%1章　')) +
    abstractList(3, level(0, 'chineseCountingThousand', '第%1条　')) +
    abstractList(4, level(0, 'chineseCountingThousand', '（%1）')) +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>' +
    points +
    '</w:numbering>'
  )
}
