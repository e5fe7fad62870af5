import { strToU8, zipSync } from 'fflate'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** One level of an automatic list, as Word's dialog has it. */
export interface ListLevel {
  readonly format: string
  readonly text: string
  readonly start?: number
  readonly suffix?: 'tab' | 'space' | 'nothing'
  readonly restart?: number
  readonly style?: string
  readonly legal?: boolean
}
export interface List {
  readonly levels: readonly ListLevel[]
}
/** A numbering instance: which list it counts on (0-based) and where it starts anew. */
export interface ListUse {
  readonly list: number
  readonly startAt?: Readonly<Record<number, number>>
}

export interface DocxParts {
  /** Inside w:body. Use `paragraph`, `table`, … or raw XML. */
  readonly body: string
  readonly lists?: readonly List[]
  /** numId 1, 2, … */
  readonly uses?: readonly ListUse[]
  /** Inside w:styles. */
  readonly styles?: string
  readonly footnotes?: readonly string[]
  readonly comments?: readonly {
    readonly id: string
    readonly author: string
    readonly date: string
    readonly text: string
  }[]
  /** Further entries of the archive, or replacements. */
  readonly entries?: Readonly<Record<string, Uint8Array | string>>
  /** Extra <Relationship> elements of the main part. */
  readonly relationships?: string
  /** A4 with a running head and, where asked for, a page number at the foot. */
  readonly page?: { readonly head: string; readonly numbers: boolean }
  /** Of the words, as Word tags it: zh-CN. */
  readonly language?: string
}

/** A Word file of nothing but what is asked for, written by hand: no word processor decides what the tests see. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const put = (name: string, content: Uint8Array | string): void => {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  put(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
      ['styles', 'numbering', 'footnotes', 'comments', 'header', 'footer']
        .map(
          (part) =>
            `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`,
        )
        .join('') +
      '</Types>',
  )
  put(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationshipTypes}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  put(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${w}" xmlns:r="${relationshipTypes}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${parts.body}${sectionXml(parts)}</w:body></w:document>`,
  )
  put(
    'word/styles.xml',
    `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr>${parts.page ? '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Noto Serif CJK SC"/>' : ''}<w:sz w:val="32"/>${parts.language === undefined ? '' : `<w:lang w:val="${parts.language.startsWith('zh') ? 'en-US' : parts.language}" w:eastAsia="${parts.language}"/>`}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${parts.styles ?? ''}</w:styles>`,
  )
  if (parts.lists)
    put('word/numbering.xml', numberingXml(parts.lists, parts.uses ?? parts.lists.map((_, list) => ({ list }))))
  if (parts.page) {
    put(
      'word/header.xml',
      `<w:hdr xmlns:w="${w}">${paragraph(run(parts.page.head, '<w:sz w:val="21"/>'), '<w:jc w:val="center"/>')}</w:hdr>`,
    )
    put(
      'word/footer.xml',
      `<w:ftr xmlns:w="${w}">${parts.page.numbers ? paragraph('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>', '<w:jc w:val="center"/>') : paragraph('')}</w:ftr>`,
    )
  }
  if (parts.footnotes)
    put(
      'word/footnotes.xml',
      `<w:footnotes xmlns:w="${w}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${parts.footnotes.map((text, n) => `<w:footnote w:id="${String(n + 1)}">${parts.page ? paragraph(`<w:r><w:rPr><w:sz w:val="21"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(` ${text}`, '<w:sz w:val="21"/>')}`) : paragraph(text)}</w:footnote>`).join('')}</w:footnotes>`,
    )
  if (parts.comments)
    put(
      'word/comments.xml',
      `<w:comments xmlns:w="${w}">${parts.comments.map((comment) => `<w:comment w:id="${comment.id}" w:author="${comment.author}" w:date="${comment.date}">${paragraph(comment.text)}</w:comment>`).join('')}</w:comments>`,
    )
  const related = [
    'styles',
    ...(parts.lists ? ['numbering'] : []),
    ...(parts.footnotes ? ['footnotes'] : []),
    ...(parts.comments ? ['comments'] : []),
    ...(parts.page ? ['header', 'footer'] : []),
  ]
  put(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.map((part, n) => `<Relationship Id="${part === 'header' || part === 'footer' ? part : `d${String(n)}`}" Type="${relationshipTypes}/${part}" Target="${part}.xml"/>`).join('')}${parts.relationships ?? ''}</Relationships>`,
  )
  for (const [name, content] of Object.entries(parts.entries ?? {})) put(name, content)
  return zipSync(files)
}

const sectionXml = ({ page }: DocxParts): string =>
  page === undefined
    ? '<w:sectPr/>'
    : `<w:sectPr xmlns:r="${relationshipTypes}"><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1900" w:right="1474" w:bottom="1700" w:left="1588" w:header="900" w:footer="900"/></w:sectPr>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** `<w:r>` with text; `properties` is raw XML inside w:rPr. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** `<w:p>` with plain text, or raw runs where `content` starts with "<"; `properties` is raw XML inside w:pPr. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

/** A paragraph numbered by list instance `numId` at `level` (0-based). */
export const numbered = (content: string, numId: number, level = 0): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`)

/** The mark in the text of footnote `id` (1-based). */
export const footnoteReference = (id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${String(id)}"/></w:r>`

const rules = `<w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`

/** `<w:tbl>`; a cell is text or a whole `<w:tc>`. */
export function table(
  rows: readonly (readonly string[])[],
  { ruled = false }: { readonly ruled?: boolean } = {},
): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell) =>
        cell.startsWith('<w:tc>') ? cell : `<w:tc>${paragraph(ruled ? run(cell, '<w:sz w:val="24"/>') : cell)}</w:tc>`,
      )
      .join('')
  return `<w:tbl><w:tblPr>${ruled ? rules : ''}</w:tblPr>${ruled ? `<w:tblGrid>${(rows[0] ?? []).map(() => `<w:gridCol w:w="${String(Math.floor(8800 / (rows[0]?.length ?? 1)))}"/>`).join('')}</w:tblGrid>` : ''}${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

function numberingXml(lists: readonly List[], uses: readonly ListUse[]): string {
  const level = (it: ListLevel, at: number): string =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="${String(it.start ?? 1)}"/><w:numFmt w:val="${it.format}"/>${it.style === undefined ? '' : `<w:pStyle w:val="${it.style}"/>`}${it.restart === undefined ? '' : `<w:lvlRestart w:val="${String(it.restart)}"/>`}${it.legal === true ? '<w:isLgl/>' : ''}<w:suff w:val="${it.suffix ?? 'nothing'}"/><w:lvlText w:val="${escaped(it.text)}"/></w:lvl>`
  return `<w:numbering xmlns:w="${w}">${lists.map((list, n) => `<w:abstractNum w:abstractNumId="${String(n)}"><w:multiLevelType w:val="multilevel"/>${list.levels.map(level).join('')}</w:abstractNum>`).join('')}${uses
    .map(
      (use, n) =>
        `<w:num w:numId="${String(n + 1)}"><w:abstractNumId w:val="${String(use.list)}"/>${Object.entries(
          use.startAt ?? {},
        )
          .map(
            ([at, start]) =>
              `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`,
          )
          .join('')}</w:num>`,
    )
    .join('')}</w:numbering>`
}
