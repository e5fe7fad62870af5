import { strToU8, zipSync } from 'fflate'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** One level of an automatic list, as Word's dialog has it. */
export interface ListLevel { readonly format: string; readonly text: string; readonly start?: number; readonly suffix?: 'tab' | 'space' | 'nothing'; readonly restart?: number; readonly style?: string; readonly legal?: boolean }
export interface List { readonly levels: readonly ListLevel[] }
/** A numbering instance: which list it counts on (0-based) and where it starts anew. */
export interface ListUse { readonly list: number; readonly startAt?: Readonly<Record<number, number>> }

export interface DocxParts {
  /** Inside w:body. Use `paragraph`, `table`, … or raw XML. */
  readonly body: string
  readonly lists?: readonly List[]
  /** numId 1, 2, … */
  readonly uses?: readonly ListUse[]
  /** Inside w:styles. */
  readonly styles?: string
  readonly footnotes?: readonly string[]
  readonly comments?: readonly { readonly id: string; readonly author: string; readonly date: string; readonly text: string }[]
  /** Further entries of the archive, or replacements. */
  readonly entries?: Readonly<Record<string, Uint8Array | string>>
  /** Extra <Relationship> elements of the main part. */
  readonly relationships?: string
}

/** A Word file of nothing but what is asked for, written by hand: no word processor decides what the tests see. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const put = (name: string, content: Uint8Array | string): void => { files[name] = typeof content === 'string' ? strToU8(content) : content }
  put('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    + ['styles', 'numbering', 'footnotes', 'comments'].map((part) => `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`).join('') + '</Types>')
  put('_rels/.rels', `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationshipTypes}/officeDocument" Target="word/document.xml"/></Relationships>`)
  put('word/document.xml', `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${w}" xmlns:r="${relationshipTypes}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${parts.body}<w:sectPr/></w:body></w:document>`)
  put('word/styles.xml', `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${parts.styles ?? ''}</w:styles>`)
  if (parts.lists) put('word/numbering.xml', numberingXml(parts.lists, parts.uses ?? parts.lists.map((_, list) => ({ list }))))
  if (parts.footnotes) put('word/footnotes.xml', `<w:footnotes xmlns:w="${w}">${parts.footnotes.map((text, n) => `<w:footnote w:id="${String(n + 1)}">${paragraph(text)}</w:footnote>`).join('')}</w:footnotes>`)
  if (parts.comments) put('word/comments.xml', `<w:comments xmlns:w="${w}">${parts.comments.map((comment) => `<w:comment w:id="${comment.id}" w:author="${comment.author}" w:date="${comment.date}">${paragraph(comment.text)}</w:comment>`).join('')}</w:comments>`)
  const related = ['styles', ...(parts.lists ? ['numbering'] : []), ...(parts.footnotes ? ['footnotes'] : []), ...(parts.comments ? ['comments'] : [])]
  put('word/_rels/document.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.map((part, n) => `<Relationship Id="d${String(n)}" Type="${relationshipTypes}/${part}" Target="${part}.xml"/>`).join('')}${parts.relationships ?? ''}</Relationships>`)
  for (const [name, content] of Object.entries(parts.entries ?? {})) put(name, content)
  return zipSync(files)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** `<w:r>` with text; `properties` is raw XML inside w:rPr. */
export const run = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** `<w:p>` with plain text, or raw runs where `content` starts with "<"; `properties` is raw XML inside w:pPr. */
export const paragraph = (content: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

/** A paragraph numbered by list instance `numId` at `level` (0-based). */
export const numbered = (content: string, numId: number, level = 0): string => paragraph(content, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`)

export const table = (rows: readonly (readonly string[])[]): string => `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${paragraph(cell)}</w:tc>`)).join('')}</w:tr>`).join('')}</w:tbl>`

function numberingXml(lists: readonly List[], uses: readonly ListUse[]): string {
  const level = (it: ListLevel, at: number): string => `<w:lvl w:ilvl="${String(at)}"><w:start w:val="${String(it.start ?? 1)}"/><w:numFmt w:val="${it.format}"/>${it.style === undefined ? '' : `<w:pStyle w:val="${it.style}"/>`}${it.restart === undefined ? '' : `<w:lvlRestart w:val="${String(it.restart)}"/>`}${it.legal === true ? '<w:isLgl/>' : ''}<w:suff w:val="${it.suffix ?? 'nothing'}"/><w:lvlText w:val="${escaped(it.text)}"/></w:lvl>`
  return `<w:numbering xmlns:w="${w}">${lists.map((list, n) => `<w:abstractNum w:abstractNumId="${String(n)}"><w:multiLevelType w:val="multilevel"/>${list.levels.map(level).join('')}</w:abstractNum>`).join('')}${uses.map((use, n) => `<w:num w:numId="${String(n + 1)}"><w:abstractNumId w:val="${String(use.list)}"/>${Object.entries(use.startAt ?? {}).map(([at, start]) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`).join('')}</w:num>`).join('')}</w:numbering>`
}
