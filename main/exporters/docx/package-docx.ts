import {
  contentTypes,
  coreProperties,
  packParts,
  relationships,
  relationTypes,
  type Part,
  type Tally,
} from '../ooxml.ts'

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
/** A4 in twentieths of a point, with the margins official documents leave. */
const page = {
  portrait: '<w:pgSz w:w="11906" w:h="16838"/>',
  landscape: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
} as const

export interface DocxParts {
  readonly title: string
  readonly at: string
  readonly body: string
  readonly orientation: keyof typeof page
  readonly comments: readonly Part[]
  readonly language: string
}

/** A Word file (ECMA-376 transitional) of a finished body: its styles, fonts and comments. */
export function packageDocx({ title, at, body, orientation, comments, language }: DocxParts, tally: Tally): Uint8Array {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const section = `<w:sectPr>${page[orientation]}<w:pgMar w:top="1701" w:right="1474" w:bottom="1588" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`
  const hasComments = comments.length > 0
  return packParts([
    contentTypes([
      ['word/document.xml', `${word}.document.main+xml`],
      ['word/styles.xml', `${word}.styles+xml`],
      ['word/fontTable.xml', `${word}.fontTable+xml`],
      ['word/settings.xml', `${word}.settings+xml`],
      ...(hasComments
        ? ([
            ['word/comments.xml', `${word}.comments+xml`],
            ['word/commentsExtended.xml', `${word}.commentsExtended+xml`],
          ] as const)
        : []),
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ]),
    relationships('_rels/.rels', [
      [relationTypes.document, 'word/document.xml'],
      [relationTypes.properties, 'docProps/core.xml'],
    ]),
    coreProperties(title, at, tally),
    ['word/document.xml', `<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`],
    relationships('word/_rels/document.xml.rels', [
      [relationTypes.styles, 'styles.xml'],
      [relationTypes.fontTable, 'fontTable.xml'],
      [relationTypes.settings, 'settings.xml'],
      ...(hasComments
        ? ([
            [relationTypes.comments, 'comments.xml'],
            [relationTypes.commentsExtended, 'commentsExtended.xml'],
          ] as const)
        : []),
    ]),
    ['word/styles.xml', stylesXml(language)],
    ['word/fontTable.xml', fontsXml],
    [
      'word/settings.xml',
      `<w:settings ${namespaces}><w:zoom w:percent="100"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
    ...comments,
  ])
}

/** 仿宋 for the text and 宋体 for headings, each with its other name and a kindred font where it is missing. */
const fontsXml = `<w:fonts ${namespaces}>${[
  ['仿宋', 'FangSong', 'modern'],
  ['宋体', 'SimSun', 'auto'],
]
  .map(
    ([name, other, family]) =>
      `<w:font w:name="${name ?? ''}"><w:altName w:val="${other ?? ''}"/><w:charset w:val="86"/><w:family w:val="${family ?? ''}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join(
    '',
  )}<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const fonts = (eastAsia: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`
/** Half points. */
const size = (halves: number): string => `<w:sz w:val="${String(halves)}"/><w:szCs w:val="${String(halves)}"/>`

function stylesXml(language: string): string {
  const style = (
    id: string,
    name: string,
    paragraphs: string,
    runs: string,
    { basedOn = 'Normal', next = '' } = {},
  ): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next === '' ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const headings = levels.map((level) =>
    style(
      `Heading${String(level)}`,
      `heading ${String(level)}`,
      `<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="${String(level - 1)}"/>`,
      `${fonts('宋体')}<w:b/>${size(Math.max(24, 34 - level * 2))}`,
      { next: 'Normal' },
    ),
  )
  // a heading that runs on into its clause: it stands in the outline like one, and looks like the text
  const runIn = levels.map((level) =>
    style(
      `RunIn${String(level)}`,
      `Run-in heading ${String(level)}`,
      `<w:keepNext w:val="0"/><w:spacing w:before="0" w:after="80" w:line="360" w:lineRule="auto"/><w:outlineLvl w:val="${String(level - 1)}"/>`,
      `${fonts('仿宋')}<w:b w:val="0"/>${size(24)}`,
      { basedOn: `Heading${String(level)}` },
    ),
  )
  return `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}${size(24)}<w:lang w:val="en-US" w:eastAsia="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'}${style(
    'Title',
    'Title',
    '<w:spacing w:before="240" w:after="160"/><w:jc w:val="center"/>',
    `${fonts('宋体')}<w:b/>${size(40)}`,
    { next: 'Normal' },
  )}${headings.join('')}${runIn.join('')}${style(
    'PolicyTitle',
    'Policy title',
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:jc w:val="center"/>',
    `${fonts('宋体')}<w:b/>${size(32)}`,
    { next: 'Normal' },
  )}${style('WholePolicyTitle', 'Whole policy title', '<w:pageBreakBefore/>', size(36), {
    basedOn: 'PolicyTitle',
    next: 'Normal',
  })}${style(
    'Source',
    'Source',
    '<w:spacing w:after="120" w:line="240" w:lineRule="auto"/>',
    '<w:color w:val="5B564C"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  )}${style('SourceAbove', 'Source above', '<w:keepNext/>', '', { basedOn: 'Source' })}${style(
    'Remark',
    'Remark',
    '<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="8C8578"/></w:pBdr><w:ind w:left="240"/>',
    '',
  )}${style('TableText', 'Table text', '<w:spacing w:after="40" w:line="264" w:lineRule="auto"/>', size(20))}${style(
    'CommentText',
    'annotation text',
    '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    size(20),
  )}${'<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style></w:styles>'}`
}
