import { strToU8, zipSync } from 'fflate'
import { lists, numberingXml } from './word-numbering.ts'
import type { Rank, SampleBlock, SampleRun } from './read-markup.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const by = (id: number): string => `w:id="${String(id)}" w:author="起草组" w:date="2024-11-18T09:30:00Z"`

export interface DocxLook {
  /** East Asian fonts of the body, of 一、 and of （一）, which official documents tell apart by font. */
  readonly font: string
  readonly chapterFont: string
  readonly sectionFont: string
  /** Repeated at the top of each page; none where absent. */
  readonly runningHead?: string
}

/**
 * A .docx as Word writes it: automatic numbering, tracked changes, comments, footnotes, tables, page numbers in the
 * foot. The same input gives the same bytes.
 */
export function writeDocx(blocks: readonly SampleBlock[], look: DocxLook): Uint8Array {
  const comments: string[] = []
  const footnotes: string[] = []
  let changes = 100
  let pointList = 3
  let before: SampleBlock['kind'] | null = null

  const plain = (text: string, bold = false): string =>
    `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
  const run = (piece: SampleRun, bold: boolean): string => {
    if (piece.footnote !== undefined) {
      footnotes.push(piece.footnote)
      return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${String(footnotes.length)}"/></w:r>`
    }
    if (piece.comment !== undefined) {
      const id = String(comments.push(piece.comment) - 1)
      return `<w:commentRangeStart w:id="${id}"/>${plain(piece.text, bold)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    }
    if (piece.change === 'inserted') return `<w:ins ${by(changes++)}>${plain(piece.text, bold)}</w:ins>`
    if (piece.change === 'deleted')
      return `<w:del ${by(changes++)}><w:r><w:delText xml:space="preserve">${escape(piece.text)}</w:delText></w:r></w:del>`
    return plain(piece.text, bold)
  }
  const paragraph = (properties: string, runs: readonly SampleRun[], bold = false): string =>
    `<w:p><w:pPr>${properties}</w:pPr>${runs.map((piece) => run(piece, bold)).join('')}</w:p>`
  const numbered = (rank: Rank): string =>
    `<w:numPr><w:ilvl w:val="${String(lists[rank].level)}"/><w:numId w:val="${String(rank === 'point' ? pointList : lists[rank].list)}"/></w:numPr>`

  const body = blocks
    .map((block) => {
      if (block.kind === 'point' && before !== 'point') pointList++
      before = block.kind
      switch (block.kind) {
        case 'page-break':
          return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        case 'table':
          return table(block.rows, (text) => plain(text))
        case 'title':
          return paragraph('<w:pStyle w:val="Title"/>', block.runs)
        case 'number':
        case 'centre':
          return paragraph('<w:jc w:val="center"/>', block.runs)
        case 'right':
        case 'signature':
          return paragraph('<w:jc w:val="right"/>', block.runs)
        case 'addressee':
        case 'attachment':
        case 'imprint':
          return paragraph('', block.runs)
        case 'chapter':
          return paragraph('<w:pStyle w:val="Heading1"/>', block.runs)
        case 'section':
          return paragraph('<w:pStyle w:val="Heading2"/>', block.runs)
        case 'part':
          return paragraph(`${numbered('part')}<w:jc w:val="center"/>`, block.runs, true)
        case 'item':
        case 'article':
        case 'point':
          return paragraph(`${numbered(block.kind)}<w:ind w:firstLineChars="200" w:firstLine="640"/>`, block.runs)
        case 'paragraph':
          return paragraph('<w:ind w:firstLineChars="200" w:firstLine="640"/>', block.runs)
      }
    })
    .join('')

  const section =
    `<w:sectPr>${look.runningHead === undefined ? '' : '<w:headerReference w:type="default" r:id="rId6"/>'}<w:footerReference w:type="default" r:id="rId5"/>` +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="1134" w:footer="1134" w:gutter="0"/></w:sectPr>'
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/_rels/document.xml.rels': documentRelations,
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': stylesXml(look),
    'word/numbering.xml': numberingXml(pointList - 3),
    'word/comments.xml': `${head}<w:comments ${namespaces}>${comments.map((text, id) => `<w:comment ${by(id)} w:initials="起"><w:p>${plain(text)}</w:p></w:comment>`).join('')}</w:comments>`,
    'word/footnotes.xml': `${head}<w:footnotes ${namespaces}>${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}${footnotes.map((text, n) => `<w:footnote w:id="${String(n + 1)}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${plain(text)}</w:p></w:footnote>`).join('')}</w:footnotes>`,
    'word/footer1.xml': `${head}<w:ftr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${plain('— ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${plain('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${plain(' —')}</w:p></w:ftr>`,
    'word/header1.xml': `${head}<w:hdr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>${escape(look.runningHead ?? '')}</w:t></w:r></w:p></w:hdr>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 9,
    mtime: new Date(2025, 0, 1),
  })
}

function table(rows: readonly (readonly string[])[], plain: (text: string) => string): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="auto"/>`)
    .join('')
  const longest = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)) + 2)
  const width = (column: number): string =>
    String(Math.round((8800 * (longest[column] ?? 0)) / longest.reduce((sum, length) => sum + length, 0)))
  const grid = longest.map((_, column) => `<w:gridCol w:w="${width(column)}"/>`).join('')
  const line = (row: readonly string[]): string =>
    `<w:tr>${row.map((cell, column) => `<w:tc><w:tcPr><w:tcW w:w="${width(column)}" w:type="dxa"/></w:tcPr><w:p>${plain(cell)}</w:p></w:tc>`).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(line).join('')}</w:tbl>`
}

const separator = (id: number, kind: string): string =>
  `<w:footnote w:type="${kind}" w:id="${String(id)}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`

function stylesXml(look: DocxLook): string {
  const style = (id: string, name: string, paragraph: string, run: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  const face = (font: string): string =>
    `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>`
  return (
    `${head}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${face(look.font)}<w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:line="600" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    style('Title', 'Title', '<w:jc w:val="center"/>', '<w:sz w:val="44"/>') +
    style(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>',
      `${face(look.chapterFont)}<w:b/>`,
    ) +
    style(
      'Heading2',
      'heading 2',
      '<w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/>',
      face(look.sectionFont),
    ) +
    '</w:styles>'
  )
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const contentTypes =
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${[
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['comments', 'comments'],
    ['footnotes', 'footnotes'],
    ['footer1', 'footer'],
    ['header1', 'header'],
  ]
    .map(([part, kind]) => `<Override PartName="/word/${String(part)}.xml" ContentType="${word}.${String(kind)}+xml"/>`)
    .join('')}</Types>`
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([kind, target], n) => `<Relationship Id="rId${String(n + 1)}" Type="${relation}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
const packageRelations = relations([['officeDocument', 'word/document.xml']])
const documentRelations = relations([
  ['styles', 'styles.xml'],
  ['numbering', 'numbering.xml'],
  ['comments', 'comments.xml'],
  ['footnotes', 'footnotes.xml'],
  ['footer', 'footer1.xml'],
  ['header', 'header1.xml'],
])
