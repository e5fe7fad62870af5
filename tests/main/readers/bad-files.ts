import { strToU8, zipSync } from 'fflate'
import type { Failure } from '../../../core/model/result.ts'
import { makeDocx, paragraph } from '../../support/make-docx.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'

export const document = (body: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
export const goodDocx = makeDocx({ body: paragraph('正文') })
const withDocument = (xml: string) => makeDocx({ body: '', entries: { 'word/document.xml': xml } })
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const ole = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...Array.from(stream).flatMap((character) => [character.charCodeAt(0), 0]),
  ])

/** The same archive with a second directory entry of the same name, as a forger appends it. */
function doubled(): Uint8Array {
  const other = zipSync({
    'word/documenu.xml': strToU8(document(paragraph('甲'))),
    'word/document.xml': strToU8(document(paragraph('乙'))),
    '[Content_Types].xml': strToU8('<Types/>'),
  })
  const bytes = Buffer.from(other)
  for (let at = bytes.indexOf('documenu'); at >= 0; at = bytes.indexOf('documenu', at)) bytes.write('document', at)
  return new Uint8Array(bytes)
}
/** Two directory entries that inflate the same packed bytes. */
function overlapping(): Uint8Array {
  const bytes = Buffer.from(
    makeDocx({
      body: paragraph('正文'),
      entries: { 'word/media/a.bin': new Uint8Array(10), 'word/media/b.bin': new Uint8Array(10) },
    }),
  )
  const directory = bytes.indexOf('PK\x01\x02')
  const entry = (name: string) => bytes.indexOf(name, directory) - 46
  bytes.writeUInt32LE(bytes.readUInt32LE(entry('word/media/a.bin') + 42), entry('word/media/b.bin') + 42)
  return new Uint8Array(bytes)
}
const encryptedZip = (): Uint8Array => {
  const bytes = Buffer.from(goodDocx)
  bytes.writeUInt16LE(1, bytes.indexOf('PK\x01\x02') + 8)
  return new Uint8Array(bytes)
}

/** An archive that says its main part is so long. */
function claiming(size: number): Uint8Array {
  const bytes = Buffer.from(goodDocx)
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    if (bytes.toString('latin1', at + 46, at + 46 + 'word/document.xml'.length) === 'word/document.xml')
      bytes.writeUInt32LE(size, at + 24)
  return new Uint8Array(bytes)
}

/** [what is wrong, its name, its bytes, why it is refused] */
export const badFiles: readonly (readonly [string, string, Uint8Array, Failure])[] = [
  ['an empty file', 'a.txt', new Uint8Array(0), { code: 'file-empty' }],
  [
    'a Word file that claims four gigabytes',
    'a.docx',
    claiming(0xfffffff0),
    { code: 'file-hostile', params: { reason: 'size' } },
  ],
  ['a text file of blanks', 'a.txt', strToU8(' \n\n'), { code: 'no-text' }],
  ['a PNG named .pdf', 'a.pdf', png, { code: 'file-type-mismatch', params: { named: 'pdf', found: 'png' } }],
  ['a PNG named .png', 'a.png', png, { code: 'file-type-unknown', params: { kind: 'png' } }],
  [
    'text named .docx',
    'a.docx',
    strToU8('一、总体要求'),
    { code: 'file-type-mismatch', params: { named: 'docx', found: 'txt' } },
  ],
  [
    'text named .pdf',
    'a.pdf',
    strToU8('一、总体要求'),
    { code: 'file-type-mismatch', params: { named: 'pdf', found: 'txt' } },
  ],
  [
    'bytes of no kind named .pdf',
    'a.pdf',
    Uint8Array.from({ length: 300 }, (_, at) => (at * 167) % 251),
    { code: 'file-damaged', params: { kind: 'pdf' } },
  ],
  ['a web page', 'a.html', strToU8('<html></html>'), { code: 'file-type-unknown', params: { kind: 'html' } }],
  ['an old Word file', 'a.doc', ole('WordDocument'), { code: 'file-type-unknown', params: { kind: 'doc' } }],
  [
    'an old Word file named .docx',
    'a.docx',
    ole('WordDocument'),
    { code: 'file-type-mismatch', params: { named: 'docx', found: 'doc' } },
  ],
  [
    'a Word file with a password',
    'a.docx',
    ole('EncryptedPackage'),
    { code: 'file-encrypted', params: { kind: 'docx' } },
  ],
  [
    'a workbook',
    'a.xlsx',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }),
    { code: 'file-type-unknown', params: { kind: 'xlsx' } },
  ],
  [
    'a document of the national e-document format',
    'a.ofd',
    zipSync({ 'OFD.xml': strToU8('<x/>') }),
    { code: 'file-type-unknown', params: { kind: 'ofd' } },
  ],
  [
    'a PDF with a password',
    'a.pdf',
    makePdf(typeset(['正文']), { encrypted: true }),
    { code: 'file-encrypted', params: { kind: 'pdf' } },
  ],
  ['a PDF of scans', 'a.pdf', makePdf([[], []], { pictures: true }), { code: 'file-needs-ocr', params: { pages: 2 } }],
  [
    'a Word file cut off',
    'a.docx',
    goodDocx.subarray(0, goodDocx.length - 200),
    { code: 'file-damaged', params: { kind: 'docx' } },
  ],
  [
    'a Word file without its main part',
    'a.docx',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>') }),
    { code: 'file-damaged', params: { kind: 'docx' }, detail: 'no main document part' },
  ],
  [
    'a Word file of broken XML',
    'a.docx',
    withDocument('<w:document><w:body>'),
    { code: 'file-damaged', params: { kind: 'docx' }, detail: 'XML is not well-formed' },
  ],
  ['a Word file without a word', 'a.docx', makeDocx({ body: paragraph(' ') }), { code: 'no-text' }],
  ['an archive with a password', 'a.docx', encryptedZip(), { code: 'file-encrypted', params: { kind: 'zip' } }],
  [
    'a document type declaration',
    'a.docx',
    withDocument(document(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    { code: 'file-hostile', params: { reason: 'doctype' } },
  ],
  [
    'a document type declaration in the styles',
    'a.docx',
    makeDocx({ body: paragraph('甲'), entries: { 'word/styles.xml': '<!DOCTYPE x><x/>' } }),
    { code: 'file-hostile', params: { reason: 'doctype' } },
  ],
  [
    'a part that inflates 1,000-fold',
    'a.docx',
    withDocument(document(`<!--${' '.repeat(12_000_000)}-->${paragraph('甲')}`)),
    { code: 'file-hostile', params: { reason: 'ratio' } },
  ],
  [
    'XML nested 10,000 deep',
    'a.docx',
    withDocument(document('<w:sdt><w:sdtContent>'.repeat(5_000) + '</w:sdtContent></w:sdt>'.repeat(5_000))),
    { code: 'file-hostile', params: { reason: 'depth' } },
  ],
  ['two entries of one name', 'a.docx', doubled(), { code: 'file-hostile', params: { reason: 'doubled-names' } }],
  ['entries that share their bytes', 'a.docx', overlapping(), { code: 'file-hostile', params: { reason: 'overlap' } }],
  [
    'an archive of 12,000 entries',
    'a.docx',
    makeDocx({
      body: paragraph('甲'),
      entries: Object.fromEntries(Array.from({ length: 12_000 }, (_, n) => [`word/media/${String(n)}`, ''])),
    }),
    { code: 'file-hostile', params: { reason: 'entries' } },
  ],
]
