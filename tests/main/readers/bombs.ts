import { strToU8, zipSync, type Zippable } from 'fflate'
import { makeDocx, paragraph } from '../../support/make-docx.ts'
import { document } from './bad-files.ts'

const MiB = 2 ** 20
const withPart = (xml: string, name = 'word/document.xml'): Uint8Array =>
  makeDocx({ body: paragraph('甲'), entries: { [name]: xml } })
/** Words that a packer cannot do much with, so that no ratio gives them away. */
const words = (n: number): string => ((n * 2_654_435_761) >>> 0).toString(36)
const many = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join('')

/** The figures about `name` in the archive's directory, and in front of it, changed. */
function lying(
  bytes: Uint8Array,
  name: string,
  change: (view: DataView, record: number, local: number) => void,
): Uint8Array {
  const copy = Buffer.from(bytes)
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength)
  const record = copy.lastIndexOf(name) - 46
  change(view, record, view.getUint32(record + 42, true))
  return copy
}
/** An archive in an archive in an archive: nobody here unpacks more than the first. */
const nested = (depth: number): Uint8Array => {
  let inner: Uint8Array = new Uint8Array(4 * MiB)
  for (let level = 0; level < depth; level++)
    inner = zipSync({ 'word/document.xml': inner, 'a.zip': inner.length < MiB ? inner : new Uint8Array(0) })
  return inner
}
const entities = (levels: number): string =>
  `<!DOCTYPE w [<!ENTITY a0 "哈哈哈哈哈哈哈哈哈哈">${many(levels, (n) => `<!ENTITY a${String(n + 1)} "${`&a${String(n)};`.repeat(10)}">`)}]>`
const main = 'word/document.xml'

/** Small Word files that ask for much: [what they ask for, their bytes]. Each is refused, or read within its limits. */
export const docxBombs: readonly (readonly [what: string, make: () => Uint8Array])[] = [
  ['600,000 paragraphs', () => makeDocx({ body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(600_000) })],
  [
    '600,000 paragraphs that differ',
    () => makeDocx({ body: many(600_000, (n) => `<w:p><w:r><w:t>${words(n)}</w:t></w:r></w:p>`) }),
  ],
  [
    '100,000 paragraphs that differ',
    () => makeDocx({ body: many(100_000, (n) => `<w:p><w:r><w:t>${words(n)}</w:t></w:r></w:p>`) }),
  ],
  [
    'a paragraph of 400,000 runs',
    () => makeDocx({ body: `<w:p>${many(400_000, (n) => `<w:r><w:t>${words(n)}</w:t></w:r>`)}</w:p>` }),
  ],
  [
    'a table of 300 × 300 cells',
    () =>
      makeDocx({
        body: `<w:tbl>${`<w:tr>${'<w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc>'.repeat(300)}</w:tr>`.repeat(300)}</w:tbl>`,
      }),
  ],
  [
    'an element of 200,000 attributes',
    () =>
      withPart(
        document(
          `<w:p ${many(200_000, (n) => `w:a${words(n)}${String(n)}="${words(n)}" `)}><w:r><w:t>甲</w:t></w:r></w:p>`,
        ),
      ),
  ],
  [
    'one attribute of 30 MB',
    () => withPart(document(`<w:p w:a="${many(5_000_000, words)}"><w:r><w:t>甲</w:t></w:r></w:p>`)),
  ],
  ['one line of 20 MB', () => makeDocx({ body: paragraph(many(3_000_000, words)) })],
  [
    'wide: 9,000 entries of 20 KB',
    () =>
      makeDocx({
        body: paragraph('甲'),
        entries: Object.fromEntries(
          Array.from({ length: 9_000 }, (_, n) => [`word/media/${String(n)}.xml`, ' '.repeat(20_000)]),
        ),
      }),
  ],
  [
    'wide: every part that is read swells to 60 MB',
    () =>
      makeDocx({
        body: paragraph('甲'),
        entries: Object.fromEntries(
          ['styles', 'numbering', 'footnotes', 'comments', 'document'].map((part) => [
            `word/${part}.xml`,
            `<x>${many(30_000, words).repeat(300)}</x>`,
          ]),
        ),
      }),
  ],
  ['nested: an archive in an archive, nine deep', () => nested(9)],
  ['a part that swells 1,000-fold', () => withPart(document(`<!--${' '.repeat(90 * MiB)}-->${paragraph('甲')}`))],
  [
    'a size that lies: smaller',
    () =>
      lying(makeDocx({ body: paragraph('甲乙丙丁'.repeat(200_000)) }), main, (view, record, local) => {
        view.setUint32(record + 24, 10, true)
        view.setUint32(local + 22, 10, true)
      }),
  ],
  [
    'a size that lies: four thousand million',
    () =>
      lying(makeDocx({ body: paragraph('甲') }), main, (view, record, local) => {
        view.setUint32(record + 24, 0xfffffff0, true)
        view.setUint32(local + 22, 0xfffffff0, true)
      }),
  ],
  [
    'a packed size that lies: the rest of the file',
    () =>
      lying(makeDocx({ body: paragraph('甲') }), main, (view, record) => {
        view.setUint32(record + 20, 0x7fffffff, true)
      }),
  ],
  [
    'a place that lies',
    () =>
      lying(makeDocx({ body: paragraph('甲') }), main, (view, record) => {
        view.setUint32(record + 42, 0x7fffffff, true)
      }),
  ],
  [
    'a number of entries that lies',
    () => {
      const copy = Buffer.from(makeDocx({ body: paragraph('甲') }))
      copy.writeUInt16LE(9_999, copy.lastIndexOf('PK\x05\x06') + 10)
      return new Uint8Array(copy)
    },
  ],
  [
    'a directory that is at itself',
    () => {
      const copy = Buffer.from(makeDocx({ body: paragraph('甲') }))
      const end = copy.lastIndexOf('PK\x05\x06')
      copy.writeUInt32LE(end, end + 16)
      return new Uint8Array(copy)
    },
  ],
  [
    'names that are one but for case',
    () => makeDocx({ body: paragraph('甲'), entries: { 'WORD/DOCUMENT.XML': document(paragraph('乙')) } }),
  ],
  [
    'names that are one but for composition',
    () => makeDocx({ body: paragraph('甲'), entries: { 'word/e\u0301.xml': '<a/>', 'word/\u00e9.xml': '<b/>' } }),
  ],
  [
    'names that are one but for the slash',
    () => makeDocx({ body: paragraph('甲'), entries: { 'word\\document.xml': document(paragraph('乙')) } }),
  ],
  [
    'a name of 60,000 characters',
    () =>
      zipSync({
        ['a'.repeat(60_000)]: new Uint8Array(1),
        '[Content_Types].xml': strToU8('<Types/>'),
        [main]: strToU8(document(paragraph('甲'))),
      } satisfies Zippable),
  ],
  [
    'a thousand million laughs',
    () => makeDocx({ body: '', entries: { [main]: document(paragraph('&a9;'), entities(9)) } }),
  ],
  [
    'laughs in the styles',
    () => makeDocx({ body: paragraph('甲'), entries: { 'word/styles.xml': `${entities(9)}<x>&a9;</x>` } }),
  ],
  [
    'an entity that is itself',
    () =>
      makeDocx({
        body: '',
        entries: { [main]: document(paragraph('&a;'), '<!DOCTYPE w [<!ENTITY a "&b;"><!ENTITY b "&a;">]>') },
      }),
  ],
  [
    'an entity from a file',
    () =>
      makeDocx({
        body: '',
        entries: { [main]: document(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>') },
      }),
  ],
  [
    'an entity from the network',
    () =>
      makeDocx({
        body: '',
        entries: { [main]: document(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>') },
      }),
  ],
  [
    'a parameter entity',
    () =>
      makeDocx({
        body: '',
        entries: {
          [main]: document(paragraph('甲'), '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'),
        },
      }),
  ],
  [
    'a document type from elsewhere',
    () =>
      makeDocx({
        body: '',
        entries: { [main]: document(paragraph('甲'), '<!DOCTYPE w PUBLIC "-//X//Y" "http://127.0.0.1:9/x.dtd">') },
      }),
  ],
  [
    'paragraphs 100,000 deep',
    () => withPart(document('<w:sdt><w:sdtContent>'.repeat(50_000) + '</w:sdtContent></w:sdt>'.repeat(50_000))),
  ],
  [
    'tables 250 deep',
    () => makeDocx({ body: '<w:tbl><w:tr><w:tc>'.repeat(80) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(80) }),
  ],
  ['open tags without end', () => withPart(document('<w:p>'.repeat(1_000_000)))],
  ['close tags without beginning', () => withPart(document('</w:p>'.repeat(1_000_000)))],
  [
    'character references past the last character',
    () => makeDocx({ body: '<w:p><w:r><w:t>&#x110000;&#0;&#xD800;&#99999999999999999999;</w:t></w:r></w:p>' }),
  ],
  [
    'links in a circle',
    () =>
      makeDocx({
        body: paragraph('甲'),
        relationships:
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="document.xml"/><Relationship Id="y" Type="x" Target="../../../../etc/passwd" TargetMode="External"/>',
      }),
  ],
  [
    'styles based on each other',
    () =>
      makeDocx({
        body: paragraph('甲', '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
  ],
  [
    'a list that counts to a thousand million',
    () =>
      makeDocx({
        body: paragraph('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        lists: [{ levels: [{ format: 'upperRoman', text: '%1', start: 1_000_000_000 }] }],
      }),
  ],
]
